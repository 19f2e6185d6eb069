"""Lists and groups of three documents brought together: what is in them, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor.document.collections import inline, own_line
from editor.document.errors import Refusal
from editor.document.fragments import shifted
from editor.document.gaps import separator
from editor.document.lines import BREAKS, ends_line
from editor.document.nodes import Collection, Entry, Mapping, entry_text, node_text
from editor.review.merging.conflict import Found, Kind
from editor.review.merging.contents import Content, own_text
from editor.review.merging.errors import CannotMerge
from editor.review.merging.kin import Key, Kin
from editor.review.merging.orders import merge_orders
from editor.review.merging.placing import Plan, Wish
from editor.review.merging.sides import Side, Three

MergeEntry = Callable[[Three[Entry], int, Key], Entry]


@dataclass(frozen=True, slots=True)
class _Version:
    """An entry of one side, on lines of its own."""

    entry: Entry
    is_first: bool
    """Whether it is the first of its list: the blank lines above it are not its own."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The versions of one list or group."""

    home: Key
    nodes: Three[Collection]
    entries: dict[Side, dict[Key, Entry]]

    def has(self, key: Key, side: Side) -> bool:
        """Whether one side has an entry here."""
        return key in self.entries[side]


class Lists:
    """Brings lists and groups together; what is in them is brought together elsewhere."""

    def __init__(
        self, kin: Kin, plan: Plan, wish: Wish, merge_entry: MergeEntry, found: list[Found]
    ) -> None:
        self._kin = kin
        self._plan = plan
        self._wish = wish
        self._merge_entry = merge_entry
        self._found = found

    def merged(self, nodes: Three[Collection], model: Content, home: Key) -> Content | None:
        """Return a list or group with the changes of both sides; None where nothing is left in it.

        Args:
            nodes: its versions; None where there is nothing in it.
            model: how to stand on its line.
            home: the entry that holds it.
        """
        entries = {side: self._inside(side, nodes, home) for side in Side}
        group = _Group(home, nodes, entries)
        keys = self._order(group)
        if not keys:
            return None
        shell = self._shell(group)
        if shell.is_flow:
            return replace(model, value=self._in_brackets(group, keys, shell))
        merged = [self._member(group, key, shell.column) for key in keys]
        spaced = list(self._spaced(group, merged))
        if model.sign.strip(" ") and not ends_line(model.sign):
            spaced[0] = inline(spaced[0])
        _check_names(nodes, spaced)
        return replace(model, value=replace(shell, entries=tuple(spaced)))

    def _inside(self, side: Side, nodes: Three[Collection], home: Key) -> dict[Key, Entry]:
        node = nodes.of(side)
        if node is None:
            return {}
        return dict(zip(self._kin.keys(side, node, home), node.entries, strict=True))

    # What stays, and where

    def _order(self, group: _Group) -> tuple[Key, ...]:
        staying: dict[Key, bool] = {}
        for side in (Side.OURS, Side.THEIRS):
            for key in group.entries[side]:
                if key not in staying:
                    staying[key] = self._stays(key, group)
        rows = [[key for key in group.entries[side] if staying.get(key)] for side in Side]
        order = merge_orders(*rows, prefers_theirs=self._wish.prefers is Side.THEIRS)
        if order.contested:
            self._note_order(group, rows, order.contested)
        return order.keys

    def _stays(self, key: Key, group: _Group) -> bool:
        sides = [side for side in (Side.OURS, Side.THEIRS) if group.has(key, side)]
        if len(sides) == 2 and isinstance(group.nodes.ours, Mapping):  # noqa: PLR2004 - both
            return True
        if any(key in self._kin.placed[side] for side in sides):
            return self._plan.homes.get(key) == group.home
        return self._text_stays(key, group)

    def _text_stays(self, key: Key, group: _Group) -> bool:
        """Whether a text in a group stays that only one side has."""
        side = Side.OURS if group.has(key, Side.OURS) else Side.THEIRS
        entry, old = group.entries[side][key], group.entries[Side.BASE].get(key)
        has_all = group.home in self._plan.revived or group.home in self._plan.with_revived
        if old is None or has_all:
            return True
        versions = (entry, None) if side is Side.OURS else (None, entry)
        texts = Three(old, *versions).map(own_text)
        if texts.base in (texts.ours, texts.theirs):
            return False
        self._found.append(Found(Kind.REMOVAL, entry.id, texts))
        return self._wish.keeps_changed or self._wish.prefers in (side, Side.BASE)

    def _note_order(self, group: _Group, rows: list[list[Key]], contested: tuple[Key, ...]) -> None:
        first = group.entries[Side.OURS][contested[0]]
        ids = {key: entry.id for key, entry in group.entries[Side.THEIRS].items()}
        ids |= {key: entry.id for key, entry in group.entries[Side.OURS].items()}
        orders = [merge_orders(*rows, prefers_theirs=is_theirs).keys for is_theirs in (False, True)]
        ordered = Three(None, *(tuple(ids[key] for key in keys) for keys in orders))
        self._found.append(Found(Kind.ORDER, first.id, orders=ordered))

    # The list or group itself

    def _shell(self, group: _Group) -> Collection:
        """Return an empty list or group: its column, brackets, and the comments at its end."""
        both = group.nodes.both
        if both is None:
            shell = group.nodes.ours or group.nodes.theirs
            if shell is None:
                raise CannotMerge("a list is in neither version")
            return replace(shell, entries=())
        prefers = self._wish.prefers
        return replace(
            both.ours,
            entries=(),
            column=both.map(lambda node: node.column).picked(prefers),
            open=both.map(lambda node: node.open).picked(prefers),
            close=both.map(lambda node: node.close).picked(prefers),
            tag=both.map(lambda node: node.tag or "").picked(prefers) or None,
            anchor=both.map(lambda node: node.anchor or "").picked(prefers) or None,
        )

    def _in_brackets(self, group: _Group, keys: tuple[Key, ...], shell: Collection) -> Collection:
        """Return a list or group in brackets, on one line."""
        entries: list[Entry] = []
        for number, key in enumerate(keys):
            three = Three(*(_on_one_line(group.entries[side].get(key)) for side in Side))
            entry = self._merge_entry(three, shell.column, key)
            before, tail = " " if number else "", "," if number < len(keys) - 1 else ""
            entries.append(replace(entry, before=before, tail=tail))
        return replace(shell, entries=tuple(entries))

    # What is in it

    def _member(self, group: _Group, key: Key, column: int) -> tuple[Entry, Three[_Version]]:
        versions = Three(*(self._version(group, key, side, column) for side in Side))
        entry = self._merge_entry(versions.map(lambda each: each.entry), column, key)
        return entry, versions

    def _version(self, group: _Group, key: Key, side: Side, column: int) -> _Version | None:
        """Return one side's version of an entry, wherever it stands there, for this column."""
        entry, node = group.entries[side].get(key), group.nodes.of(side)
        placed = self._kin.placed[side].get(key)
        if entry is not None and node is not None:
            old_column, is_first = node.column, node.entries[0] is entry
        elif placed is not None:
            entry, old_column, is_first = placed.entry, placed.column, placed.is_first
        else:
            return None
        try:
            moved = shifted(own_line(entry, old_column), old_column, column)
        except Refusal:
            if side is Side.BASE:
                return None
            raise
        return _Version(moved, is_first)

    def _spaced(
        self, group: _Group, merged: list[tuple[Entry, Three[_Version]]]
    ) -> Iterator[Entry]:
        """Yield entries with the blank lines that belong to their places."""
        usual = _usual_blank(group.nodes)
        for number, (entry, versions) in enumerate(merged):
            blank = self._blank(versions, usual) if number else self._first_blank(group.nodes)
            yield replace(entry, lead=blank + entry.lead[len(separator(entry.lead)) :])

    def _first_blank(self, nodes: Three[Collection]) -> str:
        blanks = nodes.map(lambda node: separator(node.entries[0].lead))
        both = blanks.both
        return both.picked(self._wish.prefers) if both else blanks.ours or blanks.theirs or ""

    def _blank(self, versions: Three[_Version], usual: str) -> str:
        blanks = Three(
            *(
                None if each is None or each.is_first else separator(each.entry.lead)
                for each in (versions.base, versions.ours, versions.theirs)
            )
        )
        both = blanks.both
        if both is not None:
            return both.picked(self._wish.prefers)
        known = blanks.theirs if blanks.ours is None else blanks.ours
        return usual if known is None else known


def _usual_blank(nodes: Three[Collection]) -> str:
    """Return the blank lines that most entries have above them."""
    counted = Counter(
        separator(entry.lead)
        for node in (nodes.ours, nodes.theirs)
        if node is not None
        for entry in node.entries[1:]
    )
    return max(counted, key=counted.__getitem__) if counted else ""


def _on_one_line(entry: Entry | None) -> Entry | None:
    """Return an entry of a list in brackets without what sets it apart from others.

    Raises:
        CannotMerge: it has comments or several lines.
    """
    if entry is None:
        return None
    around = entry.lead + entry.before + entry.tail
    if any(sign in entry_text(entry) for sign in BREAKS) or "#" in around:
        raise CannotMerge("a list in brackets has several lines")
    return replace(entry, lead="", before="", tail="")


def _check_names(nodes: Three[Collection], entries: list[Entry]) -> None:
    """Check that no name is in a group more often than it was.

    Raises:
        CannotMerge: one is.
    """
    names = Counter(node_text(entry.key) for entry in entries if entry.key is not None)
    for name, often in names.items():
        if often > 1 and often > max(
            sum(entry.key is not None and node_text(entry.key) == name for entry in node.entries)
            for node in (nodes.ours, nodes.theirs)
            if node is not None
        ):
            raise CannotMerge("two entries would have the same name")
