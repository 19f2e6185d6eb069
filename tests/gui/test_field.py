"""A text field keeps its looks whatever text is shown in it."""

from PySide6.QtCore import Qt

from editor.gui.field import DocumentField
from editor.writing.passage import Passage


def heights(field):
    block = field.document().begin()
    found = []
    while block.isValid():
        found.append(block.blockFormat().lineHeight())
        block = block.next()
    return found


def test_lines_keep_their_distance_through_all_texts(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.space_lines(140)
    for text in ("one\ntwo\nthree", "", "four", "one\n\ntwo\n", "x"):
        field.show_text(text)
        assert field.text() == text
        assert set(heights(field)) == {140.0}


def test_enter_begins_a_line_even_below_an_empty_one(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.space_lines(140)
    qtbot.keyClicks(field, "one")
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "one\n\n\n"
    assert set(heights(field)) == {140.0}


def test_an_act_is_a_step_of_its_own_and_keeps_the_distance_of_lines(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.space_lines(140)
    steps = []
    field.reworded.connect(lambda text, step: steps.append((text, step)))
    qtbot.keyClicks(field, "a")
    field.act(Passage("a\n🎈 b", 2, 3))
    assert field.textCursor().selectedText() == "🎈"
    assert field.passage() == Passage("a\n🎈 b", 2, 3)
    qtbot.keyClicks(field, "c")
    assert steps == [("a", 1), ("a\n🎈 b", 2), ("a\nc b", 3)]
    assert set(heights(field)) == {140.0}


def test_what_is_copied_is_text_alone(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.show_text("a\n**b**")
    field.selectAll()
    copied = field.createMimeDataFromSelection()
    assert copied.text() == "a\n**b**"
    assert not copied.hasHtml()


def test_a_stretch_ends_where_the_text_ends(qtbot):
    field = DocumentField("Text")
    qtbot.addWidget(field)
    field.show_text("tea")
    (cursor,) = field.stretches([(1, 9)])
    assert cursor.selectedText() == "ea"
