"""Badges say what changed, what has problems, and where there is a note, to eyes and ears."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPalette

from editor.document import edits
from editor.document.edits import Part
from editor.gui.theme import GRID
from editor.gui.tree.badge_painting import badges_size, paint_badges
from editor.gui.tree.badges import Badges
from editor.gui.tree.roles import BADGES, CLOSED_BADGES


def badges(tree, *position, role=BADGES):
    return tree.model.index_at(position).data(role)


def changed(tree):
    places = [place for place, _ in tree._open.document.faq.walk()]
    return [place for place in places if badges(tree, *place).is_changed]


def perform(tree, edit):
    tree._open.perform(edit)


def test_nothing_is_changed_at_first_and_notes_are_marked(tree):
    assert changed(tree) == []
    assert badges(tree, 0, 1) == Badges(has_note=True)


def test_a_reworded_answer_is_changed_until_it_is_saved(tree):
    perform(tree, edits.reword(tree._open.document, (0, 0), Part.ANSWER, "Green."))
    assert changed(tree) == [(0, 0)]
    assert badges(tree, 0, role=CLOSED_BADGES).is_changed
    assert not badges(tree, 1, role=CLOSED_BADGES).is_changed
    tree._open.save()
    assert changed(tree) == []


def test_what_was_changed_back_is_not_changed(tree):
    first = tree._open.document.faq.at((1, 0)).answer
    perform(tree, edits.reword(tree._open.document, (1, 0), Part.ANSWER, "x"))
    perform(tree, edits.reword(tree._open.document, (1, 0), Part.ANSWER, first))
    assert changed(tree) == []


def test_a_new_question_and_its_topic_are_changed(tree):
    perform(tree, edits.add_item(tree._open.document, (1, 0)))
    assert changed(tree) == [(1,), (1, 1)]


def test_a_move_changes_the_topics_and_not_the_question(tree):
    perform(tree, edits.move(tree._open.document, (0, 1), (1,), 0))
    assert changed(tree) == [(0,), (1,)]


def test_a_note_counts_as_a_change(tree):
    perform(tree, edits.reword_note(tree._open.document, (0, 0), "new"))
    assert changed(tree) == [(0, 0)]


def test_problems_are_counted_and_a_closed_topic_counts_those_in_it(tree):
    faq = tree._open.document.faq
    tree.set_problems({faq.at((0, 0)).id: 2, faq.at((0, 2)).id: 1, faq.at((0,)).id: 1})
    assert badges(tree, 0, 0).problems == 2
    assert badges(tree, 0).problems == 1
    assert badges(tree, 0, role=CLOSED_BADGES).problems == 4


def test_badges_are_said_and_read_out(tree):
    faq = tree._open.document.faq
    perform(tree, edits.reword(tree._open.document, (0, 1), Part.ANSWER, "x"))
    tree.set_problems({faq.at((0, 1)).id: 2})
    index = tree.model.index_at((0, 1))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "Bread?\nChanged since it was last saved\n2 problems\nNote: ask Ann"
    )
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Question: Bread? Changed since it was last saved. 2 problems. Note: ask Ann"
    )


def test_every_badge_is_drawn_with_a_shape_of_its_own(qapp):
    pictures = [
        _picture(each)
        for each in (Badges(is_changed=True), Badges(problems=3), Badges(has_note=True))
    ]
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3
    assert (
        badges_size(Badges(is_changed=True, problems=10, has_note=True), QFont()).width() > 3 * GRID
    )


def _picture(badges):
    picture = QImage(64, 16, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_badges(painter, QRect(2, 2, 60, 12), badges, QPalette(), is_selected=False)
    painter.end()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.copy()


def test_the_checks_of_the_file_reach_the_tree(open_window, tmp_path, qtbot):
    path = tmp_path / "faq.yml"
    path.write_text("- question: One?\n  answer: '[here]()'\n- question: ''\n  answer: Yes.\n")
    tree = open_window(path).workspace.tree
    qtbot.waitUntil(lambda: badges(tree, 1).problems > 0, timeout=20_000)
