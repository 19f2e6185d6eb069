"""Entries are dragged: lines between rows and frames around topics say where they would land."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from tests.gui.drawing import drawn
from tests.gui.tree.conftest import TEXT, Drag, centre, choose, chosen


def top(tree, *position):
    return tree.view.visualRect(tree.model.index_at(position)).topLeft() + QPoint(20, 2)


def bottom(tree, *position):
    return tree.view.visualRect(tree.model.index_at(position)).bottomLeft() + QPoint(20, -2)


def dragged(tree, *positions):
    choose(tree, *positions)
    return Drag(tree.view, tree.model.packed(tree.view.selected_positions()))


def test_between_questions_a_line_shows_the_place(tree):
    drag = dragged(tree, (1, 0))
    assert drag.over(top(tree, 0, 1))
    landing = tree.view.landing
    assert (landing.parent, landing.row, landing.is_inside) == ((0,), 1, False)
    assert landing.shown.height() == 0


def test_over_a_topic_a_frame_shows_that_it_goes_into_it(tree):
    drag = dragged(tree, (0, 0))
    assert drag.over(centre(tree, 2))
    landing = tree.view.landing
    assert (landing.parent, landing.row, landing.is_inside) == ((2,), 0, True)


def test_the_lowest_part_of_an_open_topic_is_the_place_above_its_first_question(tree):
    drag = dragged(tree, (0, 0))
    assert drag.over(bottom(tree, 1))
    assert (tree.view.landing.row, tree.view.landing.is_inside) == (0, False)


def test_several_questions_come_down_in_their_order(tree, window):
    drag = dragged(tree, (0, 2), (0, 0))
    drag.drop(bottom(tree, 1, 0))
    assert drawn(tree.model) == "One\n  Bread?\nTwo\n  Door?\n  Apple?\n  Cup?\nThree"
    assert chosen(tree) == ["Apple?", "Cup?"]
    assert tree.view.landing is None
    assert window.files.current.history.count() == 1


def test_a_topic_goes_between_topics_only(tree):
    drag = dragged(tree, (0,))
    assert drag.over(centre(tree, 1, 0))  # the lower half of its topic, with all that is in it
    assert (tree.view.landing.parent, tree.view.landing.row) == ((), 2)
    drag.drop(bottom(tree, 2))
    assert drawn(tree.model).splitlines()[-4:] == ["One", "  Apple?", "  Bread?", "  Cup?"]


def test_below_the_last_row_is_the_end(tree):
    drag = dragged(tree, (0, 0))
    drag.drop(QPoint(50, tree.view.viewport().height() - 5))
    assert drawn(tree.model).endswith("Three\n  Apple?")


def test_topics_and_questions_together_can_be_dropped_nowhere(tree):
    drag = dragged(tree, (0,), (1, 0))
    assert not drag.over(centre(tree, 2))
    assert tree.view.landing is None


def test_a_drag_that_leaves_shows_nothing_and_does_nothing(tree, path):
    drag = dragged(tree, (0, 0))
    drag.over(centre(tree, 2))
    QApplication.sendEvent(tree.view.viewport(), QDragLeaveEvent())
    assert tree.view.landing is None
    assert tree._open.document.to_text() == TEXT


def test_dropped_where_it_was_nothing_changes(tree):
    drag = dragged(tree, (0, 0), (0, 1))
    drag.drop(top(tree, 0, 1))
    assert tree._open.history.count() == 0


def test_with_ctrl_a_copy_comes_down(tree):
    choose(tree, (0, 0))
    mime = tree.model.packed([(0, 0)])
    Drag(tree.view, mime, Qt.KeyboardModifier.ControlModifier).drop(centre(tree, 2))
    assert drawn(tree.model).startswith("One\n  Apple?")
    assert drawn(tree.model).endswith("Three\n  Apple?")
    assert tree.node.anchor == "apple-2"


def test_from_another_file_a_copy_comes_down(tree, open_window, tmp_path):
    other_path = tmp_path / "other.yml"
    other_path.write_text("- question: Elsewhere?  # here\n  anchor: apple\n  answer: Yes.\n")
    other = open_window(other_path).workspace.tree
    event = Drag(tree.view, other.model.packed([(0,)])).drop(bottom(tree, 1, 0))
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert "Two\n  Door?\n  Elsewhere?" in drawn(tree.model)
    assert "- question: Elsewhere?  # here\n        anchor: apple-2\n" in (
        tree._open.document.to_text()
    )
    assert drawn(other.model) == "Elsewhere?"


def test_what_is_no_entry_is_not_taken(tree):
    mime = QMimeData()
    mime.setText("Why?\nSo.")
    assert not Drag(tree.view, mime).over(centre(tree, 0, 0))


def test_while_rows_are_hidden_nothing_is_moved_and_the_reason_is_said(tree, refusals):
    tree.filter_box.field.setText("door")
    drag = dragged(tree, (1, 0))
    assert not drag.over(centre(tree, 1))
    assert refusals == ["Clear the filter to move entries: some rows are hidden now."]


def test_a_closed_topic_opens_under_a_drag_that_rests_on_it(tree, qtbot):
    closed = tree.model.index_at((0,))
    tree.view.collapse(closed)
    tree.view.opening.setInterval(1)
    drag = dragged(tree, (1, 0))
    drag.over(centre(tree, 0))
    qtbot.waitUntil(lambda: tree.view.isExpanded(closed))
