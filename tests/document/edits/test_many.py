"""One act on several topics and questions is one step."""

import pytest

from editor.document import edits
from editor.document.edits import Replaced
from tests.document.edits.acts import checked, opened, outline, questions

TEXT = """\
---
faq:
  - topic: One
    anchor: one
    items:
      - question: A
        anchor: a
        answer: 1
      # note on b
      - question: B
        anchor: b
        answer: 2
      - question: C
        anchor: c
        answer: 3
      - question: D
        anchor: d
        answer: 4
  - topic: Two
    anchor: two
    items:
      - question: E
        anchor: e
        answer: 5
  - topic: Three
    anchor: three
    items: []
---
"""


@pytest.fixture
def document():
    return opened(TEXT)


def test_a_block_moves_up_together(document):
    edit = edits.step_all(document, [(0, 2), (0, 1)], -1)
    assert questions(checked(edit))[:4] == ["B", "C", "A", "D"]
    assert edit.label == "move of 2 entries"


def test_blocks_apart_move_each_by_one(document):
    after = checked(edits.step_all(document, [(0, 1), (0, 3)], -1))
    assert questions(after)[:4] == ["B", "A", "D", "C"]


def test_at_the_edge_of_its_topic_a_block_goes_on_into_the_next(document):
    after = checked(edits.step_all(document, [(0, 2), (0, 3)], 1))
    assert outline(after) == "0:one 0/0:a 0/1:b 1:two 1/0:c 1/1:d 1/2:e 2:three"


def test_what_is_at_the_top_already_stays_while_the_others_move(document):
    after = checked(edits.step_all(document, [(0,), (2,)], -1))
    assert outline(after).split()[5:] == ["1:three", "2:two", "2/0:e"]


def test_topics_and_questions_move_among_their_own(document):
    after = checked(edits.step_all(document, [(0, 1), (2,)], -1))
    assert outline(after).startswith("0:one 0/0:b 0/1:a 0/2:c 0/3:d 1:three 2:two")


def test_several_go_to_a_topic_in_their_order(document):
    edit = edits.move_all(document, [(0, 3), (0, 0), (1, 0)], (2,), 0)
    assert outline(checked(edit)) == "0:one 0/0:b 0/1:c 1:two 2:three 2/0:a 2/1:d 2/2:e"
    assert [step.after for step in edit.steps][-1] is edit.after


def test_a_note_goes_along_into_an_empty_topic(document):
    after = checked(edits.move_all(document, [(0, 1)], (2,), 0))
    assert "    items:\n      # note on b\n      - question: B\n" in after.to_text()


def test_several_land_between_others_of_their_topic(document):
    after = checked(edits.move_all(document, [(0, 0), (0, 3)], (0,), 2))
    assert questions(after)[:4] == ["B", "A", "D", "C"]


def test_a_question_in_a_selected_topic_goes_with_the_topic(document):
    after = checked(edits.move_all(document, [(0,), (0, 1)], (), 2))
    assert outline(after).startswith("0:two 0/0:e 1:one 1/0:a 1/1:b")


def test_topics_and_questions_together_have_no_common_place(document):
    assert edits.move_all(document, [(0,), (1, 0)], (2,), 0) is None


def test_what_lies_there_already_is_no_step(document):
    assert edits.move_all(document, [(0, 1), (0, 2)], (0,), 1) is None
    assert edits.step_all(document, [(0, 0), (0, 1)], -1) is None


def test_questions_go_to_the_next_topic_together(document):
    after = checked(edits.topic_all(document, [(0, 0), (0, 2)], 1))
    assert outline(after).startswith("0:one 0/0:b 0/1:d 1:two 1/0:a 1/1:c 1/2:e")


def test_several_are_deleted_and_come_back_byte_for_byte(document):
    edit = edits.delete_all(document, [(0, 1), (1,), (0, 3)])
    assert outline(checked(edit)) == "0:one 0/0:a 0/1:c 1:three"
    assert edit.label == "deletion of 3 entries"
    assert "note on b" in edit.note
    assert edit.undo_focus == document.faq.at((0, 1)).id
    assert edit.before.to_text() == TEXT


def test_copies_of_a_block_stand_behind_it(document):
    after = checked(edits.duplicate_all(document, [(0, 0), (0, 1)]))
    assert questions(after)[:5] == ["A", "B", "A", "B", "C"]
    assert outline(after).startswith("0:one 0/0:a 0/1:b 0/2:a-2 0/3:b-2 0/4:c")


def test_one_alone_is_named_in_the_history(document):
    assert edits.delete_all(document, [(0, 0)]).label == "deletion of “A”"
    assert edits.step_all(document, [(0, 0)], 1).label == "move of “A”"


def test_very_many_are_read_anew_at_once():
    items = "".join(f"- question: Q{n}\n  answer: A\n" for n in range(450))
    document = opened(items)
    places = [(row,) for row in range(0, 450, 2)]
    edit = edits.delete_all(document, places)
    assert edit.steps == ()
    assert edit.change == Replaced()
    assert len(edit.after.faq.children) == 225
