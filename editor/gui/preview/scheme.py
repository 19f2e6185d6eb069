"""The addresses that begin with `faq://app/`, behind which the page and the site's files lie."""

from collections import defaultdict, deque
from collections.abc import Callable
from urllib.parse import unquote

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from typing_extensions import override

from editor.gui.preview.rendered import Asset
from editor.preview.document_page import POLICY

SCHEME = b"faq"
HOME = QUrl("faq://app/")
_ALLOWED = frozenset({"faq", "data"})
#: Beside the policy, and only where it is sent with the page: no page leads itself elsewhere, not
#: even to `about:blank`, of which nobody would be asked. Windows are asked for, and never opened.
_SANDBOX = "; sandbox allow-same-origin allow-popups"
_REMEMBERED = 50
_MOST_KEPT = 64 * 1024 * 1024  # bytes of files
_HTML = b"text/html; charset=utf-8"
_PLAIN = "application/octet-stream"


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


def address_of(path: str) -> QUrl:
    """Return the address of a page of the site by its path there."""
    address = QUrl(HOME)
    address.setPath(unquote(path), QUrl.ParsingMode.DecodedMode)
    return address


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers the page's address with the page as it is now, and others with the site's files.

    A file has to be fetched from the process that knows the site, so that its request waits until
    give() brings it.

    Signals:
        wanted(str): a file of the site is needed, by its path there.
    """

    wanted = Signal(str)

    def __init__(self, page: Callable[[QUrl], str | None], parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._kept: dict[str, Asset] = {}
        self._waiting: dict[str, list[QWebEngineUrlRequestJob]] = defaultdict(list)

    @override
    def requestStarted(self, arg__1: QWebEngineUrlRequestJob) -> None:
        job = arg__1
        if job.requestMethod() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        html = self._page(job.requestUrl())
        if html is not None:
            _reply(job, _HTML, html.encode("utf-8", "replace"))
        else:
            self._look_for(job, job.requestUrl().path(QUrl.ComponentFormattingOption.FullyDecoded))

    def _look_for(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        kept = self._kept.get(path)
        if kept is not None:
            _reply(job, kept.mime.encode(), kept.data)
            return
        is_asked_for = path in self._waiting
        self._waiting[path].append(job)
        if not is_asked_for:
            self.wanted.emit(path)

    def give(self, path: str, asset: Asset | None) -> None:
        """Answer the requests that wait for a file; None if the site has no such file."""
        jobs = [job for job in self._waiting.pop(path, []) if shiboken6.isValid(job)]
        if asset is not None:
            self._keep(path, asset)
        for job in jobs:
            if asset is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            else:
                _reply(job, (asset.mime or _PLAIN).encode(), asset.data)

    def forget_files(self) -> None:
        """Ask for every file anew from now on."""
        self._kept.clear()

    def _keep(self, path: str, asset: Asset) -> None:
        size = sum(len(each.data) for each in self._kept.values()) + len(asset.data)
        if size > _MOST_KEPT:
            self._kept.clear()
        self._kept[path] = asset


def _reply(job: QWebEngineUrlRequestJob, mime: bytes, content: bytes) -> None:
    """Send content; the policy travels beside it, where no page can take it away."""
    headers = {"Content-Security-Policy": f"{POLICY}{_SANDBOX}", "Cache-Control": "no-store"}
    # Qt keeps a list of values for each name; the annotation knows one, and that goes wrong.
    job.setAdditionalResponseHeaders(
        {QByteArray(name.encode()): [QByteArray(value.encode())] for name, value in headers.items()}  # type: ignore[misc]
    )
    answer = QBuffer(job)
    answer.setData(content)
    job.reply(mime, answer)


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
