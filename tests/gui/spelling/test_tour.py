"""From one misspelled word to the next, through all texts of a file."""

import pytest

from editor.document import Document
from editor.document.edits import Part
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.speller import Speller, SpellingOptions
from editor.gui.spelling.tour import MisspellingTour, Place

FILE = """\
---
lang: en-US
faq:
  - topic: Leeves
    items:
      - question: Is it gren?
        answer: |
          It 🍵 is gren `codde`
          and blck.
      - question: Is it black?
        answer: Sometimes.
  - topic: Water
    items:
      - question: How hott?
        answer: Not boiling.
---
"""


@pytest.fixture
def tour(qtbot):
    speller = Speller(SpellingOptions())
    opened = OpenDocument(Document.from_bytes(FILE.encode()), parent=speller)
    spelling = FileSpelling(opened, speller, opened)
    qtbot.waitUntil(lambda: spelling.is_checked, timeout=5_000)
    tour = MisspellingTour(opened, spelling, speller)
    tour.ids = {node.label: node.id for _, node in opened.document.faq.walk()}
    tour.held = speller, opened
    return tour


def met(qtbot, tour, here, step, count):
    found = []
    for _ in range(count):
        with qtbot.waitSignal(tour.found) as signal:
            tour.go(here, step)
        here = signal.args[0]
        found.append(here)
    return found


def test_each_misspelled_word_is_met_once_and_then_again(qtbot, tour):
    ids = tour.ids
    words = [
        Place(ids["Leeves"], Part.TITLE, 0, 6),
        Place(ids["Is it gren?"], Part.QUESTION, 6, 4),
        Place(ids["Is it gren?"], Part.ANSWER, 8, 4),
        Place(ids["Is it gren?"], Part.ANSWER, 25, 4),
        Place(ids["How hott?"], Part.QUESTION, 4, 4),
    ]
    start = Place(ids["Leeves"], Part.TITLE, 0)
    assert met(qtbot, tour, start, 1, 6) == [*words, words[0]]
    assert met(qtbot, tour, start, -1, 6) == [*words[::-1], words[-1]]


def test_the_search_begins_at_the_caret(qtbot, tour):
    answer = tour.ids["Is it gren?"]
    assert met(qtbot, tour, Place(answer, Part.ANSWER, 13), 1, 1)[0].position == 25
    assert met(qtbot, tour, Place(answer, Part.ANSWER, 13), -1, 1)[0].position == 8


def test_an_entry_that_is_gone_is_no_trouble(qtbot, tour):
    assert met(qtbot, tour, Place(0, Part.QUESTION, 0), 1, 1)[0].position == 0


def test_it_is_told_where_nothing_is_wrong(qtbot, tour):
    speller, _opened = tour.held
    speller.replace_own_words(["leeves", "gren", "blck", "hott"])
    with qtbot.waitSignal(tour.told):
        tour.go(Place(0, Part.TITLE, 0), 1)
    speller.use(SpellingOptions(is_on=False))
    with qtbot.waitSignal(tour.told) as told:
        tour.go(Place(0, Part.TITLE, 0), 1)
    assert told.args == ["Spelling is not checked in this file."]
