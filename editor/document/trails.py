"""Ways into the rope: from the top down to an entry, and back up with what changed there."""

from dataclasses import replace

from editor.document.errors import PatchError, Refusal
from editor.document.nodes import Alias, Collection, Entry, Node
from editor.document.pointers import Tokens, entry_index, format_pointer
from editor.language import _

Trail = tuple[tuple[Collection, int], ...]
"""Each collection from the top down to an entry, with the position in it."""

Address = tuple[int, ...]
"""The positions of a trail alone."""


def trail_to(top: Collection, path: Tokens) -> Trail:
    """Return the way to the entry that a pointer names.

    Raises:
        PatchError: there is none; Refusal where the way leads through an alias.
    """
    trail: list[tuple[Collection, int]] = [(top, 0)]
    for depth, token in enumerate(path):
        node = value_at(trail[-1])
        position = entry_index(node, token) if isinstance(node, Collection) else None
        if position is None or not isinstance(node, Collection):
            raise PatchError(f"“{format_pointer(path[: depth + 1])}” does not exist")
        trail.append((node, position))
    return tuple(trail)


def value_at(place: tuple[Collection, int]) -> Node:
    """Return the value at a position of a collection.

    Raises:
        Refusal: it is an alias, whose text stands elsewhere.
    """
    collection, index = place
    value = collection.entries[index].value
    if isinstance(value, Alias):
        raise Refusal(
            _("“{name}” repeats something from elsewhere; change it there").format(name=value.text)
        )
    return value


def address_of(trail: Trail) -> Address:
    """Return the positions of a trail."""
    return tuple(index for _, index in trail)


def with_entry(parent: Collection, index: int, entry: Entry) -> Collection:
    """Return a collection with another entry at a position."""
    entries = (*parent.entries[:index], entry, *parent.entries[index + 1 :])
    return replace(parent, entries=entries)


def rebuilt(trail: Trail, node: Collection) -> Collection:
    """Return the top with another collection as the value at the end of the trail."""
    for parent, index in reversed(trail):
        node = with_entry(parent, index, replace(parent.entries[index], value=node))
    return node


def entry_at(top: Collection, address: Address) -> tuple[Collection, Entry] | None:
    """Return the entry at an address with the collection that it is in, None without one."""
    parent: Node = top
    found: tuple[Collection, Entry] | None = None
    for index in address:
        if not isinstance(parent, Collection) or not 0 <= index < len(parent.entries):
            return None
        found = parent, parent.entries[index]
        parent = found[1].value
    return found


def with_entry_at(top: Collection, address: Address, entry: Entry) -> Collection:
    """Return a rope with another entry at an address that it has."""
    index, *below = address
    if not below:
        return with_entry(top, index, entry)
    above = top.entries[index]
    if not isinstance(above.value, Collection):
        raise PatchError("the layout of an operation does not fit")
    value = with_entry_at(above.value, tuple(below), entry)
    return with_entry(top, index, replace(above, value=value))
