"""What was copied in another program becomes topics and questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.edits import Clip, read_text


def read(text):
    """Return questions as pairs, topics as title and list of those."""
    return [_shown(entry) for entry in read_text(text).entries]


def _shown(entry):
    if entry.children is None:
        return entry.name, entry.answer.strip()
    return entry.name, [_shown(child) for child in entry.children]


def test_headings_become_questions():
    assert read("## How?\n\nSo.\n\n### Detail\n\nMore.\n\n## Why?\nBecause.") == [
        ("How?", "So.\n\n### Detail\n\nMore."),
        ("Why?", "Because."),
    ]


def test_headings_of_two_levels_become_topics_with_questions():
    assert read("# Tea\n\n## How?\n\nSo.\n\n# Water\n\n## Why?\n\nBecause.\n\n### Sub\n\nx") == [
        ("Tea", [("How?", "So.")]),
        ("Water", [("Why?", "Because.\n\n### Sub\n\nx")]),
    ]


def test_names_behind_headings_become_link_names():
    assert [entry.anchor for entry in read_text("## How? {#how}\n\nSo.").entries] == ["how"]


def test_what_stands_above_the_first_heading_is_not_lost():
    assert read("Preface.\n\n## How?\n\nSo.") == [("New question", "Preface."), ("How?", "So.")]


def test_a_hash_in_code_is_no_heading():
    assert read("## How?\n\n```\n# no heading\n```") == [("How?", "```\n# no heading\n```")]


def test_lines_with_a_question_mark_become_questions():
    assert read("What is it?\nA cup.\n\nOf tea.\n\n**Why so?**\nYes.") == [
        ("What is it?", "A cup.\n\nOf tea."),
        ("Why so?", "Yes."),
    ]


def test_a_question_within_an_answer_stays_there():
    assert read("What is it?\nA cup.\nWhat else?\nNothing.") == [
        ("What is it?", "A cup.\nWhat else?\nNothing.")
    ]


def test_marked_questions_and_answers_lose_their_marks():
    assert read("Q: One\nA: Two\n\nQ: Three\nA: Four") == [("One", "Two"), ("Three", "Four")]


def test_a_short_first_line_is_the_question_of_what_follows():
    assert read("Opening hours\n\nFrom nine to five.") == [("Opening hours", "From nine to five.")]


def test_prose_becomes_the_answer_of_a_new_question():
    assert read("Just a line\nand another") == [("New question", "Just a line\nand another")]


@pytest.mark.parametrize(
    "text",
    [
        "- question: How?\n  answer: So.\n",
        "    - question: How?\n      answer: So.\n",
        "question: How?\nanswer: So.\n",
        "faq:\n  - question: How?\n    answer: So.\n",
    ],
)
def test_yaml_becomes_questions(text):
    assert read(text) == [("How?", "So.")]


def test_yaml_keeps_its_comments():
    (entry,) = read_text("# note\n- question: How?\n  answer: So.\n").entries
    assert entry.lead == "# note\n"


def test_nothing_is_nothing():
    assert read_text(" \n ") is None


@given(st.text(max_size=200))
def test_any_text_becomes_something_and_keeps_its_letters(text):
    clip = read_text(text)
    if not text.strip():
        assert clip is None
        return
    assert isinstance(clip, Clip)
    assert clip.entries
