"""The rows of the form: a label, a field, help; groups and lists as sections that fold."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.document.edits.settings import (
    add_to_list,
    change_setting,
    change_words,
    move_in_list,
    remove_setting,
)
from editor.document.pointers import Tokens
from editor.document.settings import Kind, Setting
from editor.gui.field import DocumentField
from editor.gui.icons import icon
from editor.gui.page.acts import Acts
from editor.gui.page.known import known_help
from editor.gui.page.values import ValueField, field_for, fits
from editor.gui.theme import GRID
from editor.language import _, ngettext

_NESTED = (Kind.GROUP, Kind.LIST)
_HEADER = (
    "QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 2px;"
    " background: transparent; font-weight: 600; }"
    "QToolButton:hover { background: palette(midlight); }"
    "QToolButton:focus { border-color: palette(highlight); }"
)
_MOST_ENTRIES = 200
_MOST_OPEN = 12


class Row(QWidget):
    """What all rows have: the setting that they show, and a menu of what can be done with it."""

    def __init__(self, setting: Setting, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.acts = acts
        self.menu_button = QToolButton(self)
        self.menu_button.setAutoRaise(True)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.menu_button)
        menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(menu)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setIcon(icon("ellipsis", self.palette()))

    def show_setting(self, setting: Setting) -> None:
        """Show what the setting is now."""
        self.setting = setting
        name = _("More about {name}").format(name=titled(setting))
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)
        self.menu_button.setVisible(not setting.around_faq)

    def row_at(self, path: Tokens) -> "Row | None":
        """Return the row of a setting here or below; folded sections on the way unfold."""
        return self if self.setting.tokens == path else None

    def focus_field(self) -> None:
        """Give the keyboard to what can be edited."""
        self.menu_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_caret(self, position: int) -> None:
        """Put the caret behind so many characters, where there is a text to type in."""

    def end_step(self) -> None:
        """Let the next keystroke begin a new undo step."""

    @Slot()
    def _fill_menu(self) -> None:
        menu = self.menu_button.menu()
        menu.clear()
        setting, path = self.setting, self.setting.tokens
        if setting.kind is Kind.GROUP:
            menu.addAction(_("&Add a setting here…"), partial(self.acts.add_to, path))
        if setting.entry.key is None:
            number = int(path[-1])
            up, down = partial(self._move, number - 1), partial(self._move, number + 1)
            menu.addAction(icon("arrow-up", self.palette()), _("Move &up"), up)
            menu.addAction(icon("arrow-down", self.palette()), _("Move &down"), down)
        else:
            menu.addAction(_("Re&name…"), partial(self.acts.rename, setting))
        menu.addAction(icon("trash-2", self.palette()), _("&Remove"), self.remove)

    def _move(self, row: int) -> None:
        path = self.setting.tokens
        self.acts.perform(lambda document: move_in_list(document, path, row), "")

    @Slot()
    def remove(self) -> None:
        """Take the setting out of the page."""
        path = self.setting.tokens
        self.acts.perform(lambda document: remove_setting(document, path), "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "menu_button"):
            self.menu_button.setIcon(icon("ellipsis", self.palette()))


class FieldRow(Row):
    """A setting with a single value or a list of words."""

    def __init__(self, setting: Setting, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(setting, acts, parent)
        self._label = QLabel(self)
        self._help = QLabel(self)
        self._help.setWordWrap(True)
        self._help.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.field: ValueField = field_for(setting, titled(setting))
        self.field.changed.connect(self._change)
        self._label.setBuddy(self.field.editor)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addLayout(head)
        layout.addWidget(self.field)
        layout.addWidget(self._help)
        self.show_setting(setting)

    @override
    def show_setting(self, setting: Setting) -> None:
        super().show_setting(setting)
        self._label.setText(titled(setting).replace("&", "&&"))
        self._label.setToolTip(real_name(setting))
        said = setting.help or known_help(setting.name)
        self._help.setText(said)
        self._help.setVisible(bool(said))
        self.field.editor.setAccessibleDescription(said)
        self.field.show_setting(setting)

    @override
    def focus_field(self) -> None:
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def put_caret(self, position: int) -> None:
        editor = self.field.editor
        if isinstance(editor, DocumentField) and self.setting.kind is not Kind.WORDS:
            editor.put_caret(position)

    @override
    def end_step(self) -> None:
        self.field.end_step()

    @Slot(object, str)
    def _change(self, value: object, step: str) -> None:
        path = self.setting.tokens
        typing = f"setting/{'/'.join(path)}/{step}" if step else ""
        if isinstance(value, list):
            self.acts.perform(lambda document: change_words(document, path, value), typing)
        else:
            self.acts.perform(lambda document: change_setting(document, path, value), typing)


class SectionRow(Row):
    """A group of settings, or a list of groups, under a heading that folds and unfolds it."""

    def __init__(self, setting: Setting, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(setting, acts, parent)
        self.header = QToolButton(self)
        self.header.setAutoRaise(True)
        self.header.setCheckable(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header.setStyleSheet(_HEADER)
        self.header.toggled.connect(self._fold)
        self._inside = QWidget(self)
        self._rows = Rows(acts, self._inside)
        self._more = QLabel(self)
        self._more.setWordWrap(True)
        self._add = QPushButton(_("Add an entry"), self)
        self._add.clicked.connect(self._add_entry)
        self._lay_out()
        self.show_setting(setting)
        count = len(setting.children)
        self.header.setChecked(len(setting.tokens) == 1 and 0 < count <= _MOST_OPEN)
        self._fold()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.header, 1)
        head.addWidget(self.menu_button)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(2 * GRID, 0, 0, 0)
        inside.addWidget(self._rows)
        inside.addWidget(self._more)
        inside.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self._inside)

    @override
    def show_setting(self, setting: Setting) -> None:
        super().show_setting(setting)
        count = len(setting.children)
        counted = ngettext("{n} entry", "{n} entries", count).format(n=count)
        title = titled(setting)
        shown = f"{title} – {counted}" if setting.kind is Kind.LIST else title
        self.header.setText(shown.replace("&", "&&"))
        self.header.setAccessibleName(shown)
        self.header.setAccessibleDescription(setting.help)
        self.header.setToolTip("\n".join(filter(None, (real_name(setting), setting.help))))
        self._add.setVisible(setting.kind is Kind.LIST and count <= _MOST_ENTRIES)
        self._more.setText(
            _("The first {n} are shown here; the others stay as they are.").format(n=_MOST_ENTRIES)
        )
        self._more.setVisible(count > _MOST_ENTRIES)
        if self.header.isChecked():
            self._rows.show_settings(setting.children[:_MOST_ENTRIES])

    @override
    def row_at(self, path: Tokens) -> Row | None:
        own = self.setting.tokens
        if path == own or path[: len(own)] != own:
            return super().row_at(path)
        self.header.setChecked(True)
        return self._rows.row_at(path) or self

    @override
    def focus_field(self) -> None:
        self.header.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def end_step(self) -> None:
        self._rows.end_step()

    @Slot()
    def _fold(self) -> None:
        is_open = self.header.isChecked()
        self.header.setIcon(icon("chevron-down" if is_open else "chevron-right", self.palette()))
        self._inside.setVisible(is_open)
        if is_open:
            self._rows.show_settings(self.setting.children[:_MOST_ENTRIES])

    @Slot()
    def _add_entry(self) -> None:
        path = self.setting.tokens
        self.acts.perform(lambda document: add_to_list(document, path), "")


class Rows(QWidget):
    """Rows below each other, each kept as long as its setting is there."""

    def __init__(self, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._rows: dict[Tokens, Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID + GRID // 2)

    def show_settings(self, settings: Sequence[Setting]) -> None:
        """Show these settings, in their order."""
        there = {setting.tokens: setting for setting in settings}
        for path in [path for path in self._rows if path not in there]:
            self._drop(path)
        for place, (path, setting) in enumerate(there.items()):
            row = self._rows.get(path)
            if row is not None and _can_show(row, setting):
                row.show_setting(setting)
            else:
                if row is not None:
                    self._drop(path)
                row = self._rows[path] = make_row(setting, self._acts)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)

    def row_at(self, path: Tokens) -> Row | None:
        """Return the row of a setting here or below."""
        found = (row.row_at(path) for row in list(self._rows.values()))
        return next((row for row in found if row is not None), None)

    def end_step(self) -> None:
        """Let the next keystroke begin a new undo step."""
        for row in self._rows.values():
            row.end_step()

    def _drop(self, path: Tokens) -> None:
        row = self._rows.pop(path)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()


def make_row(setting: Setting, acts: Acts) -> Row:
    """Return the row that fits a setting."""
    return SectionRow(setting, acts) if setting.kind in _NESTED else FieldRow(setting, acts)


def titled(setting: Setting) -> str:
    """Return what a row calls its setting: an entry of a list by its number and first text."""
    if setting.entry.key is not None:
        return setting.label
    texts = (child.text for child in setting.children if child.text)
    first = " ".join(next(texts, "").split())
    return f"{setting.name}. {first}".strip() if first else _("Entry {n}").format(n=setting.name)


def real_name(setting: Setting) -> str:
    """Return what an engineer calls the setting, for its tooltip."""
    return "" if setting.entry.key is None else _("In the file: {name}").format(name=setting.name)


def _can_show(row: Row, setting: Setting) -> bool:
    if isinstance(row, FieldRow):
        return setting.kind not in _NESTED and fits(row.field, setting)
    return setting.kind in _NESTED
