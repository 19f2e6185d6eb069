"""Works in the tree of a large file in a real window and prints how soon it has been painted.

Run by `tests/benchmarks/tree.py` as a program of its own with a file.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.gui.background import Background
from editor.gui.preview.render_client import RenderClient
from editor.gui.settings import Settings
from editor.gui.tree.panel import TreePanel
from editor.gui.window import Window
from editor.storage.recent import RecentFiles

WORDS = ("number 99", "what", "number 7", "about 123")
MOVES = 12
PAUSE = 150  # milliseconds between two acts
CHECKED = 60  # seconds in which all answers have been checked
START = 5_000  # milliseconds in which the preview has come


def main(path: Path) -> None:
    """Print an act and its milliseconds, one a line."""
    application = QApplication([])
    recent = RecentFiles(Path(tempfile.mkdtemp()) / "recent.json")
    window = Window(Settings(simple_preview=True), recent, RenderClient(), Background())
    window.resize(1300, 720)
    window.files.open(path)
    window.show()
    if window.workspace is None:
        raise SystemExit("The file did not open.")
    tree = window.workspace.tree
    watch = window.desks.problems.watch(window.files.documents[0])
    for _ in range(CHECKED):
        if not watch.is_checked:
            QTest.qWait(1_000)
    QTest.qWait(START)
    _move_topics(application, tree, "move of a topic")
    _filter(application, tree)
    tree.expand_all()
    _move_topics(application, tree, "move, all topics open")
    os._exit(0)  # nothing here is worth taking down in order


def _move_topics(application: QApplication, tree: TreePanel, act: str) -> None:
    tree.view.setCurrentIndex(tree.model.index_at((3,)))
    QTest.qWait(PAUSE)
    for _ in range(MOVES):
        _measure(application, act, tree.acts.move_down)


def _filter(application: QApplication, tree: TreePanel) -> None:
    field = tree.filter_box.field
    field.setFocus()
    QTest.qWait(PAUSE)
    for words in WORDS:
        for key in words:
            _measure(application, "key in the filter", lambda key=key: QTest.keyClick(field, key))
        for _ in words:
            _measure(
                application,
                "key in the filter",
                lambda: QTest.keyClick(field, Qt.Key.Key_Backspace),
            )


def _measure(application: QApplication, act: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    application.processEvents()
    print(f"{act}: {(time.perf_counter() - start) * 1000:.1f}", flush=True)
    QTest.qWait(PAUSE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
