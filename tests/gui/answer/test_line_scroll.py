"""The lines of a field and its scroll bar."""

import pytest

from editor.gui.answer.line_scroll import LineScroll
from editor.gui.field import DocumentField


@pytest.fixture
def field(qtbot):
    field = DocumentField("Answer")
    qtbot.addWidget(field)
    field.resize(300, 200)
    field.show_text("\n".join(f"line {number}" for number in range(1, 101)))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def lines(field):
    return LineScroll(field)


@pytest.mark.parametrize("line", [1.0, 2.0, 17.5, 60.25])
def test_a_line_that_is_brought_to_the_top_is_the_line_at_the_top(lines, line):
    lines.scroll_to(line)
    assert lines.line() == pytest.approx(line, abs=0.1)


def test_a_line_that_is_not_there_is_the_end(field, lines):
    lines.scroll_to(5_000)
    bar = field.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_only_the_writer_s_scrolling_is_reported(qtbot, field, lines, monkeypatch):
    monkeypatch.setattr(field, "underMouse", lambda: False)
    with qtbot.assertNotEmitted(lines.scrolled):
        lines.scroll_to(20)
    with qtbot.assertNotEmitted(lines.scrolled), lines.silence():
        field.verticalScrollBar().setValue(100)
    with qtbot.waitSignal(lines.scrolled) as told:
        field.verticalScrollBar().setValue(200)
    assert told.args == [lines.line()]
    field.clearFocus()
    with qtbot.assertNotEmitted(lines.scrolled):
        field.verticalScrollBar().setValue(300)
