"""Three versions of one text."""

from hypothesis import given
from hypothesis import strategies as st

from editor.review.merging.sides import Side
from editor.review.merging.texts import (
    Clash,
    compare_lines,
    is_agreed,
    merge_lines,
    merge_passages,
    merge_texts,
    version,
)

texts = st.text("ab \n", max_size=12)


def test_different_words_of_one_sentence_come_together():
    base = "Members pay nothing, guests leave five euros in the tin.\n"
    ours = base.replace("five", "six")
    theirs = base.replace("Members", "Friends").replace("tin", "box")
    merged = merge_texts(base, ours, theirs)
    assert merged == ("Friends pay nothing, guests leave six euros in the box.\n",)


def test_two_words_for_the_same_word_clash_and_what_is_agreed_is_in_both_versions():
    base = "Bring it on Thursday evening; we mend it together.\n"
    ours = base.replace("Thursday", "Friday").replace("mend", "repair")
    theirs = base.replace("Thursday", "Monday").replace("Bring", "Carry")
    merged = merge_texts(base, ours, theirs)
    assert not is_agreed(merged)
    assert [chunk for chunk in merged if isinstance(chunk, Clash)] == [
        Clash("Thursday ", "Friday ", "Monday ")
    ]
    assert version(merged, Side.OURS) == "Carry it on Friday evening; we repair it together.\n"
    assert version(merged, Side.THEIRS) == "Carry it on Monday evening; we repair it together.\n"


def test_a_sentence_that_one_side_wrote_anew_is_not_mixed_with_the_changes_of_the_other():
    base = "Helmets hang beside the door, take one in your size.\n"
    ours = "You find what protects your head in the shed behind the house.\n"
    theirs = base.replace("door", "gate")
    assert merge_texts(base, ours, theirs) == (Clash(base, ours, theirs),)


def test_paragraphs_that_both_add_at_the_same_place_clash():
    base = "One.\n"
    merged = merge_texts(base, base + "Two.\n", base + "Three.\n")
    assert version(merged, Side.OURS) == "One.\nTwo.\n"
    assert version(merged, Side.THEIRS) == "One.\nThree.\n"
    assert not is_agreed(merged)


def test_what_both_wrote_alike_is_there_once():
    assert merge_texts("a\nb\n", "a\nx\nb\ny\n", "a\nx\nb\n") == ("a\nx\nb\ny\n",)


def test_a_last_line_without_end_never_runs_into_what_is_added_below_it():
    assert merge_texts("one", "one\ntwo", "first") == ("first\ntwo",)


def test_scripts_without_spaces_come_together_by_character():
    assert merge_texts("会員は無料です。", "会員は有料です。", "会員は無料である。") == (
        "会員は有料である。",
    )


def test_passages_clash_as_whole_lines():
    base = "Open on Monday.\nAll year.\nBring a lock.\n"
    ours, theirs = base.replace("Mon", "Fri"), base.replace("Mon", "Sun").replace("lock", "bike")
    clash = Clash("Open on Monday.\n", "Open on Friday.\n", "Open on Sunday.\n")
    assert merge_passages(base, ours, theirs) == (clash, "All year.\nBring a bike.\n")


def test_without_a_base_all_that_differs_clashes():
    assert compare_lines("a\nb\nc\n", "a\nx\nc\n") == ("a\n", Clash("", "b\n", "x\n"), "c\n")


@given(texts, texts)
def test_the_change_of_one_side_is_taken_as_it_is(base, theirs):
    assert version(merge_texts(base, base, theirs), Side.OURS) == theirs
    assert version(merge_texts(base, theirs, base), Side.OURS) == theirs
    assert version(merge_texts(base, theirs, theirs), Side.OURS) == theirs


@given(texts, texts, texts)
def test_whose_side_is_whose_makes_no_difference(base, ours, theirs):
    one, other = merge_texts(base, ours, theirs), merge_texts(base, theirs, ours)
    assert is_agreed(one) == is_agreed(other)
    assert version(one, Side.OURS) == version(other, Side.THEIRS)


@given(texts, texts, texts)
def test_every_letter_that_a_side_added_is_in_its_version(base, ours, theirs):
    for merged in (merge_texts(base, ours, theirs), merge_lines(base, ours, theirs)):
        for side, text in ((Side.OURS, ours), (Side.THEIRS, theirs)):
            for sign in "ab":
                added = text.count(sign) - base.count(sign)
                other = (theirs if text is ours else ours).count(sign) - base.count(sign)
                assert version(merged, side).count(sign) >= base.count(sign) + added + min(other, 0)
