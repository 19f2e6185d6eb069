"""The real preview, watched: whatever a page does that no page may do is written down."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebEngineCore import QWebEnginePage
from typing_extensions import override

from editor.gui.preview import web_view
from editor.gui.preview.rendered import RenderedPage
from editor.gui.preview.web_page import WebPage
from editor.gui.preview.web_view import WebView
from tests.hostile.pages import Shown

_PATIENCE = 20_000  # milliseconds
#: Does what a reader may do, with the functions that no page can put others in place of.
_POKE = """(() => {
  const all = [...Document.prototype.querySelectorAll.call(document, "*")];
  const does = (act) => { try { act(); } catch (error) { if (!(error instanceof DOMException)) throw error; } };
  for (const each of all)
    for (const name of Element.prototype.getAttributeNames.call(each))
      if (/^on\\w+$/i.test(name))
        EventTarget.prototype.dispatchEvent.call(each, new Event(name.slice(2), { bubbles: true }));
  for (const each of all) {
    if (each instanceof HTMLElement) does(() => HTMLElement.prototype.click.call(each));
    else does(() => EventTarget.prototype.dispatchEvent.call(each, new MouseEvent("click")));
    if (each instanceof HTMLElement) does(() => HTMLElement.prototype.focus.call(each));
    if (each instanceof HTMLFormElement) does(() => HTMLFormElement.prototype.submit.call(each));
  }
  return all.length;
})()"""
_TICK = "globalThis.drawn = 0; globalThis.tick = () => { drawn += 1; requestAnimationFrame(tick); }; tick()"
_LOOK = """JSON.stringify({
  same: globalThis.isTheSame === true, address: location.href,
  ran: [...Document.prototype.querySelectorAll.call(document, "*")]
    .map((each) => Element.prototype.getAttribute.call(each, "data-ran")).filter(Boolean),
})"""


@dataclass(slots=True)
class Trace:
    """What was noticed."""

    ran: list[str] = field(default_factory=list)
    """Scripts of pages that ran, by what they told."""
    left: list[str] = field(default_factory=list)
    """Pages that were loaded anew, gone to, or opened."""
    stumbled: list[str] = field(default_factory=list)
    """Where our own script could not go on."""
    visits: list[object] = field(default_factory=list)
    """Connections to the address that nobody may visit."""
    pages: int = 0


_trace = Trace()


class _Page(WebPage):
    """Notes what only a script can have done."""

    @override
    def javaScriptAlert(self, securityOrigin: QUrl | str, msg: str) -> None:
        _trace.ran.append(msg)

    @override
    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,
        sourceID: str,
    ) -> None:
        super().javaScriptConsoleMessage(level, message, lineNumber, sourceID)
        if "Uncaught" in message:
            _trace.stumbled.append(message)

    @override
    def createWindow(self, type: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        _trace.left.append("a window")
        return super().createWindow(type)


class Watch:
    """A preview and what its pages did so far."""

    def __init__(self, view: WebView, there: str) -> None:
        self.view = view
        self.there = there
        self.trace = _trace
        self._number = 0
        self._wait(view.painted, view.show)

    def load(self, shown: Shown, *, anew: bool) -> None:
        """Show a page, loaded as a whole or changed from the one before; then change its texts."""
        self._number += anew
        page = replace(shown.page, url=f"/{self._number}/")
        if anew or page.look is not self.view.shown.look:
            self._wait(self.view.painted, lambda: self.view.load(page))
        else:
            self.view.load(page)
        self.ask("globalThis.isTheSame = true")
        self._look(page)
        for number, item in shown.items.items():
            self.view.patch(number, item)
        self._look(page)
        self.trace.pages += 1

    def _look(self, page: RenderedPage) -> None:
        self.ask(_POKE)
        self.ask(_TICK)
        while float(str(self.ask("drawn"))) < 3:
            pass
        self.ask("tick = () => {}")
        seen = json.loads(str(self.ask(_LOOK)))
        self.trace.ran += seen["ran"]
        if not seen["same"] or seen["address"].partition("#")[0] != f"faq://app{page.url}":
            self.trace.left.append(seen["address"])

    def ask(self, expression: str) -> object:
        """Return what an expression beside the page is worth."""
        answers: list[object] = []
        loop = QEventLoop()

        def take(answer: object) -> None:
            answers.append(answer)
            loop.quit()

        self.view.page.ask(expression, take)
        if not answers:
            QTimer.singleShot(_PATIENCE, loop.quit)
            loop.exec()
        return answers[0]

    def _wait(self, signal: object, act: Callable[[], object]) -> None:
        loop = QEventLoop()
        came: list[bool] = []
        connection = signal.connect(lambda: (came.append(True), loop.quit()))  # type: ignore[attr-defined]
        act()
        QTimer.singleShot(_PATIENCE, loop, loop.quit)
        loop.exec()
        self.view.disconnect(connection)
        if not came:
            raise TimeoutError("the page was not painted")


@contextmanager
def watched() -> Iterator[Watch]:
    """Give a watched preview, and an address at which somebody waits for visits."""
    global _trace  # noqa: PLW0603 - a page is made by the view, which cannot hand it on
    _trace = Trace()
    server = QTcpServer()
    server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
    server.newConnection.connect(lambda: _trace.visits.append(server.nextPendingConnection()))
    original, web_view.WebPage = web_view.WebPage, _Page  # type: ignore[misc]
    view = WebView()
    web_view.WebPage = original  # type: ignore[misc]
    view.asset_wanted.connect(lambda path: view.give_asset(path, None))
    view.resize(500, 400)
    try:
        yield Watch(view, f"127.0.0.1:{server.serverPort()}")
    finally:
        view.close()
        server.close()
