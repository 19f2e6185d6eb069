"""The line below the preview is there only while it has something to say."""

import pytest
from PySide6.QtCore import Qt

from editor.gui.preview.footer import Footer
from editor.gui.preview.rendered import Progress


@pytest.fixture
def footer(qtbot):
    footer = Footer()
    qtbot.addWidget(footer)
    return footer


def test_it_is_hidden_at_first(footer):
    assert footer.isHidden()


def test_progress_is_shown_until_all_is_done(footer):
    footer.show_progress(Progress("Reading the site", 1, 2))
    assert footer.why.text() == "Reading the site – 1 of 2"
    assert footer.bar.value() == 1
    footer.show_progress(Progress("Reading the site", 2, 2))
    assert footer.isHidden()


def test_a_reason_comes_back_when_the_work_is_done(footer):
    footer.show_reason("No site.")
    footer.show_progress(Progress("Reading", 0, 1))
    footer.show_progress(Progress("Reading", 1, 1))
    assert footer.why.text() == "No site."
    footer.show_reason("")
    assert footer.isHidden()


def test_gaps_are_counted_and_can_be_asked_for(qtbot, footer):
    for count, words in ((1, "1 gap"), (2, "2 gaps")):
        footer.show_count(count)
        assert footer.gaps.text() == footer.gaps.accessibleName() == words
    with qtbot.waitSignal(footer.gaps_wanted):
        qtbot.mouseClick(footer.gaps, Qt.MouseButton.LeftButton)
    footer.show_count(0)
    assert footer.isHidden()
