"""Bytes to text and back."""

import pytest

from editor.document.errors import EncodingError
from editor.document.source import Source, decode, encode, split, usual_newline


def test_a_byte_order_mark_is_taken_off_and_put_back():
    has_bom, text = decode(b"\xef\xbb\xbfa")
    assert (has_bom, text) == (True, "a")
    assert encode(text, has_bom=has_bom) == b"\xef\xbb\xbfa"


def test_bytes_in_another_encoding_are_refused_with_their_place():
    with pytest.raises(EncodingError) as caught:
        decode("é\nab".encode() + "ü".encode("latin-1"))
    assert (caught.value.line, caught.value.column) == (2, 3)
    assert str(caught.value).startswith("line 2, column 3: this is not text in UTF-8")


def test_a_picture_is_not_called_a_text_in_the_wrong_encoding():
    with pytest.raises(EncodingError, match="not a text file"):
        decode(b"\x89PNG\0\0")


@pytest.mark.parametrize("closing", ["---\n", "...\n", "--- \n", "---"])
def test_a_page_is_cut_at_its_fences(closing):
    parts = split(f"---\na: b\n{closing}", has_bom=False, is_page=None)
    assert parts == (Source(False, "\n", "---\n", closing, ""), "a: b\n")


def test_a_page_may_have_empty_front_matter():
    assert split("---\n---\nbody", has_bom=False, is_page=True) == (
        Source(False, "\n", "---\n", "---\n", "body"),
        "",
    )


def test_a_data_file_that_begins_with_a_mark_is_yaml_as_a_whole():
    parts = split("---\na: b\n---\nc: d\n", has_bom=False, is_page=False)
    assert parts == (Source(False, "\n"), "---\na: b\n---\nc: d\n")


@pytest.mark.parametrize("text", ["body\n", "---\na: b\n", " ---\n---\n", "----\n---\n"])
def test_a_page_without_both_fences_has_no_front_matter(text):
    assert split(text, has_bom=False, is_page=True) is None
    assert split(text, has_bom=False, is_page=None) == (Source(False, "\n"), text)


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "\n"), ("a\nb\n", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\r\nb\nc\n", "\n")],
)
def test_the_newline_is_the_more_frequent_one(text, newline):
    assert usual_newline(text) == newline
