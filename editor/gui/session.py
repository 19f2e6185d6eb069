"""Keeps what is open through a restart."""

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.gui.recovery.journals import Journals
from editor.storage.journal import Left
from editor.storage.journal.writing import mark_resumed
from editor.storage.session import OpenFile, Session, SessionStore

_REST = 500  # milliseconds after files were opened or closed


class SessionKeeper(QObject):
    """Notes which files are open whenever that changes; what is unsaved in them is in journals."""

    def __init__(self, files: Files, store: SessionStore, journals: Journals) -> None:
        super().__init__(files)
        self._files = files
        self._store = store
        self._journals = journals
        self._is_restoring = False
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._keep_list)
        files.keep = self.keep
        files.added.connect(self._follow)
        files.opened.connect(self._note)
        files.closed.connect(self._note)

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.saved.connect(self._note)

    @Slot()
    def _note(self) -> None:
        if not self._is_restoring:
            self._soon.start()

    @Slot()
    def keep(self) -> bool:
        """Keep what is open for the next start, unsaved texts included; return whether it is."""
        return self._journals.end_well() and self._keep_list()

    @Slot()
    def _keep_list(self) -> bool:
        self._soon.stop()
        files = self._files
        kept = [each for each in files.documents if each.path or not each.is_untouched]
        current = kept.index(files.current) if files.current in kept else 0
        try:
            self._store.save(Session(tuple(_kept(each) for each in kept), current))
        except OSError:
            return False
        return True

    def restore(self, left: Sequence[Left] = ()) -> list[Left]:
        """Open what was open last time, with what was kept of it when the program ended well.

        Returns:
            What was left but has not come back: about that the user has to decide.
        """
        self._is_restoring = True
        try:
            return self._restore({each.token: each for each in left})
        finally:
            self._is_restoring = False

    def _restore(self, left: dict[str, Left]) -> list[Left]:
        session = self._store.load()
        opened = [self._reopened(file, left) for file in session.files]
        there = [each for each in opened if each is not None]
        current = opened[session.current] if 0 <= session.current < len(opened) else None
        chosen = current or (there[0] if there else None)
        if chosen is not None:
            self._files.choose(chosen)
        return list(left.values())

    def _reopened(self, file: OpenFile, left: dict[str, Left]) -> OpenDocument | None:
        """Open a file; what is taken over of what was left is not in there any more."""
        kept = left.get(file.journal)
        try:
            if kept is not None and kept.is_orderly and kept.text is not None:
                return self._taken_up(file, kept, left)
            return self._files.reopen(file.path) if file.path is not None else None
        except Exception as error:  # noqa: BLE001 - one file must not prevent every start
            sys.excepthook(type(error), error, error.__traceback__)
            return None

    def _taken_up(self, file: OpenFile, kept: Left, left: dict[str, Left]) -> OpenDocument | None:
        # If this text should be what ends the program, the next start asks before it tries again.
        with contextlib.suppress(OSError):
            mark_resumed(kept.file)
        opened = self._files.reopen(file.path, kept)
        if opened is not None and opened.is_dirty:
            self._journals.take_up(opened, kept)
            del left[kept.token]
        return opened


def session_lock(folder: Path) -> QLockFile | None:
    """Return the right to keep the session in a folder; None if it cannot be had.

    Two programs that kept theirs in the same folder would forget each other's files. The second
    one has no session; it asks about unsaved changes instead.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(folder / "lock"))
    lock.setStaleLockTime(0)  # only the end of the program that has it makes it stale
    return lock if lock.tryLock(0) else None


def _kept(opened: OpenDocument) -> OpenFile:
    return OpenFile(opened.path, opened.token if opened.is_dirty else "")
