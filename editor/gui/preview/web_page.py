"""A web page that goes nowhere: its content runs nothing, only our own script in its own world."""

import json
import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtWebEngineCore import (
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from typing_extensions import override

from editor.gui.json_process import Json
from editor.gui.preview.scheme import HOME
from editor.resources import resource_text

_Attribute = QWebEngineSettings.WebAttribute
_SWITCHED_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.LocalStorageEnabled,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.NavigateOnDropEnabled,
)
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
_SCRIPTS = (
    *("names", "marks", "morph", "places", "overlay", "layers", "colours", "reader", "bridge"),
)
_OUR_OWN = (
    QWebEnginePage.NavigationType.NavigationTypeTyped,
    QWebEnginePage.NavigationType.NavigationTypeReload,
)


class WebPage(QWebEnginePage):
    """Shows what lies at its address and reports what its reader does.

    Our script reports over the console, each line with a random word before it. Content cannot
    forge such a line: it runs no script, and it cannot know the word, which is made anew for each
    page and is held by our script's own world only.

    Signals:
        reported(str, object): our script has something to say, and more about it.
        link_clicked(QUrl): the reader clicked a link that leads away from the page.
    """

    reported = Signal(str, object)
    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._word = secrets.token_hex(16)
        self._address = QUrl(HOME)
        for attribute in _SWITCHED_OFF:
            self.settings().setAttribute(attribute, False)
        self._bridge = self._bridge_script()
        self.scripts().insert(self._bridge)
        self.loadFinished.connect(self._look_for_bridge)
        self.newWindowRequested.connect(self._report_new_window)

    def _bridge_script(self) -> QWebEngineScript:
        script = QWebEngineScript()
        script.setName("bridge")
        script.setWorldId(_WORLD.value)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
        script.setRunsOnSubFrames(False)
        code = "\n".join(resource_text(f"preview/bridge/{name}.js") for name in _SCRIPTS)
        script.setSourceCode(
            f'(() => {{\n"use strict";\nconst word = "{self._word}";\n{code}}})();'
        )
        return script

    @Slot()
    def _look_for_bridge(self) -> None:
        """Run our script where the engine did not.

        It can forget to: after clicks on many links that lead to another host a page may come from
        a process that has not been told of the script yet.
        """
        code = self._bridge.sourceCode()
        self.ask(
            'Object.hasOwn(globalThis, "faq")',  # its own: an element may bear the name, too
            # A page that goes away answers neither yes nor no.
            lambda is_there: self.ask(code, _ignore) if is_there is False else None,
        )

    def go_to(self, address: QUrl) -> None:
        """Show what lies at an address of ours."""
        self._address = QUrl(address)
        self.load(address)

    def call(self, function: str, *values: object) -> None:
        """Call a function of our script; values travel as JSON and so are never code."""
        written = ", ".join(json.dumps(value, ensure_ascii=False) for value in values)
        self.runJavaScript(f"faq.{function}({written})", _WORLD.value)

    def ask(self, expression: str, answer: Callable[[object], None]) -> None:
        """Evaluate an expression beside the page and hand its value on."""
        self.runJavaScript(expression, _WORLD.value, answer)

    @override
    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,
        isMainFrame: bool,
    ) -> bool:
        if type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self.link_clicked.emit(QUrl(url))
            return False
        return type in _OUR_OWN and isMainFrame and QUrl(url) == self._address

    @Slot(QWebEngineNewWindowRequest)
    def _report_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        """A link that asks for a window of its own is a link like any other; no window opens."""
        if request.isUserInitiated():
            self.link_clicked.emit(request.requestedUrl())

    @override
    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,
        sourceID: str,
    ) -> None:
        if message.startswith(self._word):
            event, _, told = message.removeprefix(self._word).partition(" ")
            values: Json = json.loads(told)
            self.reported.emit(event, values)


def _ignore(_answer: object) -> None:
    """Nobody waits for what it is worth."""
