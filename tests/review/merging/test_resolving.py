"""Deciding conflicts, one by one."""

import pytest

from editor.document import Refusal
from editor.review.merging import Kind, Side, resolve
from tests.review.merging.pages import COST, HELMET, PAGE, changed, merged

MORE = """
  - topic: More
    items:
      - question: Why?
        answer: So.
"""


def decided(result, *choices):
    """Return the text after each conflict was decided."""
    document = result.document
    for conflict, choice in zip(result.conflicts, choices, strict=True):
        edit = resolve(document, conflict, choice)
        document = edit.after if edit is not None else document
    document.verify()
    return document.to_text()


def test_each_version_of_a_text_can_be_taken_or_another_written():
    result = merged(changed(("five", "six")), changed(("five", "ten")))
    assert decided(result, Side.OURS) == changed(("five", "six"))
    assert decided(result, Side.THEIRS) == changed(("five", "ten"))
    assert decided(result, Side.BASE) == PAGE
    assert "answer: Nothing at all.\n" in decided(result, "Nothing at all.")


def test_a_decision_is_one_step_about_the_answer_and_can_be_taken_again():
    result = merged(changed(("five", "six")), changed(("five", "ten")))
    (conflict,) = result.conflicts
    edit = resolve(result.document, conflict, Side.THEIRS)
    assert edit.label == "decision about “What does it cost?”"
    back = resolve(edit.after, conflict, Side.OURS)
    assert back.after.to_text() == result.document.to_text()


def test_a_setting_keeps_its_kind():
    result = merged(changed(("order: 3", "order: 4")), changed(("order: 3", "order: 5")))
    assert decided(result, Side.THEIRS) == changed(("order: 3", "order: 5"))


def test_a_removed_question_is_kept_or_goes():
    result = merged(changed((COST, "")), changed(("five", "six")))
    assert decided(result, Side.THEIRS) == changed(("five", "six"))
    assert decided(result, Side.OURS) == changed((COST, ""))


def test_comments_are_decided_like_texts():
    result = merged(changed(("# about lending", "# one")), changed(("# about lending", "# two")))
    assert [conflict.kind for conflict in result.conflicts] == [Kind.COMMENT]
    assert decided(result, Side.THEIRS) == changed(("# about lending", "# two"))
    with pytest.raises(Refusal):
        decided(result, "no comment")


def test_remarks_behind_a_value_are_decided_too():
    old = "# ask the board"
    result = merged(
        changed((old, "# one"), ("it cost?", "it cost now?")),
        changed((old, "# two"), ("it cost?", "this cost?")),
    )
    kinds = [conflict.kind for conflict in result.conflicts]
    assert Kind.REMARK in kinds
    choices = [Side.THEIRS if kind is Kind.REMARK else Side.OURS for kind in kinds]
    assert "# two" in decided(result, *choices)


def test_a_question_goes_to_the_topic_of_either_side():
    base = changed(("---\nWelcome", f"{MORE}---\nWelcome"))
    ours = changed((HELMET, ""), ("evening.\n", "evening.\n\n" + HELMET), text=base)
    theirs = changed((HELMET, ""), ("So.\n", "So.\n\n" + HELMET), text=base)
    result = merged(ours, theirs, base)
    assert decided(result, Side.OURS) == ours
    assert decided(result, Side.THEIRS) == theirs


def test_the_order_of_either_side_can_be_taken():
    items = [f"  - question: {name}?\n    answer: {name}.\n" for name in "ABCDEF"]

    def text(order):
        return f"---\nfaq:\n{''.join(items['ABCDEF'.index(name)] for name in order)}---\n"

    result = merged(text("FABCDE"), text("ABFCDE"), text("ABCDEF"))
    (conflict,) = result.conflicts
    assert conflict.kind is Kind.ORDER
    assert conflict.texts.theirs == "A?\nB?\nF?\nC?\nD?\nE?"
    assert decided(result, Side.THEIRS) == text("ABFCDE")
    assert decided(result, Side.OURS) == text("FABCDE")


def test_the_text_below_is_decided_as_a_whole():
    result = merged(changed(("shed", "barn")), changed(("shed", "hut")))
    assert decided(result, Side.THEIRS) == changed(("shed", "hut"))


def test_what_is_a_list_for_one_and_a_text_for_the_other_is_taken_as_written():
    result = merged(
        changed(("order: 3", "order: [1, 2]")), changed(("order: 3", "order:\n  - 5  # first"))
    )
    assert [conflict.kind for conflict in result.conflicts] == [Kind.WRITING]
    assert decided(result, Side.THEIRS) == changed(("order: 3", "order:\n  - 5  # first"))
