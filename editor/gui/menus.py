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
    "&Preview": (
        "preview_site", "preview_own", "preview_answer", "", "preview_outline", "preview_find",
        "preview_find_next", "preview_find_previous", "preview_problems", "", "width", "colours",
        "markdown", "zoom", "preview_sync", "", "copy_answer_html", "copy_page_html", "", "print",
        "save_pdf", "", "check_jekyll",
    ),
    "&Help": ("about",),
}  # fmt: skip
_SUBMENUS = {
    "width": ("&Width", ("width_full", "width_phone", "width_tablet", "width_desktop")),
    "colours": ("Site’s c&olours", ("colours_window", "colours_light", "colours_dark")),
    "markdown": ("&Markdown", ("markdown_auto", "markdown_kramdown", "markdown_other")),
    "zoom": ("&Zoom", ("zoom_in", "zoom_out", "zoom_reset")),
}
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
            elif name in _SUBMENUS:
                _add_submenu(menu, name, actions)
            elif name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()


def _add_submenu(menu: QMenu, name: str, actions: dict[str, QAction]) -> None:
    title, names = _SUBMENUS[name]
    submenu = menu.addMenu(title)
    submenu.addActions([actions[each] for each in names])


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
