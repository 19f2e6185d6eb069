"""A mark is there where a comment can stand, and nowhere else."""

import pytest

from editor.preview.liquid.marks import CLOSE, MIDDLE, OPEN, without_marks
from editor.preview.marks import marked, regions, replaced, with_comments, without_comments


def raw(mark, text):
    return f"{OPEN}{mark}{MIDDLE}{text}{CLOSE}"


def test_a_mark_in_text_becomes_comments():
    assert with_comments(f"<p>{raw('1:a#0', 'x')}</p>") == f"<p>{marked('1:a#0', 'x')}</p>"


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (f'<a title="{raw("1:a#0", "x")}">y</a>', '<a title="x">y</a>'),
        (f"<title>{raw('1:a#0', 'x')}</title>", "<title>x</title>"),
        (f"<script>var a = '{raw('1:a#0', '<b>')}'</script>", "<script>var a = '<b>'</script>"),
        (f"<!-- {raw('1:a#0', 'x')} -->", "<!-- x -->"),
        (f"<a title='it\"s > {raw('1:a#0', 'x')}'>y</a>", "<a title='it\"s > x'>y</a>"),
        (f"<textarea>{raw('1:a#0', 'x')}", "<textarea>x"),
    ],
)
def test_where_no_comment_can_stand_there_is_no_mark(page, wanted):
    assert with_comments(page) == wanted


def test_a_text_loses_what_could_be_taken_for_a_mark():
    assert without_marks(f"a{raw('x', 'b')}c{CLOSE}") == "abc"
    assert without_marks("abc") == "abc"


def test_the_regions_of_a_page_are_found_and_can_be_taken_away():
    inner = marked("2:a#2", "y")
    page = f"<p>{marked('1:q#0', 'Why?')}</p>{marked('1:a#1', f'x {inner} z')}"
    assert list(regions(page)) == [
        ("1:q#0", "Why?"),
        ("2:a#2", "y"),
        ("1:a#1", f"x {inner} z"),
    ]
    assert without_comments(page) == "<p>Why?</p>x y z"


def test_what_is_inside_a_mark_can_be_exchanged():
    inner = marked("2:a#2", "y")
    page = f"<p>{marked('1:a#1', f'x {inner} z')}</p>{marked('3:a#3', 'w')}"
    assert (
        replaced(page, "1:a#1", "new") == f"<p>{marked('1:a#1', 'new')}</p>{marked('3:a#3', 'w')}"
    )
    assert replaced(page, "4:a#4", "new") == page
