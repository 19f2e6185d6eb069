"""Whether people who see little can read it: contrasts in our themes and in the system's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextDocument

from editor.checks.problem import Severity
from editor.gui import theme
from editor.gui.answer.highlighter import AnswerHighlighter
from editor.gui.links.name_check import warning_colour
from editor.gui.problems.marks import line_colour
from editor.gui.search.colours import current_format, found_format, new_format, old_format
from editor.gui.tree.badge_painting import badge_colours

ROLE = QPalette.ColorRole
READABLE = 4.5  # WCAG 2, level AA, for texts
VISIBLE = 3.0  # and for signs
TEXTS = (
    (ROLE.WindowText, ROLE.Window), (ROLE.Text, ROLE.Base), (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button), (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.ToolTipText, ROLE.ToolTipBase), (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.PlaceholderText, ROLE.Window), (ROLE.Link, ROLE.Base), (ROLE.Link, ROLE.Window),
    (ROLE.LinkVisited, ROLE.Base), (ROLE.WindowText, ROLE.Midlight),
)  # fmt: skip


def yellow_on_black():
    """Return colours as a system for people who see little has them."""
    palette = QPalette(QColor("#000000"), QColor("#000000"))
    for role in (
        ROLE.WindowText,
        ROLE.Text,
        ROLE.ButtonText,
        ROLE.PlaceholderText,
        ROLE.ToolTipText,
    ):
        palette.setColor(role, QColor("#ffff00"))
    for role in (ROLE.Base, ROLE.AlternateBase, ROLE.Midlight, ROLE.ToolTipBase):
        palette.setColor(role, QColor("#000000"))
    palette.setColor(ROLE.Highlight, QColor("#00ffff"))
    palette.setColor(ROLE.HighlightedText, QColor("#000000"))
    palette.setColor(ROLE.Accent, QColor("#00ffff"))
    palette.setColor(ROLE.Link, QColor("#00ff00"))
    palette.setColor(ROLE.LinkVisited, QColor("#ff80ff"))
    return palette


@pytest.fixture(params=["light", "dark", "yellow on black"])
def palette(qapp, request):
    if request.param == "yellow on black":
        return yellow_on_black()
    return theme.palette_of(is_dark=request.param == "dark")


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_black_on_white_has_the_contrast_that_the_definition_says():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)


def test_texts_are_readable(palette):
    weak = {
        (text.name, ground.name): contrast(palette.color(text), palette.color(ground))
        for text, ground in TEXTS
        if contrast(palette.color(text), palette.color(ground)) < READABLE
    }
    assert weak == {}


def test_marks_of_markdown_are_readable(palette):
    document = QTextDocument()
    highlighter = AnswerHighlighter(document, palette)
    weak = {
        name: contrast(look.foreground().color(), palette.color(ROLE.Base))
        for name, look in highlighter.looks.items()
        if look.foreground().style() != Qt.BrushStyle.NoBrush
        and contrast(look.foreground().color(), palette.color(ROLE.Base)) < READABLE
    }
    assert weak == {}


def test_words_that_were_found_are_readable(palette):
    for look in (
        found_format(palette), old_format(palette), new_format(palette), current_format(palette)
    ):  # fmt: skip
        assert contrast(look.foreground().color(), look.background().color()) >= READABLE


def test_badges_and_lines_under_words_are_visible(palette):
    base = palette.color(ROLE.Base)
    lines = [line_colour(severity, palette) for severity in Severity]
    for colour in (*badge_colours(palette), *lines):
        assert contrast(colour, base) >= VISIBLE


def test_a_warning_about_a_link_name_is_readable(palette):
    assert contrast(warning_colour(palette), palette.color(ROLE.Window)) >= READABLE


def test_the_ring_around_what_has_the_keyboard_is_visible(palette):
    for ground in (ROLE.Base, ROLE.Window):
        assert contrast(palette.color(ROLE.Highlight), palette.color(ground)) >= VISIBLE


def test_high_contrast_colours_of_the_system_win(qapp, monkeypatch):
    before = qapp.palette()
    monkeypatch.setattr(theme, "_has_high_contrast", lambda: True)
    try:
        qapp.setPalette(yellow_on_black())
        theme.apply_theme(qapp, "light")
        assert qapp.palette().color(ROLE.Text) == QColor("#ffff00")
    finally:
        qapp.setPalette(before)


@pytest.fixture
def put_back(qapp):
    """Give the application its colours again."""
    before = qapp.palette()
    yield
    qapp.setPalette(before)


def test_a_system_that_turns_dark_takes_an_open_window_along(
    qapp, open_window, monkeypatch, put_back
):
    open_window()
    monkeypatch.setattr(theme, "_is_system_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.is_dark(qapp.palette())


def test_colours_that_were_chosen_stay_when_the_system_turns_dark(
    qapp, open_window, monkeypatch, put_back
):
    window = open_window()
    window.choices.choose("appearance", "light")
    monkeypatch.setattr(theme, "_is_system_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.is_dark(qapp.palette())


def test_high_contrast_that_is_switched_on_gives_the_system_its_colours_back(
    qapp, open_window, monkeypatch, put_back
):
    open_window()
    theme.apply_theme(qapp, "dark")
    monkeypatch.setattr(theme, "_has_high_contrast", lambda: True)
    hints = qapp.styleHints().accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert not theme.is_dark(qapp.palette())
