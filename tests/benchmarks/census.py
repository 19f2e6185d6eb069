"""Writes down what our window shows at its first paint, for a bare window with as many widgets."""

import json
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QMetaObject
from PySide6.QtWidgets import QApplication, QWidget

from editor.document.faq import Topic
from editor.gui.actions import ACTIONS, MENUS
from editor.gui.app import Desk
from editor.gui.settings import Settings
from editor.gui.theme import apply_theme
from editor.resources import resource

_OWN = ("QToolBarSeparator", "QSplitter", "QSplitterHandle", "QScrollBar", "QToolBar", "QMenuBar")
_ITS = (*_OWN, "QStatusBar", "QSizeGrip")
"""What the peer has anyway, or gets with the rest."""


def main() -> None:
    """Write the census of the window with a file."""
    page, written = sys.argv[1:]
    application = QApplication(sys.argv)
    settings = Settings()
    apply_theme(application, settings.appearance)
    desk = Desk(settings)
    window = desk.window
    window.files.open(page)
    window.show()
    opened = window.files.current
    shown = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window)]
    classes = Counter(_class(each.metaObject()) for each in shown)
    topics = [
        (node.label, [each.label for each in node.children])
        for node in (opened.document.faq.children if opened is not None else ())
        if isinstance(node, Topic)
    ]
    census = {
        "widgets": {name: count for name, count in classes.items() if name not in _ITS},
        "menus": [title for title, sections in MENUS if any(sections)],
        "actions": [_action(row.text, row.shortcut, row.icon) for row in ACTIONS],
        "tools": 4,
        "rows": topics,
        "text": opened.document.to_text()[:1000] if opened is not None else "",
    }
    Path(written).write_text(json.dumps(census), "utf-8")
    desk.put_away()


def _action(text: str, keys: str, icon: str) -> tuple[str, list[str], str]:
    file = str(resource(f"icons/{icon}.svg")) if icon else ""
    return text, keys.split(", ") if keys else [], file


def _class(meta: QMetaObject | None) -> str:
    """Return the class of Qt that a widget of ours is, in the end."""
    while meta is not None and not meta.className().startswith("Q"):
        meta = meta.superClass()
    return meta.className() if meta is not None else "QWidget"


if __name__ == "__main__":
    main()
