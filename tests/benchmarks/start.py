"""The start of the window until its first paint, against a bare window with the same widgets."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import milliseconds, ratio

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "faq.md"
ROUNDS = 7

OURS = f"""
import os
import sys
from PySide6.QtWidgets import QApplication
from editor.gui.app import Desk
from editor.gui.settings import Settings
from editor.gui.theme import apply_theme
application = QApplication(sys.argv)
settings = Settings()
apply_theme(application, settings.appearance)
desk = Desk(settings)
desk.window.painted.disconnect()
desk.window.painted.connect(lambda: (print("painted", flush=True), os._exit(0)))
desk.window.files.open({str(SAMPLE)!r})
desk.window.show()
application.exec()
"""
BARE = f"""
import os
import sys
from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import (
    QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QSplitter, QTextBrowser, QTreeView,
)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))
        return False
application = QApplication(sys.argv)
application.setStyle("Fusion")
window = QMainWindow()
window.menuBar().addMenu("File").addAction("Open")
window.addToolBar("Main").addAction("Save")
window.statusBar().showMessage("Saved")
text = open({str(SAMPLE)!r}, encoding="utf-8").read()
splitter = QSplitter()
tree = QTreeView()
model = QStringListModel(text.splitlines())
tree.setModel(model)
for widget in (tree, QLineEdit(), QPlainTextEdit(text), QTextBrowser()):
    splitter.addWidget(widget)
window.setCentralWidget(splitter)
window.resize(1366, 768)
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
"""


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the one row of this comparison."""
    times: dict[str, list[float]] = {OURS: [], BARE: []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS):
            for code, measured in times.items():
                measured.append(_until_painted(code, home))
    ours, bare = median(times[OURS]), median(times[BARE])
    yield (
        "window painted", "sample", milliseconds(ours), "bare PySide6 window", milliseconds(bare),
        ratio(ours, bare),
    )  # fmt: skip


def _until_painted(code: str, home: str) -> float:
    """Return the seconds from the start of a Python process to its first paint."""
    names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment = os.environ | dict.fromkeys(names, home)
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment["QT_LOGGING_RULES"] = "qt.qpa.*=false"  # without a screen Qt warns of each window
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled modules
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=home, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        elapsed = time.perf_counter() - start
    if line.strip() != "painted":
        raise SystemExit("The window was never painted; run the tests first.")
    return elapsed
