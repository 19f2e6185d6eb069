"""Everything around the field of an answer: buttons, suggestions, dialogs, and its length."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.answer.answer_field import AnswerField
from editor.gui.answer.footer import LengthLine
from editor.gui.answer.format_bar import FormatBar
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.answer.completion_popup import CompletionPopup
    from editor.gui.answer.format_commands import FormatCommands
    from editor.gui.answer.surroundings import Surroundings
    from editor.gui.background import Background


class AnswerDesk(QObject):
    """Joins the parts to the field; those that are not seen at first are made when they are wanted.

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
        self._field = field
        self._background: Background | None = None
        self.bar = FormatBar(actions, parent)
        self.length = LengthLine(field, parent)
        field.entered.connect(self._prepare)

    @cached_property
    def surroundings(self) -> "Surroundings":
        """What the site around the file has to name in an answer."""
        from editor.gui.answer.surroundings import Surroundings  # noqa: PLC0415 - after the paint

        surroundings = Surroundings(self._open, self)
        if self._background is not None:
            surroundings.use(self._background)
        return surroundings

    @cached_property
    def commands(self) -> "FormatCommands":
        """What formats the answer."""
        from editor.gui.answer.format_commands import FormatCommands  # noqa: PLC0415 - see above

        commands = FormatCommands(self._field, self.surroundings, self._folder)
        commands.told.connect(self.told)
        return commands

    @cached_property
    def popup(self) -> "CompletionPopup":
        """What suggests words while somebody writes."""
        from editor.gui.answer.completion_popup import CompletionPopup  # noqa: PLC0415 - see above

        popup = CompletionPopup(self._field, self.surroundings)
        popup.found_nothing.connect(self.told)
        return popup

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions about an answer do; for this all parts are made."""
        return {**self.commands.handlers, "complete": self.popup.suggest}

    def use(self, background: "Background") -> None:
        """Ask this process about the site around the file."""
        self._background = background

    @Slot()
    def _prepare(self) -> None:
        """Have everything there before the first key is pressed in the answer."""
        if "popup" not in vars(self):
            self.commands, self.popup  # noqa: B018 - made by asking for them
        self.surroundings.refresh()

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
