"""Asks the process that renders, one thing at a time; the window never waits for it."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.gui.preview.render_process import Json, RenderProcess

_COMMAND = (sys.executable, "-m", "editor.preview.worker")
#: Milliseconds until an answer is late, by the kind of request.
LIMITS: Mapping[str, int] = {"item": 2_000, "page": 20_000, "greeting": 20_000}
_MOST_TRIES = 3
_TOO_LONG = "This {} takes too long to show. Look for something in it that repeats without end."
_ENDED = "The preview stopped working on this {}. The text itself is safe."
_NAMES = {"item": "answer", "page": "page"}
_GREETING = 0  # the number of the request that a new process gets first
#: It makes the process load everything that answers may need.
_SAMPLE: Json = {"id": 0, "question": "", "anchor": "", "answer": "{{ 1 }}\n\n```ruby\n1\n```\n"}


@dataclass(slots=True)
class _Request:
    number: int
    key: str
    """Of two requests with the same key only the newer one matters."""
    kind: str
    body: Json = field(repr=False)
    tries: int = 0


class RenderClient(QObject):
    """Has at most one request under way; a newer one takes the place of one that still waits.

    A process that is late is ended and replaced, one that died is replaced and asked again; a
    request that does so every time is given up.

    Signals:
        page_rendered(int, str): the HTML of a page, with the number of the request.
        item_rendered(int, str): the HTML of an article, with the number of the request.
        failed(int, str): why there is none, in a sentence.
    """

    page_rendered = Signal(int, str)
    item_rendered = Signal(int, str)
    failed = Signal(int, str)

    def __init__(
        self,
        command: Sequence[str] = _COMMAND,
        parent: QObject | None = None,
        *,
        limits: Mapping[str, int] = LIMITS,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._limits = limits
        self._process: RenderProcess | None = None
        self._is_warm = False
        self._is_closed = False
        self._numbers = _GREETING
        self._page: Json | None = None
        self._page_is_known = False
        self._waiting: dict[str, _Request] = {}
        self._current: _Request | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._give_up_waiting)

    def warm_up(self) -> None:
        """Start the process before there is anything to render."""
        if self._process is None and not self._is_closed:
            self._start()

    def render_page(self, source: Json) -> int:
        """Ask for a page; return the number of the request."""
        self._remember(source)
        return self._enqueue("page", "page", {"source": source})

    def render_item(self, item: Json, page: Json | None = None) -> int:
        """Ask for one article; `page` is the page around it, where that has changed."""
        if page is not None:
            self._remember(page)
        return self._enqueue(f"item {item['id']}", "item", {"item": item})

    def close(self) -> None:
        """End the process; nothing is rendered any more."""
        self._is_closed = True
        self._waiting.clear()
        self._current = None
        self._limit.stop()
        for process in self.findChildren(RenderProcess):  # those too that are on their way out
            process.finish()

    # One request at a time

    def _remember(self, page: Json) -> None:
        self._page = page
        self._page_is_known = False

    def _enqueue(self, key: str, kind: str, body: Json) -> int:
        self._numbers += 1
        self._waiting.pop(key, None)  # the newest stands last, behind whatever is older than it
        self._waiting[key] = _Request(self._numbers, key, kind, body)
        self._go_on()
        return self._numbers

    def _go_on(self) -> None:
        if self._current is not None or not self._waiting or self._is_closed:
            return
        if self._process is None:
            self._start()
        elif self._is_warm:
            self._send(self._process, self._waiting.pop(next(iter(self._waiting))))

    def _send(self, process: RenderProcess, request: _Request) -> None:
        self._current = request
        body: Json = {"id": request.number, "kind": request.kind, **request.body}
        if request.kind == "page":
            self._page_is_known = request.body["source"] is self._page
        elif not self._page_is_known and self._page is not None:
            body["page"] = self._page
            self._page_is_known = True
        process.send(body)
        self._limit.start(self._limits[request.kind])

    @Slot(object)
    def _take(self, answer: Json) -> None:
        request = self._current
        if request is None and answer.get("id") == _GREETING and not self._is_warm:
            self._is_warm = True
            self._limit.stop()
        elif request is not None and answer.get("id") == request.number:
            self._limit.stop()
            self._current = None
            if request.key not in self._waiting:
                self._report(request, answer)
        self._go_on()

    def _report(self, request: _Request, answer: Json) -> None:
        if "html" not in answer:
            self.failed.emit(request.number, str(answer.get("error", "")))
        elif request.kind == "page":
            self.page_rendered.emit(request.number, str(answer["html"]))
        else:
            self.item_rendered.emit(request.number, str(answer["html"]))

    # The process

    def _start(self) -> None:
        self._is_warm = False
        self._page_is_known = False
        self._process = RenderProcess(self._command, self)
        self._process.answered.connect(self._take)
        self._process.ended.connect(self._try_again)
        self._process.send({"id": _GREETING, "kind": "item", "item": _SAMPLE})
        self._limit.start(self._limits["greeting"])

    def _drop_process(self) -> None:
        self._limit.stop()
        process, self._process = self._process, None
        if process is not None:
            process.drop()

    @Slot()
    def _give_up_waiting(self) -> None:
        request, self._current = self._current, None
        if request is None:
            self._try_again()
            return
        self._drop_process()
        self._start()
        if request.key not in self._waiting:
            self.failed.emit(request.number, _TOO_LONG.format(_NAMES[request.kind]))

    @Slot()
    def _try_again(self) -> None:
        """Replace a process that has died, and charge it to what it was wanted for."""
        self._drop_process()
        request, self._current = self._current, None
        if request is not None and request.key not in self._waiting:
            self._waiting = {request.key: request, **self._waiting}
        victim = next(iter(self._waiting.values()), None)
        if victim is None:
            return
        victim.tries += 1
        if victim.tries > _MOST_TRIES:
            del self._waiting[victim.key]
            self.failed.emit(victim.number, _ENDED.format(_NAMES[victim.kind]))
        self._go_on()
