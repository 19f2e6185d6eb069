"""Whatever part of the window is broken, what is typed is saved, and kept against the worst."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from editor.document.edits import Part
from editor.gui.mishaps.catching import Catcher
from editor.storage.log import Log
from tests.gui.mishaps.breaking import Breaker
from tests.gui.recovery.program import LONG

#: Parts that stand beside the way from the keyboard to the disk.
BESIDE = (
    "answer.footer", "answer.format_bar", "answer.highlighter", "answer.line_scroll",
    "answer.link_names", "answer.spelling", "answer.surroundings", "choices", "columns", "folder",
    "links", "notes", "page", "preview", "problems", "quick", "search", "session", "spelling",
    "standing", "tabs", "tree", "whereabouts", "workspace", "recovery.offers", "announcing",
)  # fmt: skip
#: Parts that the text goes through; what they lost while broken comes with the next key.
BETWEEN = ("answer.panel", "answer.answer_field", "field", "window", "saving", "recovery.journals")


@pytest.fixture
def breaker(monkeypatch):
    def breaker(packages):
        return Breaker(monkeypatch.setattr, *packages)

    return breaker


@pytest.fixture
def catching(qapp, tmp_path):
    """Catch as the program does, not as the tests do."""
    log = Log(tmp_path / "log")
    catcher = Catcher(lambda: True, log.note)
    catcher.install()
    yield log
    catcher.uninstall()


def begun(start, tea):
    program = start()
    program.window.files.open(tea)
    program.window.workspace.tree.select(
        program.window.files.current.document.faq.topics[0].items[0].id
    )
    return program


def press(field, word):
    """Press keys as the system does: through the event loop, to which nothing can be raised."""
    for character in word:
        modifier = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, ord(character.upper()), modifier, character)
        QApplication.postEvent(field, event)
    QApplication.processEvents()


def choose(program, name):
    """Choose something from a menu."""
    QTimer.singleShot(0, program.window.actions_by_name[name].trigger)
    QApplication.processEvents()


def is_saved(field, file):
    """Whether what is on the screen is on the disk."""
    saved = file.read_text()
    return bool(field.text()) and all(line.strip() in saved for line in field.text().splitlines())


def act(program, field, word):
    """Do a little of everything."""
    press(field, word)
    for name in ("undo", "redo", "move_down", "move_up"):
        choose(program, name)


@pytest.mark.timeout(240)
def test_whatever_is_broken_what_is_on_the_screen_is_saved(start, tea, breaker, catching):
    parts = breaker(BESIDE)
    program = begun(start, tea)
    unsaved, raising = [], 0
    for number, package in enumerate(parts.packages):
        word = f"w{number}x"
        field = program.window.workspace.answer.fields[Part.ANSWER]
        press(field, word)
        parts.broken, parts.raised = package, 0
        act(program, field, ".")
        choose(program, "save")
        if not is_saved(field, tea):
            unsaved.append(package)
        parts.broken = ""
        raising += bool(parts.raised)
    assert unsaved == []
    assert raising > 8
    assert "secret" not in catching.file.read_text()


@pytest.mark.timeout(120)
def test_what_a_broken_part_kept_back_comes_with_the_next_key(start, tea, breaker, catching):
    parts = breaker(BETWEEN)
    program = begun(start, tea)
    for number, package in enumerate(parts.packages):
        word = f"w{number}x"
        field = program.window.workspace.answer.fields[Part.ANSWER]
        parts.broken = package
        press(field, word)
        choose(program, "save")
        parts.broken = ""
        press(field, ".")
        choose(program, "save")
        assert is_saved(field, tea), package


@pytest.mark.parametrize("failing", ["verify", "compare", "write"])
def test_a_save_that_fails_by_a_mistake_of_ours_can_be_done_again(
    start, tea, monkeypatch, catching, failing
):
    program = begun(start, tea)
    program.type("Hello. ")
    before = tea.read_bytes()
    where = {
        "verify": "editor.document.Document.verify",
        "compare": "editor.document.Document.has_text_of",
        "write": "editor.gui.open_document.write_over",
    }

    def fail(*_arguments, **_named):
        raise TypeError("a mistake of ours")

    with monkeypatch.context() as broken:
        broken.setattr(where[failing], fail)
        program.window.actions_by_name["save"].trigger()
        assert tea.read_bytes() in (before, program.window.files.current.document.to_bytes())
    assert program.journals.keep_now(LONG)
    program.window.actions_by_name["save"].trigger()
    assert "Hello. Mostly." in tea.read_text()


def test_a_history_that_fails_does_not_end_typing_or_saving(start, tea, monkeypatch, catching):
    program = begun(start, tea)

    def fail(*_arguments):
        raise TypeError("a mistake of ours")

    with monkeypatch.context() as broken:
        broken.setattr("editor.gui.commands.ApplyEdit.mergeWith", fail)
        program.type("Hel")
    program.type("lo. ")
    assert program.journals.keep_now(LONG)
    program.window.actions_by_name["save"].trigger()
    assert "Hello. Mostly." in tea.read_text()
