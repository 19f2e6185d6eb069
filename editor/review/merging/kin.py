"""Which entries of the three documents are the same ones, and in what each stands.

Topics and questions are paired wherever they stand, entries of other lists within their list,
entries of groups by their names.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.nodes import Collection, Entry, Mapping, Node, Sequence, node_text
from editor.review.merging.conflict import TOP
from editor.review.merging.pairing import paired, paired_additions, reading_of
from editor.review.merging.sides import Both, Side, Three

Key = tuple[object, ...]
"""What an entry is called in all three documents: of a group, the way to it; empty for the top."""

_Names = dict[int, Key]


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry of one document, and where it stands."""

    entry: Entry
    column: int
    home: Key
    """The entry that holds the list or group that it is in."""
    above: tuple[int, ...]
    """The ids of the entries around it, outermost first."""
    is_first: bool
    """Whether it is the first of its list or group."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The entries of three documents under the names that they have in common."""

    placed: dict[Side, dict[Key, Placed]]
    """In the order of each document, the entries of lists, and those that hold lists or groups."""
    names: dict[Side, _Names]
    """The keys of entries by their ids; those of groups only where a name does not do."""
    has_base: bool
    """Whether it is known what both sides began with."""

    def keys(self, side: Side, node: Collection | None, home: Key) -> list[Key]:
        """Return the keys of what is in the list or group that an entry holds, in order."""
        return [] if node is None else list(_keys(side, node, home, self.names[side]))

    def three(self, key: Key) -> Three[Placed]:
        """Return an entry in all versions."""
        placed = self.placed
        return Three(
            placed[Side.BASE].get(key), placed[Side.OURS].get(key), placed[Side.THEIRS].get(key)
        )

    def old_id(self, number: int) -> int | None:
        """Return the id that an entry of the result has in the base, None if it is not there."""
        for side in (Side.OURS, Side.THEIRS):
            for key, placed in self.placed[side].items():
                if placed.entry.id == number:
                    old = self.placed[Side.BASE].get(key)
                    return None if old is None else old.entry.id
        return None

    def result_id(self, key: Key) -> int:
        """Return the id that an entry has in the result; TOP for the page itself."""
        three = self.three(key)
        placed = three.ours or three.theirs or three.base
        return TOP if placed is None else placed.entry.id

    def above(self, side: Side, key: Key) -> tuple[int, ...]:
        """Return the ids of what stands above an entry in its list, the nearest first."""
        here = self.placed[side].get(key)
        if here is None:
            return ()
        rows = [each for each, other in self.placed[side].items() if other.home == here.home]
        return tuple(self.result_id(each) for each in reversed(rows[: rows.index(key)]))


def kin_of(base: Document | None, ours: Document, theirs: Document) -> Kin:
    """Find out which entries are the same ones."""
    names: dict[Side, _Names] = {side: {} for side in Side}
    readings = Both(None if base is None else reading_of(base), *map(reading_of, (ours, theirs)))
    if readings.base is not None:
        for side in (Side.OURS, Side.THEIRS):
            pairs = paired(readings.base, readings.of(side))
            names[side] = {new: (Side.BASE, old) for old, new in pairs.items()}
    if _have_additions(names, ours, theirs):
        for one, other in paired_additions(readings.ours, readings.theirs).items():
            if one not in names[Side.OURS] and other not in names[Side.THEIRS]:
                names[Side.THEIRS][other] = (Side.OURS, one)
                names[Side.OURS][one] = (Side.OURS, one)
    placed = {
        side: dict(_walk(side, document.root, names[side])) if document is not None else {}
        for side, document in ((Side.BASE, base), (Side.OURS, ours), (Side.THEIRS, theirs))
    }
    return Kin(placed, names, has_base=base is not None)


def _have_additions(names: dict[Side, _Names], ours: Document, theirs: Document) -> bool:
    """Whether both sides have entries that the base has not."""
    return all(
        any(entry.id not in names[side] for entry in _list_entries(document.root))
        for side, document in ((Side.OURS, ours), (Side.THEIRS, theirs))
    )


def _list_entries(node: Node) -> Iterator[Entry]:
    if isinstance(node, Collection):
        for entry in node.entries:
            if isinstance(node, Sequence):
                yield entry
            yield from _list_entries(entry.value)


def _walk(
    side: Side, node: Node, names: _Names, home: Key = (), above: tuple[int, ...] = ()
) -> Iterator[tuple[Key, Placed]]:
    """Yield the entries below a node that are in lists or hold any, outer ones first."""
    if not isinstance(node, Collection):
        return
    is_list = isinstance(node, Sequence)
    for key, entry in zip(_keys(side, node, home, names), node.entries, strict=True):
        is_group = isinstance(entry.value, Collection)
        if is_list or is_group:
            yield key, Placed(entry, node.column, home, above, entry is node.entries[0])
        if is_group:
            yield from _walk(side, entry.value, names, key, (*above, entry.id))


def _keys(side: Side, node: Collection, home: Key, names: _Names) -> Iterator[Key]:
    if isinstance(node, Mapping):
        seen: Counter[str] = Counter()
        for entry in node.entries:
            known = names.get(entry.id)
            name = "" if entry.key is None else entry.name or node_text(entry.key)
            yield known if known is not None else (*home, name, seen[name])
            seen[name] += 1
    else:
        for entry in node.entries:
            known = names.get(entry.id)
            yield known if known is not None else (side, entry.id)
