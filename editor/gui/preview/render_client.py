"""Asks the process that renders, one thing at a time; the window never waits for it."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.gui.preview.render_process import Json, RenderProcess
from editor.gui.preview.rendered import asset_of, item_of, page_of, progress_of

_COMMAND = (sys.executable, "-m", "editor.preview.worker")
#: Milliseconds until an answer is late, by the kind of request.
LIMITS: Mapping[str, int] = {"item": 2_000, "page": 20_000, "asset": 10_000, "greeting": 20_000}
_MOST_TRIES = 3
_TOO_LONG = "This {} takes too long to show. Look for something in it that repeats without end."
_ENDED = "The preview stopped working on this {}. The text itself is safe."
_NAMES = {"item": "answer", "page": "page", "asset": "file"}
_ASSET = "asset"
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

    Texts and files of the site take turns, so that neither keeps the other waiting. A process that
    is late is ended and replaced, one that died is replaced and asked again; a request that does
    so every time is given up.

    Signals:
        page_rendered(int, RenderedPage): a page, with the number of the request.
        item_rendered(int, RenderedItem): an article, with the number of the request.
        asset_read(int, Asset): a file of the site, or None where there is none.
        failed(int, str): why there is no page or article, in a sentence.
        progressed(Progress): something takes a while, and how far it has come.
        site_changed(): files of the site are others than they were.
    """

    page_rendered = Signal(int, object)
    item_rendered = Signal(int, object)
    asset_read = Signal(int, object)
    failed = Signal(int, str)
    progressed = Signal(object)
    site_changed = Signal()

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
        self._source: Callable[[], Json] | None = None
        self._source_is_known = False
        self._waiting: dict[str, _Request] = {}
        self._current: _Request | None = None
        self._last_kind = ""
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._give_up_waiting)

    def warm_up(self) -> None:
        """Start the process before there is anything to render."""
        if self._process is None and not self._is_closed:
            self._start()

    # What can be asked

    def use_source(self, source: Callable[[], Json]) -> None:
        """Set who knows the page around everything; it is asked when the process has to know."""
        self._source = source
        self.forget_source()

    @Slot()
    def forget_source(self) -> None:
        """Take note that the page's structure or its settings are others now."""
        self._source_is_known = False

    def render_page(self, look: str, markdown: str) -> int:
        """Ask for the page; return the number of the request."""
        return self._enqueue("page", "page", {"look": look, "markdown": markdown})

    def render_item(self, item: Json, markdown: str) -> int:
        """Ask for one article."""
        body: Json = {"item": item, "markdown": markdown}
        return self._enqueue(f"item {item['id']}", "item", body)

    def read_asset(self, path: str) -> int:
        """Ask for a file of the site by its path there."""
        return self._enqueue(f"asset {path}", _ASSET, {"path": path})

    def close(self) -> None:
        """End the process; nothing is rendered any more."""
        self._is_closed = True
        self._waiting.clear()
        self._current = None
        self._limit.stop()
        for process in self.findChildren(RenderProcess):  # those too that are on their way out
            process.finish()

    # One request at a time

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
            self._send(self._process, self._next())

    def _next(self) -> _Request:
        """Take the request whose turn it is from those that wait."""
        turn = (
            key
            for key, request in self._waiting.items()
            if (request.kind == _ASSET) != (self._last_kind == _ASSET)
        )
        return self._waiting.pop(next(turn, None) or next(iter(self._waiting)))

    def _send(self, process: RenderProcess, request: _Request) -> None:
        self._current = request
        self._last_kind = request.kind
        body: Json = {"id": request.number, "kind": request.kind, **request.body}
        if request.kind != _ASSET and not self._source_is_known and self._source is not None:
            body["source"] = self._source()
            self._source_is_known = True
        process.send(body)
        self._limit.start(self._limits[request.kind])

    @Slot(object)
    def _take(self, answer: Json) -> None:
        request = self._current
        if "id" not in answer:
            self._tell(answer)
        elif request is None and answer["id"] == _GREETING and not self._is_warm:
            self._is_warm = True
            self._limit.stop()
        elif request is not None and answer["id"] == request.number:
            self._limit.stop()
            self._current = None
            self._report(request, answer)
        self._go_on()

    def _tell(self, news: Json) -> None:
        progress = progress_of(news)
        if progress is not None:
            if self._current is not None:
                self._limit.start()  # it works: what takes long is not what was asked for
            self.progressed.emit(progress)
        if news.get("changed") is True:
            self.site_changed.emit()

    def _report(self, request: _Request, answer: Json) -> None:
        """Hand an answer on; an article even if a newer one is wanted, so that typing is seen."""
        if request.kind == _ASSET:
            self.asset_read.emit(request.number, asset_of(answer))
        elif request.kind == "page" and request.key in self._waiting:
            return
        elif "html" not in answer:
            self.failed.emit(request.number, str(answer.get("error", "")))
        elif request.kind == "page":
            self.page_rendered.emit(request.number, page_of(answer))
        else:
            self.item_rendered.emit(request.number, item_of(answer))

    # The process

    def _start(self) -> None:
        self._is_warm = False
        self._source_is_known = False
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
            self._refuse(request, _TOO_LONG)

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
            self._refuse(victim, _ENDED)
        self._go_on()

    def _refuse(self, request: _Request, sentence: str) -> None:
        if request.kind == _ASSET:
            self.asset_read.emit(request.number, None)
        else:
            self.failed.emit(request.number, sentence.format(_NAMES[request.kind]))
