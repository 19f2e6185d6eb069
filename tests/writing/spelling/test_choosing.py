"""A file is checked in the language that was chosen for it, that it names, or that is usual."""

import pytest

from editor.writing.spelling.checker import Checker
from editor.writing.spelling.choosing import (
    Choice,
    choose,
    dictionary_for,
    is_in_language_of,
    stated_language,
)
from editor.writing.spelling.dictionaries import bundled_folder, find_dictionaries
from editor.writing.spelling.engines import load

THERE = ["de-DE", "en-GB", "en-US"]
GERMAN = "Die Bücherei verleiht Fahrräder an alle, die in der Stadt wohnen oder arbeiten. " * 5
ENGLISH = "The library lends bicycles to all who live or work in the town; ask for Zoë Quux. " * 5


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"lang": "de"}, "de"),
        ({"title": "Tea", "locale": "en_GB"}, "en-GB"),
        ({"lang": 3, "language": "fr-FR"}, "fr-FR"),
        ({"lang": "the usual one"}, ""),
        ({}, ""),
        ([], ""),
        (None, ""),
    ],
)
def test_a_page_may_say_its_language(settings, language):
    assert stated_language(settings) == language


def test_the_writers_choice_wins_over_the_page_the_page_over_its_site():
    assert choose("fr", ["de", "en"], "en-US") == Choice("fr", is_said=True)
    assert choose("", ["de", "en"], "en-US") == Choice("de", is_said=True)
    assert choose("", ["", "en"], "en-US") == Choice("en", is_said=True)
    assert choose("", ["", ""], "en-US") == Choice("en-US", is_said=False)


@pytest.mark.parametrize(
    ("language", "usual", "dictionary"),
    [
        ("en", "en-GB", "en-GB"),
        ("en", "de-DE", "en-US"),
        ("en-US", "en-GB", "en-US"),
        ("de", "en-GB", "de-DE"),
        ("fr", "en-GB", ""),
    ],
)
def test_english_is_the_writers_kind_of_english(language, usual, dictionary):
    assert dictionary_for(Choice(language, is_said=True), usual, THERE) == dictionary


def test_a_text_shows_whether_it_is_english():
    checker = Checker(load(find_dictionaries([bundled_folder()])["en-US"]))
    assert is_in_language_of(checker, [ENGLISH])
    assert not is_in_language_of(checker, [GERMAN])
    assert is_in_language_of(checker, ["Fahrrad"])  # too little to tell
