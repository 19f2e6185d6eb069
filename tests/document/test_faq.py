"""Topics and items as views."""

import pytest

from editor.document.faq import Item, Topic
from tests.document.editing import read

TEXT = """\
faq:
  - topic: One
    anchor: one
    items:
      - question: First?
        anchor: first
        answer: |
          Yes.
      - question: Second?
        answer: 5
  - topic: Two
    items: []
  - question: Lone?
    answer:
"""


@pytest.fixture
def faq():
    return read(TEXT).faq


def test_topics_and_items_are_found_in_order(faq):
    assert [(position, node.label) for position, node in faq.walk()] == [
        ((0,), "One"),
        ((0, 0), "First?"),
        ((0, 1), "Second?"),
        ((1,), "Two"),
        ((2,), "Lone?"),
    ]
    assert [topic.title for topic in faq.topics] == ["One", "Two"]
    assert [item.question for item in faq.items] == ["Lone?"]
    assert [item.question for item in faq.all_items()] == ["First?", "Second?", "Lone?"]


def test_an_item_says_its_texts_and_its_pointer(faq):
    item = faq.at((0, 0))
    assert isinstance(item, Item)
    assert (item.question, item.anchor, item.answer) == ("First?", "first", "Yes.\n")
    assert item.pointer == "/faq/0/items/0"
    assert faq.topics[0].items[1].answer == "5"


def test_what_is_missing_or_nothing_is_an_empty_text(faq):
    assert faq.at((2,)).answer == ""
    assert faq.at((2,)).anchor == ""
    assert faq.at((1,)).anchor == ""


def test_positions_and_ids_lead_to_each_other(faq):
    for position, node in faq.walk():
        assert faq.position(node.id) == position
        assert faq.at(position).id == node.id
    assert faq.position(-5) is None


@pytest.mark.parametrize("position", [(7,), (0, 7), (0, 0, 0), (-1,)])
def test_where_nothing_stands_there_is_nothing(faq, position):
    assert faq.at(position) is None
    assert len(faq.children_of(position)) == 0


def test_children_are_a_sequence(faq):
    children = faq.children_of(())
    assert len(children) == 3
    assert children[-1].label == "Lone?"
    assert [node.label for node in children[:2]] == ["One", "Two"]
    assert children.row(children[1].id) == 1
    assert children.row(-5) is None
    assert list(children.ids()) == [node.id for node in children]
    assert children.has_topics
    assert isinstance(children[1], Topic)


def test_a_document_without_a_faq_has_no_topics():
    faq = read("a: b\n").faq
    assert faq.shape is None
    assert list(faq.walk()) == []
    assert faq.at(()) is None


def test_ids_survive_edits_moves_and_shifts_to_another_column():
    document = read(TEXT)
    first, second = document.faq.at((0, 0)), document.faq.at((0, 1))
    edited, _ = document.apply(
        [
            {"op": "replace", "path": f"{first.pointer}/question", "value": "Changed?"},
            {"op": "move", "from": second.pointer, "path": "/faq/0"},
        ]
    )
    assert edited.faq.position(first.id) == (1, 0)
    assert edited.faq.position(second.id) == (0,)


def test_ids_survive_a_move_to_a_list_that_stands_further_in():
    text = (
        "faq:\n- topic: A\n  items:\n  - question: Q\n    answer: A\n"
        "- topic: B\n  items:\n      - question: R\n        answer: A\n"
    )
    document = read(text)
    item = document.faq.at((0, 0))
    edited, _ = document.apply([{"op": "move", "from": item.pointer, "path": "/faq/1/items/1"}])
    assert edited.faq.position(item.id) == (1, 1)


def test_a_new_item_gets_a_new_id():
    document = read(TEXT)
    known = {node.id for _, node in document.faq.walk()}
    edited, _ = document.apply(
        [{"op": "add", "path": "/faq/0/items/0", "value": {"question": "N?", "answer": "A"}}]
    )
    assert edited.faq.at((0, 0)).id not in known
    assert known <= {node.id for _, node in edited.faq.walk()}
