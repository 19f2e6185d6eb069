"""A word is right if the dictionary, the writer or a rule about apostrophes says so."""

import pytest

from editor.writing.spelling.checker import MOST_SUGGESTIONS, Checker
from editor.writing.spelling.dictionaries import (
    DictionaryFiles,
    bundled_folder,
    find_dictionaries,
)
from editor.writing.spelling.engines import Dictionary, load
from editor.writing.spelling.words import words_of
from tests.conftest import SAMPLE

FOUND = find_dictionaries([bundled_folder()])


@pytest.fixture(scope="module")
def american() -> Dictionary:
    return load(FOUND["en-US"])


@pytest.fixture(scope="module")
def british() -> Dictionary:
    return load(FOUND["en-GB"])


def test_british_and_american_differ(american, british):
    assert Checker(british).is_right("colour")
    assert not Checker(american).is_right("colour")
    assert Checker(american).is_right("organize")


@pytest.mark.parametrize("word", ["customer’s", "don't", "don’t", "cooks’", "naïve", "nai\u0308ve"])
def test_apostrophes_and_accents_may_be_written_either_way(american, word):
    assert Checker(american).is_right(word)


@pytest.mark.parametrize("word", ["dropdown", "signup", "Dropdowns", "webinar", "permalinks"])
def test_words_of_the_web_are_known(american, word):
    assert Checker(american).is_right(word)


@pytest.mark.parametrize("word", ["teh", "recieve", "seperate", "bycycle’s", "Reimbursment"])
def test_misspellings_are_found(american, word):
    assert not Checker(american).is_right(word)


@pytest.mark.parametrize("word", ["自転車", "Привет", "ελλάδα", "teaчай"])
def test_words_in_another_script_are_nobodys_mistake(american, word):
    assert Checker(american).is_right(word)


def test_own_words_count_in_any_case_and_with_an_ending(american):
    checker = Checker(american, ["Zylopedal"])
    assert checker.is_right("zylopedal")
    assert checker.is_right("Zylopedal’s")
    checker.use_own_words([])
    assert not checker.is_right("zylopedal")


def test_suggestions_are_few_and_have_the_apostrophe_of_the_word(american):
    checker = Checker(american)
    assert "customer’s" in checker.suggestions("custmer’s")
    assert "customer's" in checker.suggestions("custmer's")
    assert len(checker.suggestions("teh")) <= MOST_SUGGESTIONS


def test_articles_before_an_apostrophe_are_known_where_languages_have_them(tmp_path):
    (tmp_path / "fr.aff").write_text("SET UTF-8\n")
    (tmp_path / "fr.dic").write_text("2\nhomme\narbre\n")
    checker = Checker(load(DictionaryFiles("fr", tmp_path / "fr")))
    assert checker.is_right("l’homme")
    assert not checker.is_right("l’hommme")


def test_the_sample_is_spelled_right(british):
    checker = Checker(british)
    wrong = {word.text for word in words_of(SAMPLE.read_text("utf-8"))} - {"toc", "faq"}
    assert [word for word in sorted(wrong) if not checker.is_right(word)] == []
