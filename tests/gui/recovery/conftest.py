"""A program that can be started again after it was ended, well or badly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.gui.recovery.journals import Journals
from editor.gui.recovery.offers import Offers
from editor.gui.session import SessionKeeper
from editor.gui.window import Window
from editor.storage.journal import Runs
from editor.storage.session import SessionStore
from tests.gui.conftest import PLAIN
from tests.gui.recovery.program import Program


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """Return a FAQ on the disk."""
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return path


@pytest.fixture
def start(
    qtbot: object, open_window: Callable[[], Window], tmp_path: Path
) -> Iterator[Callable[[], Program]]:
    """Return a function that starts the program with what it kept."""
    started: list[Program] = []

    def start() -> Program:
        window = open_window()
        runs = Runs(tmp_path / "journals")
        journals = Journals(window.files, runs, window.notice)
        offers = Offers(window.files, journals, runs, window.notice, window)
        window.also_do(offers.handlers)
        window.closing.discarded.connect(journals.let_go)
        keeper = SessionKeeper(window.files, SessionStore(tmp_path / "session"), journals)
        program = Program(qtbot, window, runs, journals, offers, keeper)
        started.append(program)
        offers.offer(keeper.restore(runs.left()))
        return program

    yield start
    for program in started:
        program.journals.close()
        program.runs.end()
