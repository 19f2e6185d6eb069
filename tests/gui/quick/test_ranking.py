"""How a few typed letters find a text."""

from hypothesis import given
from hypothesis import strategies as st

from editor.gui.quick.ranking import fit

COMMANDS = ["Add question", "Add topic", "Save as", "Move to next topic", "Delete", "Print"]


def best(typed):
    return max(COMMANDS, key=lambda text: fit(typed, text))


def test_the_beginnings_of_words_find_it():
    assert best("aq") == "Add question"
    assert best("mnt") == "Move to next topic"


def test_letters_that_stand_together_are_worth_more_than_scattered_ones():
    assert best("topic") in ("Add topic", "Move to next topic")
    assert best("del") == "Delete"


def test_accents_and_capitals_do_not_matter():
    assert fit("resume", "Résumé") == fit("résumé", "resume") > 0


def test_letters_that_are_not_there_do_not_fit():
    assert fit("xyz", "Add question") == 0
    assert fit("qa", "Add question") == 0


@given(st.text(max_size=20))
def test_every_text_fits_itself_and_its_beginning(text):
    assert fit(text, text) > 0
    assert fit(text[:3], text) > 0
