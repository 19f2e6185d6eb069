"""Both readers of dictionaries say the same, and neither stumbles over what a text may hold."""

import builtins

import pytest

from editor.writing.spelling import engines
from editor.writing.spelling.dictionaries import (
    DictionaryFiles,
    bundled_folder,
    find_dictionaries,
)
from editor.writing.spelling.engines import DictionaryError, load

ODD = ["", "\0", "a\0b", "\U0001f6b2", "自転車", "x" * 5_000, "\u200f", "e\u0301"]


@pytest.fixture(scope="module")
def english():
    return load(find_dictionaries([bundled_folder()])["en-US"])


@pytest.fixture(scope="module")
def twin():
    """Return the reader for computers that chunspell has no wheel for."""
    return engines._Spylls(bundled_folder() / "en_US")


def test_both_readers_agree(english, twin):
    words = [
        *("tea", "bicycle's", "colour", "color", "organise", "recieve", "teh", "don't", "Monday"),
        *("monday", "ABC", "sign-up", "unlendable", "tyre", "can't", "3rd", "naïve", "resumés"),
    ]
    assert [english.knows(word) for word in words] == [twin.knows(word) for word in words]


def test_the_word_that_was_meant_is_suggested(english):
    assert english.suggestions("recieve")[0] == "receive"
    assert "separate" in english.suggestions("seperate")


@pytest.mark.parametrize("word", ODD)
def test_no_word_is_too_odd(english, word):
    english.knows(word)
    english.suggestions(word)


def test_a_dictionary_knows_its_script(english):
    assert english.scripts == {"LATIN"}


def test_a_dictionary_may_be_written_in_letters_of_one_byte(tmp_path):
    (tmp_path / "de_DE.aff").write_text("SET ISO8859-1\n")
    (tmp_path / "de_DE.dic").write_bytes("2\nTür\nTee\n".encode("latin-1"))
    words = load(DictionaryFiles("de-DE", tmp_path / "de_DE"))
    assert words.knows("Tür")
    assert not words.knows("Dvořák")  # it cannot even be asked for
    assert words.suggestions("Dvořák") == []


def test_a_folder_may_have_any_name(tmp_path):
    folder = tmp_path / "Wörter 単語"
    folder.mkdir()
    (folder / "nl.aff").write_text("SET UTF-8\n")
    (folder / "nl.dic").write_text("1\nfiets\n")
    assert load(DictionaryFiles("nl", folder / "nl")).knows("fiets")


def test_a_dictionary_that_is_gone_is_said_to_be(tmp_path):
    with pytest.raises(DictionaryError, match="nl"):
        load(DictionaryFiles("nl", tmp_path / "nl"))


def test_without_hunspell_the_twin_reads_and_without_both_it_is_said(monkeypatch):
    files = DictionaryFiles("en-GB", bundled_folder() / "en_GB")
    really, missing = builtins.__import__, {"hunspell"}

    def pretend(name, *rest):
        if name.partition(".")[0] in missing:
            raise ImportError(name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", pretend)
    assert load(files).knows("colour")
    missing.add("spylls")
    with pytest.raises(DictionaryError, match="nothing on this computer"):
        load(files)
