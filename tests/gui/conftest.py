"""Documents and windows for tests of the face."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.document import Document
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.settings import Settings
from editor.gui.window import Window
from editor.storage.recent import RecentFiles
from editor.storage.renames import Renames

PLAIN = """\
---
title: Tea
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: |
          Mostly.
      - question: Is it black?
        anchor: black
        answer: |
          Sometimes.

  - topic: Water
    anchor: water
    items:
      - question: How hot?
        anchor: hot
        answer: |
          Not boiling.
---
"""


@pytest.fixture
def opened(qapp: object, tmp_path: Path) -> OpenDocument:
    """Return an open FAQ of two topics and three questions."""
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return OpenDocument(Document.open(path), path)


@pytest.fixture
def client(qapp: object) -> Iterator[RenderClient]:
    """Return a real client of the rendering process."""
    client = RenderClient((sys.executable, "-m", "editor.preview.worker"))
    yield client
    client.close()


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    """Return a real client of the process that works on the site; it starts when it is asked."""
    background = Background((sys.executable, "-m", "editor.background.worker"))
    yield background
    background.close()


@pytest.fixture
def open_window(
    qtbot: object, tmp_path: Path, client: RenderClient, background: Background
) -> Callable[[Path | None], Window]:
    """Return a function that shows a window, with a file in it if one is named.

    The windows are held until the test is over: Python must not collect one that is painted.
    """
    held: list[Window] = []

    def show(path: Path | None = None) -> Window:
        window = Window(
            Settings(simple_preview=True),
            RecentFiles(tmp_path / "recent.json"),
            client,
            background,
            Renames(tmp_path / "renames"),
        )
        qtbot.addWidget(window, before_close_func=_forget_changes)  # type: ignore[attr-defined]
        held.append(window)
        window.show()
        if path is not None:
            window.files.open(path)
        window.beside.later.finish()  # as it is a moment after the start
        return window

    return show


def _forget_changes(window: Window) -> None:
    """Let a window close without the question about unsaved changes."""
    window._may_close = True
