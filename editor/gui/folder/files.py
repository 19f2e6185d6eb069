"""The FAQs that are found in a folder, while they are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.gui.background import Background

_TASK = "faqs"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file with questions."""

    path: Path
    title: str
    questions: int


class FolderFiles(QObject):
    """Looks a folder through in the background.

    Signals:
        began(): another folder is looked through.
        found(list): more files were found.
        progressed(int): so many files were looked at.
        finished(): the whole folder was looked through.
        failed(str): it could not be, and why.
    """

    began = Signal()
    found = Signal(list)
    progressed = Signal(int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.folder: Path | None = None
        self.files: list[FoundFile] = []
        self.is_looking = False

    def look_through(self, folder: Path) -> None:
        """Look a folder through, even if that was done before: files come and go."""
        self.folder = folder
        self.files = []
        self.is_looking = True
        self.began.emit()
        self._background.ask(
            _TASK,
            {"folder": str(folder)},
            self._finish,
            part=self._take,
            failed=self._fail,
            lane=_TASK,
        )

    def _take(self, part: object) -> None:
        if not isinstance(part, dict):
            return
        more = _found(part.get("found"))
        self.files += more
        if more:
            self.found.emit(more)
        self.progressed.emit(int(part.get("seen", 0)))

    def _finish(self, _result: object) -> None:
        self.is_looking = False
        self.finished.emit()

    def _fail(self, sentence: str) -> None:
        self.is_looking = False
        self.failed.emit(sentence)


def _found(rows: object) -> Sequence[FoundFile]:
    if not isinstance(rows, list):
        return []
    return [FoundFile(Path(path), title, questions) for path, title, questions in rows]
