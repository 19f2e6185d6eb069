"""What a file held at each commit of the Git repository around it, without a Git program.

Nothing is written and nothing fetched. The way in is `GitHistory.of` in `.history`, which loads
what reads Git: import it where it is first needed, for that takes a while.
"""

from editor.storage.git_history.commits import (
    Commit,
    GitHistoryError,
    IncompleteHistoryError,
    NameKind,
    NeverCommittedError,
    NotInGitError,
    NotInVersionError,
    UnknownVersionError,
    UnreadableRepositoryError,
    VersionName,
)

__all__ = [
    "Commit",
    "GitHistoryError",
    "IncompleteHistoryError",
    "NameKind",
    "NeverCommittedError",
    "NotInGitError",
    "NotInVersionError",
    "UnknownVersionError",
    "UnreadableRepositoryError",
    "VersionName",
]
