"""All versions of all files: keeping one, finding those of a file, and letting old ones go."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.language import _
from editor.storage.files import fingerprint
from editor.storage.locking import ProcessLock
from editor.storage.versions.contents import Contents, DamagedVersion
from editor.storage.versions.history import History, Reason, Version
from editor.storage.versions.thinning import KEPT_FOR, outdated
from editor.storage.versions.words import words_changed

_PATIENCE = 10.0  # seconds; whoever has the lock needs some thousandths
_PAUSE = 0.01


@dataclass(frozen=True, slots=True)
class VersionStore:
    """Keeps versions in a folder that several programs may share."""

    folder: Path

    def keep(self, path: Path, content: bytes, reason: Reason, now: datetime) -> bool:
        """Keep what a file holds, or would if it was saved now; return whether that is news.

        Raises:
            OSError: it could not be kept; all other versions are as they were.
        """
        with self._alone():
            history = self._history(path)
            last = next(reversed(history.versions()), None)
            mark = fingerprint(content)
            if last is not None and last.mark == mark and not _says_more(reason, last.reason):
                return False
            words = self._words_since(last, content)
            self._contents.put(content)
            history.add(Version(now, reason, mark, words))
        return True

    def of(self, path: Path) -> tuple[Version, ...]:
        """Return the versions of a file, oldest first.

        Raises:
            OSError: the list of them cannot be read.
        """
        return self._history(path).versions()

    def content(self, version: Version) -> bytes:
        """Return the text of a version.

        Raises:
            DamagedVersion: it is not there any more, or not as it was.
        """
        return self._contents.get(version.mark)

    def is_there(self, version: Version) -> bool:
        """Whether there is anything of a version's text."""
        return self._contents.has(version.mark)

    def follow(self, old: Path, new: Path) -> None:
        """Let a file that was saved under another name have the versions that it had.

        Raises:
            OSError: it could not be done.
        """
        with self._alone():
            history = self._history(new)
            there = history.versions()
            earlier = tuple(each for each in self.of(old) if each not in there)
            if earlier:
                both = sorted((*earlier, *there), key=lambda each: each.when)
                history.replace(tuple(both))

    def thin(self, most: int, now: datetime) -> None:
        """Let go of what is too old, and of the oldest where there is too much.

        Args:
            most: how many bytes all versions may take; the last one of a file always stays.
            now: the time.

        Raises:
            OSError: it could not be done altogether.
        """
        with self._alone():
            lists = {history: history.versions() for history in self._histories()}
            states = self._contents.states()
            sizes = {mark: state.st_size for mark, state in states.items()}
            gone = outdated(tuple(lists.values()), sizes, most, now)
            for history, versions in lists.items():
                kept = tuple(each for each in versions if each not in gone)
                if kept != versions:
                    history.replace(kept)
            every = {each for versions in lists.values() for each in versions}
            needed = {each.mark for each in every - gone}
            # Texts of a list that was damaged stay as long as the list would have kept them.
            end = (now - KEPT_FOR).timestamp()
            lost = {mark for mark, state in states.items() if state.st_mtime < end}
            for mark in ({each.mark for each in gone} | lost) - needed:
                self._contents.remove(mark)

    @property
    def _contents(self) -> Contents:
        return Contents(self.folder / "texts")

    def _history(self, path: Path) -> History:
        name = os.path.normcase(os.path.realpath(path)).encode("utf-8", "surrogatepass")
        return History(self.folder / "files" / f"{fingerprint(name)[:32]}.jsonl")

    def _histories(self) -> Iterator[History]:
        return map(History, (self.folder / "files").glob("*.jsonl"))

    def _words_since(self, last: Version | None, content: bytes) -> int:
        if last is None:
            return 0
        try:
            return words_changed(self.content(last), content)
        except DamagedVersion:
            return 0

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other programs away from the folder for a moment.

        Raises:
            OSError: the folder cannot be had.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        end = time.monotonic() + _PATIENCE
        while (lock := ProcessLock.of(self.folder / "lock")) is None:
            if time.monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, _("another window is busy with it"))
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            lock.release()


def _says_more(reason: Reason, last: Reason) -> bool:
    """Whether a text that is there already is kept again: it was saved only now."""
    return reason is Reason.SAVED and last is Reason.WORKING
