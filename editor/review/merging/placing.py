"""What of the lists of three documents stays, and in which list it goes."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.gaps import separator
from editor.document.nodes import Collection, Entry, collect, node_text
from editor.review.merging.kin import Key, Kin, Placed
from editor.review.merging.sides import Side

_SIDES = (Side.OURS, Side.THEIRS)


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose version counts where both wish something else."""

    prefers: Side = Side.OURS
    keeps_changed: bool = True
    """Whether what one side removed and the other changed stays, whoever is preferred."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where entries go."""

    homes: dict[Key, Key]
    """The entry in whose list or group each entry goes that stays."""
    revived: dict[Key, Side]
    """What one side removed and the other, which is named, changed."""
    with_revived: set[Key]
    """What stays or goes with something around it that was revived."""
    torn: tuple[Key, ...]
    """What each side moved to another list."""
    apart: dict[Side, set[int]]
    """The ids of entries of each side that hold something that goes elsewhere, or nowhere."""


def plan_of(kin: Kin, wish: Wish) -> Plan:
    """Decide where everything goes."""
    planner = _Planner(kin, wish)
    keys = dict.fromkeys(key for side in Side for key in kin.placed[side])
    for key in keys:
        planner.settle_home(key)
    for key in keys:
        planner.settle_presence(key)
    return planner.plan()


class _Planner:
    def __init__(self, kin: Kin, wish: Wish) -> None:
        self._kin = kin
        self._wish = wish
        self._homes: dict[Key, Key] = {}
        self._revived: dict[Key, Side] = {}
        self._with_revived: set[Key] = set()
        self._torn: list[Key] = []

    def settle_home(self, key: Key) -> None:
        """Decide where to put what both sides have."""
        both = self._kin.three(key).both
        if both is None:
            return
        homes = both.map(lambda placed: placed.home)
        if homes.changed is None:
            self._torn.append(key)
        self._homes[key] = homes.picked(self._wish.prefers)

    def settle_presence(self, key: Key) -> None:
        """Decide whether what only one side has stays."""
        three = self._kin.three(key)
        side = Side.OURS if three.theirs is None else Side.THEIRS
        here = three.of(side)
        if key in self._homes or here is None:
            return
        if self._stays(key, three.base, here, side):
            self._homes[key] = here.home

    def plan(self) -> Plan:
        """Return what was decided."""
        apart = {side: set(self._taken_apart(side)) for side in _SIDES}
        return Plan(self._homes, self._revived, self._with_revived, tuple(self._torn), apart)

    def _taken_apart(self, side: Side) -> Iterator[int]:
        for key, placed in self._kin.placed[side].items():
            if self._homes.get(key) != placed.home or self._is_changed_elsewhere(key, side):
                yield from placed.above

    def _is_changed_elsewhere(self, key: Key, side: Side) -> bool:
        """Whether one side moved something to where it goes, and the other changed it."""
        three = self._kin.three(key)
        both = three.both
        if both is None or both.ours.home == both.theirs.home:
            return False
        other = Side.THEIRS if side is Side.OURS else Side.OURS
        if three.base is None:
            return True
        return not self._is_same_but_for_moves(key, three.base, both.of(other), other)

    def _stays(self, key: Key, base: Placed | None, here: Placed, side: Side) -> bool:
        """Whether something stays that the other side does not have."""
        if base is None and self._kin.has_base:
            return True
        if here.home in self._revived or here.home in self._with_revived:
            self._with_revived.add(key)
            return here.home in self._homes
        if base is None:  # nobody knows whether it was added or removed
            self._revived[key] = side
            return self._wish.keeps_changed or self._wish.prefers is side
        if base.home == here.home and self._is_same_but_for_moves(key, base, here, side):
            return False
        self._revived[key] = side
        return self._wish.keeps_changed or self._wish.prefers in (side, Side.BASE)

    def _is_same_but_for_moves(self, key: Key, base: Placed, here: Placed, side: Side) -> bool:
        """Whether one side left an entry alone, but for what it moved elsewhere or removed."""
        texts: list[str] = []
        for each, placed in ((Side.BASE, base), (side, here)):
            pieces: list[str] = []
            self._collect(placed.entry, (each, side), key, pieces)
            texts.append("".join(pieces))
        return texts[0] == texts[1]

    def _collect(self, entry: Entry, sides: tuple[Side, Side], key: Key, pieces: list[str]) -> None:
        """Add the pieces of an entry, without the white space that its place brings along.

        Args:
            entry: what to read.
            sides: whose it is, and what else must have the entries that are in it.
            key: that of the entry.
            pieces: where to.
        """
        value = entry.value
        pieces += (entry.lead[len(separator(entry.lead)) :], entry.before.strip())
        if entry.key is not None:
            pieces.append(node_text(entry.key))
        if isinstance(value, Collection) and not value.is_flow:
            pieces.append(value.open)
            for inner_key, inner in zip(
                self._kin.keys(sides[0], value, key), value.entries, strict=True
            ):
                if self._counts(inner_key, key, sides):
                    self._collect(inner, sides, inner_key, pieces)
            pieces.append(value.close)
        else:
            collect(value, pieces.append)
        pieces.append(entry.tail)

    def _counts(self, key: Key, home: Key, sides: tuple[Side, Side]) -> bool:
        """Whether an entry has something to do with whether what it is in was changed."""
        own, other = (self._kin.placed[side] for side in sides)
        return self._homes.get(key, home) == home and (key not in own or key in other)
