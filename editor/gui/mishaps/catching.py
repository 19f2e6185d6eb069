"""Catches what no other part of the program does: exceptions of slots and threads, and Qt's own.

PySide hands exceptions of slots and of methods that Qt calls to `sys.excepthook` and goes on, so
one place hears of all of them.
"""

import contextlib
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from editor import __version__
from editor.gui.mishaps.details import details, without_quotes

_PAUSE = 1.0  # seconds in which the texts are not kept again
_MOST_KINDS = 100
_TOLD_OF_QT = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "serious",
    QtMsgType.QtFatalMsg: "fatal",
}

Keep = Callable[[], bool]
Note = Callable[[str], None]


class Catcher(QObject):
    """Has the texts kept, notes where the mistake is, and tells the window.

    Signals:
        caught(str, bool): what may be told of a mistake, and whether all texts are kept.
    """

    caught = Signal(str, bool)

    def __init__(self, keep: Keep, note: Note, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._note = note
        self._counts: Counter[str] = Counter()
        self._kept_at = 0.0
        self._is_kept = True
        self._is_busy = False
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        self._qt_before: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread
        sys.unraisablehook = self._catch_unraisable
        self._qt_before = qInstallMessageHandler(self._hear_qt)

    def uninstall(self) -> None:
        """Let everything go where it went before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)

    # Where mistakes come from

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)  # somebody wants the program to end
        elif self._is_busy:
            self._say_plainly(details(error))
        else:
            self._is_busy = True
            try:
                self._deal_with(details(error))
            finally:
                self._is_busy = False

    def _catch_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._catch(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _catch_unraisable(self, arguments: "sys.UnraisableHookArgs") -> None:
        if arguments.exc_value is not None:
            self._catch(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Note what Qt warns of; before it ends the program, have the texts kept."""
        told = _TOLD_OF_QT.get(kind)
        if told is None:
            return
        if kind == QtMsgType.QtFatalMsg:
            self._keep_texts()
        if context.category != "js":  # what pages say may be what documents say
            self._count_and_note(f"Qt {told} {context.category} {without_quotes(message)}")

    # What is done about them

    def _deal_with(self, told: str) -> None:
        self._keep_texts()
        self._count_and_note(told)
        self.caught.emit(told, self._is_kept)

    def _keep_texts(self) -> None:
        """Have all texts kept, but not sixty times a second, as a paint event may want it."""
        if time.monotonic() - self._kept_at < _PAUSE:
            return
        try:
            self._is_kept = self._keep()
        except Exception as error:  # noqa: BLE001 - whatever it is, the window goes on
            self._is_kept = False
            self._say_plainly(details(error))
        self._kept_at = time.monotonic()

    def _count_and_note(self, told: str) -> None:
        """Note a mistake the first, tenth, hundredth time."""
        if len(self._counts) > _MOST_KINDS:
            self._counts.clear()
        self._counts[told] += 1
        count = str(self._counts[told])
        if count.strip("0") != "1":
            return
        versions = (
            f"{__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
        )
        text = f"[{versions}] {count}×\n{told}"
        self._say_plainly(told)
        try:
            self._note(text)
        except Exception as error:  # noqa: BLE001 - a log that cannot be written stops nobody
            self._say_plainly(details(error))

    def _say_plainly(self, told: str) -> None:
        """Tell whoever started the program from a terminal."""
        with contextlib.suppress(OSError, AttributeError, ValueError):
            sys.stderr.write(f"faq-editor: {told}\n")
