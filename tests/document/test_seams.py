"""Blank lines and comments below a text must not become part of it."""

import pytest

from editor.document.errors import Refusal
from editor.document.fragments import top_entry
from editor.document.nodes import TOP, Sequence, node_text
from editor.document.seams import comments_below, settle
from tests.document.editing import added, copied, moved, removed, replaced

WIDE = "        \n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"- a: x\n{WIDE}- b: y\n", "/0/a"),
        (f"- a: x\n{WIDE}", "/0/a"),
        (f"c:\n  - a: x\n{WIDE}d: y\n", "/c/0/a"),
        (f"c:\n  - a: x\n{WIDE}  # inside\nd: y\n", "/c/0/a"),
    ],
    ids=["next entry", "end of the file", "next of the group above", "end of the list"],
)
def test_wide_white_space_is_trimmed_below_a_text_that_becomes_a_block(text, path):
    assert replaced(text, path, "one\ntwo\n").count(" \n") == 0


def test_lines_that_are_not_wide_stay_as_they_are():
    assert replaced("a: x\n  \nb: y\n", "/a", "1\n2\n") == "a: |\n  1\n  2\n  \nb: y\n"


def test_below_a_text_that_keeps_its_breaks_there_is_no_blank_line():
    text = "- a: |+\n    x\n\n- b: y\n\n- c: z\n"
    assert moved(text, "/0", "/1") == "- b: y\n\n- a: |+\n    x\n\n- c: z\n"


def test_a_text_that_moves_above_wide_white_space():
    text = f"a:\n  - |\n    x\n  - y\n{WIDE}b: 1\n"
    assert moved(text, "/a/0", "/a/1") == "a:\n  - y\n  - |\n    x\n\nb: 1\n"


def test_a_text_that_comes_to_stand_above_it_because_the_last_entry_goes():
    text = f"a:\n  - |\n    x\n  - y\n{WIDE}b: 1\n"
    assert removed(text, "/a/1") == "a:\n  - |\n    x\n\nb: 1\n"


def test_a_copy_above_it():
    text = f"- |\n  x\n- y\n{WIDE}- z\n"
    assert copied(text, "/0", "/2") == "- |\n  x\n- y\n- |\n  x\n\n- z\n"


def test_tabs_are_trimmed_too():
    assert replaced("a: x\n  \t\nb: y\n", "/a", "it: is") == 'a: "it: is"\n\nb: y\n'


def test_a_comment_that_would_become_text_makes_the_text_quoted():
    text = "a:\n  - x\n    # deep\nb: 1\n"
    assert replaced(text, "/a/0", "1\n2\n") == 'a:\n  - "1\\n2\\n"\n    # deep\nb: 1\n'


def test_a_comment_that_would_become_text_of_a_new_entry_refuses_it():
    with pytest.raises(Refusal, match="comment below"):
        added("  # about a\n-  a\n", "/0", "1\n2\n")


def test_comments_below_reach_to_the_next_value():
    top = Sequence((top_entry("a:\n  - x # own\n\n    # one\n# two\nb: 1\n"),), TOP)
    assert comments_below(top, (0, 0, 0)) == "    # one\n# two\n"
    assert comments_below(top, (0, 7)) == ""


def test_nothing_to_settle_gives_the_same_rope():
    top = Sequence((top_entry("a: |\n  x\n\nb: 1\n"),), TOP)
    assert settle(top, (0, 0)) is top
    assert node_text(top) == "a: |\n  x\n\nb: 1\n"
