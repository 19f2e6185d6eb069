"""Ways into the rope."""

import pytest

from editor.document.errors import PatchError, Refusal
from editor.document.fragments import top_entry
from editor.document.nodes import TOP, Sequence, node_text
from editor.document.trails import (
    address_of,
    entry_at,
    rebuilt,
    trail_to,
    value_at,
    with_entry,
    with_entry_at,
)


@pytest.fixture
def top():
    return Sequence((top_entry("a:\n  - b: &x 1\n    c: *x\nd: 2\n"),), TOP)


def test_a_trail_leads_from_the_top_to_an_entry(top):
    trail = trail_to(top, ("a", "0", "c"))
    assert address_of(trail) == (0, 0, 0, 1)
    parent, entry = entry_at(top, address_of(trail))
    assert entry.name == "c"
    assert parent is trail[-1][0]


@pytest.mark.parametrize("path", [("x",), ("a", "1"), ("a", "x"), ("d", "0"), ("a", "-")])
def test_there_is_no_way_to_what_does_not_exist(top, path):
    with pytest.raises(PatchError):
        trail_to(top, path)


def test_no_way_leads_through_a_repetition(top):
    with pytest.raises(Refusal, match=r"“\*x” repeats"):
        trail_to(top, ("a", "0", "c", "d"))
    with pytest.raises(Refusal):
        value_at(trail_to(top, ("a", "0", "c"))[-1])


def test_what_changes_is_built_along_one_way_only(top):
    trail = trail_to(top, ("a", "0"))
    mapping = value_at(trail[-1])
    shorter = with_entry(mapping, 1, mapping.entries[0])
    changed = rebuilt(trail, shorter)
    assert node_text(changed) == "a:\n  - b: &x 1\nb: &x 1\nd: 2\n"
    assert changed.entries[0].value.entries[1] is top.entries[0].value.entries[1]


def test_an_entry_is_put_at_an_address(top):
    _, entry = entry_at(top, (0, 1))
    assert node_text(with_entry_at(top, (0, 0), entry)) == "d: 2\nd: 2\n"
    with pytest.raises(PatchError, match="does not fit"):
        with_entry_at(top, (0, 1, 0), entry)


@pytest.mark.parametrize("address", [(0, 7), (0, 1, 0), (0, -1), ()])
def test_nothing_is_at_a_wrong_address(top, address):
    assert entry_at(top, address) is None
