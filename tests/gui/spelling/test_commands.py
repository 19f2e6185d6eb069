"""Everything that people write in a file is checked, and nothing else."""

import pytest

from editor.document.edits import Part
from tests.gui.spelling.underlining import underlined

SOON = 5_000
FILE = """\
---
lang: en-GB
title: Tea
faq:
  - topic: Leeves
    anchor: leeves
    items:
      # Ask Zoe abot this.
      - question: Is it gren?
        anchor: is-it-gren
        answer: It is blck.
---
Some txt below.
"""


@pytest.fixture
def window(qtbot, open_window, tmp_path):
    file = tmp_path / "tea.md"
    file.write_text(FILE)
    window = open_window(file)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.workspace.spelling.is_checked, timeout=SOON)
    return window


def test_question_answer_and_note_are_checked_and_the_link_name_is_not(qtbot, window):
    fields = window.workspace.answer.fields
    window.actions_by_name["note"].trigger()
    expected = {Part.QUESTION: ["gren"], Part.ANSWER: ["blck"], Part.ANCHOR: []}
    for part, words in expected.items():
        qtbot.waitUntil(lambda p=part, w=words: underlined(fields[p]) == w, timeout=SOON)
    note = window.workspace.note.field
    qtbot.waitUntil(lambda: underlined(note) == ["abot"], timeout=SOON)


def test_the_title_of_a_topic_is_checked(qtbot, window):
    tree = window.workspace.tree
    tree.view.setCurrentIndex(tree.model.index_at((0,)))
    title = window.workspace.answer.fields[Part.TITLE]
    qtbot.waitUntil(lambda: underlined(title) == ["Leeves"], timeout=SOON)


def test_the_text_of_the_page_is_checked(qtbot, window):
    window.actions_by_name["page_text"].trigger()
    body = window.workspace.page.body.field
    qtbot.waitUntil(lambda: underlined(body) == ["txt"], timeout=SOON)


def test_where_the_caret_is_in_no_wrong_word_it_is_said(window):
    window.workspace.tree.view.setFocus()
    window.actions_by_name["spelling_suggestions"].trigger()
    assert "misspelled" in window.statusBar().currentMessage()


def test_the_lines_follow_the_colours_of_the_window(qtbot, window):
    field = window.workspace.answer.fields[Part.QUESTION]
    qtbot.waitUntil(lambda: underlined(field) == ["gren"], timeout=SOON)

    def colour():
        runs = field.document().begin().layout().formats()  # Qt's, gone with this list
        return runs[0].format.underlineColor().name()

    before = colour()
    window.choices.choose("appearance", "dark")
    try:
        qtbot.waitUntil(lambda: colour() != before, timeout=SOON)
    finally:
        window.choices.choose("appearance", "system")


def test_a_file_that_says_no_language_has_that_of_its_site(qtbot, open_window, tmp_path):
    (tmp_path / "_config.yml").write_text("lang: en-GB\n")
    file = tmp_path / "tea.md"
    file.write_text(FILE.replace("lang: en-GB\n", "").replace("blck", "colour and color"))
    window = open_window(file)
    spelling = window.workspace.spelling
    qtbot.waitUntil(lambda: spelling.is_wrong("color"), timeout=15_000)
    assert not spelling.is_wrong("colour")
    assert not spelling.says_language
