"""What is offered after a program was killed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser

from editor.gui.recovery.kept_texts import KeptTexts
from editor.storage.journal.records import Kind, Record
from tests.gui.conftest import PLAIN


@pytest.fixture
def killed(start, tea):
    """Return a file in which something was typed when the program was killed."""
    program = start()
    program.window.files.open(tea)
    program.type("Hello. ")
    program.crash()
    return tea


def test_after_a_kill_the_file_is_shown_as_the_disk_has_it(start, killed):
    program = start()
    assert program.text == PLAIN
    assert not program.window.files.current.is_dirty
    program.wait_for("/tea.md” had changes that were not saved")


def test_restore_brings_the_text_back_as_a_step_that_can_be_undone(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Restore")
    assert "Hello. Mostly." in program.text
    assert not program.is_waiting()
    program.window.actions_by_name["undo"].trigger()
    assert program.text == PLAIN
    program.window.actions_by_name["redo"].trigger()
    program.window.actions_by_name["save"].trigger()
    assert "Hello. Mostly." in killed.read_text()


def test_later_asks_again_at_the_next_start(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Later")
    assert not program.is_waiting()
    program.quit()
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Restore")
    assert "Hello. Mostly." in program.text


def test_escape_is_later_and_throws_nothing_away(qtbot, start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    qtbot.keyClick(program.window.notice, Qt.Key.Key_Escape)
    assert not program.is_waiting()
    program.crash()
    start().wait_for("ended unexpectedly")


def test_another_sentence_does_not_make_the_offer_be_forgotten(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.window.notice.say("Something else.")
    program.choose("Dismiss")
    program.wait_for("ended unexpectedly")


def test_keeping_the_file_puts_the_text_aside_where_it_can_be_had(qtbot, start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Keep the file as it is")
    program.quit()
    program = start()
    assert not program.is_waiting()
    assert program.text == PLAIN
    program.window.actions_by_name["unsaved_texts"].trigger()
    dialog = program.window.findChild(KeptTexts)
    dialog.restore.click()
    assert "Hello. Mostly." in program.text


def test_a_second_kill_loses_neither_text(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.type("Goodbye. ")
    program.crash()
    program = start()
    texts = []
    for _text in range(2):
        program.wait_for("ended unexpectedly")
        program.choose("Restore")
        texts.append(program.text)
    assert ["Hello." in text for text in texts] == [True, False]
    assert ["Goodbye." in text for text in texts] == [False, True]


def test_a_restored_text_is_kept_against_the_next_kill(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Restore")
    program.crash()
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Restore")
    assert "Hello. Mostly." in program.text


def test_what_is_restored_is_brought_together_with_what_was_written_since(start, killed):
    killed.write_text(PLAIN.replace("Sometimes.", "Never."))
    program = start()
    program.wait_for("Since then the file was changed.")
    program.choose("Restore")
    program.window.actions_by_name["save"].trigger()
    assert killed.read_text() == (
        PLAIN.replace("Sometimes.", "Never.").replace("Mostly.", "Hello. Mostly.")
    )


def test_what_was_saved_before_the_kill_is_not_offered(start, tea, tmp_path):
    program = start()
    program.window.files.open(tea)
    program.type("Hello. ")
    assert program.journals.keep_now()
    (journal,) = tmp_path.glob("journals/runs/*/*.journal")
    content = journal.read_bytes()
    program.window.actions_by_name["save"].trigger()
    program.crash()
    assert not journal.exists()
    journal.write_bytes(content)  # as if it had been killed before it could remove it
    assert not start().is_waiting()


def test_a_new_faq_that_was_never_saved_is_offered(start):
    program = start()
    program.window.actions_by_name["new"].trigger()
    program.type("Hello. ")
    program.crash()
    program = start()
    program.wait_for("A new FAQ was not saved yet")
    program.choose("Restore")
    assert "Hello. " in program.text
    assert program.window.files.current.path is None


def test_the_text_of_a_file_that_is_gone_is_offered(start, killed):
    killed.unlink()
    program = start()
    program.wait_for("The file is not there any more.")
    program.choose("Restore")
    assert "Hello. Mostly." in program.text


def test_the_texts_of_several_files_are_offered_one_after_the_other(start, tea, tmp_path):
    other = tmp_path / "other.md"
    other.write_text(PLAIN)
    program = start()
    for path in (tea, other):
        program.window.files.open(path)
        program.type(f"Hello {path.stem}. ")
    program.crash()
    program = start()
    program.wait_for("/other.md” had changes")
    program.window.files.open(tea)
    program.wait_for("/tea.md” had changes")
    program.choose("Restore")
    assert "Hello tea." in program.text
    program.wait_for("/other.md” had changes")
    program.choose("Restore")
    assert "Hello other." in program.text


def test_a_torn_journal_is_offered_as_far_as_it_is_whole(start, killed, tmp_path):
    (journal,) = tmp_path.glob("journals/runs/*/*.journal")
    damaged = bytearray(Record(Kind.DELTA, 1.0, b"x" * 20).to_bytes())
    damaged[-1] = 0
    journal.write_bytes(journal.read_bytes() + damaged)
    program = start()
    program.wait_for("The last of the changes could not be read.")
    program.choose("Restore")
    assert "Hello. Mostly." in program.text
    assert program.journals.keep_now()
    assert [left.is_whole for left in program.runs.aside()] == [False]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"FAQ Editor journal 1\n" + b"x" * 99])
def test_a_journal_that_cannot_be_read_is_put_aside(start, killed, tmp_path, content):
    (journal,) = tmp_path.glob("journals/runs/*/*.journal")
    journal.write_bytes(content)
    program = start()
    assert not program.is_waiting()
    assert program.text == PLAIN
    assert [file.read_bytes() for file in tmp_path.glob("journals/aside/*")] == [content]


def test_the_differences_are_said_in_sentences_and_words(start, killed):
    program = start()
    program.wait_for("ended unexpectedly")
    program.choose("Show differences")
    dialog = next(each for each in program.window.findChildren(QDialog) if each.isVisible())
    page = dialog.findChild(QTextBrowser).toPlainText()
    assert "Is it green?" in page
    assert "Hello. Mostly." in page
    dialog.reject()
    program.wait_for("ended unexpectedly")


def test_the_list_of_unsaved_texts_may_be_empty(start):
    program = start()
    program.window.actions_by_name["unsaved_texts"].trigger()
    dialog = program.window.findChild(KeptTexts)
    assert dialog.list.count() == 0
    assert not dialog.restore.isEnabled()
    assert not dialog.differences.isEnabled()
