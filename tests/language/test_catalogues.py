"""The catalogues of the languages: complete against the code, whole, and compiled."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import polib
import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "languages"
LANGUAGES = ("de", "es", "fr")
#: Every message of these is translated, and stays so. None is at the moment: what is said about
#: reviewing, merging, versions and recovery waits for its translators; until then it is English.
COMPLETE: tuple[str, ...] = ("de", "es", "fr")
_PLACE = re.compile(r"\{(\w*)\}")
_MARK = re.compile(r"&(?=\w)")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """Return the script that makes the catalogues."""
    spec = importlib.util.spec_from_file_location("languages", ROOT / "packaging" / "languages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(FOLDER / f"{language}.po"))


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    """Yield each message with what stands for it; of those with numbers each form."""
    for entry in _catalogue(language).translated_entries():
        if entry.msgid_plural:
            both = (entry.msgid, *[entry.msgid_plural] * (len(entry.msgstr_plural) - 1))
            yield from zip(both, entry.msgstr_plural.values(), strict=True)
        else:
            yield entry.msgid, entry.msgstr


def test_the_template_holds_every_message_of_the_code_and_no_other(tool):
    assert (FOLDER / "faq-editor.pot").read_bytes() == tool.written(tool.collected())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_knows_every_message_of_the_code(tool, language):
    known = {(entry.msgid, entry.msgid_plural) for entry in _catalogue(language)}
    wanted = polib.pofile(str(FOLDER / "faq-editor.pot"))
    assert known == {(entry.msgid, entry.msgid_plural) for entry in wanted}


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_language_has_no_message_in_english(tool, language):
    assert [entry.msgid for entry in tool.missing(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_of_a_message_are_those_of_its_translation(language):
    different = [
        (message, said)
        for message, said in _pairs(language)
        if not set(_PLACE.findall(said)) <= set(_PLACE.findall(message))
        or set(_PLACE.findall(message)) - set(_PLACE.findall(said)) - {"n"}
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_a_key_of_its_own_where_the_message_has_one(language):
    different = [
        (message, said)
        for message, said in _pairs(language)
        if len(_MARK.findall(message)) != len(_MARK.findall(said))
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_begins_and_ends_as_its_message_does(language):
    """Blanks, line breaks and the dots of a dialog are part of how a text is used."""
    different = [
        (message, said)
        for message, said in _pairs(language)
        if _edges(message) != _edges(said) or said.count('"') != message.count('"')
    ]
    assert different == []


def _edges(text: str) -> tuple[str, str, bool]:
    """Return the blanks at both ends, and whether dots stand last."""
    bare = text.strip()
    before = text[: len(text) - len(text.lstrip())]
    return before, text[len(text.rstrip()) :], bare.endswith("…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_was_made_of_the_catalogue(tool, language, tmp_path):
    made = tmp_path / "made.mo"
    tool.compiled(FOLDER / f"{language}.po", made)
    assert (FOLDER / f"{language}.mo").read_bytes() == made.read_bytes()


def test_making_the_catalogues_again_changes_nothing(tool):
    for language in LANGUAGES:
        path = FOLDER / f"{language}.po"
        again = tool.written(tool.updated(path, language, tool.collected()))
        assert again == path.read_bytes()
