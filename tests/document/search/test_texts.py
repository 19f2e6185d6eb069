"""Which texts of a document are looked through, and where they stand."""

import pytest
import yaml

from editor.document import Document
from editor.document.edits import add_item, reword
from editor.document.parts import Outside, Part
from editor.document.search import (
    Finder,
    Place,
    Query,
    Scope,
    TextsOfFaq,
    raw_text,
    setting_at,
    texts_of,
)
from tests.conftest import SAMPLE

PAGE = """\
---
title: Tea & more
weight: 5
tags: [green, black]
empty:
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        note: Ask Ann
        answer: |
          Mostly.
---
The page.\r
"""


def read(text, *, is_page=True):
    return Document.from_bytes(text.encode(), is_page=is_page)


def listed(document, *scopes):
    return [
        (text.place.part, text.place.position, text.place.pointer, text.text)
        for text in texts_of(document, scopes or tuple(Scope))
    ]


def test_every_text_is_there_once():
    assert listed(read(PAGE)) == [
        (Part.TITLE, (0,), "", "Leaves"),
        (Part.ANCHOR, (0,), "", "leaves"),
        (Part.QUESTION, (0, 0), "", "Is it green?"),
        (Part.ANCHOR, (0, 0), "", "green"),
        (Part.ANSWER, (0, 0), "", "Mostly.\n"),
        (Outside.SETTING, (), "/title", "Tea & more"),
        (Outside.SETTING, (), "/weight", "5"),
        (Outside.SETTING, (), "/tags/0", "green"),
        (Outside.SETTING, (), "/tags/1", "black"),
        (Outside.SETTING, (0, 0), "/faq/0/items/0/note", "Ask Ann"),
        (Outside.BODY, (), "body", "The page.\n"),
    ]


@pytest.mark.parametrize(
    ("scope", "texts"),
    [
        (Scope.QUESTIONS, ["Leaves", "Is it green?"]),
        (Scope.ANSWERS, ["Mostly.\n"]),
        (Scope.LINK_NAMES, ["leaves", "green"]),
        (Scope.SETTINGS, ["Tea & more", "5", "green", "black", "Ask Ann"]),
        (Scope.BODY, ["The page.\n"]),
    ],
)
def test_a_scope_has_its_own_texts(scope, texts):
    assert [text for *_, text in listed(read(PAGE), scope)] == texts


def test_a_page_that_is_its_own_answer_has_its_text_once():
    document = read("---\nquestion: Is it?\n---\nIt is.\n")
    assert listed(document) == [
        (Part.QUESTION, (0,), "", "Is it?"),
        (Part.ANSWER, (0,), "", "It is.\n"),
    ]


def test_questions_that_are_keys_and_their_answers_are_no_settings():
    document = read("faq:\n  Is it?: Yes.\n  Was it?: No.\nx: 1\n", is_page=False)
    assert [(part, text) for part, _, _, text in listed(document)] == [
        (Part.QUESTION, "Is it?"),
        (Part.ANSWER, "Yes."),
        (Part.QUESTION, "Was it?"),
        (Part.ANSWER, "No."),
        (Outside.SETTING, "1"),
    ]


def test_questions_beside_their_answers_are_no_settings():
    document = read("q1: Is it?\na1: Yes.\nq2: Was it?\na2: No.\nx: z\n", is_page=False)
    assert [text for *_, text in listed(document, Scope.SETTINGS)] == ["z"]


def test_what_repeats_a_value_from_elsewhere_is_looked_through_once():
    document = read("a: &x tea\nb: *x\n", is_page=False)
    assert [pointer for _, _, pointer, _ in listed(document)] == ["/a"]


def test_a_broken_file_is_looked_through_as_text():
    document = Document.as_text(b"---\nfaq: [\n---\nBody")
    assert listed(document) == [(Outside.BODY, (), "body", "---\nfaq: [\n---\nBody")]


def test_all_texts_of_the_sample_are_those_that_pyyaml_reads():
    document = Document.open(SAMPLE)
    text = SAMPLE.read_text().split("\n---\n")[0] + "\n"
    front = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes nothing but texts
    ours = sorted(text.text for text in texts_of(document, set(Scope) - {Scope.BODY}))
    assert ours == sorted(value for value in _leaves(front) if value)


def _leaves(value):
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)
    else:
        yield value


def test_each_place_leads_back_to_its_text():
    document = read(PAGE)
    for text in texts_of(document, set(Scope)):
        assert raw_text(document, text.place).replace("\r", "") == text.text
    assert raw_text(document, Place(Part.ANSWER, (7,))) is None
    assert setting_at(document, "/tags/7") is None


def test_results_are_called_by_their_question_or_setting():
    document = read(PAGE)
    labels = [text.label for text in texts_of(document, set(Scope))]
    assert labels == ["Leaves", "Leaves", *["Is it green?"] * 3, "title", "weight", "tags", "tags",
                      "Is it green?", ""]  # fmt: skip


def test_enough_places_end_the_search():
    document = read(PAGE)
    found = list(Finder(Query("e")).find(texts_of(document, set(Scope)), most=3))
    assert [len(one.spans) for one in found] == [2, 2]


def test_only_what_changed_is_read_again_and_nothing_is_missed():
    document = read(PAGE)
    known = TextsOfFaq()
    texts_of(document, set(Scope), known)
    after = reword(document, (0, 0), Part.ANSWER, "Never.").after
    after = add_item(after, (0, 0)).after
    assert texts_of(after, set(Scope), known) == texts_of(after, set(Scope))
    assert texts_of(document, set(Scope), known) == texts_of(document, set(Scope))
    other = read("---\nq: Is it?\na: It is.\nquestion: Quite?\n---\nPage.")
    assert texts_of(other, set(Scope), known) == texts_of(other, set(Scope))
