"""Sheets are read as they were written, and what is no sheet is refused with a sentence."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.review.suggestions.sheet import About, Comment, Reply, Sheet, State
from editor.review.suggestions.sheet_file import SheetError, read, written

WHEN = datetime(2024, 5, 4, 12, 30, tzinfo=UTC)
TEXTS = st.text(st.sampled_from("ab\n\r é\U0001f6b2\u2028\ud800\"'"), max_size=30)
COMMENT = Comment("1", About("pay", "What does it cost?", "five"), "Ada", WHEN, "Six, no?")


def sheet(base="a\nb\n", text="a\nc\n", **more):
    return Sheet("faq.md", "Ada", WHEN, base, text, **more)


@given(TEXTS, TEXTS)
def test_every_text_comes_back(base, text):
    assert read(written(sheet(base, text))) == sheet(base, text)


def test_comments_replies_and_decisions_come_back():
    full = sheet(
        comments=(COMMENT.with_reply(Reply("Bo", WHEN, "No.")),),
        states={"k1": State.ACCEPTED, "k2": State.REJECTED},
    )
    assert read(written(full)) == full


def test_the_file_is_small_and_can_be_read_by_people():
    base = "".join(f"line {number}\n" for number in range(1000))
    content = written(sheet(base, base.replace("line 500\n", "another\n")))
    assert content.decode().count("another") == 1
    assert len(content) < 2 * len(base)
    assert json.loads(content)["changes"] == [{"from": 500, "to": 501, "lines": ["another"]}]


def damaged(**members):
    return json.dumps({**json.loads(written(sheet())), **members}).encode()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b"{}", b"[" * 100_000])
def test_what_is_no_sheet_is_refused(content):
    with pytest.raises(SheetError, match="holds no suggestions"):
        read(content)


@pytest.mark.parametrize("members", [
    {"base": "text"},
    {"base": [1]},
    {"changes": [{"from": 5, "to": 9, "lines": []}]},
    {"changes": [{"from": 1, "to": 0, "lines": []}]},
    {"changes": [{"from": float("inf"), "to": 0, "lines": []}]},
    {"when": "yesterday"},
    {"by": "A" * 5_000},
    {"decided": {"k": "perhaps"}},
    {"comments": [{"id": "1"}]},
    {"comments": [{"id": "1", "about": {}, "by": "A", "when": "2024-01-01", "text": "x" * 10**6}]},
])  # fmt: skip
def test_a_damaged_sheet_is_refused(members):
    with pytest.raises(SheetError, match="damaged"):
        read(damaged(**members))


def test_a_sheet_of_a_newer_program_is_refused():
    with pytest.raises(SheetError, match="newer"):
        read(damaged(version=2))


def test_two_comments_of_one_name_are_refused():
    twice = json.loads(written(sheet(comments=(COMMENT,))))["comments"] * 2
    with pytest.raises(SheetError, match="damaged"):
        read(damaged(comments=twice))


def test_a_comment_that_is_changed_keeps_its_place():
    other = Comment("2", About(), "Bo", WHEN, "All of it.")
    both = sheet().with_comment(COMMENT).with_comment(other)
    changed = both.with_comment(COMMENT.with_reply(Reply("Bo", WHEN, "No.")))
    assert [each.id for each in changed.comments] == ["1", "2"]
    assert len(changed.comments[0].replies) == 1
    assert changed.without_comment("1").comments == (other,)


def test_what_is_open_again_is_not_written():
    decided = sheet().with_states(("a", "b"), State.ACCEPTED)
    assert decided.with_states(("a",), State.OPEN).states == {"b": State.ACCEPTED}
