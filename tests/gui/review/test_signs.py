"""Signs of differences can be told apart without colours, and be seen on every ground."""

import pytest
from PySide6.QtGui import QPalette

from editor.gui.signs import WORDS, colour_of, icon_in, icon_of
from editor.gui.theme import palette_of
from editor.review.sign import Sign
from tests.gui.test_contrast import luminance

READABLE = 4.5


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("sign", Sign)
def test_each_can_be_read_on_the_ground_of_lists(qapp, sign, is_dark):
    palette = palette_of(is_dark=is_dark)
    ground = luminance(palette.color(QPalette.ColorRole.Base))
    bright, faint = sorted([luminance(colour_of(sign, palette)), ground], reverse=True)
    assert (bright + 0.05) / (faint + 0.05) >= READABLE


def test_each_has_a_shape_and_a_word_of_its_own(qapp):
    black = QPalette().color(QPalette.ColorRole.WindowText)
    pictures = {bytes(icon_in(sign, black).pixmap(16, 16).toImage().constBits()) for sign in Sign}
    assert len(pictures) == len(Sign)
    assert len(set(WORDS.values())) == len(Sign)
    assert not icon_of(Sign.MOVED, QPalette()).isNull()
