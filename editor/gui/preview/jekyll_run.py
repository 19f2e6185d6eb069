"""One check of a page with Jekyll, in a process of its own."""

import json
import shutil
from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot

from editor.language import _
from editor.processes import process_command

_COMMAND = process_command("jekyll-check")
_FAREWELL = 5_000  # milliseconds in which the process may end what it has started


@cache
def is_installed() -> bool:
    """Whether this computer has Jekyll, or Bundler, which may know a site's own."""
    return any(shutil.which(program) for program in ("jekyll", "bundle"))


class JekyllRun(QObject):
    """Starts when it is told to; gives one answer.

    Signals:
        answered(dict): texts that were compared, or an error with what Jekyll said.
        failed(str): a sentence; the process itself gave no answer.
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, command: Sequence[str] = _COMMAND) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._is_over = False
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._finish)
        # Queued, because Qt may say so while it is still being asked to start.
        self._process.errorOccurred.connect(self._note_error, Qt.ConnectionType.QueuedConnection)

    def start(self, request: Mapping[str, object]) -> None:
        self._process.start(self._command[0], self._command[1:])
        self._process.write(json.dumps(request).encode() + b"\n")

    def cancel(self) -> None:
        """End the check; its process ends the build when nobody listens any more."""
        self._is_over = True
        self._process.closeWriteChannel()
        QTimer.singleShot(_FAREWELL, self._process, self._process.kill)

    @Slot()
    def _finish(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        try:
            answer = json.loads(bytes(self._process.readAllStandardOutput().data()))
        except ValueError:
            answer = None
        if isinstance(answer, dict):
            self.answered.emit(answer)
        else:
            self.failed.emit(_("The check ended without an answer."))

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._is_over:
            self._is_over = True
            self.failed.emit(_("The check could not be started."))
