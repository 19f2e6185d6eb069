"""The exact text that an inverse step brings back, in a form that JSON can carry.

A layout has up to three members: `entry` (lead and text of what comes back), `index` (its place
among the keys of a group) and `around` (the pieces of neighbours that had to give way).
"""

from collections.abc import Mapping as Dict
from dataclasses import dataclass, replace

from editor.document.errors import PatchError
from editor.document.fragments import parse_entry
from editor.document.nodes import Collection, Entry, entry_text, new_id
from editor.document.values import Anchors, data, same


@dataclass(frozen=True, slots=True)
class Layout:
    """What an inverse step knows about the text; nothing of it in a step from elsewhere."""

    entry: Dict[str, object] | None = None
    index: int | None = None
    around: tuple[tuple[int, Dict[str, object]], ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the member `layout` of a step."""
        members = {"entry": self.entry, "index": self.index, "around": list(self.around)}
        return {name: value for name, value in members.items() if value not in (None, [])}


def read_layout(member: object) -> Layout:
    """Return the layout that a step carries, an empty one where it carries none.

    Raises:
        PatchError: the member is not a layout.
    """
    if member is None:
        return Layout()
    if not isinstance(member, dict):
        raise PatchError("the layout of an operation is damaged")
    entry, index = member.get("entry"), member.get("index")
    around = member.get("around", [])
    if not isinstance(entry, dict | None) or not isinstance(index, int | None):
        raise PatchError("the layout of an operation is damaged")
    pairs = tuple((int(number), dict(pieces)) for number, pieces in around)
    return Layout(entry, index, pairs)


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
    old: Collection, new: Collection, index: int
) -> tuple[tuple[int, Dict[str, object]], ...]:
    """Return the pieces of entries that changed because a neighbour at this index came or went."""
    now = {entry.id: entry for entry in _near(new, index)}
    return tuple(
        (number, _pieces(entry, now[entry.id]))
        for number, entry in _numbered_near(old, index)
        if entry.id in now and now[entry.id] is not entry
    )


def with_pieces_around(
    collection: Collection, around: tuple[tuple[int, Dict[str, object]], ...]
) -> Collection:
    """Return a collection whose neighbours of the change have their pieces back."""
    if not around:
        return collection
    entries = list(collection.entries)
    for number, pieces in around:
        if not 0 <= number < len(entries):
            raise PatchError("the layout of an operation does not fit")
        entries[number] = _with_pieces(entries[number], pieces, collection.column)
    return replace(collection, entries=tuple(entries))


def _numbered_near(collection: Collection, index: int) -> list[tuple[int, Entry]]:
    """Return the entries that a change at an index can reach: the first, the last, neighbours."""
    last = len(collection.entries) - 1
    numbers = {0, 1, index - 1, index, index + 1, last - 1, last}
    return [(n, collection.entries[n]) for n in sorted(numbers) if 0 <= n <= last]


def _near(collection: Collection, index: int) -> list[Entry]:
    return [entry for _, entry in _numbered_near(collection, index)]


def _pieces(entry: Entry, changed: Entry) -> Dict[str, object]:
    pieces: dict[str, object] = {"lead": entry.lead, "before": entry.before, "tail": entry.tail}
    if changed.value is not entry.value:
        pieces["text"] = entry_text(replace(entry, lead=""))
    return pieces


def _with_pieces(entry: Entry, pieces: Dict[str, object], column: int) -> Entry:
    lead = str(pieces["lead"])
    if "text" in pieces:
        read = parse_entry(str(pieces["text"]), column)
        return replace(read, lead=lead, id=entry.id)
    return replace(entry, lead=lead, before=str(pieces["before"]), tail=str(pieces["tail"]))
