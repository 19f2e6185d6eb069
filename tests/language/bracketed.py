"""Opens the window in a language that puts every message in brackets; prints texts that are not.

A program of its own, because texts are looked up when the window's modules are loaded.
"""

import gettext
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from editor.language import catalogues

OPEN, CLOSE = "⟦", "⟧"


class Bracketed(gettext.NullTranslations):
    """Answers every message with itself in brackets."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


catalogues._current.messages = Bracketed()

from PySide6.QtCore import QObject  # noqa: E402
from PySide6.QtGui import QAction  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from editor.gui.answer.panel import AnswerPanel  # noqa: E402 - not translated yet
from editor.gui.background import Background  # noqa: E402
from editor.gui.dialogs.about import about_dialog  # noqa: E402
from editor.gui.dialogs.unsaved import unsaved_dialog  # noqa: E402
from editor.gui.preview.jekyll_dialog import JekyllDialog  # noqa: E402
from editor.gui.preview.render_client import RenderClient  # noqa: E402
from editor.gui.settings import Settings  # noqa: E402
from editor.gui.window import Window  # noqa: E402
from editor.storage.recent import RecentFiles  # noqa: E402

FAQ = "---\nfaq:\n  - question: 1?\n    anchor: a\n    answer: |\n      2\n---\n"
#: A message in its brackets; a name that is the beginning of a tooltip lacks the second one.
_INSIDE = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*(?:{CLOSE}|$)")
_KEYS = re.compile(r"\((?:(?:Ctrl|Alt|Shift|Meta)\+|F\d|Del|Esc|Return)[^)]*\)")
#: Names, which are the same in every language.
_NAMES = re.compile(r"FAQ Editor( \d[\d.]*)?|faq\.md|English|Deutsch|Français|Español")


def leftover(text: str) -> str:
    """Return what of a text did not go through the language."""
    text = re.sub(r"<[^>]*>", "", text)
    while _INSIDE.search(text):
        text = _INSIDE.sub("", text)
    return _NAMES.sub("", _KEYS.sub("", text))


def texts(widget: QObject) -> Iterator[tuple[str, str]]:
    """Yield the texts of a widget or action that a user can see or hear, with their kinds."""
    if isinstance(widget, QAction):
        yield from (("text", widget.text()), ("tooltip", widget.toolTip()))
    if isinstance(widget, QWidget):
        yield from (
            ("name", widget.accessibleName()),
            ("description", widget.accessibleDescription()),
            ("tooltip", widget.toolTip()),
            ("title", widget.windowTitle()),
            ("placeholder", str(widget.property("placeholderText") or "")),
        )
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QMenu | QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QComboBox):
        yield from (("entry", widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(row)) for row in range(widget.count()))


def is_ours(widget: QObject) -> bool:
    """Whether a text can be ours at all: Qt translates those of its own parts itself."""
    parent = widget.parent()
    if widget.objectName().startswith("qt_") or isinstance(parent, QLineEdit | QTabBar):
        return False
    return not (isinstance(parent, QDialogButtonBox) and isinstance(widget, QAbstractButton))


def forgotten(root: QWidget) -> set[str]:
    """Return the texts below a widget that did not go through the language."""
    found: set[str] = set()
    later = {
        each for panel in root.findChildren(AnswerPanel) for each in panel.findChildren(QObject)
    }
    for widget in [root, *root.findChildren(QObject)]:
        if is_ours(widget) and widget not in later:
            for kind, text in texts(widget):
                if re.search(r"[^\W\d_]{2,}", leftover(text)):
                    found.add(f"{type(widget).__name__} {kind}: {text}")
    return found


def main(folder: Path) -> None:
    application = QApplication([])
    application.setApplicationName("FAQ Editor")
    path = folder / "faq.md"
    path.write_text(FAQ)
    client, background = RenderClient(), Background()
    settings = Settings(simple_preview=True)
    window = Window(settings, RecentFiles(folder / "recent.json"), client, background)
    window.show()
    found = forgotten(window)
    window.files.open(path)
    application.processEvents()
    workspace = window.workspace
    assert workspace is not None
    workspace.tree.view.setCurrentIndex(workspace.tree.view.model().index(0, 0))
    application.processEvents()
    found |= forgotten(window)
    for dialog in (
        about_dialog(window),
        unsaved_dialog(window, "faq.md"),
        JekyllDialog({}, {}, window),
    ):
        found |= forgotten(dialog)
    print(json.dumps(sorted(found)))
    client.close()
    background.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(Path(name))
    sys.stdout.flush()
