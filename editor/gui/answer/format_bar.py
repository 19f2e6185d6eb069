"""The slim row of buttons above an answer."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from editor.gui.actions.format import BAR
from editor.language import _

_ICON = 16
_LOOK = "QToolBar { border: 0; background: transparent; spacing: 2px; padding: 0; }"


class FormatBar(QToolBar):
    """Has a button for each way to format; those without room are behind the last one."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(_("Formatting"), parent)
        self.setAccessibleName(_("Formatting"))
        self.setIconSize(QSize(_ICON, _ICON))
        self.setMovable(False)
        self.setStyleSheet(_LOOK)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in BAR:
            if name:
                self.addAction(actions[name])
                button = self.widgetForAction(actions[name])
                button.setAccessibleName(actions[name].text().replace("&", "").rstrip("…"))
            else:
                self.addSeparator()
