"""Looking through every FAQ of the site, in the process for slow work."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.document.search import Query, hit_from_json, query_to_json
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.search.results import FileHits

_LANE = "find"


@dataclass(frozen=True, slots=True)
class Found:
    """How much a search has found."""

    places: int
    files: int
    is_all: bool


class SiteSearch(QObject):
    """One search at a time; a new one takes the place of the one before.

    Signals:
        found(FileHits): a file has places.
        looked(int): so many files were looked through.
        finished(Found): there is no more to come.
        failed(str): why nothing can be found.
    """

    found = Signal(object)
    looked = Signal(int)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._number = 0

    def start(
        self, query: Query, new: str | None, path: Path | None, opened: list[OpenDocument]
    ) -> None:
        """Look through the site around a file; texts that are open count as they are."""
        arguments: dict[str, object] = {
            "path": str(path or ""),
            "query": query_to_json(query),
            "new": new,
            "unsaved": {
                str(each.path): each.document.to_bytes().decode("utf-8", "surrogateescape")
                for each in opened
                if each.path is not None and each.is_dirty
            },
        }
        self._number = self._background.ask(
            "find",
            arguments,
            self._finish,
            part=self._take,
            failed=self.failed.emit,
            lane=_LANE,
        )

    def stop(self) -> None:
        """Look no further."""
        if self._number:
            self._background.cancel(self._number)
            self._number = 0

    def _take(self, part: object) -> None:
        if not isinstance(part, Mapping):
            return
        if "looked" in part:
            self.looked.emit(part["looked"])
            return
        self.found.emit(
            FileHits(
                Path(part["path"]),
                part["title"],
                part["fingerprint"],
                [hit_from_json(each) for each in part["hits"]],
            )
        )

    def _finish(self, result: object) -> None:
        self._number = 0
        if isinstance(result, Mapping):
            self.finished.emit(Found(result["places"], result["files"], result["is_all"]))
