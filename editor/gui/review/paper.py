"""A page of ours as a PDF: loaded by the web engine unseen, with nothing that acts or fetches."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from typing_extensions import override

_NAME = "page.html"


class _Guard(QWebEngineUrlRequestInterceptor):
    """Lets through the page itself and what stands in it."""

    def __init__(self, page: QUrl, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        info.block(url != self._page and url.scheme() != "data")


def print_page(html: str, target: Path, report: Callable[[bool], None], parent: QObject) -> None:
    """Write a PDF; whether that worked is reported later."""
    job = QObject(parent)
    folder = QTemporaryDir()
    source = Path(folder.path(), _NAME)
    source.write_text(html, "utf-8", "surrogatepass")
    url = QUrl.fromLocalFile(str(source))
    profile = QWebEngineProfile(job)
    profile.setUrlRequestInterceptor(_Guard(url, profile))
    page = QWebEnginePage(profile, job)
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)

    def finish(works: bool) -> None:
        folder.remove()
        page.deleteLater()  # before its profile
        page.destroyed.connect(job.deleteLater)
        report(works)

    def print_it(works: bool) -> None:
        if works:
            page.printToPdf(str(target))
        else:
            finish(False)

    page.loadFinished.connect(print_it)
    page.pdfPrintingFinished.connect(lambda _path, works: finish(works))
    page.load(url)
