"""Replacing in many texts: one step, other bytes untouched, and what cannot be is left."""

import datetime as dt

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.document import Document, DocumentError, Refusal
from editor.document.edits import Replaced, Reworded, replace_all, replacing_all
from editor.document.parts import Part
from editor.document.search import Finder, Query, Replacement, Scope, raw_text, texts_of
from tests.conftest import SAMPLE
from tests.document.random_documents import random_document

PAGE = """\
---
title: Tea  # the title
count: 12
date: 2024-01-02
faq:
  # green ones
  - question: "Is tea green?"
    answer: |
      Tea is 'tea'.

      Mostly.   \n\
  - question: Tea?
    answer: 'It''s tea'
---
Tea.\r
No tea.\n\
"""


def read(text, *, is_page=True):
    return Document.from_bytes(text.encode(), is_page=is_page)


def everywhere(document, words, new, **how):
    """Return the edit that replaces all places that are found."""
    finder = Finder(Query(words, **how))
    template = finder.template(new)
    choices = {
        found.text.place: finder.replacements(found.text.text, template)
        for found in finder.find(texts_of(document, finder.query.scopes))
    }
    return replace_all(document, choices, words)


def test_all_places_change_and_nothing_else_does():
    edit = everywhere(read(PAGE), "tea", "cocoa", match_case=True)
    assert edit.after.to_text() == PAGE.replace("tea", "cocoa")
    assert edit.label == "replacement of “tea”"
    assert edit.change == Replaced()
    assert edit.note == ""
    edit.after.verify()


def test_line_breaks_that_come_end_as_the_file_ends_its_lines():
    document = read("---\r\na: 1\r\n---\r\nTea.\r\nNo tea.\r\n")
    edit = everywhere(document, "No tea", r"a\nb", is_regex=True)
    assert edit.after.body == "Tea.\r\na\r\nb.\r\n"


def test_one_text_is_a_rewording_that_the_outline_follows():
    edit = everywhere(read(PAGE), "green?", "black?")
    assert edit.change == Reworded((0,), Part.QUESTION)


def test_nothing_found_is_nothing_done():
    assert everywhere(read(PAGE), "coffee", "x") is None
    assert everywhere(read(PAGE), "tea", "tea", match_case=True) is None


def test_a_number_stays_a_number_and_a_date_a_date():
    document = everywhere(read(PAGE), "2", "3", scopes=frozenset({Scope.SETTINGS})).after
    assert (document.data["count"], document.data["date"]) == (13, dt.date(3034, 1, 3))


def test_what_would_be_no_number_is_left_and_said():
    edit = everywhere(read(PAGE), "1|Mostly", "x", is_regex=True)
    assert edit.after.data["count"] == 12
    assert "2 texts were left as before" in edit.note
    assert "x.   " in edit.after.to_text()
    with pytest.raises(Refusal, match="kind of value"):
        everywhere(read("faq: []\ncount: 12\n", is_page=False), "12", "x")


def test_questions_that_are_keys_change_with_their_answers():
    text = "faq:\n  Is tea it?: Tea.\n  Was it?: No tea.\n"
    document = everywhere(read(text, is_page=False), "tea", "mate").after
    assert document.data == {"faq": {"Is mate it?": "mate.", "Was it?": "No mate."}}


def test_a_question_never_takes_the_place_of_another():
    text = "faq:\n  Is tea it?: A.\n  Is mate it?: B.\n"
    with pytest.raises(Refusal, match="there already"):
        everywhere(read(text, is_page=False), "tea", "mate")


def test_topics_that_are_keys_change_after_what_is_in_them():
    text = (
        "tea use:\n  - question: Is it tea?\n    answer: Tea.\n"
        "tea care:\n  - question: Is tea safe?\n    answer: Tea is.\n"
    )
    document = everywhere(read(text, is_page=False), "tea", "mate").after
    assert document.to_text() == text.replace("tea", "mate").replace("Tea", "mate")


def test_a_text_that_repeats_elsewhere_is_left():
    text = "x: &a tea\ny: *a\nz: tea\n"
    edit = everywhere(read(text, is_page=False), "tea", "mate")
    assert edit.after.to_text() == "x: &a tea\ny: *a\nz: mate\n"
    assert edit.note.startswith("1 text was left as before")


def test_places_of_another_document_are_refused():
    document = read(PAGE)
    place = texts_of(document, {Scope.ANSWERS})[1].place
    with pytest.raises(DocumentError, match="look again"):
        replace_all(document, {place: [Replacement(90, 95, "x")]}, "x")


def test_the_sample_reads_as_pyyaml_reads_it_afterwards():
    document = Document.open(SAMPLE)
    after = everywhere(document, "bicycle", "bike", match_case=True).after
    old, new = (SAMPLE.read_text(), after.to_text())
    assert new == old.replace("bicycle", "bike")
    assert yaml.safe_load(new.split("\n---\n")[0])["title"] == after.data["title"]


@settings(max_examples=120)
@given(
    st.randoms(use_true_random=False),
    st.sampled_from(["a", "e", "word", "two", "1", "'", ":"]),
    st.sampled_from(["", "x", "é: #", "two\nlines", "'\"", " ", "0"]),
)
def test_in_any_file_only_the_places_change_and_the_file_reads_as_meant(random, words, new):
    try:
        document = Document.from_bytes(random_document(random))
    except DocumentError:
        assume(False)
    wanted = {
        found.place: found.text.replace(words, new)
        for found in texts_of(document, set(Scope))
        if words in found.text
    }
    try:
        edit = everywhere(document, words, new, match_case=True)
    except DocumentError:
        return
    if edit is None:
        return
    edit.after.verify()
    assert edit.before.to_bytes() == document.to_bytes()
    if edit.note or any("\r" in text for text in (document.to_text(),)):
        return
    for place, text in wanted.items():
        if place.part not in (Part.QUESTION, Part.TITLE, Part.ANSWER, Part.ANCHOR):
            assert raw_text(edit.after, place) == text


LONG = "faq:\n" + "".join(
    f"  # number {number}\n"
    f"  - question: {quote}Is tea {number} green?{quote}\n"
    f"    answer: |\n      Tea {number}.\n\n        Tea.   \n      It's tea\n\n"
    for number, quote in enumerate(["", "'", '"'] * 10)
)


def test_many_texts_change_at_once_like_one_by_one(monkeypatch):
    document = read(LONG, is_page=False)
    quick = everywhere(document, "tea", "a: #mate", match_case=True).after
    assert quick.to_text() != LONG
    monkeypatch.setattr(replacing_all, "_MANY", 10_000)
    slow = everywhere(document, "tea", "a: #mate", match_case=True).after
    assert quick.to_text() == slow.to_text()
    assert quick.data == slow.data == yaml.safe_load(quick.to_text())


def test_entries_keep_their_identity_through_many_changes():
    document = read(LONG, is_page=False)
    after = everywhere(document, "tea", "mate").after
    before = [node.id for _, node in document.faq.walk()]
    assert [node.id for _, node in after.faq.walk()] == before
    assert after.faq.items[0].answer == "mate 0.\n\n  mate.   \nIt's mate\n"


def test_what_does_not_change_is_shared_by_both_documents():
    document = read(LONG + "other:\n  - tea\n", is_page=False)
    after = everywhere(document, "tea", "mate", scopes=frozenset({Scope.ANSWERS})).after
    assert after.root.entries[1] is document.root.entries[1]


@pytest.mark.parametrize(
    "new", ["# x", "- x", "", "a\nb", " ", "x\n\n", "\t", "'", '"', "\\", "%", "@"]
)
def test_whatever_comes_many_texts_read_as_one_by_one(monkeypatch, new):
    document = read(LONG, is_page=False)
    quick = everywhere(document, "Tea", new, match_case=True)
    monkeypatch.setattr(replacing_all, "_MANY", 10_000)
    slow = everywhere(document, "Tea", new, match_case=True)
    assert quick.after.data == slow.after.data == yaml.safe_load(quick.after.to_text())
    assert quick.after.to_text() == slow.after.to_text()
