"""Has a page looked at by the process in the background, and shows what it found."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.document.faq import Position
from editor.gui.background import Background
from editor.gui.health.dialog import HealthDialog
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.files import write_atomically
from editor.storage.reasons import reason


class Looking(QObject):
    """Goes with its dialog.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(
        self, opened: OpenDocument, path: Path, background: Background, window: QWidget
    ) -> None:
        dialog = HealthDialog(path.name, window)
        super().__init__(dialog)
        self.dialog = dialog
        self._opened = opened
        self._path = path
        self._background = background
        self._page = ""
        text = opened.document.to_text()
        self._request = background.ask(
            "health",
            {"path": str(path), "text": text},
            self._show,
            part=self._show_progress,
            failed=dialog.fail,
        )
        dialog.wanted.connect(self._go)
        dialog.page_wanted.connect(self._ask_where)
        dialog.finished.connect(self._give_up)
        dialog.open()

    def _show_progress(self, part: object) -> None:
        if isinstance(part, dict):
            self.dialog.show_progress(part["done"], part["all"])

    def _show(self, answer: object) -> None:
        if isinstance(answer, dict):
            self._page = str(answer["page"])
            self.dialog.show_curves(answer["curves"], str(answer["why"]))
            self.dialog.show_untouched(str(answer["sentence"]), answer["untouched"])

    @Slot(tuple)
    def _go(self, position: Position) -> None:
        node = self._opened.document.faq.at(position)
        if node is not None:
            self._opened.focused.emit(node.id)

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self.dialog, _("Save as a page"), str(self._path.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Web pages (*.html)"))
        dialog.setDefaultSuffix("html")
        dialog.selectFile(f"{self._path.stem}-health.html")
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _save(self, name: str) -> None:
        try:
            write_atomically(Path(name), self._page.encode("utf-8", "surrogatepass"))
        except OSError as error:
            text = _("“{name}” was not written: {reason}.")
            self.dialog.fail(text.format(name=Path(name).name, reason=reason(error)))
            self.dialog.state.show()
        else:
            self.told.emit(_("“{name}” was written.").format(name=Path(name).name))

    @Slot()
    def _give_up(self) -> None:
        self._background.cancel(self._request)
