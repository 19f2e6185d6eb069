"""Serves the preview page to the web engine from memory, and refuses every other request."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from typing_extensions import override

SCHEME = b"faq"
PAGE = "faq://app/"
_ALLOWED = (SCHEME.decode(), "data")


def register_scheme() -> None:
    """Make the scheme known; it must happen before the first profile is made."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers requests for the one page there is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.html = ""

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if job.requestUrl().path() != "/":
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(self.html.encode()))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(b"text/html; charset=utf-8"), buffer)


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that would leave the page; it counts them, for tests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _ALLOWED:
            self.blocked.append(info.requestUrl().toString())
            info.block(True)  # noqa: FBT003 - Qt's signature
