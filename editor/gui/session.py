"""Keeps what is open through a restart, texts that were not saved included."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.storage.session import OpenFile, Session, SessionStore

_REST = 2_000  # milliseconds after the last change


class SessionKeeper(QObject):
    """Notes what is open whenever that changes, and unsaved texts once the writer rests."""

    def __init__(self, files: Files, store: SessionStore) -> None:
        super().__init__(files)
        self._files = files
        self._store = store
        self._is_restoring = False
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self.keep)
        files.keep = self.keep
        files.added.connect(self._follow)
        files.opened.connect(self._note)
        files.closed.connect(self._note)

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.settled.connect(self._note)
        opened.saved.connect(self._note)

    @Slot()
    def _note(self) -> None:
        if not self._is_restoring:
            self._soon.start()

    @Slot()
    def keep(self) -> bool:
        """Keep what is open now; return whether that could be done."""
        files = self._files
        kept = [each for each in files.documents if each.path or not each.is_untouched]
        current = kept.index(files.current) if files.current in kept else 0
        try:
            self._store.save(Session(tuple(_kept(each) for each in kept), current))
        except OSError:
            return False
        return True

    def restore(self) -> None:
        """Open what was open last time."""
        self._is_restoring = True
        try:
            self._reopen()
        finally:
            self._is_restoring = False

    def _reopen(self) -> None:
        session = self._store.load()
        opened = [self._files.reopen(file.path, file.unsaved, file.base) for file in session.files]
        there = [each for each in opened if each is not None]
        current = opened[session.current] if 0 <= session.current < len(opened) else None
        chosen = current or (there[0] if there else None)
        if chosen is not None:
            self._files.choose(chosen)


def session_lock(folder: Path) -> QLockFile | None:
    """Return the right to keep the session in a folder; None if it cannot be had.

    Two programs that kept theirs in the same folder would throw each other's unsaved texts away.
    The second one has no session; it asks about unsaved changes instead.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(folder / "lock"))
    lock.setStaleLockTime(0)  # only the end of the program that has it makes it stale
    return lock if lock.tryLock(0) else None


def _kept(opened: OpenDocument) -> OpenFile:
    unsaved = opened.document.to_bytes() if opened.is_dirty else None
    return OpenFile(opened.path, unsaved, opened.base)
