"""Menus and toolbar, made from the table of actions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from editor.gui.actions import MENUS, Menu, Submenu
from editor.gui.settings import Appearance
from editor.language import _
from editor.storage.recent import RecentFiles

_ICON = 18
_TOOLBAR = ("open", "save", "", "undo", "redo")


def build_menus(
    window: QMainWindow, actions: Mapping[str, QAction], submenus: Mapping[str, QMenu]
) -> None:
    """Fill the menu bar; a menu without anything in it is left out."""
    for title, sections in MENUS:
        filled = [section for section in sections if section]
        if not filled:
            continue
        menu = window.menuBar().addMenu(title)
        for number, section in enumerate(filled):
            if number:
                menu.addSeparator()
            _fill(menu, section, actions, submenus)


def _fill(
    menu: QMenu, entries: Menu, actions: Mapping[str, QAction], submenus: Mapping[str, QMenu]
) -> None:
    for entry in entries:
        if isinstance(entry, Submenu):
            menu.addMenu(entry.title).addActions([actions[name] for name in entry.names])
        elif entry in submenus:
            menu.addMenu(submenus[entry])
        elif entry:
            menu.addAction(actions[entry])
        else:
            menu.addSeparator()


def build_toolbar(window: QMainWindow, actions: Mapping[str, QAction]) -> QToolBar:
    """Add the toolbar."""
    bar = QToolBar(_("Toolbar"), window)
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


def appearance_menu(window: QWidget, chosen: str) -> tuple[QMenu, QActionGroup]:
    """Return the menu of colour schemes; the data of its actions is the choice."""
    menu = QMenu(_("&Colours"), window)
    group = QActionGroup(menu)
    names = {
        Appearance.SYSTEM: _("As the &system"),
        Appearance.LIGHT: _("&Light"),
        Appearance.DARK: _("&Dark"),
    }
    for appearance, text in names.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(appearance == chosen)
        action.setData(str(appearance))
        group.addAction(action)
    return menu, group


class RecentMenu(QMenu):
    """Offers the files that were open last.

    Signals:
        chosen(str): the path of a file.
    """

    chosen = Signal(str)

    def __init__(self, recent: RecentFiles, parent: QWidget) -> None:
        super().__init__(_("Open &recent"), parent)
        self._recent = recent
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for path in self._recent.paths():
            self.addAction(f"{path.name} – {path.parent}").setData(str(path))
        if self.isEmpty():
            self.addAction(_("No recent files")).setEnabled(False)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
