"""Open files and unsaved texts through a restart in good order."""

import pytest
from PySide6.QtWidgets import QMessageBox

from editor.document.edits import Part
from editor.gui.dialogs.unsaved import Choice
from editor.gui.open_document import OpenDocument
from editor.gui.session import session_lock
from editor.gui.tree.badges import BadgeSource
from editor.storage.session import OpenFile, Session, SessionStore
from tests.gui.conftest import PLAIN


@pytest.fixture
def typed(start, tea):
    """Return a program in which something was typed and not saved."""
    program = start()
    program.window.files.open(tea)
    program.type("Hello. ")
    return program


def test_an_unsaved_text_is_there_again_after_a_restart(start, typed, tea):
    typed.quit()
    assert tea.read_text() == PLAIN

    program = start()
    assert "Hello. Mostly." in program.text
    assert program.window.isWindowModified()
    assert not program.is_waiting()
    program.window.actions_by_name["undo"].trigger()
    assert program.text == PLAIN
    assert not program.window.files.current.is_dirty


def test_it_is_there_after_many_restarts_too(start, typed, tmp_path):
    typed.quit()
    for _restart in range(3):
        program = start()
        assert "Hello. Mostly." in program.text
        program.quit()
    assert len(list(tmp_path.glob("journals/**/*.journal"))) == 1


def test_a_new_file_without_a_name_comes_back_too(start):
    program = start()
    program.window.actions_by_name["new"].trigger()
    program.type("Hello. ")
    program.quit()
    program = start()
    assert program.window.files.current.path is None
    assert "Hello. " in program.text


def test_the_file_that_was_in_front_is_in_front_again(start, tea, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    program = start()
    for path in (tea, other, tea):
        program.window.files.open(path)
    program.quit()
    files = start().window.files
    assert [each.path for each in files.documents] == [tea, other]
    assert files.current.path == tea


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(start, typed, tea):
    typed.quit()
    theirs = PLAIN.replace("Sometimes.", "Never.")
    tea.write_text(theirs)
    program = start()
    program.window.actions_by_name["save"].trigger()
    assert tea.read_text() == theirs.replace("Mostly.", "Hello. Mostly.")


def test_a_file_that_is_gone_keeps_its_unsaved_text(start, typed, tea):
    typed.quit()
    tea.unlink()
    program = start()
    assert "Hello. Mostly." in program.text
    assert program.window.files.current.path is None


@pytest.mark.parametrize("place", ["session", "journals"])
def test_a_keeper_that_cannot_write_lets_the_window_ask(typed, tmp_path, place, monkeypatch):
    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    where = {
        "session": "editor.storage.session.write_atomically",
        "journals": "editor.storage.journal.writing.write_all",
    }
    monkeypatch.setattr(where[place], refuse)
    typed.window.close()
    assert typed.window.isVisible()
    assert typed.window.findChild(QMessageBox) is not None


def test_a_text_that_was_thrown_away_does_not_come_back_but_can_be_had(start, typed, tea):
    typed.window.actions_by_name["close"].trigger()
    typed.window.findChild(QMessageBox).done(Choice.Discard)
    typed.quit()
    program = start()
    program.window.files.open(tea)
    assert program.text == PLAIN
    assert not program.is_waiting()
    (left,) = program.runs.aside()
    assert b"Hello. Mostly." in left.text


def test_a_second_program_leaves_the_session_of_the_first_alone(qapp, tmp_path):
    first = session_lock(tmp_path / "session")
    assert first is not None
    assert session_lock(tmp_path / "session") is None
    first.unlock()
    assert session_lock(tmp_path / "session") is not None


def test_a_list_that_names_no_file_in_front_still_opens_its_files(start, tea, tmp_path):
    SessionStore(tmp_path / "session").save(Session((OpenFile(tea),), current=-7))
    assert start().window.files.current.path == tea


def test_a_file_that_cannot_be_shown_does_not_prevent_a_start(
    qtbot, start, typed, tea, monkeypatch
):
    other = tea.with_name("other.md")
    other.write_text(PLAIN)
    typed.window.files.open(other)
    typed.quit()
    read = OpenDocument.read

    def fail(path, parent=None):
        if path == tea:
            raise TypeError("a mistake of ours")
        return read(path, parent)

    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr(OpenDocument, "read", fail)
        program = start()
    assert [each.path for each in program.window.files.documents] == [other]
    assert {kind for kind, _value, _trace in caught} == {TypeError}
    program.crash()
    program = start()
    assert program.is_waiting()  # it was not tried again without asking
    program.choose("Restore")
    assert "Hello. Mostly." in program.text


def test_only_what_was_changed_is_marked_after_a_restart(start, typed):
    typed.quit()
    opened = start().window.files.current
    source = BadgeSource(opened)
    marked = [node.label for _, node in opened.document.faq.walk() if source.is_changed(node)]
    assert marked == ["Is it green?"]


def test_a_link_name_stays_when_its_question_changes_after_a_restart(qtbot, start, typed):
    typed.quit()
    window = start().window
    field = window.workspace.answer.fields[Part.QUESTION]
    qtbot.keyClicks(field, " Really?")
    (item, *_rest) = window.files.current.document.faq.all_items()
    assert (item.question, item.anchor) == ("Is it green? Really?", "green")


def test_what_may_be_questions_is_offered_again_when_a_tab_comes_back(start, tea, tmp_path):
    maybe = tmp_path / "maybe.md"
    maybe.write_text("---\nfaq: []\n---\n")
    program = start()
    program.window.files.open(maybe)
    program.window.files.open(tea)
    program.quit()
    window = start().window
    assert window.notice.text == ""
    there = window.files.find(maybe)
    window.files.choose(there)
    assert window.notice.text == "Perhaps these are questions and answers:"
    window.files.choose(window.files.find(tea))
    window.files.choose(there)
    assert window.notice.text == ""
