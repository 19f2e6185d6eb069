"""Two people's versions of one page."""

import pytest

from editor.document import Document
from editor.document.parts import Part
from editor.review.merging import Kind, Side, merge
from tests.review.merging.pages import COST, HELMET, PAGE, changed, merged, page, together

MOVED = changed((HELMET, ""), ("Thursday evening.\n", "Thursday evening.\n\n" + HELMET))


def test_changes_of_different_questions_come_together():
    ours, theirs = ("five euros", "six euros"), ("Thursday", "Friday")
    assert together(changed(ours), changed(theirs)) == changed(ours, theirs)


def test_changes_of_different_words_of_one_answer_come_together():
    ours, theirs = ("Members", "Friends"), ("five", "six")
    assert together(changed(ours), changed(theirs)) == changed(ours, theirs)


def test_changes_of_different_texts_of_one_question_come_together():
    ours, theirs = ("anchor: cost", "anchor: price"), ("What does it cost?", "How much is it?")
    assert together(changed(ours), changed(theirs)) == changed(ours, theirs)


def test_a_comment_of_one_and_the_words_of_the_other_come_together():
    ours = ("# ask the board", "# ask the treasurer")
    theirs = ("five euros", "six euros")
    assert together(changed(ours), changed(theirs)) == changed(ours, theirs)


def test_other_quotes_of_one_and_other_words_of_the_other_come_together():
    ours = ('"What does it cost?"', "'What does it cost?'")
    theirs = ('"What does it cost?"', '"What does it cost today?"')
    wanted = changed(('"What does it cost?"', "'What does it cost today?'"))
    assert together(changed(ours), changed(theirs)) == wanted
    assert "What does it cost today?" in together(changed(theirs), changed(ours))


def test_a_question_that_one_moved_and_the_other_reworded_is_both():
    reworded = changed(("Helmets hang beside", "Helmets hang behind"))
    wanted = MOVED.replace("hang beside", "hang behind")
    assert together(MOVED, reworded) == wanted
    assert together(reworded, MOVED) == wanted


def test_questions_that_both_add_at_the_end_of_a_topic_stand_one_after_the_other():
    def added(name):
        new = f"\n      - question: {name}?\n        answer: {name}.\n"
        return changed(("Thursday evening.\n", "Thursday evening.\n" + new))

    wanted = added("One").replace(
        "answer: One.\n", "answer: One.\n\n      - question: Two?\n        answer: Two.\n"
    )
    assert together(added("One"), added("Two")) == wanted


def test_a_question_that_both_add_alike_is_there_once():
    new = "Thursday evening.\n\n      - question: New?\n        answer: Yes.\n"
    ours = changed(("Thursday evening.\n", new))
    assert together(ours, ours.replace("Yes", "Yes")) == ours


def test_topics_change_their_order_while_the_other_works_in_them():
    begin, repairs = PAGE.index("  # about lending"), PAGE.index("  - topic: Repairs")
    end = PAGE.index("---\nWelcome")
    swapped = (
        PAGE[:begin] + PAGE[repairs:end] + "\n" + PAGE[begin:repairs].rstrip() + "\n" + PAGE[end:]
    )
    words = ("five euros", "six euros")
    assert together(swapped, changed(words)) == changed(words, text=swapped)


def test_settings_and_the_text_below_come_together_too():
    ours, theirs = ("order: 3", "order: 4"), ("title: Bicycles", "title: Bikes")
    body = (("Welcome to", "Come to"), ("shed", "barn"))
    wanted = changed(ours, theirs, *body)
    assert together(changed(ours, body[0]), changed(theirs, body[1])) == wanted


def test_a_file_that_one_gave_other_line_ends_keeps_the_words_of_the_other():
    ours = PAGE.replace("\n", "\r\n")
    theirs = changed(("five", "six"))
    assert together(ours, theirs) == theirs.replace("\n", "\r\n")
    assert together(theirs, ours) == theirs.replace("\n", "\r\n")


def test_a_byte_order_mark_that_one_added_is_there():
    ours = Document.from_bytes(b"\xef\xbb\xbf" + PAGE.encode(), is_page=True)
    theirs = changed(("five", "six"))
    result = merge(page(), ours, page(theirs)).document
    assert result.to_bytes() == b"\xef\xbb\xbf" + theirs.encode()


def test_a_list_without_a_last_line_end_keeps_that():
    base = "- question: A?\n  answer: a\n- question: B?\n  answer: b"
    ours, theirs = base.replace(": a\n", ": x\n"), base + "\n- question: C?\n  answer: c"
    documents = [Document.from_bytes(each.encode(), is_page=False) for each in (base, ours, theirs)]
    assert merge(*documents).document.to_text() == theirs.replace(": a\n", ": x\n")


def test_an_indentation_that_one_changed_keeps_the_words_of_the_other():
    lines = PAGE.split("\n")
    inside = slice(lines.index("  # about lending"), lines.index("---", 1))
    lines[inside] = [line[2:] for line in lines[inside]]
    ours = "\n".join(lines)
    words = ("five", "six")
    assert together(ours, changed(words)) == changed(words, text=ours)


def test_the_same_word_changed_by_both_is_a_conflict_with_both_versions():
    result = merged(changed(("five", "six")), changed(("five", "ten"), ("Members", "Friends")))
    (conflict,) = result.conflicts
    assert (conflict.kind, conflict.part) == (Kind.TEXT, Part.ANSWER)
    assert conflict.label == "What does it cost?"
    assert conflict.texts.base == "Members pay nothing, guests leave five euros."
    assert conflict.texts.ours == "Friends pay nothing, guests leave six euros."
    assert conflict.texts.theirs == "Friends pay nothing, guests leave ten euros."
    assert result.document.to_text() == changed(("five", "six"), ("Members", "Friends"))


def test_a_question_that_one_removed_and_the_other_changed_stays_to_be_decided():
    result = merged(changed((COST, "")), changed(("five", "six")))
    (conflict,) = result.conflicts
    assert conflict.kind is Kind.REMOVAL
    assert conflict.texts.ours is None
    assert "six euros" in (conflict.texts.theirs or "")
    assert "five euros" in (conflict.texts.base or "")
    assert result.document.to_text() == changed(("five", "six"))


def test_a_question_that_one_removed_and_nobody_changed_is_gone():
    words = ("Thursday", "Friday")
    assert together(changed((COST, "")), changed(words)) == changed((COST, ""), words)


def test_a_topic_that_one_removed_stays_with_all_its_questions_if_the_other_added_one():
    begin, end = PAGE.index("\n  - topic: Repairs"), PAGE.index("---\nWelcome")
    ours = PAGE[:begin] + PAGE[end:]
    new = "evening.\n\n      - question: New?\n        answer: Yes.\n"
    theirs = changed(("evening.\n", new))
    result = merged(ours, theirs)
    assert [conflict.kind for conflict in result.conflicts] == [Kind.REMOVAL]
    assert result.conflicts[0].label == "Repairs"
    assert result.document.to_text() == theirs


def test_a_question_that_each_moved_to_another_topic_is_a_conflict_about_its_place():
    third = "---\nWelcome"
    base = changed(
        (
            third,
            "\n  - topic: More\n    items:\n      - question: Why?\n        answer: So.\n" + third,
        )
    )
    ours = changed((HELMET, ""), ("evening.\n", "evening.\n\n" + HELMET), text=base)
    theirs = changed((HELMET, ""), ("So.\n", "So.\n\n" + HELMET), text=base)
    (conflict,) = merged(ours, theirs, base).conflicts
    assert conflict.kind is Kind.PLACE
    assert conflict.texts.ours == "Repairs"
    assert conflict.texts.theirs == "More"


def test_what_both_wrote_into_a_new_question_with_one_link_name_is_compared_text_by_text():
    def added(answer):
        new = f"\n      - question: New?\n        anchor: new\n        answer: {answer}\n"
        return changed(("Thursday evening.\n", "Thursday evening.\n" + new))

    (conflict,) = merged(added("Yes."), added("No.")).conflicts
    assert (conflict.part, conflict.texts.base) == (Part.ANSWER, None)
    assert (conflict.texts.ours, conflict.texts.theirs) == ("Yes.", "No.")


def test_without_a_base_only_what_differs_is_a_conflict():
    ours, theirs = changed(("five", "six")), changed((HELMET, ""))
    result = merge(None, page(ours), page(theirs))
    assert sorted(conflict.kind for conflict in result.conflicts) == [Kind.REMOVAL, Kind.TEXT]
    assert result.document.to_text() == ours


def test_our_entries_keep_their_ids_so_that_views_can_follow():
    ours = page(changed(("five", "six")))
    result = merge(page(), ours, page(MOVED)).document
    before = {item.anchor: item.id for item in ours.faq.all_items()}
    assert {item.anchor: item.id for item in result.faq.all_items()} == before


def test_what_each_side_brought_is_told():
    new = "evening.\n\n      - question: New?\n        answer: Yes.\n"
    theirs = changed((COST, ""), ("evening.\n", new), ("card", "key"), ("order: 3", "order: 4"))
    result = merged(PAGE, theirs)
    brought, faq = result.theirs, result.document.faq
    labels = {node.id: node.label for _, node in faq.walk()}
    assert [labels[each] for each in brought.added] == ["New?"]
    assert [labels[each] for each in brought.changed] == ["Who can borrow a bicycle?"]
    assert brought.removed == ("What does it cost?",)
    assert brought.elsewhere
    assert result.ours.is_nothing


@pytest.mark.parametrize("side", [Side.OURS, Side.THEIRS])
def test_files_without_questions_come_together_by_lines(side):
    documents = [Document.as_text(each) for each in (b"a\nb\nc\n", b"x\nb\nc\n", b"a\nb\ny\n")]
    if side is Side.THEIRS:
        documents[1:] = documents[:0:-1]
    result = merge(*documents)
    assert not result.by_items
    assert result.conflicts == ()
    assert result.document.to_text() == "x\nb\ny\n"


def test_lines_that_cannot_come_together_are_within_marks():
    result = merge(*(Document.as_text(each) for each in (b"a\nb\n", b"x\nb\n", b"y\nb\n")))
    assert [conflict.kind for conflict in result.conflicts] == [Kind.LINES]
    assert result.document.to_text() == (
        "<<<<<<< ours\nx\n||||||| base\na\n=======\ny\n>>>>>>> theirs\nb\n"
    )
