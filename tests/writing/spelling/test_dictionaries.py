"""Dictionaries are found by their language, and the nearest serves where none fits exactly."""

from pathlib import Path

import pytest

from editor.writing.spelling.dictionaries import (
    bundled_folder,
    find_dictionaries,
    language_tag,
    nearest,
    system_folders,
)


def put(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("1\ntea\n" if name.endswith(".dic") else "SET UTF-8\n")
    return folder


def test_american_and_british_english_come_with_the_program_and_with_their_licences():
    assert set(find_dictionaries([bundled_folder()])) == {"en-US", "en-GB"}
    for name in ("en_US", "en_GB"):
        assert "Copyright" in (bundled_folder() / f"{name}.license.txt").read_text("utf-8")


def test_a_list_of_words_without_its_inflections_is_no_dictionary(tmp_path):
    put(tmp_path, "fr_FR.dic", "hyph_de_DE.dic", "de_DE.dic", "de_DE.aff")
    assert set(find_dictionaries([tmp_path])) == {"de-DE"}


def test_subfolders_are_searched_and_what_is_named_first_wins(tmp_path):
    mine = put(tmp_path / "mine" / "dictionary-pt", "index.dic", "index.aff").parent
    theirs = put(tmp_path / "theirs", "pt.dic", "pt.aff", "nl.dic", "nl.aff")
    found = find_dictionaries([mine, theirs, tmp_path / "missing"])
    assert found["pt"].base == mine / "dictionary-pt" / "index"
    assert found["nl"].base == theirs / "nl"


def test_the_system_may_name_a_folder_of_its_own(monkeypatch):
    monkeypatch.setenv("DICPATH", "/somewhere")
    assert system_folders()[0] == Path("/somewhere")


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("en_US", "en-US"),
        ("de-at", "de-AT"),
        ("de_DE_frami", "de-DE"),
        ("EN", "en"),
        ("es_419", "es-419"),
        ("ca-valencia", "ca"),
        ("hyphenation", ""),
        ("", ""),
    ],
)
def test_names_of_languages_are_read_as_people_write_them(name, tag):
    assert language_tag(name) == tag


@pytest.mark.parametrize(
    ("language", "best"),
    [
        ("en-GB", "en-GB"),
        ("en", "en-US"),
        ("en-AU", "en-GB"),
        ("en-US", "en-US"),
        ("de", "de-DE"),
        ("de-CH", "de-DE"),
        ("de-AT", "de-AT"),
        ("pt-BR", "pt-PT"),
        ("fr", ""),
        ("", ""),
    ],
)
def test_the_nearest_dictionary_serves(language, best):
    assert nearest(language, ["de-AT", "de-DE", "en-GB", "en-US", "pt-PT"]) == best
