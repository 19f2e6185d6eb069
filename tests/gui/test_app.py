"""The window and what works for it, built as at a start."""

import pytest
from PySide6.QtGui import QIcon

from editor.document.edits import Part
from editor.gui.app import Desk
from editor.gui.preview.stage import PreviewStage
from editor.gui.settings import Settings
from editor.storage.places import rescue_folder
from tests.gui.conftest import PLAIN


@pytest.fixture(autouse=True)
def _leaves_crashes_to_pytest(monkeypatch):
    monkeypatch.setattr("editor.gui.app.note_native_crashes", lambda _folder: None)


@pytest.fixture
def staged(monkeypatch):
    """Return the stages that were told to bring the published look."""
    stages = []
    monkeypatch.setattr(PreviewStage, "start", lambda stage, _probe: stages.append(stage))
    return stages


def test_every_file_that_is_open_at_the_start_gets_the_published_look(qtbot, tmp_path, staged):
    names = [str(tmp_path / name) for name in ("tea.md", "cake.md")]
    for name in names:
        (tmp_path / name).write_text(PLAIN)
    desk = Desk(Settings(has_seen_hints=True))
    desk.open_files(names)
    desk.window.show()
    qtbot.waitUntil(lambda: len(staged) == len(names))
    views = [desk.window.tabs.view(each) for each in desk.window.files.documents]
    assert staged == [view.preview.stage for view in views]
    desk.put_away()
    desk.window.hide()


def test_desktops_see_the_programs_own_icon_once_the_window_is_there(qtbot, qapp):
    qapp.setWindowIcon(QIcon())
    desk = Desk(Settings(has_seen_hints=True))
    desk.window.show()
    qtbot.waitUntil(lambda: not qapp.windowIcon().isNull())
    assert not qapp.windowIcon().pixmap(32).isNull()
    desk.put_away()
    desk.window.hide()


def test_what_a_mistake_keeps_out_of_the_document_is_kept_apart(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    desk = Desk(Settings(simple_preview=True, has_seen_hints=True))
    desk.open_files([str(path)])
    desk.window.show()
    answer = desk.window.workspace.answer
    desk.window.workspace.tree.select_named("#green")

    def stumble(_document, *_arguments, **_more):
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("editor.gui.answer.panel.edits.reword", stumble)
    with qtbot.captureExceptions():
        qtbot.keyClicks(answer.fields[Part.ANSWER], "Hello. ")
    assert list(answer.strays()) == [(Part.ANSWER, "Hello. Mostly.")]
    assert desk._keep_texts()
    (copy,) = rescue_folder().glob("tea answer *.txt")
    assert copy.read_text() == "Hello. Mostly."
    desk.put_away()
    desk.window.hide()
