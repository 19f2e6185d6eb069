"""Finds out, in a process of its own, whether the web preview works on this machine.

Where it does not, the web engine may end the process that tried it, and that must not be ours.
"""

import contextlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from editor import __version__
from editor.processes import process_command
from editor.storage.files import write_atomically
from editor.storage.untrusted import read_json

_LIMIT = 15_000  # milliseconds
_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
#: Everything is drawn by software, so the GPU's process would only cost time and memory. No name
#: leads anywhere: a page can ask for a connection in ways that no interceptor sees.
_WANTED_FLAGS = ("--disable-gpu", "--log-level=3", '--host-resolver-rules="MAP * ~NOTFOUND"')


def prepare_environment() -> None:
    """Set what the web engine reads when it starts; call this before the application is made.

    With the software backend the window is not made anew when the web view comes into it.
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    flags = os.environ.get(_FLAGS, "")
    wanted = [*_WANTED_FLAGS, *(["--no-sandbox"] if _is_root() else [])]
    os.environ[_FLAGS] = " ".join([flags, *(flag for flag in wanted if flag not in flags)]).strip()


class PreviewProbe(QObject):
    """Tries the web preview once for each version of the program and of Qt.

    Only success is remembered, and what is remembered is believed once: it is forgotten when it is
    read and has to be confirmed when the preview has appeared. Should the engine one day take the
    whole program down, the next start will find nothing remembered and will try beside it again.

    Signals:
        finished(bool): whether the web preview works here.
    """

    finished = Signal(bool)

    def __init__(
        self,
        folder: Path,
        command: Sequence[str] | None = None,
        *,
        limit: int = _LIMIT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = folder / "web-preview.json"
        self._command = list(command or process_command("web-preview-trial"))
        self._limit = limit
        self._process: QProcess | None = None
        self._is_over = False

    def start(self) -> None:
        """Find out; the answer comes later even where it is known."""
        if self._is_remembered():
            with contextlib.suppress(OSError):
                self._file.unlink()
            QTimer.singleShot(0, self._report_success)
        else:
            self._try()

    def confirm(self) -> None:
        """Remember that the web preview has really appeared."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps({"works": _machine()}).encode())

    def _is_remembered(self) -> bool:
        remembered = read_json(self._file)
        return isinstance(remembered, dict) and remembered.get("works") == _machine()

    def _try(self) -> None:
        # The process may outlive this object by a moment: it is killed, but never waited for.
        process = self._process = QProcess(QCoreApplication.instance())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._report_end)
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(self._report_error)
        self.destroyed.connect(process.kill)
        QTimer.singleShot(self._limit, process, process.kill)
        process.start(self._command[0], self._command[1:])

    @Slot()
    def _report_success(self) -> None:
        self._report(works=True)

    @Slot(int, QProcess.ExitStatus)
    def _report_end(self, status: int, how: QProcess.ExitStatus) -> None:
        self._report(works=status == 0 and how == QProcess.ExitStatus.NormalExit)

    @Slot(QProcess.ProcessError)
    def _report_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._report(works=False)

    def _report(self, *, works: bool) -> None:
        if not self._is_over:
            self._is_over = True
            self.finished.emit(works)


def _machine() -> list[str]:
    """Return what an answer holds for: the versions, the user, and the kind of screen."""
    user = str(os.geteuid()) if hasattr(os, "geteuid") else ""
    return [__version__, PySide6.__version__, user, QGuiApplication.platformName()]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
