"""What a workspace needs of the page around the questions, as one part."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QWidget

from editor import document
from editor.document.pointers import parse_pointer
from editor.gui.open_document import OpenDocument
from editor.gui.page.body import BodyPanel, Colours
from editor.gui.page.entries import BODY, SETTINGS, PageEntries
from editor.gui.page.form import SettingsForm
from editor.language import _

_MISSING = {
    SETTINGS: _("This file holds only questions, so it has no settings."),
    BODY: _("This file has no text beside its questions."),
}


class PagePanels(QObject):
    """The rows above the outline, and the panel that goes with each.

    Signals:
        shown(QWidget): this panel is to be seen now.
        refused(str): why something could not be done.
        noted(str): what else was done, that the writer may not have expected.
    """

    shown = Signal(QWidget)
    refused = Signal(str)
    noted = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        colour: Callable[[QTextDocument, QPalette], Colours],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.entries = PageEntries(open_document, parent)
        self.form = SettingsForm(open_document, parent)
        self.body = BodyPanel(open_document, colour, parent)
        self._shown = SETTINGS
        self._panels: Mapping[str, QWidget] = {SETTINGS: self.form, BODY: self.body}
        self.handlers: Mapping[str, Callable[[], object]] = {
            "page_settings": self.go_to_settings,
            "page_text": self.go_to_body,
            "add_setting": self.add_setting,
        }
        self.entries.chosen.connect(self.show_panel)
        self.entries.entered.connect(self.focus)
        self.form.wanted.connect(self._show_form)
        self.body.wanted.connect(self._show_body)
        self.form.refused.connect(self.refused)
        self.form.noted.connect(self.noted)
        self.body.refused.connect(self.refused)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """The panels that the middle column can show."""
        return tuple(self._panels.values())

    @Slot(str)
    def show_panel(self, name: str) -> None:
        """Show one of the panels, by the name of its row, if the file has what it is for."""
        if not self.entries.has(name):
            self.refused.emit(_MISSING[name])
            return
        if name == SETTINGS:
            self.form.refresh()
        self._shown = name
        self.shown.emit(self._panels[name])
        self.entries.show_choice(name)

    def leave(self) -> None:
        """Mark that something else is shown."""
        self.entries.show_choice("")

    @Slot()
    def go_to_settings(self) -> None:
        """Show the settings and give them the keyboard."""
        self._go_to(SETTINGS)

    @Slot()
    def go_to_body(self) -> None:
        """Show the page's text and put the caret into it."""
        self._go_to(BODY)

    def _go_to(self, name: str) -> None:
        self.show_panel(name)
        if self.entries.has(name):
            self.focus()

    @Slot()
    def add_setting(self) -> None:
        """Show the settings and ask for a new one."""
        self.show_panel(SETTINGS)
        if self.entries.has(SETTINGS):
            self.form.ask_for_setting(())

    def go_to(self, pointer: str, position: int = 0) -> None:
        """Show a place outside the questions and give it the keyboard.

        Args:
            pointer: the JSON pointer of a setting, or `body`.
            position: how many characters into its text.
        """
        if pointer == document.BODY:
            self._go_to(BODY)
            self.body.field.put_caret(position)
        else:
            self.show_panel(SETTINGS)
            self.form.reveal(parse_pointer(pointer), position)

    @Slot()
    def focus(self) -> None:
        """Give the keyboard to the panel that is shown."""
        if self._shown == SETTINGS:
            self.form.focus_first()
        else:
            self.body.focus_text()

    @Slot()
    def _show_form(self) -> None:
        self.show_panel(SETTINGS)

    @Slot()
    def _show_body(self) -> None:
        self.show_panel(BODY)
