"""Whatever is opened, the window says what it is, and nothing is lost or overwritten."""

import errno
import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from editor.document import Document, DocumentError
from editor.document.edits import Part
from editor.gui.app import Desk
from editor.gui.settings import Settings
from editor.language import use
from editor.storage.places import rescue_folder, unfinished_folder
from editor.storage.saving.overwriting import Record
from tests.storage.faulty_calls import FaultyCalls

BROKEN = '---\ntitle: x\nfaq:\n  - question: "open\n    answer: no\n---\nbody\n'
REPAIRED = '---\ntitle: x\nfaq:\n  - question: "open"\n    answer: no\n---\nbody\n'


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.md", None, "does not exist"),
        ("photo.md", b"\x89PNG\r\n\x00\x01\xff", "not a text file"),
        ("latin.md", b"---\ntitle: caf\xe9\n---\n", "not text in UTF-8"),
    ],
)
def test_what_cannot_be_opened_is_named_and_left_alone(open_window, tmp_path, name, content, said):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    window = open_window(path)
    assert said in window.notice.text
    assert window.files.current is None
    if content is not None:
        assert path.read_bytes() == content


def test_a_folder_is_no_file(open_window, tmp_path):
    window = open_window(tmp_path)
    assert "is a folder" in window.notice.text


def test_a_bad_file_leaves_the_open_one_open(open_window, sample, tmp_path):
    window = open_window(sample)
    window.files.open(tmp_path / "gone.md")
    assert window.files.current.path == sample
    assert window.workspace is not None


def test_broken_settings_open_as_text_with_the_place_marked(open_window, tmp_path):
    path = tmp_path / "broken.md"
    path.write_text(BROKEN)
    window = open_window(path)
    assert "Line " in window.text.reason
    assert window.text.field.text() == BROKEN
    assert len(window.text.field.extraSelections()) == 1
    assert not window.isWindowModified()


def test_a_broken_file_becomes_a_faq_once_it_is_whole(qtbot, open_window, tmp_path):
    path = tmp_path / "broken.md"
    path.write_text(BROKEN)
    window = open_window(path)
    field = window.text.field
    field.setFocus()
    cursor = field.document().find('"open')
    cursor.setPosition(cursor.selectionEnd())
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, '"')
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace.tree.view.currentIndex().data() == "open"
    window.saving.save()
    assert path.read_text() == REPAIRED
    while window.files.current.history.canUndo():
        window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: window.text.field.text() == BROKEN)
    assert "Line " in window.text.reason


def test_a_broken_file_keeps_its_line_ends(qtbot, open_window, tmp_path):
    path = tmp_path / "broken.md"
    path.write_bytes(b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode())
    window = open_window(path)
    window.text.field.setFocus()
    qtbot.keyClicks(window.text.field, "#")
    window.saving.save()
    goal = BROKEN.replace("\n", "\r\n").encode()
    saved = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    assert saved.count(b"\r\n") == goal.count(b"\r\n")
    assert saved.replace(b"#", b"") == goal


def test_a_file_without_questions_is_shown_for_reading(open_window, tmp_path):
    path = tmp_path / "plain.yml"
    path.write_text("name: x\nsize: 3\n")
    window = open_window(path)
    assert "No questions and answers" in window.text.reason
    assert window.text.field.isReadOnly()


def test_an_empty_file_can_become_a_faq(open_window, tmp_path):
    path = tmp_path / "empty.md"
    path.touch()
    window = open_window(path)
    assert window.text.reason == "This file is empty."
    window.text.faq_wanted.emit()
    assert window.workspace is not None
    window.saving.save()
    assert "New question" in path.read_text()


def test_an_empty_place_for_questions_gets_a_first_one(qtbot, open_window, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text("---\ntitle: Tea\nfaq:\n---\n")
    window = open_window(path)
    assert "“faq”" in window.text.reason
    (button,) = [each for each in window.text.findChildren(QPushButton) if each.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.workspace.tree.node.question == "New question"
    window.actions_by_name["undo"].trigger()
    assert "“faq”" in window.text.reason


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
def test_a_protected_file_says_so_at_once(open_window, sample):
    sample.chmod(0o444)
    window = open_window(sample)
    assert "protected" in window.notice.text


def test_a_protected_file_is_not_overwritten(qtbot, open_window, sample):
    before = sample.read_bytes()
    sample.chmod(0o444)
    window = open_window(sample)
    _change(qtbot, window)
    window.saving.save()
    assert "protected" in window.notice.text
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "there is no space left on the disk"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EIO, "the disk reports an error"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENAMETOOLONG, "the name is too long"),
    ],
)
def test_a_failed_save_keeps_file_and_changes(qtbot, open_window, sample, number, said):
    window = open_window(sample)
    before = sample.read_bytes()
    _change(qtbot, window)
    with FaultyCalls(error=errno.errorcode[number], goes_on_failing=True, failed="fsync").at_work():
        window.saving.save()
    assert said in window.notice.text
    assert "still here" in window.notice.text
    assert sample.read_bytes() == before
    assert window.isWindowModified()
    _press(window.notice, "Save a copy somewhere else…")
    window.findChild(QFileDialog).close()
    window.saving.save()
    assert sample.read_bytes() != before
    assert window.notice.text == ""


def test_a_text_that_would_not_read_back_is_refused_and_kept_elsewhere(
    qtbot, open_window, sample, monkeypatch
):
    window = open_window(sample)
    before = sample.read_bytes()
    _change(qtbot, window)

    def refuse(_: object) -> None:
        raise DocumentError("it does not read back")

    monkeypatch.setattr(Document, "verify", refuse)
    window.saving.save()
    assert sample.read_bytes() == before
    assert window.isWindowModified()
    [copy] = rescue_folder().iterdir()
    assert copy.read_bytes() == window.files.current.document.to_bytes()
    assert f"a copy of your text is in “{copy}”" in window.notice.text


def test_where_not_even_a_copy_can_be_kept_that_is_said(qtbot, open_window, sample, monkeypatch):
    window = open_window(sample)
    _change(qtbot, window)

    def refuse(_: object) -> None:
        raise DocumentError("it does not read back")

    monkeypatch.setattr(Document, "verify", refuse)
    rescue_folder().parent.mkdir(parents=True)
    rescue_folder().touch()
    window.saving.save()
    assert "could not be kept either" in window.notice.text
    assert window.isWindowModified()


def test_what_a_crash_interrupted_is_finished_by_the_next_start(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    old, new = b"---\ntitle: old\n---\n", b"---\ntitle: new one\n---\n"
    path.write_bytes(new[:12] + old[12:])
    unfinished_folder().mkdir(parents=True)
    (unfinished_folder() / "1.record").write_bytes(Record(path, old, new).to_bytes())
    desk = Desk(Settings(simple_preview=True))
    qtbot.addWidget(desk.window)
    desk.open_files([str(path)])
    assert path.read_bytes() == new
    assert desk.window.files.current.document.to_bytes() == new
    assert "“a.md” was only half written" in desk.window.notice.text
    desk.put_away()


def test_what_somebody_else_wrote_is_not_overwritten(qtbot, open_window, sample):
    window = open_window(sample)
    _change(qtbot, window)
    sample.write_bytes(sample.read_bytes() + b"theirs\n")
    window.saving.save()
    assert sample.read_bytes() == window.files.current.document.to_bytes()
    assert sample.read_bytes().endswith(b"theirs\n")
    assert not window.isWindowModified()


def test_saving_under_another_name_leaves_the_first_file(qtbot, open_window, sample, tmp_path):
    window = open_window(sample)
    before = sample.read_bytes()
    _change(qtbot, window)
    window.saving.save_as(str(tmp_path / "other.md"))
    assert sample.read_bytes() == before
    assert window.windowTitle().startswith("other.md")
    assert not window.isWindowModified()


def test_a_new_faq_asks_where_to_save(open_window, tmp_path):
    window = open_window()
    window.files.new()
    assert window.workspace.tree.view.currentIndex().data() == "New question"
    window.saving.save()
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "new.md"))
    dialog.close()
    assert (tmp_path / "new.md").read_text().startswith("---\ntitle:")


def test_closing_with_changes_asks_and_cancel_stays(qtbot, open_window, sample):
    window = open_window(sample)
    _change(qtbot, window)
    window.closing.close()
    box = window.findChild(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert window.files.current is not None


def test_closing_with_changes_can_save_them(qtbot, open_window, sample):
    window = open_window(sample)
    before = sample.read_bytes()
    _change(qtbot, window)
    window.closing.close()
    window.findChild(QMessageBox).button(QMessageBox.StandardButton.Save).click()
    assert window.files.current is None
    assert sample.read_bytes() != before


def test_a_dropped_file_is_opened(open_window, sample):
    window = open_window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(sample))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert window.files.current.path == sample


def test_recent_files_are_offered_at_the_start(open_window, sample):
    window = open_window(sample)
    window.closing.close()
    assert window.start.recent_names() == [sample.name]
    window.start.chosen.emit(str(sample))
    assert window.workspace is not None


def _change(qtbot, window) -> None:
    window.workspace.tree.view.setCurrentIndex(window.workspace.tree.model.index_at((0, 0)))
    field = window.workspace.answer.fields[Part.ANSWER]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.waitUntil(window.isWindowModified)


def test_of_several_lists_in_a_file_the_writer_chooses(open_window, tmp_path):
    text = (
        "help:\n  - question: Q\n    answer: A\nnews:\n  entries:\n    - title: T\n      text: X\n"
    )
    path = tmp_path / "site.yml"
    path.write_text(text)
    window = open_window(path)
    assert "questions under “help”" in window.notice.text
    _press(window.notice, "Show “entries”")
    assert [item.question for item in window.files.current.document.faq.all_items()] == ["T"]
    assert not window.files.current.is_dirty
    window.actions_by_name["undo"].trigger()
    assert [item.question for item in window.files.current.document.faq.all_items()] == ["Q"]
    assert path.read_text() == text


def test_a_page_without_questions_can_be_read_as_one(open_window, tmp_path):
    path = tmp_path / "page.md"
    path.write_text("---\ntitle: What is it?\n---\nThat.\n")
    window = open_window(path)
    assert window.workspace is None
    _press(window.notice, "Show title and text")
    assert window.workspace.tree.node.question == "What is it?"
    assert window.workspace.answer.fields[Part.ANSWER].toPlainText() == "That."


def test_a_comment_that_goes_with_its_question_is_named(open_window, tmp_path):
    path = tmp_path / "faq.yml"
    path.write_text("- question: Q\n  answer: A\n\n# Ask legal first\n- question: R\n  answer: B\n")
    window = open_window(path)
    window.workspace.tree.select(window.files.current.document.faq.at((1,)).id)
    window.actions_by_name["delete"].trigger()
    assert "“Ask legal first” in the file was deleted, too" in window.notice.text
    window.actions_by_name["undo"].trigger()
    assert not window.files.current.is_dirty


def test_settings_that_cannot_be_understood_do_not_keep_the_file_closed(open_window, tmp_path):
    path = tmp_path / "faq.yml"
    path.write_text("- question: Q\n  answer: A\n")
    (tmp_path / "faq-editor.yml").write_text("question: ask\n")
    window = open_window(path)
    assert "“answer” is missing" in window.notice.text
    assert window.workspace.tree.node.question == "Q"


def _press(notice, label):
    button = next(one for one in notice.findChildren(QPushButton) if one.text() == label)
    button.click()


def test_a_new_file_speaks_the_language_of_the_window(open_window):
    use("fr")
    try:
        window = open_window()
        window.files.new()
        assert window.files.current.document.faq.topics[0].title == "Nouvelle rubrique"
    finally:
        use("en")
