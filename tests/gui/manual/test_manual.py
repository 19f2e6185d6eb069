"""The manual inside the program."""

import pytest
from PySide6.QtCore import QUrl

SOON = 10_000


@pytest.fixture
def manual(qtbot, open_window):
    window = open_window()
    window.actions_by_name["manual"].trigger()
    manual = window.desks.manual.window
    qtbot.waitUntil(lambda: manual.list.count() > 1, timeout=SOON)
    return manual


def titles(manual):
    return [manual.list.item(row).text() for row in range(manual.list.count())]


def test_the_manual_opens_beside_the_work_at_its_first_page(manual):
    assert not manual.isModal()
    assert manual.browser.toPlainText().startswith(titles(manual)[0])


def test_searching_shows_the_pages_with_the_words_and_marks_them(qtbot, manual):
    qtbot.keyClicks(manual.field, "ctrl+shift+p")
    assert "All commands" in titles(manual)
    assert manual.browser.extraSelections()


def test_words_that_are_nowhere_are_answered(qtbot, manual):
    qtbot.keyClicks(manual.field, "xyzzy")
    assert titles(manual) == []
    assert manual._nothing.isVisible()


def test_every_command_that_has_keys_is_listed_with_them(manual, open_window):
    manual.go_to("commands")
    text = manual.browser.toPlainText()
    assert "Ctrl+P" in text
    assert "Save as" in text


def test_a_link_leads_to_another_page_and_one_that_leads_out_is_asked_about(qtbot, manual):
    manual._follow(QUrl("commands.md"))
    assert manual.browser.toPlainText().startswith("All commands")
    with qtbot.waitSignal(manual.link_activated):
        manual._follow(QUrl("https://example.org/"))
