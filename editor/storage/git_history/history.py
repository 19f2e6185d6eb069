"""The history of one file: its commits, branches and tags, and what it held in each of them."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType
from typing import Self
from unicodedata import normalize

from dulwich import objects
from dulwich.errors import FileFormatException, NotGitRepository
from dulwich.objectspec import AmbiguousShortId, parse_commit
from dulwich.refs import Ref
from dulwich.repo import Repo, UnsupportedExtension, UnsupportedVersion

from editor.language import _
from editor.storage.git_history.commits import (
    Commit,
    NameKind,
    NeverCommittedError,
    NotInGitError,
    NotInVersionError,
    UnknownVersionError,
    UnreadableRepositoryError,
    VersionName,
)
from editor.storage.git_history.following import Change, Follower
from editor.storage.git_history.trees import Trees

HEAD = "HEAD"
_KINDS = (
    (b"refs/heads/", NameKind.BRANCH),
    (b"refs/remotes/", NameKind.REMOTE_BRANCH),
    (b"refs/tags/", NameKind.TAG),
)


class GitHistory:
    """Reads what Git knows of a file; to be closed, or used in a `with`."""

    def __init__(self, repository: Repo, path: bytes, name: str) -> None:
        self._repository = repository
        self._trees = Trees(repository.object_store)
        self._parents = repository.parents_provider()
        self._path = path
        self._name = name

    @classmethod
    def of(cls, file: Path) -> Self:
        """Find the repository around a file.

        Raises:
            NotInGitError: there is none.
            UnreadableRepositoryError: it cannot be read.
            NeverCommittedError: nothing was ever committed in it.
        """
        file = file.resolve()
        repository = _repository(file)
        try:
            history = cls(repository, _inside(repository, file), file.name)
            history._settle()
        except BaseException:
            repository.close()
            raise
        return history

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the repository's files."""
        self._repository.close()

    def commits(self, start: str = HEAD) -> Iterator[Commit]:
        """Yield the commits that changed the file, newest first, through all its renames.

        Raises:
            UnknownVersionError: there is no such commit, branch or tag.
            NeverCommittedError: no commit up to there holds the file.
            IncompleteHistoryError: this copy of the repository does not go back as far.
        """
        found = False
        for change in self._changes(start):
            found = True
            yield _told(change)
        if not found:
            raise NeverCommittedError(
                _("“{name}” is not in the site's history yet.").format(name=self._name)
            )

    def names(self) -> list[VersionName]:
        """Return branches and tags, the newest first; those that name no commit are left out."""
        current = self._current_branch()
        found: list[VersionName] = []
        for name, _target in sorted(self._repository.get_refs().items()):
            kind = next((each for each in _KINDS if name.startswith(each[0])), None)
            if kind is None or name.endswith(b"/HEAD"):
                continue
            with suppress(UnknownVersionError):
                commit = self._commit(name.decode("utf-8", "surrogateescape"))
                short = name[len(kind[0]) :].decode("utf-8", "replace")
                found.append(VersionName(
                    kind[1], short, commit.id.decode(), _when(commit), name == current
                ))  # fmt: skip
        return sorted(found, key=lambda each: each.when, reverse=True)

    def content(self, version: str = HEAD, path: str | None = None) -> bytes:
        """Return what the file held in a version, wherever it stood then.

        Args:
            version: the name of a commit, branch or tag.
            path: where it stood, as a commit of `commits` tells; else it is looked for.

        Raises:
            UnknownVersionError: there is no such commit, branch or tag.
            NotInVersionError: the file is not in it.
            IncompleteHistoryError: this copy of the repository does not hold it.
        """
        commit = self._commit(version)
        paths = self._all_paths() if path is None else iter((path.encode(),))
        for each in paths:
            held = self._trees.content(commit, each)
            if held is not None:
                return self._trees.read(held, objects.Blob).data
        said = _("“{name}” was not there in the version {version}.")
        raise NotInVersionError(said.format(name=self._name, version=version))

    def _all_paths(self) -> Iterator[bytes]:
        """Yield where the file stands and where it stood, the last first."""
        yield self._path
        seen = {self._path}
        for change in self._changes(HEAD):
            if change.path not in seen:
                seen.add(change.path)
                yield change.path

    def _changes(self, start: str) -> Iterator[Change]:
        follower = Follower(self._trees, self._parents.get_parents)
        return follower.changes(self._commit(start), self._path)

    def _commit(self, version: str) -> objects.Commit:
        try:
            return parse_commit(self._repository, version)
        except (KeyError, ValueError, AmbiguousShortId) as error:
            said = _("There is no version “{version}” in the site's history.")
            raise UnknownVersionError(said.format(version=version)) from error

    def _settle(self) -> None:
        """Take the name of the file as the repository writes it: macOS takes letters apart."""
        try:
            newest = self._commit(HEAD)
        except UnknownVersionError as error:
            raise NeverCommittedError(
                _("Nothing is in the site's history yet: no version was ever committed.")
            ) from error
        if self._trees.content(newest, self._path) is None:
            written = self._path.decode("utf-8", "surrogateescape")
            composed = normalize("NFC", written).encode("utf-8", "surrogateescape")
            if self._trees.content(newest, composed) is not None:
                self._path = composed

    def _current_branch(self) -> bytes:
        chain, _target = self._repository.refs.follow(Ref(HEAD.encode()))
        return chain[-1]


def _repository(file: Path) -> Repo:
    try:
        return Repo.discover(file.parent)
    except NotGitRepository as error:
        said = _("“{name}” is not in a folder that keeps a history with Git.")
        raise NotInGitError(said.format(name=file.name)) from error
    except (UnsupportedExtension, UnsupportedVersion) as error:
        raise UnreadableRepositoryError(
            _("This site's history is kept by a newer Git, in a way that cannot be read here.")
        ) from error
    except (FileFormatException, ValueError, OSError) as error:
        said = _("The site's history cannot be read ({reason}).")
        raise UnreadableRepositoryError(said.format(reason=error)) from error


def _inside(repository: Repo, file: Path) -> bytes:
    """Return where in the repository a file stands."""
    path = file.relative_to(Path(repository.path).resolve()).as_posix()
    if repository.bare or path.startswith(".git/"):
        said = _("“{name}” stands where Git keeps its own files, which have no history.")
        raise NotInGitError(said.format(name=file.name))
    return path.encode("utf-8", "surrogateescape")


def _told(change: Change) -> Commit:
    commit = change.commit
    encoding = (commit.encoding or b"utf-8").decode("ascii", "replace")
    author = _decoded(commit.author, encoding)
    return Commit(
        commit.id.decode(),
        author.rpartition("<")[0].strip() or author.strip(" <>"),
        _when(commit),
        _decoded(commit.message, encoding).strip(),
        change.path.decode("utf-8", "surrogateescape"),
        change.content.decode(),
    )


def _when(commit: objects.Commit) -> datetime:
    """Return when a commit was made; at Greenwich where its own zone or time is impossible."""
    try:
        zone = timezone(timedelta(seconds=commit.author_timezone or 0))
        return datetime.fromtimestamp(commit.author_time, zone)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def _decoded(text: bytes, encoding: str) -> str:
    try:
        return text.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return text.decode("utf-8", "replace")
