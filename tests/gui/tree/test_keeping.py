"""How the tree is arranged survives edits, reloads, and the end of the program."""

from PySide6.QtCore import QItemSelectionModel

from editor.document import edits
from editor.document.edits import Edit, Part, Replaced
from tests.gui.drawing import drawn
from tests.gui.tree.conftest import TEXT, choose


def is_open(tree, *position):
    return tree.view.isExpanded(tree.model.index_at(position))


def test_a_document_that_is_replaced_keeps_what_is_open_and_selected(tree):
    choose(tree, (1, 0), (0, 0))
    tree.view.collapse(tree.model.index_at((0,)))
    document = tree._open.document
    after = edits.delete(document, (0, 2)).after
    tree._open.perform(Edit("all at once", document, after, Replaced()))
    assert not is_open(tree, 0)
    assert is_open(tree, 1)
    assert tree.view.selected_positions() == [(0, 0), (1, 0)]


def test_a_reloaded_file_is_arranged_as_it_was(tree, path):
    tree.view.collapse(tree.model.index_at((1,)))
    choose(tree, (0, 2))
    opened = tree._open
    opened.take_over(opened.read_again(TEXT.replace("Blue.", "Green.").encode()))
    assert not is_open(tree, 1)
    assert is_open(tree, 0)
    assert tree.node.question == "Cup?"
    assert tree.node.answer == "Green."


def test_the_scroll_bar_stays(open_window, tmp_path):
    path = tmp_path / "long.yml"
    path.write_text("".join(f"- question: Q{n}\n  answer: A\n" for n in range(80)))
    tree = open_window(path).workspace.tree
    bar = tree.view.verticalScrollBar()
    tree.view.visualRect(tree.model.index(0, 0))
    bar.setValue(bar.maximum() // 2)
    value = bar.value()
    assert value > 0
    document = tree._open.document
    after = edits.reword(document, (70,), Part.ANSWER, "x").after
    tree._open.perform(Edit("all at once", document, after, Replaced()))
    assert bar.value() == value


def test_a_file_is_opened_again_where_it_was_left(open_window, path, qtbot):
    window = open_window(path)
    tree, answer = window.workspace.tree, window.workspace.answer
    tree.view.collapse(tree.model.index_at((1,)))
    tree.view.setCurrentIndex(tree.model.index_at((0, 0)))
    answer.fields[Part.ANSWER].put_caret(5)
    window._may_close = True
    window.close()
    again = open_window(path).workspace
    assert again.tree.node.question == "Apple?"
    assert not is_open(again.tree, 1)
    assert is_open(again.tree, 0)
    assert again.answer.fields[Part.ANSWER].caret() == 5


def test_what_was_shown_is_found_by_its_link_name_after_it_has_moved(open_window, path):
    window = open_window(path)
    window.workspace.tree.view.setCurrentIndex(window.workspace.tree.model.index_at((1, 0)))
    window.hide()
    moved = edits.move(window.files.current.document, (1, 0), (2,), 0).after
    path.write_bytes(moved.to_bytes())
    again = open_window(path).workspace.tree
    assert again.position == (2, 0)


def test_what_is_gone_is_not_looked_for(open_window, path):
    window = open_window(path)
    window.workspace.tree.view.setCurrentIndex(window.workspace.tree.model.index_at((1, 0)))
    window.hide()
    path.write_text(TEXT.replace("anchor: door", "anchor: gate"))
    assert open_window(path).workspace.tree.position == (0, 0)


def test_a_very_large_file_opens_with_its_topics_closed(open_window, tmp_path):
    path = tmp_path / "large.yml"
    topic = "- topic: T{n}\n  items:\n" + "  - {{question: Q{n}, answer: A}}\n" * 60
    path.write_text("".join(topic.format(n=n) for n in range(20)))
    tree = open_window(path).workspace.tree
    assert is_open(tree, 0)  # what is shown is in it
    assert not is_open(tree, 5)


def test_a_selection_of_several_is_kept_when_one_of_them_is_reworded(tree):
    choose(tree, (0, 0), (0, 1))
    tree._open.perform(edits.reword(tree._open.document, (0, 1), Part.QUESTION, "Bun?"))
    assert tree.view.selected_positions() == [(0, 0), (0, 1)]
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    tree.view.selectionModel().setCurrentIndex(tree.model.index_at((1, 0)), flag)
    tree._open.undo()
    assert tree.position == (0, 1)
    assert "Bread?" in drawn(tree.model)
