"""One run of a process of ours: JSON lines to it and from it, and the news of its end."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot

_FAREWELL = 1_000  # milliseconds that a killed process is given before the program ends

Json = dict[str, object]


class JsonProcess(QObject):
    """Is started when it is made.

    Signals:
        answered(dict): an answer has come.
        ended(): the process has ended by itself, or could not be started.
    """

    answered = Signal(object)
    ended = Signal()

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self.ended)
        # Queued, because Qt may say so while it is still being asked to start.
        self._process.errorOccurred.connect(self._note_error, Qt.ConnectionType.QueuedConnection)
        self._process.start(command[0], list(command[1:]))

    def send(self, request: Json, **written: str) -> None:
        """Send a request.

        Args:
            request: its members, at least one.
            written: more members, that are JSON already.
        """
        more = "".join(f', "{name}": {value}' for name, value in written.items())
        self._process.write(f"{json.dumps(request)[:-1]}{more}}}\n".encode())

    def drop(self) -> None:
        """End the process without waiting for it and without another signal from here."""
        self.blockSignals(True)
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.finished.connect(self.deleteLater)
            self._process.kill()

    def finish(self) -> None:
        """End the process and see it gone."""
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_FAREWELL)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                answer = json.loads(bytes(self._process.readLine().data()))
            except ValueError:
                continue  # a library printed something; the answer may still come
            if isinstance(answer, dict):
                self.answered.emit(answer)

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit()
