"""Where a file stands in the trees of a repository, looked up once for each tree."""

import stat
from typing import TypeVar

from dulwich.diff_tree import CHANGE_RENAME, RenameDetector
from dulwich.object_store import BaseObjectStore
from dulwich.objects import Commit, ObjectID, ShaFile, Tree

from editor.language import _
from editor.storage.git_history.commits import IncompleteHistoryError, UnreadableRepositoryError

_Kind = TypeVar("_Kind", bound=ShaFile)
#: How much two files must have in common, of a hundred, for one to be the other; as with Git.
_ALIKE = 50
_INCOMPLETE = _(
    "This copy of the site holds only a part of its history, and this version is not in it. "
    "An engineer can fetch the rest."
)
_DAMAGED = _("The history of this site is damaged: {what}.")


class Trees:
    """Looks files up; remembers what it found, since most commits share most of their trees."""

    def __init__(self, store: BaseObjectStore) -> None:
        self._store = store
        self._known: dict[tuple[ObjectID, bytes], tuple[int, ObjectID] | None] = {}

    def read(self, name: ObjectID, kind: type[_Kind]) -> _Kind:
        """Return an object of the repository.

        Raises:
            IncompleteHistoryError: it is not there.
            UnreadableRepositoryError: it is something else.
        """
        try:
            found = self._store[name]
        except KeyError as error:
            raise IncompleteHistoryError(_INCOMPLETE) from error
        if not isinstance(found, kind):
            raise UnreadableRepositoryError(_DAMAGED.format(what=name.decode("ascii", "replace")))
        return found

    def content(self, commit: Commit, path: bytes) -> ObjectID | None:
        """Return what a file held in a commit; None if it was not there."""
        at, mode = commit.tree, stat.S_IFDIR
        for name in path.split(b"/"):
            found = self._entry(at, name) if stat.S_ISDIR(mode) else None
            if found is None:
                return None
            mode, at = found
        return at if stat.S_ISREG(mode) else None

    def _entry(self, tree: ObjectID, name: bytes) -> tuple[int, ObjectID] | None:
        key = (tree, name)
        if key not in self._known:
            held = self.read(tree, Tree)
            self._known[key] = held[name] if name in held else None  # noqa: SIM401 - a tree is no dict
        return self._known[key]

    def origin(self, commit: Commit, parent: Commit, path: bytes) -> bytes | None:
        """Return where a file stood before the commit that moved it; None if it was new."""
        detector = RenameDetector(self._store, rename_threshold=_ALIKE)
        try:
            changes = detector.changes_with_renames(parent.tree, commit.tree)
        except KeyError as error:
            raise IncompleteHistoryError(_INCOMPLETE) from error
        origins = (
            change.old.path
            for change in changes
            if change.type == CHANGE_RENAME
            and change.old is not None
            and change.new is not None
            and change.new.path == path
        )
        return next(origins, None)
