"""Everything around the field of an answer: buttons, suggestions, dialogs, and its length."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.completion_popup import CompletionPopup
from editor.gui.answer.footer import LengthLine
from editor.gui.answer.format_bar import FormatBar
from editor.gui.answer.format_commands import FormatCommands
from editor.gui.answer.surroundings import Surroundings
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID


class AnswerDesk(QObject):
    """Joins the parts to the field.

    Signals:
        told(str): why something cannot be done here.
    """

    told = Signal(str)

    def __init__(
        self,
        field: AnswerField,
        open_document: OpenDocument,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(field)
        self._open = open_document
        self.surroundings = Surroundings(open_document, self)
        self.commands = FormatCommands(field, self.surroundings, self._folder)
        self.popup = CompletionPopup(field, self.surroundings)
        self.bar = FormatBar(actions, parent)
        self.length = LengthLine(field, parent)
        self.handlers: Mapping[str, Callable[[], object]] = {
            **self.commands.handlers,
            "complete": self.popup.suggest,
        }
        field.entered.connect(self.surroundings.refresh)
        self.commands.told.connect(self.told)
        self.popup.found_nothing.connect(self.told)

    def place(self, layout: QVBoxLayout, label: QLabel, field: QWidget) -> None:
        """Put the buttons above the field and its length below."""
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(label)
        above.addWidget(self.bar, 1)
        layout.addLayout(above)
        layout.addWidget(field, 1)
        layout.addWidget(self.length)

    def show_for(self, *, is_answer: bool) -> None:
        """Show buttons and length where an answer is shown."""
        self.bar.setVisible(is_answer)
        self.length.setVisible(is_answer)

    def _folder(self) -> Path | None:
        return self._open.path.parent if self._open.path is not None else None
