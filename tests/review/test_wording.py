"""Two texts are compared word by word, so that a reader sees at once what is worded otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.lines import plain_lines
from editor.review.wording import Fate, changes, with_only, without, wording

SIGNS = {Fate.KEPT: "{}", Fate.DELETED: "[-{}-]", Fate.INSERTED: "[+{}+]"}


def marked(old, new):
    return "".join(SIGNS[each.fate].format(each.text) for each in wording(old, new))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The same.", "The same.", "The same."),
        ("", "New.", "[+New.+]"),
        ("Old.", "", "[-Old.-]"),
        ("Take a helmet.", "Take your helmet.", "Take [-a-][+your+] helmet."),
        ("One. Three.", "One. Two. Three.", "One. [+Two. +]Three."),
        ("One. Two. Three.", "One. Three.", "One. [-Two. -]Three."),
        ("- a\n- c\n", "- a\n- b\n- c\n", "- a\n[+- b\n+]- c\n"),
        ("We don't.", "We do.", "We [-don't-][+do+]."),
        (
            "See [the list](/a/b).",
            "See [the list](/a/c).",
            "See [the list[-](/a/b)-][+](/a/c)+].",
        ),
        (
            "Ask {{ site.a }} now",
            "Ask {{ site.b }} now",
            "Ask [-{{ site.a }}-][+{{ site.b }}+] now",
        ),
        (
            "Members must always pay here",
            "Guests can never pay here",
            "[-Members must always-][+Guests can never+] pay here",
        ),
        ("自転車は三日まで", "自転車は五日まで", "自転車は[-三-][+五+]日まで"),
        ("हिन्दी में", "हिन्दी मे", "हिन्दी [-में-][+मे+]"),
        ("cafe\u0301 noir", "cafe\u0300 noir", "[-cafe\u0301-][+cafe\u0300+] noir"),
        ("a 👩‍💻 b", "a 👩‍🔧 b", "a [-👩‍💻-][+👩‍🔧+] b"),
        ("one\r\ntwo\r\n", "one\r\nthree\r\n", "one\n[-two-][+three+]\n"),
    ],
)
def test_words_are_marked_where_a_reader_looks_for_them(old, new, shown):
    assert marked(old, new) == shown


def test_a_short_word_that_is_left_between_changes_does_not_cut_them():
    shown = marked("Bring two large bags of sand.", "Carry nine small bags of gravel.")
    assert shown.count("[-") == 2


def test_a_paragraph_that_came_is_one_change():
    old = "Take the bicycle.\n\nBring it back.\n"
    new = "Take the bicycle.\n\nCheck the brakes.\n\nBring it back.\n"
    assert [each.new for each in changes(wording(old, new))] == ["Check the brakes.\n\n"]


def test_long_texts_are_compared_in_time_and_word_by_word():
    lines = [f"Line {n} of a long text with {n * 7} words in it.\n" for n in range(30_000)]
    other = [*lines[:9000], "Something new.\n", *lines[9000:20_000], "Line x.\n", *lines[20_001:]]
    found = changes(wording("".join(lines), "".join(other)))
    assert found[0].new == "Something new.\n"
    assert len(found) == 2


def test_a_text_that_is_made_to_be_slow_is_not():
    for piece in ("{{ ", "{% ", "<a ", "](", "https://", "a "):
        assert len(changes(wording(piece * 20_000, piece * 20_001))) == 1


WORDS = st.lists(
    st.sampled_from(
        ["a", "b", "word", "two", " ", " ", ". ", ", ", "\n", "\n\n", "[x](y)", "é", "日本"]
    ),
    max_size=30,
).map("".join)


@given(WORDS, WORDS)
def test_stretches_are_both_texts(old, new):
    found = wording(old, new)
    assert "".join(each.text for each in found if each.fate is not Fate.INSERTED) == plain_lines(
        old
    )
    assert "".join(each.text for each in found if each.fate is not Fate.DELETED) == plain_lines(new)
    assert all(each.text for each in found)


@given(WORDS, WORDS)
def test_all_changes_but_one_are_left_when_one_is_taken_back(old, new):
    stretches = wording(old, new)
    found = changes(stretches)
    for number in range(len(found)):
        left = [each for each in found if each is not found[number]]
        assert without(stretches, number) == made(plain_lines(old), found, left)
        assert with_only(stretches, number) == made(plain_lines(old), found, [found[number]])


def made(old, found, wanted):
    """Return an old text with some of the changes that were found in it."""
    text, grown = old, 0
    for change in found:
        start = change.start - sum(
            len(one.new) - len(one.old) for one in found if one.start < change.start
        )
        if change in wanted:
            start += grown
            text = text[:start] + change.new + text[start + len(change.old) :]
            grown += len(change.new) - len(change.old)
    return text


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(old, new):
    found = wording(old, new)
    assert "".join(each.text for each in found if each.fate is not Fate.INSERTED) == plain_lines(
        old
    )
