"""What is told of Git: commits that changed a file, names of commits, and why it cannot be told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class GitHistoryError(Exception):
    """The history cannot be read; the message is a sentence for a writer."""


class NotInGitError(GitHistoryError):
    """The file stands in no repository."""


class NeverCommittedError(GitHistoryError):
    """The file stands in a repository, but no commit holds it."""


class UnknownVersionError(GitHistoryError):
    """No commit, branch or tag has this name."""


class NotInVersionError(GitHistoryError):
    """The commit is there, but the file is not in it."""


class IncompleteHistoryError(GitHistoryError):
    """This copy of the repository does not hold what was asked for."""


class UnreadableRepositoryError(GitHistoryError):
    """The repository is damaged, or of a kind that cannot be read."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit in which the file was changed."""

    name: str
    """The forty (or sixty-four) letters by which Git calls it."""
    author: str
    when: datetime
    """When its author made it, at the author's place."""
    message: str
    path: str
    """Where the file stood in the repository, folders parted by “/”."""
    content: str
    """The name of what the file held; the same in two commits where it held the same."""

    @property
    def title(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


class NameKind(StrEnum):
    """What a name stands for."""

    BRANCH = "branch"
    REMOTE_BRANCH = "remote branch"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class VersionName:
    """A branch or tag."""

    kind: NameKind
    name: str
    commit: str
    """The name of the commit that it stands for."""
    when: datetime
    is_current: bool = False
    """Whether it is the branch that is worked on."""
