"""A text field keeps its looks whatever text is shown in it."""

from editor.gui.field import DocumentField


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
