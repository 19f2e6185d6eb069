"""Open files and unsaved texts through a restart."""

import pytest
from PySide6.QtWidgets import QMessageBox

from editor.document.edits import Part
from editor.gui.session import SessionKeeper, session_lock
from editor.gui.tree.badges import BadgeSource
from editor.storage.files import fingerprint
from editor.storage.session import OpenFile, Session, SessionStore
from tests.gui.conftest import PLAIN


@pytest.fixture
def start(open_window, tmp_path):
    def start():
        window = open_window()
        keeper = SessionKeeper(window.files, SessionStore(tmp_path / "session"))
        keeper.restore()
        return window, keeper

    return start


@pytest.fixture
def tea(tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    return path


def type_something(window, qtbot):
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "Hello. ")


def test_an_unsaved_text_is_there_again_after_a_restart(qtbot, start, tea):
    window, _ = start()
    window.files.open(tea)
    type_something(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert tea.read_text() == PLAIN

    window, _ = start()
    assert "Hello. Mostly." in window.files.current.document.to_text()
    assert window.isWindowModified()
    window.actions_by_name["undo"].trigger()
    assert window.files.current.document.to_text() == PLAIN
    assert not window.files.current.is_dirty


def test_a_new_file_without_a_name_comes_back_too(qtbot, start):
    window, keeper = start()
    window.actions_by_name["new"].trigger()
    type_something(window, qtbot)
    assert keeper.keep()
    window, _ = start()
    assert window.files.current.path is None
    assert "Hello. " in window.files.current.document.to_text()


def test_the_file_that_was_in_front_is_in_front_again(start, tea, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    window, keeper = start()
    window.files.open(tea)
    window.files.open(other)
    window.files.open(tea)
    keeper.keep()
    window, _ = start()
    assert [each.path for each in window.files.documents] == [tea, other]
    assert window.files.current.path == tea


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(qtbot, start, tea):
    window, keeper = start()
    window.files.open(tea)
    type_something(window, qtbot)
    keeper.keep()
    theirs = PLAIN.replace("Sometimes.", "Never.")
    tea.write_text(theirs)
    window, _ = start()
    window.actions_by_name["save"].trigger()
    assert "Somebody else changed" in window.notice.text
    assert tea.read_text() == theirs


def test_a_file_that_is_gone_keeps_its_unsaved_text(qtbot, start, tea):
    window, keeper = start()
    window.files.open(tea)
    type_something(window, qtbot)
    keeper.keep()
    tea.unlink()
    window, _ = start()
    assert "Hello. Mostly." in window.files.current.document.to_text()
    assert window.files.current.path is None


def test_a_keeper_that_cannot_write_lets_the_window_ask(qtbot, start, tea, tmp_path):
    window, _ = start()
    window.files.open(tea)
    type_something(window, qtbot)
    (tmp_path / "session").write_text("in the way")
    window.close()
    assert window.isVisible()
    assert window.findChild(QMessageBox) is not None


def test_a_second_program_leaves_the_session_of_the_first_alone(qapp, tmp_path):
    first = session_lock(tmp_path / "session")
    assert first is not None
    assert session_lock(tmp_path / "session") is None
    first.unlock()
    assert session_lock(tmp_path / "session") is not None


def test_a_list_that_names_no_file_in_front_still_opens_its_files(start, tea, tmp_path):
    SessionStore(tmp_path / "session").save(Session((OpenFile(tea),), current=-7))
    window, _ = start()
    assert window.files.current.path == tea


def test_two_unsaved_texts_of_one_file_both_come_back(start, tea, tmp_path):
    texts = [PLAIN.replace("Mostly", word).encode() for word in ("Rarely", "Never")]
    files = tuple(OpenFile(tea, text, fingerprint(PLAIN.encode())) for text in texts)
    SessionStore(tmp_path / "session").save(Session(files))
    window, _ = start()
    assert [each.document.to_bytes() for each in window.files.documents] == texts


def test_an_unsaved_text_that_the_disk_damaged_does_not_prevent_a_start(start, tea, tmp_path):
    damaged = OpenFile(tea, b"\x00\xff\x00", fingerprint(PLAIN.encode()))
    SessionStore(tmp_path / "session").save(Session((damaged,)))
    window, _ = start()
    assert window.files.current.document.to_text() == PLAIN


def test_only_what_was_changed_is_marked_after_a_restart(qtbot, start, tea):
    window, _ = start()
    window.files.open(tea)
    type_something(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())

    window, _ = start()
    opened = window.files.current
    source = BadgeSource(opened)
    marked = [node.label for _, node in opened.document.faq.walk() if source.is_changed(node)]
    assert marked == ["Is it green?"]


def test_a_link_name_stays_when_its_question_changes_after_a_restart(qtbot, start, tea):
    window, _ = start()
    window.files.open(tea)
    type_something(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())

    window, _ = start()
    field = window.workspace.answer.fields[Part.QUESTION]
    qtbot.keyClicks(field, " Really?")
    (item, *_rest) = window.files.current.document.faq.all_items()
    assert (item.question, item.anchor) == ("Is it green? Really?", "green")


def test_what_may_be_questions_is_offered_again_when_a_tab_comes_back(start, tea, tmp_path):
    maybe = tmp_path / "maybe.md"
    maybe.write_text("---\nfaq: []\n---\n")
    window, keeper = start()
    window.files.open(maybe)
    window.files.open(tea)
    keeper.keep()
    window, _ = start()
    assert window.notice.text == ""
    there = window.files.find(maybe)
    window.files.choose(there)
    assert window.notice.text == "Perhaps these are questions and answers:"
    window.files.choose(window.files.find(tea))
    window.files.choose(there)
    assert window.notice.text == ""
