"""Empty and long texts, and quotations."""

import pytest

from editor.document import Document
from editor.document.edits import add_item
from tests.checks.writing import faq, in_answer, mended, rules


def yaml(text: str) -> Document:
    return Document.from_bytes(text.encode(), is_page=False)


def test_an_empty_question_and_an_empty_answer_are_found():
    document = yaml("- {question: '', answer: x}\n- {question: What?, answer: ' '}\n")
    assert sorted(rules(document)) == ["empty-answer", "empty-question"]


def test_an_answer_that_was_never_written_is_no_answer():
    document = yaml("- {question: What?, answer: x}\n")
    assert rules(add_item(document, None).after) == ["empty-answer"]


def test_a_topic_without_a_title_is_found_only_where_topics_have_titles():
    titled = "- title: ''\n  items: [{question: a, answer: b}]\n- title: x\n  items: []\n"
    assert rules(yaml(titled)) == ["empty-question"]
    assert (
        rules(yaml("- items: [{question: a, answer: b}]\n- items: [{question: c, answer: d}]\n"))
        == []
    )


def test_a_very_long_answer_is_worth_a_look():
    assert in_answer("word " * 800) == []
    assert [each.rule for each in in_answer("word " * 1000)] == ["long-answer"]


def test_a_quotation_closes_as_it_opens():
    assert mended('He said “yes".', "mixed-quotes") == "He said “yes”."
    assert mended('He said "yes”.', "mixed-quotes") == "He said “yes”."
    assert mended('Er sagte „ja".', "mixed-quotes") == "Er sagte „ja“."


@pytest.mark.parametrize(
    "written",
    [
        "It's theirs, and we’ll see.",
        'He said “yes” and "no".',
        '<a title="x">“yes”</a> and “no” `"`',
        '“yes”{: title="x"} 5" and “no”',
        "„ja“ und „nein“",
    ],
)
def test_marks_that_belong_together_are_let_be(written):
    assert in_answer(written) == []


def test_a_good_faq_has_no_problems(sample):
    assert rules(Document.open(sample)) == []
    assert rules(faq("All is well.", "Here too.")) == []
