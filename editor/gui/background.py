"""Asks the process that does slow work about the site; the window never waits for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Slot

from editor.gui.json_process import Json, JsonProcess
from editor.language import _, language
from editor.processes import process_command

_COMMAND = process_command("background", language())
_MOST_TRIES = 2
#: What writes is not asked for again: some of it may be done.
_ONCE = ("change_links", "replace_in_files", "restore_files")
_ENDED = _("The program’s helper stopped working on this. Your text is safe.")
_TOO_LONG = _("This took too long and was given up. Your text is safe.")
#: Milliseconds that a task may be silent; what writes is given longer, as some of it may be done.
_PATIENCE, _PATIENCE_ONCE = 120_000, 600_000

Then = Callable[[object], None]
Failed = Callable[[str], None]


@dataclass(slots=True)
class _Request:
    number: int
    task: str
    arguments: Json = field(repr=False)
    lane: str
    then: Then
    part: Then | None = None
    failed: Failed | None = None
    tries: int = 0
    is_wanted: bool = True


class Background(QObject):
    """Has one task under way; the others wait in their order.

    A task that is silent for too long is given up, and its process replaced.

    Callbacks belong to objects that may go: whoever asks cancels when it goes.
    """

    def __init__(
        self,
        command: Sequence[str] = _COMMAND,
        parent: QObject | None = None,
        patience: int = _PATIENCE,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self.patience = patience
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._end_late)
        self._process: JsonProcess | None = None
        self._numbers = 0
        self._waiting: list[_Request] = []
        self._under_way: _Request | None = None
        self._is_closed = False

    def ask(  # noqa: PLR0913 - a question, and who wants to hear what of the answer
        self,
        task: str,
        arguments: Json,
        then: Then,
        *,
        part: Then | None = None,
        failed: Failed | None = None,
        lane: str = "",
    ) -> int:
        """Ask for a task; return the number of the request.

        Args:
            task: its name in the table of tasks.
            arguments: what it takes, values of JSON.
            then: gets the answer.
            part: gets parts of the answer while it is worked out.
            failed: gets a sentence if there is no answer.
            lane: of the requests on one lane only the newest is answered.
        """
        self._numbers += 1
        if lane:
            self._clear(lane)
        request = _Request(self._numbers, task, arguments, lane, then, part, failed)
        self._waiting.append(request)
        self._go_on()
        return request.number

    def cancel(self, number: int) -> None:
        """Take a request back; nothing of its answer is heard from now on."""
        self._waiting = [each for each in self._waiting if each.number != number]
        if self._under_way is not None and self._under_way.number == number:
            self._give_up(self._under_way)

    def close(self) -> None:
        """End the process; nothing is answered any more."""
        self._is_closed = True
        self._waiting = []
        self._under_way = None
        self._late.stop()
        for process in self.findChildren(JsonProcess):
            process.finish()

    # What is under way

    def _clear(self, lane: str) -> None:
        self._waiting = [each for each in self._waiting if each.lane != lane]
        if self._under_way is not None and self._under_way.lane == lane:
            self._give_up(self._under_way)

    def _give_up(self, request: _Request) -> None:
        request.is_wanted = False
        if self._process is not None:
            self._process.send({"cancel": request.number})

    def _go_on(self) -> None:
        if self._under_way is not None or not self._waiting or self._is_closed:
            return
        if self._process is None:
            self._process = JsonProcess(self._command, self)
            self._process.answered.connect(self._take)
            self._process.ended.connect(self._start_again)
        self._under_way = self._waiting.pop(0)
        self._late.start(_PATIENCE_ONCE if self._under_way.task in _ONCE else self.patience)
        self._process.send(
            {
                "id": self._under_way.number,
                "task": self._under_way.task,
                "arguments": self._under_way.arguments,
            }
        )

    @Slot(object)
    def _take(self, answer: Json) -> None:
        request = self._under_way
        if request is None or answer.get("id") != request.number:
            return
        if "part" in answer:
            self._late.start()
            if request.is_wanted and request.part is not None:
                request.part(answer["part"])
            return
        self._under_way = None
        self._late.stop()
        try:
            if request.is_wanted:
                _tell(request, answer)
        finally:
            self._go_on()

    @Slot()
    def _end_late(self) -> None:
        """Give up what is silent for too long."""
        request = self._drop_process()
        try:
            if request is not None and request.is_wanted:
                _tell(request, {"error": _TOO_LONG})
        finally:
            self._go_on()

    def _drop_process(self) -> _Request | None:
        """End the process; return what it was busy with."""
        process, self._process = self._process, None
        request, self._under_way = self._under_way, None
        self._late.stop()
        if process is not None:
            process.drop()
        return request

    @Slot()
    def _start_again(self) -> None:
        """Replace a process that has died, and ask it again for what it was busy with."""
        request = self._drop_process()
        if request is not None and request.is_wanted:
            request.tries += 1
            if request.tries < _MOST_TRIES and request.task not in _ONCE:
                self._waiting.insert(0, request)
            else:
                _tell(request, {"error": _ENDED})
        self._go_on()


def _tell(request: _Request, answer: Json) -> None:
    if "result" in answer:
        request.then(answer["result"])
    elif request.failed is not None:
        request.failed(str(answer.get("error", _ENDED)))
