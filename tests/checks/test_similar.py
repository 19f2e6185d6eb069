"""Questions that ask the same, and those that only look alike."""

import time

import pytest

from editor.checks.similar import alike
from editor.document import Document
from tests.checks.writing import found


def ask_the_same(*questions: str) -> bool:
    return bool(list(alike(enumerate(questions))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How do I brew tea?", "how do I brew tea"),
        ("How do I brew tea?", "How can I brew my tea?"),
        ("What is a tea bag?", "What are tea bags?"),
        ("How's the tea made?", "How is tea made?"),
        ("Where do I cancel my subscription?", "Where do I cancel my subscripton?"),
        ("Wie kündige ich meinen Vertrag?", "Wie kündige ich meinen  Vertrag ?"),
    ],
)
def test_small_words_endings_and_slips_do_not_make_another_question(one, other):
    assert ask_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How do I import my data?", "How do I export my data?"),
        ("What is tea?", "Where is tea?"),
        ("How do I upload a file?", "How do I unload a file?"),
        ("Can I brew tea with milk?", "Can I brew tea without milk?"),
        ("What changed in version 1?", "What changed in version 2?"),
        ("Do you ship to Austria?", "Do you ship to Australia?"),
        ("Is it free?", "Is it safe?"),
    ],
)
def test_other_questions_are_let_be(one, other):
    assert not ask_the_same(one, other)


def test_the_same_question_in_two_topics_with_one_answer_is_repeated_on_purpose():
    twice = "- title: {}\n  items: [{{question: Is it free?, answer: {}}}]\n"
    on_purpose = twice.format("A", "Yes.") + twice.format("B", "Yes.")
    assert found(Document.from_bytes(on_purpose.encode(), is_page=False)) == []
    other = twice.format("A", "Yes.") + twice.format("B", "No.")
    (problem,) = found(Document.from_bytes(other.encode(), is_page=False))
    assert problem.finding.rule == "near-duplicate-question"


def test_ten_thousand_questions_are_compared_in_seconds():
    questions = [
        f"How do I configure the connector{number % 97} of server{number} in region {number % 13}?"
        for number in range(10_000)
    ]
    start = time.process_time()
    assert list(alike(enumerate(questions))) == []
    assert time.process_time() - start < 10
