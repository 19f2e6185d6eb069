"""An FAQ whose questions were all deleted is an FAQ still."""

import pytest

from editor.document import Document
from editor.document.edits import add_item, delete, read_as

TOPICS = b"""\
---
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: Mostly.
  - topic: Water
    anchor: water
    items: []
---
"""


def again(document):
    return Document.from_bytes(document.to_bytes())


def test_topics_without_questions_are_there_when_the_file_is_opened_again():
    document = Document.from_bytes(TOPICS)
    empty = again(delete(document, (0, 0)).after)
    assert [topic.title for topic in empty.faq.topics] == ["Leaves", "Water"]
    assert [topic.anchor for topic in empty.faq.topics] == ["leaves", "water"]


def test_a_first_question_is_written_as_the_topics_are():
    empty = again(delete(Document.from_bytes(TOPICS), (0, 0)).after)
    edit = add_item(empty, (0,))
    (item,) = again(edit.after).faq.all_items()
    assert item.question
    assert item.anchor


def test_an_empty_list_of_questions_is_offered_and_can_be_filled():
    document = Document.from_bytes(b"---\ntitle: Tea\nfaq: []\n---\n")
    assert document.shape is None
    (shape,) = document.other_shapes
    chosen = read_as(document, shape).after
    edit = add_item(chosen, ())
    assert len(list(again(edit.after).faq.all_items())) == 1


@pytest.mark.parametrize(
    "text",
    [
        b"---\ntags: []\n---\n",
        b"---\nnav:\n  - title: Home\n    items: []\n---\n",
        b"---\nfaq:\n  - Home\n---\n",
    ],
    ids=["words", "menu", "texts"],
)
def test_no_other_list_is_taken_for_one(text):
    assert Document.from_bytes(text).shape is None
