"""The bar above the preview: which look it has, and what can be done with it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.theme import GRID
from editor.language import _

_GAP = GRID // 4
_LOOKS = ("preview_site", "preview_own", "preview_answer")
_TOOLS = ("preview_outline", "preview_find")
_WIDTHS = ("width_full", "width_phone", "width_tablet", "width_desktop")
_COLOURS = ("colours_window", "colours_light", "colours_dark")
_MORE = (
    "preview_sync", "", "zoom_in", "zoom_out", "zoom_reset", "", "copy_answer_html",
    "copy_page_html", "", "print", "save_pdf",
)  # fmt: skip


class PreviewBar(QWidget):
    """Buttons for actions that are in the menus too; without room only what is used most."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(_GAP)
        self._looks = [self._button(name) for name in _LOOKS]
        self._folded = self._folded_looks()
        for button in (*self._looks, self._folded):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            layout.addWidget(button)
        layout.addStretch()
        self.tools = {name: self._button(name) for name in _TOOLS}
        for button in self.tools.values():
            layout.addWidget(button)
        self._choices = (
            self._menu_button(_("Width of the page"), _WIDTHS),
            self._menu_button(_("Colours of the site"), _COLOURS),
        )
        for button in self._choices:
            layout.addWidget(button)
        self._more = self._menu_button(_("More for the preview"), _MORE)
        layout.addWidget(self._more)
        self._more.setIcon(icon("ellipsis", self.palette()))

    @property
    def is_folded(self) -> bool:
        """Whether the looks are in a menu, because there is no room to show them all."""
        return not self._folded.isHidden()

    def _folded_looks(self) -> QToolButton:
        """Return a button with all looks in its menu; it says which one is chosen."""
        actions = [self._actions[name] for name in _LOOKS]
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setAccessibleName(_("Look of the preview"))
        button.setToolTip(_("Look of the preview"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        button.hide()
        _ChosenText(button, actions)
        return button

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((*self._looks, self._folded), key=_width)
        kept = (widest, *self.tools.values(), self._more)
        return QSize(_room_for(*kept), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        only_wide = (*self._looks, *self._choices)
        is_narrow = self.width() < _room_for(*only_wide, *self.tools.values(), self._more)
        for button in only_wide:
            button.setVisible(not is_narrow)
        self._folded.setVisible(is_narrow)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[name])
        button.setAutoRaise(True)
        button.setAccessibleName(self._actions[name].text().replace("&", "").rstrip("…"))
        return button

    def _menu_button(self, name: str, entries: tuple[str, ...]) -> QToolButton:
        """Return a button with a menu; it bears the icon of the choice that is made in it."""
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for entry in entries:
            if entry:
                menu.addAction(self._actions[entry])
            else:
                menu.addSeparator()
        button.setMenu(menu)
        if entries is not _MORE:
            _ChosenIcon(button, [self._actions[entry] for entry in entries])
        return button

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_more"):
            self._more.setIcon(icon("ellipsis", self.palette()))


def _width(button: QToolButton) -> int:
    return button.sizeHint().width()


def _room_for(*buttons: QToolButton) -> int:
    """Return how wide a bar with these buttons is, the stretch between them counted as a gap."""
    return 2 * GRID + sum(_width(each) + _GAP for each in buttons)


class _ChosenIcon(QObject):
    """Keeps the icon of a button that of the action that is checked."""

    def __init__(self, button: QToolButton, choices: list[QAction]) -> None:
        super().__init__(button)
        self._button = button
        self._choices = choices
        for action in choices:
            action.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        for action in self._choices:
            if action.isChecked():
                self._button.setIcon(action.icon())
        self._button.setEnabled(any(action.isEnabled() for action in self._choices))


class _ChosenText(QObject):
    """Keeps the words on a button those of the action that is checked."""

    def __init__(self, button: QToolButton, choices: list[QAction]) -> None:
        super().__init__(button)
        self._button = button
        self._choices = choices
        for action in choices:
            action.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        chosen = next((each for each in self._choices if each.isChecked()), self._choices[0])
        self._button.setText(chosen.iconText())
