"""Asks the process that renders; the window never waits for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.gui.json_process import Json, JsonProcess
from editor.language import _
from editor.processes import process_command

_COMMAND = process_command("preview")
#: Milliseconds until an answer is late, by the kind of request.
LIMITS: Mapping[str, int] = {"item": 2_000, "page": 20_000, "asset": 10_000, "greeting": 20_000}
_MOST_TRIES = 3
_TOO_LONG = {
    "item": _(
        "This answer takes too long to show. Look for something in it that repeats without end."
    ),
    "page": _(
        "This page takes too long to show. Look for something in it that repeats without end."
    ),
}
_ENDED = {
    "item": _("The preview stopped working on this answer. The text itself is safe."),
    "page": _("The preview stopped working on this page. The text itself is safe."),
}
_ASSET = "asset"
_GREETING = 0  # the number of the request that a new process gets first
#: It makes the process load everything that answers may need.
_SAMPLE: Json = {"id": 0, "question": "", "anchor": "", "answer": "{{ 1 }}\n\n```ruby\n1\n```\n"}


#: A page may be under way, and beside it one thing that is quickly done.
_LANES: Mapping[str, str] = {"page": "page", "item": "quick", "asset": "quick"}


@dataclass(slots=True)
class _Request:
    number: int
    key: str
    """Of two requests with the same key only the newer one matters."""
    kind: str
    body: Json = field(repr=False)
    tries: int = 0

    @property
    def lane(self) -> str:
        """What it keeps waiting: other pages, or other quick things."""
        return _LANES[self.kind]


class RenderClient(QObject):
    """Has at most a page and one quick thing under way; a newer request replaces one that waits.

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
        self._process: JsonProcess | None = None
        self._is_warm = False
        self._is_closed = False
        self._numbers = _GREETING
        self._source: Callable[[], str] | None = None
        self._source_is_known = False
        self._waiting: dict[str, _Request] = {}
        self._under_way: dict[str, _Request] = {}
        self._last_quick = ""
        self._clocks = {lane: QTimer(self, singleShot=True) for lane in ("page", "quick")}
        self._clocks["page"].timeout.connect(self._give_up_page)
        self._clocks["quick"].timeout.connect(self._give_up_quick)

    def warm_up(self) -> None:
        """Start the process before there is anything to render."""
        if self._process is None and not self._is_closed:
            self._start()

    # What can be asked

    def use_source(self, source: Callable[[], str]) -> None:
        """Set who writes, as JSON, the page around everything when the process has to know it."""
        self._source = source
        self.forget_source()

    @property
    def is_source_known(self) -> bool:
        """Whether the process that renders knows the page as it is, but for texts."""
        return self._source_is_known

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
        self._under_way.clear()
        self._stop_clocks()
        for process in self.findChildren(JsonProcess):  # those too that are on their way out
            process.finish()

    # What is under way

    def _enqueue(self, key: str, kind: str, body: Json) -> int:
        self._numbers += 1
        self._waiting.pop(key, None)  # the newest stands last, behind whatever is older than it
        self._waiting[key] = _Request(self._numbers, key, kind, body)
        self._go_on()
        return self._numbers

    def _go_on(self) -> None:
        if not self._waiting or self._is_closed:
            return
        if self._process is None:
            self._start()
        elif self._is_warm:
            while (request := self._next()) is not None:
                self._send(self._process, request)

    def _next(self) -> _Request | None:
        """Take the request whose turn it is from those that wait and need not wait any longer."""
        able = [each for each in self._waiting.values() if self._can_go(each)]
        turn = (each for each in able if each.kind != self._last_quick)
        request = next(turn, None) or next(iter(able), None)
        return self._waiting.pop(request.key) if request is not None else None

    def _can_go(self, request: _Request) -> bool:
        """Whether nothing under way is in its lane, nor rests on another source than it will."""
        is_alone = not self._under_way or self._source_is_known or request.kind == _ASSET
        return is_alone and request.lane not in self._under_way

    def _send(self, process: JsonProcess, request: _Request) -> None:
        self._under_way[request.lane] = request
        if request.lane == "quick":
            self._last_quick = request.kind
        body: Json = {"id": request.number, "kind": request.kind, **request.body}
        if request.kind != _ASSET and not self._source_is_known and self._source is not None:
            process.send(body, source=self._source())
            self._source_is_known = True
        else:
            process.send(body)
        self._clocks[request.lane].start(self._limits[request.kind])

    @Slot(object)
    def _take(self, answer: Json) -> None:
        if "id" not in answer:
            self._tell(answer)
        elif not self._is_warm and answer["id"] == _GREETING:
            self._is_warm = True
            self._stop_clocks()
        else:
            self._take_for(answer)
        self._go_on()

    def _take_for(self, answer: Json) -> None:
        for lane, request in self._under_way.items():
            if answer["id"] == request.number:
                self._clocks[lane].stop()
                del self._under_way[lane]
                self._report(request, answer)
                return

    def _tell(self, news: Json) -> None:
        from editor.gui.preview.rendered import progress_of  # noqa: PLC0415 - with the first answer

        progress = progress_of(news)
        if progress is not None:
            for lane in self._under_way:
                self._clocks[lane].start()  # it works: what takes long is not what was asked for
            self.progressed.emit(progress)
        if news.get("changed") is True:
            self.site_changed.emit()

    def _report(self, request: _Request, answer: Json) -> None:
        """Hand an answer on; an article even if a newer one is wanted, so that typing is seen."""
        from editor.gui.preview import rendered  # noqa: PLC0415 - with the first answer

        if request.kind == _ASSET:
            self.asset_read.emit(request.number, rendered.asset_of(answer))
        elif request.kind == "page" and request.key in self._waiting:
            return
        elif "html" not in answer:
            self.failed.emit(request.number, str(answer.get("error", "")))
        elif request.kind == "page":
            self.page_rendered.emit(request.number, rendered.page_of(answer))
        else:
            self.item_rendered.emit(request.number, rendered.item_of(answer))

    # The process

    def _start(self) -> None:
        self._is_warm = False
        self._source_is_known = False
        self._process = JsonProcess(self._command, self)
        self._process.answered.connect(self._take)
        self._process.ended.connect(self._try_again)
        self._process.send({"id": _GREETING, "kind": "item", "item": _SAMPLE})
        self._clocks["quick"].start(self._limits["greeting"])

    def _stop_clocks(self) -> None:
        for clock in self._clocks.values():
            clock.stop()

    def _drop_process(self) -> None:
        self._stop_clocks()
        process, self._process = self._process, None
        if process is not None:
            process.drop()

    @Slot()
    def _give_up_page(self) -> None:
        self._give_up("page")

    @Slot()
    def _give_up_quick(self) -> None:
        self._give_up("quick")

    def _give_up(self, lane: str) -> None:
        """Replace a process that is late, and refuse what it is late with."""
        late = self._under_way.pop(lane, None)
        if late is None:
            self._try_again()
            return
        self._drop_process()
        self._wait_again()
        self._start()
        if late.key not in self._waiting:
            self._refuse(late, _TOO_LONG)

    @Slot()
    def _try_again(self) -> None:
        """Replace a process that has died, and charge it to what it was wanted for."""
        self._drop_process()
        victims = self._wait_again() or list(self._waiting.values())[:1]
        for victim in victims:
            victim.tries += 1
            if victim.tries > _MOST_TRIES:
                del self._waiting[victim.key]
                self._refuse(victim, _ENDED)
        self._go_on()

    def _wait_again(self) -> list[_Request]:
        """Put what was under way in front of what waits, unless something newer is there."""
        again = [each for each in self._under_way.values() if each.key not in self._waiting]
        self._under_way.clear()
        self._waiting = {**{each.key: each for each in again}, **self._waiting}
        return again

    def _refuse(self, request: _Request, sentences: Mapping[str, str]) -> None:
        if request.kind == _ASSET:
            self.asset_read.emit(request.number, None)
        else:
            self.failed.emit(request.number, sentences[request.kind])
