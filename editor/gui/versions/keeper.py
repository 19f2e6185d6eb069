"""Keeps a version of each open file at each save, and every few minutes of work."""

import contextlib
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.document import Document
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.reasons import reason as why
from editor.storage.versions import Reason, VersionStore

_WORK = 5 * 60_000  # milliseconds of work between two versions
_MOST = 200 << 20  # bytes
_THIN_AFTER = 600.0  # seconds between two looks at what is too old or too much


@cache
def _thread() -> ThreadPoolExecutor:
    """Return the one thread that writes; the program does not end before it is done."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="versions")


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be kept; the text of a document is only made by the thread that keeps it."""

    path: Path
    document: Document
    reason: Reason
    when: datetime
    was_at: Path | None = None
    """The name that the file had before it was saved under another one."""


class VersionKeeper(QObject):
    """Follows the open files; one thread writes, in the order in which things happened.

    Signals:
        failed(str): versions cannot be kept; said once until they can be again.
        kept(): a version was kept.
    """

    failed = Signal(str)
    kept = Signal()
    _done = Signal(object)

    def __init__(self, store: VersionStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pause = _WORK
        #: Gives how many bytes all versions may take.
        self.most: Callable[[], int] = lambda: _MOST
        self._store = store
        self._watches: dict[OpenDocument, _Watch] = {}
        self._thinned = float("-inf")
        self._has_failed = False
        self._done.connect(self._report)

    @Slot(object)
    def follow(self, opened: OpenDocument) -> None:
        """Keep versions of a file from now on."""
        self._watches[opened] = _Watch(opened, self)

    @Slot(object)
    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that is closed; what the writer did not want to save is kept, too."""
        watch = self._watches.pop(opened, None)
        if watch is not None:
            watch.end()

    def keep(
        self,
        path: Path,
        document: Document,
        reason: Reason,
        was_at: Path | None = None,
    ) -> None:
        """Keep a document as a version of its file, soon."""
        task = _Task(path, document, reason, datetime.now(UTC), was_at)
        future = _thread().submit(self._write, task)
        future.add_done_callback(self._tell)

    def wait(self) -> None:
        """Wait until all is kept that was to be kept so far."""
        _thread().submit(int).result()

    # In the thread that writes

    def _write(self, task: _Task) -> bool:
        if task.was_at is not None:
            self._store.follow(task.was_at, task.path)
        is_new = self._store.keep(task.path, task.document.to_bytes(), task.reason, task.when)
        if is_new and time.monotonic() - self._thinned > _THIN_AFTER:
            self._thinned = time.monotonic()
            self._store.thin(self.most(), task.when)
        return is_new

    def _tell(self, future: Future[bool]) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._done.emit(future)

    # In the thread of the window

    @Slot(object)
    def _report(self, future: Future[bool]) -> None:
        error = future.exception()
        if error is None:
            self._has_failed = False
            if future.result():
                self.kept.emit()
        elif not isinstance(error, OSError):
            raise error
        elif not self._has_failed:
            self._has_failed = True
            self.failed.emit(
                _("The versions of your files cannot be kept at the moment: {reason}.").format(
                    reason=why(error)
                )
            )


class _Watch(QObject):
    """Follows one file."""

    def __init__(self, opened: OpenDocument, keeper: VersionKeeper) -> None:
        super().__init__(keeper)
        self._opened = opened
        self._keeper = keeper
        self._path = opened.path
        self._stored = opened.stored
        self._found = opened.stored
        """What the file held before the writer changed it, until that is kept."""
        self._kept: Document | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._keep_work)
        opened.settled.connect(self._note)
        opened.saved.connect(self._keep_saved)

    def end(self) -> None:
        """Keep what was not saved, and follow no longer."""
        self._opened.settled.disconnect(self._note)
        self._opened.saved.disconnect(self._keep_saved)
        self._keep_work()
        self.deleteLater()

    @Slot()
    def _note(self) -> None:
        """Before the first change is lost in others keep what there was before it."""
        opened = self._opened
        if opened.stored is not self._stored:  # somebody else wrote to the file
            self._stored = self._found = opened.stored
        if opened.path is None or not opened.is_dirty:
            return
        self._keep_found()
        if not self._timer.isActive():
            self._timer.start(self._keeper.pause)

    @Slot()
    def _keep_work(self) -> None:
        if self._opened.is_dirty and self._opened.document is not self._kept:
            self._keep_found()
            self._keep(self._opened.document, Reason.WORKING)

    @Slot()
    def _keep_saved(self) -> None:
        self._timer.stop()
        self._keep_found()
        self._stored = self._opened.stored
        self._keep(self._opened.document, Reason.SAVED)

    def _keep_found(self) -> None:
        if self._found is not None:
            found, self._found = self._found, None
            self._keep(found, Reason.FOUND, self._path)

    def _keep(self, document: Document, reason: Reason, path: Path | None = None) -> None:
        path = path or self._opened.path
        if path is None:
            return
        was_at = self._path if self._path != path else None
        self._path = path
        self._kept = document
        self._keeper.keep(path, document, reason, was_at)
