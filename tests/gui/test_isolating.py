"""English texts in a window that is read from right to left."""

import pytest
from PySide6.QtCore import Qt

from editor.gui.isolating import isolated


@pytest.fixture
def right_to_left(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("right_to_left")
def test_a_text_keeps_its_own_direction():
    assert isolated("Is it green?") == "\u2068Is it green?\u2069"
    assert isolated("") == ""


def test_where_all_is_read_in_one_direction_nothing_is_added(qapp):
    assert isolated("Is it green?") == "Is it green?"
