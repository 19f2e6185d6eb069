"""JSON pointers."""

import pytest

from editor.document.errors import PatchError
from editor.document.parsing import parse
from editor.document.pointers import (
    entry_index,
    format_pointer,
    key_count,
    key_index,
    list_index,
    parse_pointer,
)


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [
        ("", ()),
        ("/", ("",)),
        ("/a/0/-", ("a", "0", "-")),
        ("/a~1b~0c", ("a/b~c",)),
        ("/~01", ("~1",)),
        ("/é d", ("é d",)),
    ],
)
def test_pointers_are_read_and_written(pointer, tokens):
    assert parse_pointer(pointer) == tokens
    assert format_pointer(tokens) == pointer


@pytest.mark.parametrize("pointer", ["a", "a/b", "/~2", "/~"])
def test_what_is_no_pointer_is_refused(pointer):
    with pytest.raises(PatchError, match="not a JSON pointer"):
        parse_pointer(pointer)


def test_the_end_of_a_list_is_a_position():
    assert list_index("-", 3) == 3
    assert list_index("3", 3) == 3


@pytest.mark.parametrize("token", ["4", "01", "-1", "a", "", "1.0", "٣"])
def test_what_is_no_position_is_refused(token):
    with pytest.raises(PatchError, match="no position"):
        list_index(token, 3)


def test_of_duplicate_keys_the_last_counts():
    mapping = parse("a: 1\nb: 2\na: 3\n").root
    assert key_index(mapping, "a") == 2
    assert key_count(mapping, "a") == 2
    assert key_index(mapping, "c") is None


def test_the_end_of_a_list_is_no_entry():
    sequence = parse("- a\n- b\n").root
    assert entry_index(sequence, "1") == 1
    assert entry_index(sequence, "-") is None
    assert entry_index(sequence, "2") is None
