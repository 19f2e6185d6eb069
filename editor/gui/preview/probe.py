"""Finds out in a child process whether the web engine works on this machine.

Chromium ends the whole process where it cannot start, so the window must not be the first to try.
"""

import json
import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from editor import __version__
from editor.storage.files import write_atomically

_LIMIT = 15_000  # milliseconds
_COMMAND = (sys.executable, "-m", "editor.gui.preview.probe_process")


def prepare_environment() -> None:
    """Set what the web engine reads from the environment; to be called before QApplication.

    Without the software backend, adding the first web view makes Qt throw the window away and
    build it anew. As root Chromium's sandbox cannot work.
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
        if "--no-sandbox" not in flags:
            os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} --no-sandbox".strip()


class PreviewProbe(QObject):
    """Asks once for each version of the program and of Qt, and remembers the answer.

    Signals:
        finished(bool): whether the web preview works.
    """

    finished = Signal(bool)

    def __init__(
        self,
        cache: Path,
        command: tuple[str, ...] = _COMMAND,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = cache / "preview.json"
        self._command = command
        self._process = QProcess(self)
        self._process.finished.connect(self._conclude)
        self._process.errorOccurred.connect(self._give_up)
        self._limit = QTimer(self, singleShot=True, interval=_LIMIT)
        self._limit.timeout.connect(self._process.kill)
        self._is_done = False

    def start(self) -> None:
        """Begin; the answer comes with `finished`, never before this returns."""
        known = self._remembered()
        if known is not None:
            QTimer.singleShot(0, self, lambda: self._answer(works=known))
            return
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.start(self._command[0], list(self._command[1:]))
        self._limit.start()

    @Slot(int, QProcess.ExitStatus)
    def _conclude(self, code: int, status: QProcess.ExitStatus) -> None:
        works = code == 0 and status == QProcess.ExitStatus.NormalExit
        self._remember(works=works)
        self._answer(works=works)

    @Slot(QProcess.ProcessError)
    def _give_up(self) -> None:
        if self._process.error() == QProcess.ProcessError.FailedToStart:
            self._answer(works=False)

    def _answer(self, *, works: bool) -> None:
        self._limit.stop()
        if not self._is_done:
            self._is_done = True
            self.finished.emit(works)

    def _key(self) -> str:
        user = os.geteuid() if hasattr(os, "geteuid") else ""
        return f"{__version__} {PySide6.__version__} {user}"

    def _remembered(self) -> bool | None:
        """Return the answer that is known; a failure is asked about again at each start."""
        try:
            stored = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        works = isinstance(stored, dict) and stored.get(self._key()) is True
        return True if works else None

    def _remember(self, *, works: bool) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps({self._key(): works}).encode())
        except OSError:
            return  # the cache saves half a second at the next start, no more
