"""An answer is split where the caret stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Refusal, edits
from editor.document.edits.splitting import halved
from tests.document.edits.acts import checked, opened, questions
from tests.document.edits.test_every_shape import ALL, first_item

ANSWER = "One.\n\nTwo.\n\n## Why so? {#why}\n\nThree.\n"
TEXT = "- question: A\n  anchor: a\n  answer: |\n" + "".join(
    f"    {line}".rstrip() + "\n" for line in ANSWER.splitlines()
)


def split(caret):
    return edits.split(opened(TEXT), (0,), caret)


def test_the_rest_becomes_a_new_question_behind():
    after = checked(split(ANSWER.index("Two")))
    first, second = after.faq.items
    assert (first.answer, second.answer) == ("One.\n", "Two.\n\n## Why so? {#why}\n\nThree.\n")
    assert second.question == "New question"
    assert first.anchor == "a"


@pytest.mark.parametrize("at", ["## Why", "so?", "\n## Why", "\n\n## Why"])
def test_a_heading_there_becomes_the_question_and_its_name_the_link_name(at):
    after = checked(split(ANSWER.index(at)))
    first, second = after.faq.items
    assert (second.question, second.anchor, second.answer) == ("Why so?", "why", "Three.\n")
    assert first.answer == "One.\n\nTwo.\n"


def test_an_underlined_heading_is_one_too():
    halves = halved("One.\n\nWhy?\n----\nTwo.", 6)
    assert (halves.head, halves.heading, halves.rest) == ("One.", "Why?", "Two.")


def test_a_hash_in_a_code_block_is_no_heading():
    answer = "```\n# not a heading\n```\n"
    assert halved(answer, 4).heading == ""


def test_within_a_line_the_blanks_around_the_caret_go():
    assert (halved("ab cd", 2).head, halved("ab cd", 2).rest) == ("ab", "cd")


def test_a_line_that_is_set_in_stays_set_in():
    assert halved("One.\n\n    code\n", 6).rest == "    code"


def test_behind_the_end_there_is_nothing_to_split_off():
    with pytest.raises(Refusal, match="nothing behind the caret"):
        split(len(ANSWER))


def test_undo_leads_back_to_the_question_that_was_split():
    edit = split(6)
    assert edit.before.to_text() == TEXT
    assert edit.undo_focus == edit.before.faq.at((0,)).id
    assert edit.focus == edit.after.faq.at((1,)).id


@pytest.mark.parametrize("name", [name for name in ALL if name != "page"])
def test_every_shape_takes_the_second_half(name):
    document = opened(ALL[name])
    place, item = first_item(document)
    after = checked(edits.split(document, place, 1))
    assert "New question" in questions(after)
    assert len(list(after.faq.all_items())) == 3
    assert after.faq.at(place).question == item.question


@given(caret=st.integers(0, len(ANSWER)))
def test_no_word_is_lost_wherever_the_caret_stands(caret):
    halves = halved(ANSWER, caret)
    words = f"{halves.head} {halves.heading} {halves.rest}".replace(" ", "").split()
    kept = ANSWER.replace("## ", "").replace(" {#why}", "").replace(" ", "").split()
    assert "".join(words) in ("".join(kept), "".join(ANSWER.replace(" ", "").split()))
