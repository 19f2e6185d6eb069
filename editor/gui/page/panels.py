"""What a workspace needs of the page around the questions, as one part."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QWidget

from editor import document
from editor.document.pointers import parse_pointer
from editor.gui.open_document import OpenDocument
from editor.gui.page.entries import BODY, SETTINGS, PageEntries
from editor.language import _

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.page.body import BodyPanel, Colours
    from editor.gui.page.form import SettingsForm

_MISSING = {
    SETTINGS: _("This file holds only questions, so it has no settings."),
    BODY: _("This file has no text beside its questions."),
}


class PagePanels(QObject):
    """The rows above the outline, and the panel that goes with each; it is made when it is wanted.

    Signals:
        made(QWidget, QWidget): there is another panel, with this field to write in, or None.
        shown(QWidget): this panel is to be seen now.
        refused(str): why something could not be done.
        noted(str): what else was done, that the writer may not have expected.
    """

    made = Signal(QWidget, object)
    shown = Signal(QWidget)
    refused = Signal(str)
    noted = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        colour: Callable[[QTextDocument, QPalette], "Colours"],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._colour = colour
        self._open = open_document
        self._parent = parent
        self.entries = PageEntries(open_document, parent)
        self._shown = SETTINGS
        self.handlers: Mapping[str, Callable[[], object]] = {
            "page_settings": self.go_to_settings,
            "page_text": self.go_to_body,
            "add_setting": self.add_setting,
        }
        self.entries.chosen.connect(self.show_panel)
        self.entries.entered.connect(self.focus)

    @cached_property
    def form(self) -> "SettingsForm":
        """The panel of the settings."""
        from editor.gui.page.form import SettingsForm  # noqa: PLC0415 - after the first paint

        form = SettingsForm(self._open, self._parent)
        form.wanted.connect(self._show_form)
        form.refused.connect(self.refused)
        form.noted.connect(self.noted)
        self.made.emit(form, None)
        return form

    @cached_property
    def body(self) -> "BodyPanel":
        """The panel of the page's text."""
        from editor.gui.page.body import BodyPanel  # noqa: PLC0415 - see above

        body = BodyPanel(self._open, self._colour, self._parent)
        body.wanted.connect(self._show_body)
        body.refused.connect(self.refused)
        self.made.emit(body, body.field)
        return body

    def make_panels(self) -> None:
        """Have both panels: they show by themselves what is undone in them."""
        self._panel(SETTINGS)
        self._panel(BODY)

    def _panel(self, name: str) -> QWidget:
        return self.form if name == SETTINGS else self.body

    @Slot(str)
    def show_panel(self, name: str) -> None:
        """Show one of the panels, by the name of its row, if the file has what it is for."""
        if not self.entries.has(name):
            self.refused.emit(_MISSING[name])
            return
        if name == SETTINGS:
            self.form.refresh()
        self._shown = name
        self.shown.emit(self._panel(name))
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
