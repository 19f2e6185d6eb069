"""What somebody changed comes back as it was written; what is accepted no longer shows."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document import Document, edits
from editor.document.edits import Part
from editor.document.errors import Refusal
from editor.document.parts import Outside
from editor.document.values import same
from editor.review.comparing import differences
from editor.review.difference import Kind
from editor.review.taking_back import (
    accepted,
    accepted_wording,
    take_back,
    take_back_all,
    take_back_wording,
)
from tests.review.faqs import ANSWERS, item, page, topic
from tests.review.random_acts import again, changed, random_page

TEXT = """\
---
title: Bicycles # shown in the tab
faq:
  # who, what, when
  - topic: "Lending"
    anchor: "lending"
    items:
      - question: 'Who can borrow a bicycle?'
        anchor: "borrow"
        answer: |
          Everybody who lives in the district.

      # ask Eva before you change this
      - question: "What does it cost?"
        anchor: "pay"
        answer: >-
          Members pay nothing.
          Guests leave five euros.

  - topic: "Trouble"
    anchor: "trouble"
    items:
      - question: "What if it is stolen?"
        anchor: "lost"
        answer: "Call the workshop, and the police."
---
Body.
"""
OLD = Document.from_bytes(TEXT.encode(), is_page=True)


def back(new, number=0):
    """Return the file after the difference with this number was taken back."""
    comparison = differences(OLD, again(new))
    edit = take_back(comparison, comparison.differences[number])
    edit.after.verify()
    assert edit.before is comparison.new
    return edit.after.to_text()


@pytest.mark.parametrize("place", [(0, 0), (0, 1), (1, 0), (0,), (1,)])
def test_what_was_deleted_comes_back_byte_for_byte(place):
    assert back(edits.delete(OLD, place).after) == TEXT


def test_what_was_added_goes():
    assert back(edits.add_item(OLD, (0, 0)).after) == TEXT


@pytest.mark.parametrize(
    ("place", "parent", "row"),
    [((0, 1), (1,), 0), ((0, 1), (0,), 0), ((1, 0), (0,), 1), ((0,), (), 1)],
)
def test_what_was_moved_goes_back(place, parent, row):
    assert back(edits.move(OLD, place, parent, row).after) == TEXT


@pytest.mark.parametrize(
    ("place", "part", "text"),
    [
        ((0, 0), Part.QUESTION, "Who's allowed?"),
        ((0, 1), Part.ANSWER, "Nothing.\n\nAt all."),
        ((1, 0), Part.ANSWER, 'Say "help".'),
        ((0, 1), Part.ANCHOR, "cost"),
        ((0,), Part.TITLE, "Borrowing: all of it"),
    ],
)
def test_a_text_comes_back_in_the_quotes_that_it_had(place, part, text):
    assert back(edits.reword(OLD, place, part, text).after) == TEXT


def test_a_setting_comes_back_with_its_comment():
    new = Document.from_bytes(TEXT.replace("title: Bicycles # shown in the tab\n", "").encode())
    assert back(new) == TEXT
    other = Document.from_bytes(TEXT.replace("Bicycles # shown in the tab", "Cycles").encode())
    assert back(other) == TEXT


def test_the_page_text_comes_back():
    assert back(edits.reword_body(OLD, "Other.\n").after) == TEXT


def test_what_was_split_is_one_again():
    joined = page(topic("All", item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])))
    halves = edits.split(joined, (0, 0), len(ANSWERS["lost"]) + 1).after
    comparison = differences(joined, again(halves))
    edit = take_back(comparison, comparison.differences[0])
    assert edit.after.to_text() == joined.to_text()


def test_what_was_merged_is_two_again():
    old = page(topic("All", "repair", "pay", "lost"))
    comparison = differences(old, again(edits.merge(old, [(0, 0), (0, 2)]).after))
    edit = take_back(comparison, comparison.differences[0])
    assert edit.after.to_text() == old.to_text()


def test_a_question_that_goes_back_into_a_topic_that_went_brings_the_topic_back():
    new = edits.delete(edits.move(OLD, (1, 0), (0,), 0).after, (1,)).after
    comparison = differences(OLD, again(new))
    move = next(each for each in comparison.differences if each.is_move)
    assert take_back(comparison, move).after.to_text() == TEXT


def test_a_topic_that_came_goes_but_what_was_moved_into_it_goes_home():
    new = edits.add_topic(OLD, (0,)).after
    new = edits.move(new, (0, 1), (1,), 0).after
    comparison = differences(OLD, again(new))
    came = next(each for each in comparison.differences if Kind.ADDED in each.kinds)
    assert take_back(comparison, came).after.to_text() == TEXT


def test_quotes_and_comments_come_back():
    text = TEXT.replace("'Who can borrow a bicycle?'", "Who can borrow a bicycle?")
    text = text.replace("      # ask Eva before you change this\n", "")
    text = text.replace('- topic: "Trouble"', "- topic: Trouble")
    comparison = differences(OLD, Document.from_bytes(text.encode()))
    assert len(comparison.formatting) == 3
    document = comparison.new
    for _each in comparison.formatting:
        left = differences(OLD, document)
        document = take_back(left, left.formatting[0]).after
    assert document.to_text() == TEXT


def test_all_that_was_changed_in_a_topic_is_one_step():
    new = edits.reword(OLD, (0, 0), Part.QUESTION, "Who?").after
    new = edits.delete(new, (0, 1)).after
    new = edits.reword(new, (1, 0), Part.QUESTION, "Stolen?").after
    comparison = differences(OLD, again(new))
    some = [each for each in comparison.differences if comparison.place(each)[:1] == (0,)]
    edit = take_back_all(comparison, some)
    assert (
        edit.after.to_text() == edits.reword(OLD, (1, 0), Part.QUESTION, "Stolen?").after.to_text()
    )


def test_taking_back_everything_gives_the_old_file():
    new = again(edits.delete(edits.reword_body(OLD, "Other.\n").after, (0, 0)).after)
    assert take_back_all(differences(OLD, new)).after.to_bytes() == OLD.to_bytes()
    assert take_back_all(differences(OLD, again(OLD))) is None


def test_an_accepted_difference_no_longer_shows_and_the_others_do():
    new = edits.reword(OLD, (0, 0), Part.QUESTION, "Who?").after
    new = again(edits.move(new, (0, 1), (1,), 0).after)
    comparison = differences(OLD, new)
    for each in comparison.differences:
        left = differences(accepted(comparison, [each]), new).differences
        assert [one.key for one in left] == [
            one.key for one in comparison.differences if one is not each
        ]


def test_one_wording_change_of_an_answer_is_taken_back_or_accepted():
    new = again(edits.reword(OLD, (1, 0), Part.ANSWER, "Call us, and the nearest police.").after)
    comparison = differences(OLD, new)
    [difference] = comparison.differences
    edit = take_back_wording(comparison, difference, Part.ANSWER, 0)
    assert edit.after.faq.at((1, 0)).answer == "Call the workshop, and the nearest police."
    document = accepted_wording(comparison, difference, Part.ANSWER, 1)
    assert document.faq.at((1, 0)).answer == "Call the workshop, and the nearest police."


def test_one_wording_change_of_the_page_text_is_taken_back():
    old = page(topic("All", "pay"), body="One two three four five six.\n")
    new = page(topic("All", "pay"), body="One 2 three four five 6.\n")
    comparison = differences(old, new)
    edit = take_back_wording(comparison, comparison.differences[0], Outside.BODY, 1)
    assert edit.after.body == "One 2 three four five six.\n"


def test_a_file_that_is_kept_in_another_way_only_comes_back_as_a_whole():
    new = Document.from_bytes(TEXT.replace("question:", "q:").replace("faq:", "faqs:").encode())
    comparison = differences(OLD, new)
    assert take_back(comparison, comparison.differences[0]).after is comparison.old
    comparison = differences(OLD, edits.reword_body(new, "Other.\n").after)
    with pytest.raises(Refusal):
        take_back(comparison, comparison.differences[0])
    assert take_back_all(comparison).after is comparison.old


GROUP = """\
title: Help
faq:
  First question?: First answer.
  Second question?: Second answer.
  Third question?: Third answer.
"""


@pytest.mark.parametrize(
    "text",
    [
        GROUP.replace("  Second question?: Second answer.\n", ""),
        GROUP.replace("Second question?", "Other question?"),
        GROUP.replace("Second answer", "Another answer"),
        GROUP.replace("  Second question?: Second answer.\n", "")
        + "  Second question?: Second answer.\n",
    ],
)
def test_questions_that_are_names_come_back_in_their_place(text):
    old = Document.from_bytes(GROUP.encode(), is_page=False)
    comparison = differences(old, Document.from_bytes(text.encode(), is_page=False))
    [difference] = comparison.differences
    assert take_back(comparison, difference).after.to_text() == GROUP


@settings(max_examples=40)
@given(st.integers(0, 10**9))
def test_taking_back_each_difference_in_any_order_gives_the_old_data(seed):
    random = Random(seed)
    old = random_page(random)
    new, _acts = changed(random, old, random.randrange(1, 7))
    comparison = differences(old, new)
    some = list(comparison.differences)
    random.shuffle(some)
    document = comparison.new
    for each in some:
        left = differences(old, document)
        found = left.find(each.key)
        edit = take_back(left, found) if found is not None else None
        document = again(edit.after) if edit is not None else document
    rest = take_back_all(differences(old, document))
    document = rest.after if rest is not None else document
    assert same(document.data, old.data)
    assert document.body == old.body


@settings(max_examples=40)
@given(st.integers(0, 10**9))
def test_accepting_everything_one_by_one_gives_the_new_data(seed):
    random = Random(seed)
    old = random_page(random)
    new, _acts = changed(random, old, random.randrange(1, 7))
    document = old
    for _each in range(20):
        comparison = differences(document, new)
        if not comparison.differences:
            break
        document = again(accepted(comparison, [random.choice(comparison.differences)]))
    assert same(document.data, new.data)
    assert document.body == new.body
