"""The settings of a page as a form, typed straight into the document."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QInputDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.document import BODY, DocumentError
from editor.document.edits import Change, Retouched, melting
from editor.document.edits.settings import add_setting, rename_setting
from editor.document.pointers import Tokens, parse_pointer
from editor.document.settings import Kind, Setting, find_setting, settings_of, takes_settings
from editor.gui.open_document import OpenDocument
from editor.gui.page.acts import Act, Acts
from editor.gui.page.adding import AddDialog, Suggestion
from editor.gui.page.rows import Rows
from editor.gui.theme import GRID
from editor.language import _


class SettingsForm(QScrollArea):
    """Shows the settings while it is visible, and performs what its rows ask for.

    Signals:
        refused(str): why something could not be done.
        noted(str): what else was done, that the writer may not have expected.
        wanted(): a step that was undone or done again is about a setting; the form should be seen.
        names_wanted(): suggestions for names of settings would be welcome.
    """

    refused = Signal(str)
    noted = Signal(str)
    wanted = Signal()
    names_wanted = Signal()

    def __init__(self, open_document: OpenDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self._is_ours = False
        self._to_reveal: Tokens | None = None
        self._suggestions: Sequence[Suggestion] = ()
        self._dialog: AddDialog | None = None
        self.setAccessibleName(_("Page settings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = Rows(Acts(self._perform, self.ask_for_setting, self._ask_for_name))
        self.add_button = QPushButton(_("Add a setting…"))
        self.add_button.clicked.connect(partial(self.ask_for_setting, ()))
        self._hint = QLabel(_("This page has no settings yet."))
        self._lay_out()
        open_document.changed.connect(self._note)
        open_document.settled.connect(self._show)
        open_document.saved.connect(self.rows.end_step)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._hint)
        layout.addWidget(self.rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        self.setWidget(inside)

    # What is shown

    def reveal(self, path: Tokens, position: int | None = None) -> None:
        """Bring a setting into view and give it the keyboard, at a position in its text if any.

        A word of a list of words is found in the field of the list.
        """
        row = self.rows.row_at(path) or self.rows.row_at(path[:-1])
        if row is not None:
            self.ensureWidgetVisible(row)
            row.focus_field()
            if position is not None:
                row.put_caret(position)

    def focus_first(self) -> None:
        """Give the keyboard to the first setting."""
        first = next(iter(settings_of(self._open.document)), None)
        if first is None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reveal(first.tokens)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        settings = settings_of(self._open.document)
        self._hint.setVisible(not settings)
        self.add_button.setVisible(takes_settings(self._open.document))
        self.rows.show_settings(settings)

    @Slot()
    def _show(self) -> None:
        if self.isHidden():
            return  # shown again, it asks for what there is
        self.refresh()
        path, self._to_reveal = self._to_reveal, None
        if path is None:
            return
        row = self.rows.row_at(path)
        focused = QApplication.focusWidget()
        if row is not None and (focused is None or not row.isAncestorOf(focused)):
            self.reveal(path)

    @Slot(object)
    def _note(self, change: Change) -> None:
        """What comes from the history is shown where it happened."""
        path = _path(change)
        if path is not None and not self._is_ours:
            self._to_reveal = path
            self.wanted.emit()

    # What is done

    def _perform(self, act: Act, typing: str) -> None:
        try:
            edit = act(self._open.document)
            self._is_ours = True
            self._open.perform(melting(edit, typing) if typing else edit)
            if not typing and edit is not None:
                self._to_reveal = _path(edit.change)
                if edit.note:
                    self.noted.emit(edit.note)
        except DocumentError as error:
            self.refused.emit(error.reason)
        finally:
            self._is_ours = False

    def ask_for_setting(self, group: Tokens) -> None:
        """Ask which setting to add to a group; the empty path is the page."""
        document = self._open.document
        there = settings_of(document)
        if group:
            found = find_setting(document, group)
            there = found.children if found is not None else ()
        taken = {setting.name for setting in there}
        shape = document.faq.shape
        if shape is not None and shape.path[:-1] == group:
            taken |= {shape.name}
        dialog = AddDialog(taken.__contains__, self)
        dialog.suggest(self._suggestions if not group else ())
        dialog.wanted.connect(partial(self._add, group))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog = dialog if not group else None
        dialog.finished.connect(self._forget_dialog)
        self.names_wanted.emit()
        dialog.open()

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Take the names of settings that other pages of the site have."""
        self._suggestions = suggestions
        if self._dialog is not None:
            self._dialog.suggest(suggestions)

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    def _add(self, group: Tokens, name: str, kind: str) -> None:
        self._perform(lambda document: add_setting(document, group, name, Kind(kind)), "")

    def _ask_for_name(self, setting: Setting) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(_("Rename a setting"))
        dialog.setLabelText(
            _("The name in the file. The site’s templates ask for settings by their names.")
        )
        dialog.setTextValue(setting.name)
        path = setting.tokens
        dialog.textValueSelected.connect(
            lambda name: self._perform(lambda document: rename_setting(document, path, name), "")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _path(change: Change) -> Tokens | None:
    """Return the way to the setting that a change is about, None for another change."""
    if not isinstance(change, Retouched) or change.pointer in (None, BODY):
        return None
    return parse_pointer(change.pointer or "")
