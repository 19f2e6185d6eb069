"""The address `faq://app/`, behind which the preview's page lies in memory."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from typing_extensions import override

SCHEME = b"faq"
HOME = QUrl("faq://app/")
_ALLOWED = frozenset({"faq", "data"})
_REMEMBERED = 50


def register_scheme() -> None:
    """Make the scheme known; this must come before the first profile is made.

    The web engine reads its schemes when the first profile starts it, so that the program's start
    need not pay for loading the engine's library.
    """
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers the address of the page with the page as it is now, and every other with nothing."""

    def __init__(self, page_html: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._page_html = page_html

    @override
    def requestStarted(self, arg__1: QWebEngineUrlRequestJob) -> None:
        job = arg__1
        if job.requestUrl() != HOME or job.requestMethod() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        answer = QBuffer(job)
        answer.setData(self._page_html().encode())
        job.reply(b"text/html; charset=utf-8", answer)


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Refuses every request that would leave the program, and remembers the last ones."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.refused: deque[str] = deque(maxlen=_REMEMBERED)

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _ALLOWED:
            self.refused.append(info.requestUrl().toString())
            info.block(True)
