"""Types into an answer of a page in a real window and prints how soon the preview follows.

Run by `tests/benchmarks/window.py` as a program of its own: a file, and the look of the preview.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.edits import Part
from editor.gui.background import Background
from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.render_client import LIMITS, RenderClient
from editor.gui.preview.stage import WEB
from editor.gui.settings import Settings
from editor.gui.window import Window
from editor.gui.workspace import Workspace
from editor.storage.recent import RecentFiles

KEYS = 60
PAUSE = 120  # milliseconds between two keys, as a fast writer has them
PATIENCE = 120.0  # seconds


class _Works(QObject):
    """Stands in for the trial of the web engine, which would only cost time here."""

    finished = Signal(bool)

    def start(self) -> None:
        self.finished.emit(True)

    def confirm(self) -> None:
        pass


def main(path: Path, look: str) -> None:
    """Print the milliseconds from each key to the changed page, one a line."""
    prepare_environment()
    application = QApplication([])
    limits = {kind: 4 * limit for kind, limit in LIMITS.items()}
    client = RenderClient(limits=limits)
    recent = RecentFiles(Path(tempfile.mkdtemp()) / "recent.json")
    window = Window(Settings(preview_look=look), recent, client, Background())
    window.resize(1300, 720)
    window.files.open(path)
    window.show()
    if window.workspace is None:
        raise SystemExit("The file did not open.")
    for delay in _Typing(application, window.workspace).delays():
        print(f"{delay * 1000:.1f}", flush=True)
    os._exit(0)  # nothing here is worth taking down in order


class _Typing:
    def __init__(self, application: QApplication, workspace: Workspace) -> None:
        self._application = application
        self._workspace = workspace
        self._stage = workspace.preview.stage

    def delays(self) -> list[float]:
        self._stage.start(_Works())  # type: ignore[arg-type]
        self._wait(lambda: self._stage.kind == WEB)
        self._wait(lambda: "<h3" in self._stage.current().html and not self._is_loading())
        QTest.qWait(3_000)  # what follows from the loading is over
        field = self._workspace.answer.fields[Part.ANSWER]
        field.setFocus()
        return [self._delay(field) for _ in range(KEYS)]

    def _delay(self, field: object) -> float:
        """Return the seconds from a key to the end of the script that changed the page."""
        QTest.qWait(PAUSE)
        page = self._stage._view.page
        call, done = page.call, []

        def watched(function: str, *values: object) -> None:
            call(function, *values)
            if function in ("patch", "item"):
                page.ask("1", lambda _: done.append(time.perf_counter()))

        page.call = watched
        start = time.perf_counter()
        QTest.keyClick(field, "x")  # type: ignore[call-overload]
        self._wait(lambda: bool(done))
        page.call = call
        return done[0] - start

    def _is_loading(self) -> bool:
        return not self._stage._view._is_ready  # type: ignore[attr-defined]

    def _wait(self, is_so: Callable[[], bool]) -> None:
        end = time.perf_counter() + PATIENCE
        # With a limit Qt would not wait but go round in circles, on the web engine's time.
        clock = QTimer(interval=20)
        clock.start()
        while not is_so():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > end:
                raise SystemExit("The preview never came.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
