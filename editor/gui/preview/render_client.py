"""Talks to the process that renders; the window never waits for it."""

import json
import sys
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

_COMMAND = (sys.executable, "-m", "editor.preview.worker")
_LIMITS = {"item": 2_000, "page": 20_000}  # milliseconds
_START_UP = 10_000  # milliseconds, once more for a process that has just been started
_TOO_LONG = "This takes too long to show. Look for something in it that repeats without end."
_ENDED = "The preview stopped working on this text. The text itself is safe."
_NOT_STARTED = "The preview cannot be started on this computer."

Json = dict[str, object]


@dataclass(slots=True)
class _Request:
    number: int
    key: str
    """Of two requests with the same key only the newer one matters."""
    body: Json = field(repr=False)

    @property
    def kind(self) -> str:
        return str(self.body["kind"])


class RenderClient(QObject):
    """Sends one request at a time; a newer one takes the place of one that still waits.

    Signals:
        page_rendered(int, str): the HTML of a page, with the number of the request.
        item_rendered(int, str): the HTML of an article, with the number of the request.
        failed(int, str): why there is none, in a sentence.
    """

    page_rendered = Signal(int, str)
    item_rendered = Signal(int, str)
    failed = Signal(int, str)

    def __init__(
        self, command: tuple[str, ...] = _COMMAND, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._is_new = True
        self._numbers = 0
        self._data: object = None
        self._data_is_known = False
        self._waiting: list[_Request] = []
        self._current: _Request | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._give_up_waiting)

    def warm_up(self) -> None:
        """Start the process before there is anything to render."""
        self._running_process()

    def render_page(self, source: Json) -> int:
        """Ask for a page; return the number of the request."""
        self._data = source.get("data")
        return self._enqueue("page", {"kind": "page", "source": source})

    def render_item(self, item: Json, data: object = None) -> int:
        """Ask for one article; `data` is the front matter where it changed."""
        if data is not None:
            self._data = data
            self._data_is_known = False
        return self._enqueue(f"item {item['id']}", {"kind": "item", "item": item})

    def close(self) -> None:
        """End the process."""
        self._waiting.clear()
        self._current = None
        self._limit.stop()
        self._end_process()

    # One request at a time

    def _enqueue(self, key: str, body: Json) -> int:
        self._numbers += 1
        self._waiting = [request for request in self._waiting if request.key != key]
        self._waiting.append(_Request(self._numbers, key, body))
        self._send_next()
        return self._numbers

    def _send_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        request = self._current = self._waiting.pop(0)
        body = {"id": request.number, **request.body}
        process = self._running_process()
        if request.kind == "item" and not self._data_is_known:
            body["data"] = self._data if isinstance(self._data, dict) else {}
        self._data_is_known = True
        process.write(json.dumps(body).encode() + b"\n")
        extra = _START_UP if self._is_new else 0
        self._limit.start(_LIMITS[request.kind] + extra)

    @Slot()
    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data())
            try:
                answer = json.loads(line)
            except ValueError:
                continue  # a library printed something
            if isinstance(answer, dict):
                self._take(answer)

    def _take(self, answer: Json) -> None:
        request = self._current
        if request is None or answer.get("id") != request.number:
            return
        self._is_new = False
        self._limit.stop()
        self._current = None
        if "error" in answer:
            self.failed.emit(request.number, str(answer["error"]))
        elif request.kind == "page":
            self.page_rendered.emit(request.number, str(answer.get("html", "")))
        else:
            self.item_rendered.emit(request.number, str(answer.get("html", "")))
        self._send_next()

    # The process

    def _running_process(self) -> QProcess:
        if self._process is None:
            self._is_new = True
            self._data_is_known = False
            process = QProcess(self)
            process.setStandardErrorFile(QProcess.nullDevice())
            process.readyReadStandardOutput.connect(self._read)
            process.finished.connect(self._note_end)
            process.errorOccurred.connect(self._note_error)
            self._process = process
            process.start(self._command[0], list(self._command[1:]))
        return self._process

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._note_end)
            process.errorOccurred.disconnect(self._note_error)
            process.kill()
            process.waitForFinished(1_000)
            process.deleteLater()

    @Slot()
    def _give_up_waiting(self) -> None:
        self._end_process()
        self._fail_current(_TOO_LONG)

    @Slot()
    def _note_end(self) -> None:
        self._end_process()
        self._fail_current(_ENDED)

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._process = None
            self._waiting.clear()
            self._fail_current(_NOT_STARTED)

    def _fail_current(self, sentence: str) -> None:
        request, self._current = self._current, None
        self._limit.stop()
        if request is not None:
            self.failed.emit(request.number, sentence)
        self._send_next()
