"""What a writer does to a FAQ, as text before and text after."""

import pytest

from editor.document import Document, Refusal
from editor.document.edits import (
    Inserted,
    Moved,
    Part,
    Removed,
    Reworded,
    add_item,
    add_topic,
    delete,
    duplicate,
    inverted,
    move,
    reword,
    slug,
    step_target,
    topic_target,
)

TEXT = """\
---
faq:
  - topic: Tea
    anchor: tea
    items:
      - question: Hot?
        anchor: hot
        answer: |
          Yes.

      - question: Cold?
        anchor: cold
        answer: |
          No.

  # about water
  - topic: Water
    anchor: water
    items: []
---
"""


@pytest.fixture
def document() -> Document:
    return Document.from_bytes(TEXT.encode())


def outline(document: Document) -> str:
    walked = document.faq.walk()
    return " ".join("/".join(map(str, place)) + ":" + node.anchor for place, node in walked)


def test_rewording_an_answer_touches_its_line_only(document):
    edit = reword(document, (0, 0), Part.ANSWER, "Yes!")
    assert edit.after.to_text() == TEXT.replace("Yes.", "Yes!")
    assert edit.label == "edit of the answer of “Hot?”"
    assert edit.change == Reworded((0, 0), Part.ANSWER)


def test_lines_typed_at_the_end_of_an_answer_do_not_change_it(document):
    assert reword(document, (0, 0), Part.ANSWER, "Yes.\n\n") is None


def test_rare_line_ends_inside_an_answer_stay():
    text = 'faq:\n  - question: a\n    answer: "x\\ry\\u2028z"\n'
    document = Document.from_bytes(text.encode(), is_page=False)
    edit = reword(document, (0,), Part.ANSWER, "x\ny\nzz")
    assert edit.after.to_text() == text.replace('z"', 'zz"')


def test_an_emptied_answer_can_be_filled_again(document):
    empty = reword(document, (0, 0), Part.ANSWER, "").after
    assert empty.faq.at((0, 0)).answer == ""
    filled = reword(empty, (0, 0), Part.ANSWER, "One.\n\nTwo.").after
    assert filled.to_text() == TEXT.replace("Yes.", "One.\n\n          Two.")


def test_the_link_name_of_a_new_question_follows_its_wording(document):
    new = add_item(document, (0, 1)).after
    worded = reword(new, (0, 2), Part.QUESTION, "How long?", is_new=True).after
    assert worded.faq.at((0, 2)).anchor == "how-long"


def test_the_link_name_of_a_saved_question_stays(document):
    worded = reword(document, (0, 0), Part.QUESTION, "How hot?").after
    assert worded.faq.at((0, 0)).anchor == "hot"


def test_a_link_name_that_was_chosen_does_not_follow(document):
    new = add_item(document, (0, 1)).after
    named = reword(new, (0, 2), Part.ANCHOR, "mine", is_new=True).after
    worded = reword(named, (0, 2), Part.QUESTION, "How long?", is_new=True).after
    assert worded.faq.at((0, 2)).anchor == "mine"


def test_a_new_question_lands_behind_the_selected_one(document):
    edit = add_item(document, (0, 0))
    assert edit.change == Inserted((0,), 1)
    assert outline(edit.after) == "0:tea 0/0:hot 0/1:new-question 0/2:cold 1:water"
    assert edit.focus == edit.after.faq.at((0, 1)).id


def test_a_new_question_looks_like_its_neighbours(document):
    new = add_item(document, (0, 1)).after
    assert new.to_text() == TEXT.replace(
        "          No.\n",
        "          No.\n\n      - question: New question\n        anchor: new-question\n"
        "        answer: |\n          Write the answer here.\n",
    )


def test_a_new_question_goes_into_the_empty_topic_that_is_selected(document):
    new = add_item(document, (1,)).after
    assert outline(new).endswith("1:water 1/0:new-question")
    assert "answer: |\n          Write the answer here.\n---" in new.to_text()


def test_a_second_new_question_gets_a_link_name_of_its_own(document):
    new = add_item(add_item(document, (0, 0)).after, (0, 0)).after
    assert new.faq.at((0, 1)).anchor == "new-question-2"


def test_a_new_topic_comes_with_a_question(document):
    edit = add_topic(document, (0, 1))
    assert edit.change == Inserted((), 1)
    assert "1:new-topic 1/0:new-question 2:water" in outline(edit.after)


def test_a_copy_has_link_names_of_its_own(document):
    copied = duplicate(document, (0,)).after
    assert "1:tea-2 1/0:hot-2 1/1:cold-2 2:water" in outline(copied)


def test_deleting_takes_the_comment_along_and_focuses_the_neighbour(document):
    edit = delete(document, (1,))
    assert "# about water" not in edit.after.to_text()
    assert edit.change == Removed((), 1)
    assert edit.focus == edit.after.faq.at((0,)).id


def test_deleting_the_last_question_leaves_an_empty_topic(document):
    once = delete(document, (0, 0)).after
    twice = delete(once, (0, 0))
    assert outline(twice.after) == "0:tea 1:water"
    assert twice.focus == twice.after.faq.at((0,)).id


def test_a_moved_topic_takes_its_banner_along(document):
    moved = move(document, (1,), (), 0).after
    assert moved.to_text().startswith("---\nfaq:\n  # about water\n  - topic: Water")


def test_a_move_into_an_empty_topic(document):
    edit = move(document, (0, 0), (1,), 0)
    assert outline(edit.after) == "0:tea 0/0:cold 1:water 1/0:hot"
    assert edit.change == Moved((0,), 0, (1,), 0)
    assert edit.label == "move of “Hot?”"


@pytest.mark.parametrize(
    ("place", "parent", "row"),
    [((0, 0), (0,), 0), ((0, 0), (), 0), ((0,), (1,), 0), ((0, 0), (0, 1), 0), ((5,), (), 0)],
)
def test_moves_that_make_no_sense_are_no_edits(document, place, parent, row):
    assert move(document, place, parent, row) is None


def test_a_step_down_at_the_edge_goes_on_into_the_next_topic(document):
    assert step_target(document, (0, 0), 1) == ((0,), 1)
    assert step_target(document, (0, 1), 1) == ((1,), 0)
    assert step_target(document, (0, 0), -1) is None
    assert topic_target(document, (0, 0), 1) == ((1,), 0)
    assert step_target(document, (0,), 1) == ((), 1)


def test_inverted_changes_lead_back():
    assert inverted(Moved((0,), 1, (1,), 0)) == Moved((1,), 0, (0,), 1)
    assert inverted(Inserted((0,), 1)) == Removed((0,), 1)


def test_a_topic_without_a_list_gets_one(document):
    text = TEXT.replace("    items: []\n", "    items:\n")
    grown = add_item(Document.from_bytes(text.encode()), (1,)).after
    assert grown.faq.at((1, 0)).question == "New question"


def test_an_entry_that_is_no_group_cannot_be_reworded():
    text = "faq:\n  - {question: a, answer: b}\n  - {question: c, answer: d}\n  - just text\n"
    document = Document.from_bytes(text.encode())
    with pytest.raises(Refusal, match="no question with an answer"):
        reword(document, (2,), Part.QUESTION, "x")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is Tea Hot?", "is-tea-hot"),
        ("What's “new”?", "whats-new"),
        ("Größe & Maß", "größe-maß"),
        ("???", ""),
    ],
)
def test_a_link_name_is_made_of_letters_digits_and_hyphens(text, name):
    assert slug(text) == name


def test_a_question_that_is_a_name_never_takes_the_place_of_another():
    document = Document.from_bytes(b"---\nfaq:\n  What is it?: Tea.\n  Is it hot?: Yes.\n---\n")
    with pytest.raises(Refusal, match="there already"):
        reword(document, (0,), Part.QUESTION, "Is it hot?")
