"""Front matter: where it begins and ends, and what is done where it is wrong."""

import pytest

from editor.site.front_matter import Source, has_front_matter


@pytest.mark.parametrize(
    ("text", "front", "body", "line"),
    [
        ("---\nt: 1\n---\nbody", {"t": 1}, "body", 4),
        ("---   \nt: 1\n...\nbody", {"t": 1}, "body", 4),
        ("---\r\nt: 1\r\n---\r\nbody\r\nx", {"t": 1}, "body\r\nx", 4),
        ("---\n---\n", {}, "", 3),
        ("---\n---", {}, "", 2),
        ("---\n---  \n\n\nb", {}, "b", 5),
        ("---\nno close\n", {}, "---\nno close\n", 1),
        ("---\nt: |\n  x\n  ---\n  y\n---\nb", {"t": "x\n---\ny\n"}, "b", 7),
        ("no front", {}, "no front", 1),
    ],
)
def test_front_matter_is_told_from_the_body(text, front, body, line):
    source = Source(text)
    assert (source.front, source.body, source.line, source.problem) == (front, body, line, "")


@pytest.mark.parametrize("header", ["a: [", "just text", "- 1"])
def test_front_matter_that_is_none_is_empty_and_a_problem(header):
    source = Source(f"---\n{header}\n---\nb")
    assert (source.front, source.body) == ({}, "b")
    assert source.problem.endswith(".")


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        (b"---\n", True),
        (b"--- \r\n", True),
        (b"---", False),
        (b"----\n", False),
        (b"\n---\n", False),
    ],
)
def test_the_first_line_tells_pages_from_files(head, is_page):
    assert has_front_matter(head) is is_page


def test_a_key_that_is_nowhere_is_known_to_be_missing_without_reading_yaml():
    source = Source("---\ntitle: [\n---\n")
    assert not source.may_set("date")
    assert source.may_set("title")
    assert source.problem == ""


def test_other_front_matter_keeps_the_body():
    source = Source("---\na: 1\n---\nbody").with_front({"a": 2})
    assert (source.front, source.body, source.line) == ({"a": 2}, "body", 4)
