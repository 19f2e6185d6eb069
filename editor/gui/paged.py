"""Lays out a page of HTML on paper: with the web engine where it is, else with Qt's own texts."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QTemporaryDir, QTimer, QUrl, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from typing_extensions import override

_ENGINE = "PySide6.QtWebEngineCore"
_MARGINS = QMarginsF(16, 16, 16, 16)
_PATIENCE = 60_000  # milliseconds
_RESOLUTION = 1_200

Report = Callable[[bool], None]


def save_as_pdf(html: str, path: Path, report: Report, parent: QObject) -> None:
    """Write a page that needs nothing around it as a PDF file; `report` hears whether it worked.

    The web engine is used if the preview has found that it works here, which loads it.
    """
    if _ENGINE in sys.modules:
        _Printing(html, path, report, parent)
    else:
        report(_written_simply(html, path))


def _layout() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        _MARGINS,
        QPageLayout.Unit.Millimeter,
    )


def _written_simply(html: str, path: Path) -> bool:
    """Write what Qt understands of a page: its words and their marks."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(_layout())
    text = _Text()
    text.setDefaultStyleSheet(_SIMPLE)
    text.setHtml(html)
    text.print_(writer)
    return path.is_file() and path.stat().st_size > 0


#: What the page's own style sheet says in ways that Qt's texts do not know.
_SIMPLE = (
    "del, .went { color: #a3262b; text-decoration: line-through; } "
    "ins, .came { color: #0b6b3a; text-decoration: underline; } "
    "a { color: #1b1f24; }"
)


class _Text(QTextDocument):
    """Fetches nothing: all that a page needs is in it."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        address = QUrl(name)
        return super().loadResource(type, address) if address.scheme() == "data" else None


class _Printing(QObject):
    """Prints one page with the web engine, and goes when that is done."""

    def __init__(self, html: str, path: Path, report: Report, parent: QObject) -> None:
        super().__init__(parent)
        # Loaded already by the preview; importing it sooner would keep the window waiting.
        from PySide6.QtWebEngineCore import (  # noqa: PLC0415
            QWebEnginePage,
            QWebEngineProfile,
            QWebEngineSettings,
        )

        self._path = path
        self._report: Report | None = report
        self._folder = QTemporaryDir()
        self._page = QWebEnginePage(QWebEngineProfile(self), self)
        attributes = QWebEngineSettings.WebAttribute
        for each in (
            attributes.JavascriptEnabled,
            attributes.LocalContentCanAccessRemoteUrls,
            attributes.LocalContentCanAccessFileUrls,
        ):
            self._page.settings().setAttribute(each, False)
        self._page.loadFinished.connect(self._print)
        self._page.pdfPrintingFinished.connect(self._take)
        QTimer.singleShot(_PATIENCE, self, self._give_up)
        # The engine takes long pages from files only.
        source = Path(self._folder.filePath("report.html"))
        source.write_bytes(html.encode("utf-8", "surrogatepass"))
        self._page.load(QUrl.fromLocalFile(str(source)))

    @Slot(bool)
    def _print(self, is_loaded: bool) -> None:
        if is_loaded:
            self._page.printToPdf(str(self._path), _layout())
        else:
            self._end(works=False)

    @Slot(str, bool)
    def _take(self, _path: str, works: bool) -> None:
        self._end(works=works)

    @Slot()
    def _give_up(self) -> None:
        self._end(works=False)

    def _end(self, *, works: bool) -> None:
        report, self._report = self._report, None
        if report is not None:
            report(works)
            self._page.deleteLater()
            self.deleteLater()
