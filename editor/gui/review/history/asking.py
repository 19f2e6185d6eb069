"""Has the history read by the process in the background, and hands on what was chosen from it."""

import base64
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.json_process import Json
from editor.gui.review.history.dialog import HistoryDialog
from editor.gui.review.history.recorded import Recorded, change, named


class Asking(QObject):
    """Goes with its dialog.

    Signals:
        taken(str, bytes): what the chosen state is called in a sentence, and what the file held.
    """

    taken = Signal(str, bytes)

    def __init__(self, path: Path, background: Background, window: QWidget) -> None:
        dialog = HistoryDialog(path.name, window)
        super().__init__(dialog)
        self.dialog = dialog
        self._path = path
        self._background = background
        self._requests = [
            background.ask(
                "history", {"path": str(path)}, self._end, part=self._list, failed=dialog.fail
            )
        ]
        dialog.chosen.connect(self._fetch)
        dialog.finished.connect(self._give_up)
        dialog.open()

    @Slot(object)
    def _list(self, part: object) -> None:
        if isinstance(part, dict):
            if "names" in part:
                self.dialog.add_names([named(each) for each in part["names"]])
            else:
                self.dialog.add_changes([change(each) for each in part["commits"]])

    def _end(self, _count: object) -> None:
        self.dialog.end()

    @Slot(object)
    def _fetch(self, chosen: Recorded) -> None:
        question: Json = {"path": str(self._path), "commit": chosen.commit, "place": chosen.place}
        take = partial(self._take, chosen)
        self._requests.append(
            self._background.ask("history_content", question, take, failed=self.dialog.fail)
        )

    def _take(self, chosen: Recorded, content: object) -> None:
        self.taken.emit(chosen.title, base64.b64decode(str(content)))
        self.dialog.accept()

    @Slot()
    def _give_up(self) -> None:
        for number in self._requests:
            self._background.cancel(number)
