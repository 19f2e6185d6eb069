"""Questions are merged into the first of them."""

import pytest

from editor.document import Refusal, edits
from tests.document.edits.acts import checked, opened
from tests.document.edits.test_every_shape import ALL

TEXT = """\
- topic: T
  items:
    - question: A
      anchor: a
      answer: |
        One.
    - question: B
      anchor: b
      answer: |
        Two.

        Three.
    - question: C
      anchor: c
      answer: Four
"""


@pytest.fixture
def document():
    return opened(TEXT)


def test_answers_are_joined_with_a_blank_line(document):
    edit = edits.merge(document, [(0, 1), (0, 0)])
    after = checked(edit)
    kept = after.faq.at((0, 0))
    assert (kept.question, kept.anchor) == ("A", "a")
    assert kept.answer == "One.\n\nTwo.\n\nThree.\n"
    assert edit.label == "merge into “A”"
    assert edit.note == "The question “B” is gone; its answer was kept."
    assert edit.focus == kept.id


def test_several_are_merged_at_once(document):
    edit = edits.merge(document, [(0, 0), (0, 1), (0, 2)])
    assert checked(edit).faq.at((0, 0)).answer == "One.\n\nTwo.\n\nThree.\n\nFour\n"
    assert edit.note.startswith("2 questions are gone")


def test_an_empty_answer_adds_no_blank_lines():
    document = opened("- question: A\n  answer: One\n- question: B\n  answer: ''\n")
    assert checked(edits.merge(document, [(0,), (1,)])).faq.at((0,)).answer == "One"


def test_a_topic_is_not_merged(document):
    with pytest.raises(Refusal, match="only questions"):
        edits.merge(document, [(0,), (0, 1)])


def test_one_question_has_nothing_to_merge_with(document):
    assert edits.merge(document, [(0, 1)]) is None
    assert edits.next_item(document, (0, 2)) is None
    assert edits.next_item(document, (0, 1)) == (0, 2)


def test_what_was_split_is_merged_again(document):
    parted = checked(edits.split(document, (0, 1), 6))
    joined = checked(edits.merge(parted, [(0, 1), (0, 2)]))
    assert joined.to_text() == TEXT


@pytest.mark.parametrize("name", [name for name in ALL if name != "page"])
def test_every_shape_can_be_merged(name):
    document = opened(ALL[name])
    items = [place for place, node in document.faq.walk() if hasattr(node, "question")]
    after = checked(edits.merge(document, items))
    (only,) = after.faq.all_items()
    assert only.answer.strip() == "Yes.\n\nIt is."
