"""The exact text that an inverse step brings back, in a form that JSON can carry.

A layout has up to three members: `entry` (lead and text of what comes back), `index` (its place
among the keys of a group) and `around` (the pieces elsewhere that had to give way).
"""

from collections.abc import Iterator
from collections.abc import Mapping as Dict
from dataclasses import dataclass, replace

from editor.document.errors import PatchError
from editor.document.fragments import parse_entry, with_ids_of
from editor.document.nodes import Collection, Entry, entry_text, new_id
from editor.document.trails import Address, entry_at, with_entry_at
from editor.document.values import Anchors, data, same

_OWN = ("lead", "before", "between", "tail")
_INNER = ("open", "close")


@dataclass(frozen=True, slots=True)
class Layout:
    """What an inverse step knows about the text; nothing of it in a step from elsewhere."""

    entry: Dict[str, object] | None = None
    index: int | None = None
    around: tuple[Dict[str, object], ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether it says how everything around must look."""
        return self != NO_LAYOUT

    def as_json(self) -> dict[str, object]:
        """Return the member `layout` of a step."""
        members = {"entry": self.entry, "index": self.index, "around": list(self.around)}
        return {name: value for name, value in members.items() if value not in (None, [])}


NO_LAYOUT = Layout()


def read_layout(member: object) -> Layout:
    """Return the layout that a step carries, an empty one where it carries none.

    Raises:
        PatchError: the member is not a layout.
    """
    if member is None:
        return NO_LAYOUT
    if not isinstance(member, dict):
        raise PatchError("the layout of an operation is damaged")
    entry, index, around = member.get("entry"), member.get("index"), member.get("around", [])
    if (
        isinstance(entry, dict | None)
        and isinstance(index, int | None)
        and isinstance(around, list)
        and all(map(_address, around))
    ):
        return Layout(entry, index, tuple(around))
    raise PatchError("the layout of an operation is damaged")


def _address(pieces: object) -> Address:
    at = pieces.get("at") if isinstance(pieces, dict) else None
    if not isinstance(at, list) or not all(isinstance(index, int) for index in at):
        raise PatchError("the layout of an operation is damaged")
    return tuple(at)


def entry_layout(entry: Entry) -> dict[str, object]:
    """Return lead and text of an entry."""
    return {"lead": entry.lead, "text": entry_text(replace(entry, lead=""))}


def entry_from_layout(
    layout: Dict[str, object], column: int, value: object, anchors: Anchors
) -> Entry:
    """Return the entry whose exact text a layout carries.

    Raises:
        PatchError: the text does not hold the value that the step says.
    """
    entry = parse_entry(str(layout.get("text")), column)
    if not same(data(entry.value, dict(anchors)), value):
        raise PatchError("the layout of an operation does not hold its value")
    return replace(entry, lead=str(layout.get("lead")), id=new_id())


def pieces_around(
    old: Collection, new: Collection, way: Address, at: Address = ()
) -> Iterator[Dict[str, object]]:
    """Yield the old pieces of entries that gave way when the entry at the end of a way changed.

    Args:
        old: the collection before the change.
        new: the collection after it.
        way: the positions from here to the changed entry; empty where only the end can differ.
        at: where the collection is.
    """
    if old is new:
        return
    index = way[0] if way else len(old.entries) - 1
    now = {entry.id: entry for _, entry in _near(new, index)}
    for number, entry in _near(old, index):
        changed = now.get(entry.id, entry)
        if changed is entry or (way == (number,) and changed is new.entries[number]):
            continue
        here = (*at, number)
        yield from _pieces(entry, changed, here)
        inner, inner_changed = _lines_inside(entry), _lines_inside(changed)
        if inner is not None and inner_changed is not None:
            rest = way[1:] if number == index else ()
            yield from pieces_around(inner, inner_changed, rest, here)


def with_pieces_around(top: Collection, around: tuple[Dict[str, object], ...]) -> Collection:
    """Return a rope whose pieces are again as a layout says.

    Raises:
        PatchError: there is nothing where the layout says.
    """
    for pieces in around:
        address = _address(pieces)
        found = entry_at(top, address)
        if found is None:
            raise PatchError("the layout of an operation does not fit")
        parent, entry = found
        top = with_entry_at(top, address, _with_pieces(entry, pieces, parent.column))
    return top


def _near(collection: Collection, index: int) -> list[tuple[int, Entry]]:
    """Return the entries that a change at an index can reach: the first, the last, neighbours."""
    last = len(collection.entries) - 1
    numbers = {0, 1, index - 1, index, index + 1, last - 1, last}
    return [(n, collection.entries[n]) for n in sorted(numbers) if 0 <= n <= last]


def _lines_inside(entry: Entry) -> Collection | None:
    """Return the list or group that an entry holds on lines of its own."""
    node = entry.value
    is_inside = isinstance(node, Collection) and not node.is_flow and node.entries
    return node if isinstance(node, Collection) and is_inside else None


def _pieces(entry: Entry, changed: Entry, at: Address) -> Iterator[Dict[str, object]]:
    """Yield the pieces in which an entry was different; its whole text if its value was."""
    pieces = _differing(_OWN, entry, changed)
    if entry.value is not changed.value:
        inner, inner_changed = _lines_inside(entry), _lines_inside(changed)
        if inner is None or inner_changed is None:
            pieces = entry_layout(entry)
        else:
            pieces |= _differing(_INNER, inner, inner_changed)
    if pieces:
        yield {"at": list(at), **pieces}


def _differing(names: tuple[str, ...], old: object, new: object) -> dict[str, object]:
    return {name: getattr(old, name) for name in names if getattr(old, name) != getattr(new, name)}


def _with_pieces(entry: Entry, pieces: Dict[str, object], column: int) -> Entry:
    def piece(name: str, now: str) -> str:
        return str(pieces.get(name, now))

    value = entry.value
    if "text" in pieces:
        entry = with_ids_of(parse_entry(piece("text", ""), column), entry)
    elif isinstance(value, Collection):
        value = replace(value, open=piece("open", value.open), close=piece("close", value.close))
        entry = replace(entry, value=value)
    return replace(
        entry,
        lead=piece("lead", entry.lead),
        before=piece("before", entry.before),
        between=piece("between", entry.between),
        tail=piece("tail", entry.tail),
    )
