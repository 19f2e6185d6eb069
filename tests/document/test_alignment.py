"""Tokens of quoted, plain and folded texts."""

import pytest
import yaml

from editor.document.alignment import realign
from editor.document.nodes import Style


@pytest.mark.parametrize(
    ("style", "raw", "old", "new", "expected"),
    [
        (Style.PLAIN, "one\n  two", "one two", "one 2", "one\n  2"),
        (Style.SINGLE, "it''s\n\n  so", "it's\nso", "it's\nno", "it''s\n\n  no"),
        (Style.DOUBLE, r"\x41\u00e9\U0001F600b", "Aé😀b", "Aé😀c", r"\x41\u00e9\U0001F600c"),
        (Style.DOUBLE, r"\t\"\\\/\N\_\L\P\e\0x", '\t"\\/\x85\xa0\u2028\u2029\x1b\0x', "y", "y"),
        (Style.DOUBLE, "a \\\n  b\\n\n  c", "a b\n c", "a b\n d", "a \\\n  b\\n\n  d"),
        (Style.FOLDED, "  one\n  two", "one two", "one 2", "  one\n  2"),
        (Style.FOLDED, "  one\n\n  two", "one\ntwo", "1\ntwo", "  1\n\n  two"),
    ],
)
def test_what_both_ends_have_in_common_keeps_its_characters(style, raw, old, new, expected):
    assert realign(raw, style, old, new, str) == expected


def test_what_is_new_is_encoded():
    assert realign("ab", Style.DOUBLE, "ab", "aéb", lambda text: text.upper()) == "aÉb"


def test_a_text_that_does_not_add_up_is_left_alone():
    assert realign("  one\n  two", Style.FOLDED, "one\ntwo", "x", str) is None


DEEPER = "  one\n  two\n\n  * item\n    deeper\n\n\n  end\n  more"
MEANING = "one two\n* item\n  deeper\n\n\nend more"


@pytest.mark.parametrize("word", ["one", "two", "item", "deeper", "end", "more"])
def test_a_word_of_a_folded_text_changes_alone_also_beside_deeper_lines(word):
    assert yaml.safe_load("a: >-\n" + DEEPER) == {"a": MEANING}
    changed = realign(DEEPER, Style.FOLDED, MEANING, MEANING.replace(word, "new"), str)
    assert changed == DEEPER.replace(word, "new")


def test_no_token_is_used_twice():
    assert realign("aa", Style.PLAIN, "aa", "a", str) == "a"
    assert realign("a", Style.PLAIN, "a", "aa", str) == "aa"
