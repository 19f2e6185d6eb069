"""The tree model follows every change exactly, as Qt's own model tester sees it."""

import random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from editor.document import edits
from editor.document.edits import Part
from editor.gui.open_document import OpenDocument
from editor.gui.tree.filtering import Filter
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.roles import NODE_ID
from tests.document.edits.acts import random_edit
from tests.gui.drawing import drawn

FIRST = """\
Leaves
  Is it green?
  Is it black?
Water
  How hot?"""


@pytest.fixture
def model(opened: OpenDocument) -> OutlineModel:
    model = OutlineModel(opened)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_rows_are_topics_and_questions(model):
    assert drawn(model) == FIRST


def test_a_moved_topic_keeps_its_questions(model, opened):
    opened.perform(edits.move(opened.document, (0,), (), 1))
    assert drawn(model) == "Water\n  How hot?\nLeaves\n  Is it green?\n  Is it black?"


def test_a_question_moves_into_another_topic_and_back(model, opened):
    opened.perform(edits.move(opened.document, (0, 1), (1,), 0))
    assert drawn(model) == "Leaves\n  Is it green?\nWater\n  Is it black?\n  How hot?"
    opened.undo()
    assert drawn(model) == FIRST


def test_an_index_that_is_held_follows_its_question(model, opened):
    held = QPersistentModelIndex(model.index_at((0, 1)))
    opened.perform(edits.move(opened.document, (0, 1), (1,), 1))
    assert held.data() == "Is it black?"
    assert model.position(held) == (1, 1)
    opened.perform(edits.move(opened.document, (1,), (), 0))
    assert model.position(held) == (0, 1)


def test_a_move_that_changes_nothing_is_no_step(model, opened):
    assert not opened.perform(edits.move(opened.document, (0, 1), (0,), 1))
    assert opened.history.count() == 0


def test_a_topic_cannot_be_dropped_into_a_topic(model, opened):
    data = model.mimeData([model.index_at((0,))])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index_at((1,)))
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())


def test_a_question_cannot_be_dropped_between_topics(model):
    data = model.mimeData([model.index_at((0, 0))])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())


@pytest.mark.parametrize("row", [-1, 0, 1])
def test_dropping_a_question_on_a_topic_moves_it_there(model, opened, row):
    data = model.mimeData([model.index_at((0, 0))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, model.index_at((1,)))
    expected = ["Is it green?", "How hot?"] if row == 0 else ["How hot?", "Is it green?"]
    assert [item.question for item in opened.document.faq.topics[1].items] == expected


def test_dropping_a_question_below_itself_moves_it_down_by_one(model, opened):
    data = model.mimeData([model.index_at((0, 0))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, model.index_at((0,)))
    assert [item.question for item in opened.document.faq.topics[0].items] == [
        "Is it black?",
        "Is it green?",
    ]


def test_entries_of_another_window_are_not_accepted(model, opened):
    other = OutlineModel(OpenDocument(opened.document))
    data = other.mimeData([other.index_at((0, 0))])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index_at((1,)))


def test_typing_over_a_row_rewords_the_question(model, opened):
    assert model.setData(model.index_at((1, 0)), "How warm?")
    assert opened.document.faq.topics[1].items[0].question == "How warm?"
    assert opened.history.undoText() == "rewording of “How hot?”"


def test_an_empty_text_does_not_replace_a_question(model):
    assert not model.setData(model.index_at((1, 0)), "  ")


def test_the_last_question_of_a_topic_can_leave_and_come_back(model, opened):
    opened.perform(edits.move(opened.document, (1, 0), (0,), 0))
    assert drawn(model).endswith("Water")
    opened.perform(edits.move(opened.document, (0, 0), (1,), 0))
    assert drawn(model) == FIRST


@pytest.mark.parametrize("seed", range(4))
def test_random_acts_undone_give_the_first_bytes_and_rows(model, opened, seed):
    chance = random.Random(seed)
    first = opened.document.to_bytes()
    for _ in range(60):
        opened.perform(_random_act(opened, chance))
        assert drawn(model) == _outline(opened)
    while opened.history.canUndo():
        opened.undo()
        assert drawn(model) == _outline(opened)
    assert opened.document.to_bytes() == first
    while opened.history.canRedo():
        opened.redo()
    assert drawn(model) == _outline(opened)
    assert [model.data(model.index_at(place), NODE_ID) for place, _ in opened.document.faq.walk()]


@pytest.mark.parametrize("seed", range(4))
def test_acts_on_many_are_followed_step_by_step_while_a_filter_comes_and_goes(model, opened, seed):
    chance = random.Random(seed)
    first = opened.document.to_bytes()
    for _ in range(40):
        opened.perform(random_edit(opened.document, chance))
        model.show_only(Filter(chance.choice(["", "", "green", "e"])))
        if not model.is_filtered:
            assert drawn(model) == _outline(opened)
    while opened.history.canUndo():
        opened.undo()
    model.show_only(Filter())
    assert drawn(model) == FIRST
    assert opened.document.to_bytes() == first


def _random_act(opened, chance):
    document = opened.document
    places = [place for place, _ in document.faq.walk()]
    place = chance.choice(places) if places else ()
    act = chance.choice(["add", "topic", "duplicate", "delete", "move", "move", "reword", "step"])
    match act:
        case "add":
            return edits.add_item(document, place)
        case "topic":
            return edits.add_topic(document, place)
        case "duplicate" if place:
            return edits.duplicate(document, place)
        case "delete" if place and len(places) > 2:
            return edits.delete(document, place)
        case "move" if place:
            parent = chance.choice([(), *places])
            rows = len(document.faq.children_of(parent))
            at_home = parent == place[:-1]
            return edits.move(document, place, parent, chance.randrange(rows + (not at_home)))
        case "step" if place:
            target = edits.step_target(document, place, chance.choice([-1, 1]))
            return edits.move(document, place, *target) if target else None
        case "reword" if place:
            part = Part.QUESTION if hasattr(document.faq.at(place), "question") else Part.TITLE
            return edits.reword(document, place, part, chance.choice(["Yes: no?", "1:30", "é #x"]))
    return None


def _outline(opened):
    faq = opened.document.faq
    return "\n".join("  " * (len(place) - 1) + node.label for place, node in faq.walk())
