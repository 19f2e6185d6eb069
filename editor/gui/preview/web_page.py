"""The page of the web preview: no script of the document runs, no navigation leads away."""

import json
import secrets

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from typing_extensions import override

_OURS = 1  # QWebEngineScript.ScriptWorldId.ApplicationWorld, as runJavaScript takes it
_SCHEMES = ("http", "https", "mailto")
_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
)
_LISTEN = """
document.addEventListener("click", event => {
  const entry = event.target.closest("[data-id]");
  if (entry && !event.target.closest("a, summary")) {
    console.info(%s + entry.dataset.id);
  }
});
"""


class WebPage(QWebEnginePage):
    """Runs our scripts in a world of their own, where those of the document never are.

    Signals:
        item_activated(int): the reader clicked inside an article.
        link_activated(QUrl): the reader clicked a link that leads elsewhere.
    """

    item_activated = Signal(int)
    link_activated = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)  # noqa: FBT003 - Qt's signature
        self._token = secrets.token_hex(16)

    def listen(self) -> None:
        """Report clicks from now on; to be called for each loaded document."""
        self.run(_LISTEN % json.dumps(self._token))

    def run(self, script: str) -> None:
        """Run one of our own scripts."""
        self.runJavaScript(script, _OURS)

    @override
    def javaScriptConsoleMessage(
        self, level: object, message: str, lineNumber: int, sourceID: str
    ) -> None:
        """Take what our script reports; nobody else knows the token in front of it."""
        number = message.removeprefix(self._token)
        if number != message and number.isdigit():
            self.item_activated.emit(int(number))

    @override
    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, isMainFrame: bool
    ) -> bool:
        url = QUrl(url)
        is_click = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if is_click and url.scheme() in _SCHEMES:
            self.link_activated.emit(url)
        return url.scheme() == "faq" and isMainFrame and url.path() in ("", "/")

    @override
    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:
        """Open a link with a target in the same way as any other: by asking."""
        return _LinkCatcher(self)


class _LinkCatcher(QWebEnginePage):
    """A page that is never shown: it takes the address of a new window and reports it."""

    def __init__(self, page: WebPage) -> None:
        super().__init__(page.profile(), page)
        self._page = page

    @override
    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, isMainFrame: bool
    ) -> bool:
        url = QUrl(url)
        if url.scheme() in _SCHEMES:
            self._page.link_activated.emit(url)
        self.deleteLater()
        return False
