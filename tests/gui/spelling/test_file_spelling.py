"""A file is checked in its language, and what the writer decides holds at once."""

import pytest

from editor.document import Document
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.speller import Speller, SpellingOptions
from editor.storage import places

SOON = 5_000
FILE = """\
---
{settings}title: Tea
faq:
  - question: {question}
    answer: {answer}
---
"""
GERMAN = "Die Bücherei verleiht Fahrräder an alle, die in der Stadt wohnen oder arbeiten. " * 5


@pytest.fixture
def speller(qapp):
    return Speller(SpellingOptions(language="en-GB"))


@pytest.fixture
def open_file(qtbot, tmp_path, speller):
    def open_it(settings="", question="Is it gren?", answer="Mostly.", *, wait=True):
        path = tmp_path / "tea.md"
        path.write_text(FILE.format(settings=settings, question=question, answer=answer))
        opened = OpenDocument(Document.open(path), path, speller)
        spelling = FileSpelling(opened, speller, opened)
        if wait:
            qtbot.waitUntil(lambda: spelling.is_checked, timeout=SOON)
        return spelling

    return open_it


def put_dictionary(folder, name, *words):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY abc\n")
    (folder / f"{name}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n")


def test_a_file_is_checked_in_the_usual_language(open_file):
    spelling = open_file()
    assert spelling.is_wrong("gren")
    assert spelling.is_wrong("color")
    assert not spelling.is_wrong("colour")
    assert "green" in spelling.suggestions("gren")


def test_a_file_may_say_its_language(open_file):
    spelling = open_file("lang: en-US\n")
    assert spelling.is_wrong("colour")
    assert spelling.says_language


def test_the_writers_choice_wins_and_is_remembered(qtbot, open_file, tmp_path):
    spelling = open_file("lang: en-US\n")
    before = (tmp_path / "tea.md").read_bytes()
    spelling.choose_language("en-GB")
    qtbot.waitUntil(lambda: spelling.is_wrong("color"), timeout=SOON)
    assert (tmp_path / "tea.md").read_bytes() == before
    again = open_file("lang: en-US\n")
    assert again.chosen_language == "en-GB"
    assert again.is_wrong("color")
    again.choose_language("")
    qtbot.waitUntil(lambda: again.is_wrong("colour"), timeout=SOON)


def test_a_site_says_the_language_of_files_that_say_none(qtbot, open_file):
    spelling = open_file()
    spelling.take_language_of_site("en-US")
    qtbot.waitUntil(lambda: spelling.is_wrong("colour"), timeout=SOON)


def test_a_language_without_dictionary_is_told_once_and_nothing_is_underlined(
    qtbot, open_file, speller
):
    spelling = open_file("lang: nl\n", wait=False)
    said = []
    spelling.told.connect(said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    speller.changed.emit()
    assert len(said) == 1
    assert "Nederlands" in said[0]
    assert not spelling.is_wrong("fiets")


def test_a_file_that_is_not_in_the_usual_language_is_not_painted_red(qtbot, open_file):
    spelling = open_file(answer=GERMAN, wait=False)
    said = []
    spelling.told.connect(said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=SOON)
    assert not spelling.is_wrong("verleiht")
    spelling.choose_language("en-GB")  # the writer insists
    assert spelling.is_wrong("verleiht")


def test_a_folder_may_bring_more_languages(qtbot, open_file, speller, tmp_path):
    put_dictionary(tmp_path / "more", "nl_NL", "fiets")
    put_dictionary(places.dictionary_folder(), "da", "cykel")
    spelling = open_file("lang: nl\n", wait=False)
    speller.use(SpellingOptions(folder=str(tmp_path / "more")))
    assert {"da", "en-GB", "en-US", "nl-NL"} <= set(speller.languages())
    qtbot.waitUntil(lambda: spelling.is_wrong("fietz"), timeout=SOON)
    assert not spelling.is_wrong("fiets")


def test_a_dictionary_that_cannot_be_read_is_told(qtbot, open_file, speller, tmp_path):
    put_dictionary(tmp_path / "more", "nl", "fiets")
    speller.use(SpellingOptions(folder=str(tmp_path / "more")))
    assert "nl" in speller.languages()
    (tmp_path / "more" / "nl.dic").unlink()
    with qtbot.waitSignal(speller.told, timeout=SOON) as told:
        open_file("lang: nl\n", wait=False)
    assert "nl" in told.args[0]


def test_what_is_ignored_is_ignored_in_this_file_only(open_file, tmp_path, speller):
    one, other = open_file(), open_file()
    one.ignore("gren")
    assert not one.is_wrong("Gren")
    assert other.is_wrong("gren")


def test_own_words_are_right_in_every_file_and_at_the_next_start(qtbot, open_file, speller):
    spelling = open_file()
    with qtbot.waitSignal(spelling.changed):
        speller.add_word("gren")
    assert not spelling.is_wrong("gren")
    later = Speller(SpellingOptions())
    assert later.own_words() == ["gren"]
    speller.replace_own_words([])
    assert spelling.is_wrong("gren")


def test_words_that_cannot_be_kept_are_told(qtbot, speller):
    places.own_words_file().mkdir(parents=True)
    with qtbot.waitSignal(speller.told) as told:
        speller.add_word("gren")
    assert told.args[0].startswith("Your words could not be kept")


def test_spelling_can_be_switched_off(open_file, speller):
    spelling = open_file()
    speller.use(SpellingOptions(is_on=False, language="en-GB"))
    assert not spelling.is_checked
    assert not spelling.is_wrong("gren")
