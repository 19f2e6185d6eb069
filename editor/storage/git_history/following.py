"""The commits that changed a file, newest first, wherever the file stood at the time."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dulwich.objects import Commit, ObjectID

from editor.storage.git_history.trees import Trees

Parents = Callable[[ObjectID], list[ObjectID]]


@dataclass(frozen=True, slots=True)
class Change:
    """A commit after which the file held something that it held in none of those before."""

    commit: Commit
    path: bytes
    content: ObjectID


@dataclass(order=True, frozen=True, slots=True)
class _Waiting:
    """A commit to look at, and where the file stands in it."""

    newest_first: int
    name: ObjectID
    path: bytes
    commit: Commit = field(compare=False)


class Follower:
    """Goes from a commit to those before it.

    Where a commit has several before it and the file is the same in one of them, only that one is
    gone to: what the others did to the file did not last.
    """

    def __init__(self, trees: Trees, parents: Parents) -> None:
        self._trees = trees
        self._parents = parents
        self._waiting: list[_Waiting] = []
        self._seen: set[tuple[ObjectID, bytes]] = set()

    def changes(self, start: Commit, path: bytes) -> Iterator[Change]:
        """Yield the changes; a commit is only read when it is reached."""
        self._put(start, path)
        while self._waiting:
            here = heapq.heappop(self._waiting)
            content = self._trees.content(here.commit, here.path)
            if self._is_changed(here, content) and content is not None:
                yield Change(here.commit, here.path, content)

    def _put(self, commit: Commit, path: bytes) -> None:
        if (commit.id, path) not in self._seen:
            self._seen.add((commit.id, path))
            waiting = _Waiting(-commit.commit_time, commit.id, path, commit)
            heapq.heappush(self._waiting, waiting)

    def _is_changed(self, here: _Waiting, content: ObjectID | None) -> bool:
        """Say whether the commit changed the file, and note where to go from it."""
        parents = [self._trees.read(name, Commit) for name in self._parents(here.name)]
        before = [self._trees.content(parent, here.path) for parent in parents]
        if content in before:
            self._put(parents[before.index(content)], here.path)
            return False
        for parent, held in zip(parents, before, strict=True):
            path = here.path
            if content is not None and held is None:
                path = self._trees.origin(here.commit, parent, here.path) or here.path
            self._put(parent, path)
        return True
