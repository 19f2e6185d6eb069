"""Menus and toolbar, made from the table of actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from editor.gui.settings import Appearance

_MENUS = {
    "&File": ("new", "open", "recent", "", "save", "save_as", "", "close", "quit"),
    "&Edit": (
        "undo", "redo", "", "add_item", "add_topic", "duplicate", "rename", "delete", "",
        "move_up", "move_down", "previous_topic", "next_topic",
    ),
    "&View": ("next_pane", "appearance"),
    "&Help": ("about",),
}  # fmt: skip
_ICON = 18
_TOOLBAR = ("open", "save", "", "undo", "redo")


def build_menus(
    window: QMainWindow, actions: dict[str, QAction], submenus: dict[str, QMenu]
) -> None:
    """Fill the menu bar."""
    for title, names in _MENUS.items():
        menu = window.menuBar().addMenu(title)
        for name in names:
            if name in submenus:
                menu.addMenu(submenus[name])
            elif name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()


def build_toolbar(window: QMainWindow, actions: dict[str, QAction]) -> QToolBar:
    """Add the toolbar."""
    bar = QToolBar("Toolbar", window)
    bar.setMovable(False)
    bar.setStyleSheet("QToolBar { border: 0; background: palette(window); spacing: 4px; }")
    bar.setObjectName("toolbar")
    bar.setIconSize(QSize(_ICON, _ICON))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in _TOOLBAR:
        if name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
    window.addToolBar(bar)
    return bar


def appearance_menu(window: QMainWindow, chosen: str) -> tuple[QMenu, QActionGroup]:
    """Return the menu of colour schemes; the data of its actions is the choice."""
    menu = QMenu("&Colours", window)
    group = QActionGroup(menu)
    names = {
        Appearance.SYSTEM: "As the &system",
        Appearance.LIGHT: "&Light",
        Appearance.DARK: "&Dark",
    }
    for appearance, text in names.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(appearance == chosen)
        action.setData(str(appearance))
        group.addAction(action)
    return menu, group
