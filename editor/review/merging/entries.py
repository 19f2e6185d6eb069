"""Entries of three documents brought together: comments, keys and values, each by itself."""

import contextlib
from collections.abc import Callable
from dataclasses import replace

from editor.document.errors import Refusal
from editor.document.examples import Examples
from editor.document.gaps import separator
from editor.document.lines import BREAKS
from editor.document.nodes import (
    Collection,
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    entry_text,
    node_text,
)
from editor.document.replacing import with_value
from editor.document.values import same, scalar_value
from editor.review.merging.conflict import Found, Kind
from editor.review.merging.contents import (
    Content,
    below,
    content_of,
    holds_nothing,
    with_content,
)
from editor.review.merging.kin import Key, Kin
from editor.review.merging.lists import Lists
from editor.review.merging.placing import Plan, Wish
from editor.review.merging.sides import Both, Side, Three
from editor.review.merging.texts import Clash, is_agreed, merge_lines, merge_texts, version


class Merger:
    """Builds the rope that has the changes of both sides."""

    def __init__(self, kin: Kin, plan: Plan, wish: Wish, examples: Callable[[], Examples]) -> None:
        self._kin = kin
        self._plan = plan
        self._prefers = wish.prefers
        self._examples = examples
        self.found: list[Found] = []
        """The conflicts, in the order of the result."""
        self._lists = Lists(kin, plan, wish, self.entry, self.found)

    def top(self, tops: Both[Collection]) -> Collection:
        """Return the rope of the result."""
        entries = tops.map(lambda top: top.entries[0])
        return replace(tops.ours, entries=(self._of_both(entries, tops.ours.column, ()),))

    def entry(self, three: Three[Entry], column: int, key: Key) -> Entry:
        """Return an entry with the changes of both sides.

        Args:
            three: its versions, as they stand on lines of their own.
            column: where they all stand.
            key: what it is called.
        """
        both = three.both
        if both is not None:
            return self._of_both(both, column, key)
        entry = three.ours or three.theirs
        if entry is None:
            raise ValueError("an entry is in neither version")
        if self._prefers is Side.BASE and three.base is not None:
            return replace(three.base, id=entry.id)
        return self._of_one(entry, Side.OURS if three.ours else Side.THEIRS, column, key)

    def _of_one(self, entry: Entry, side: Side, column: int, key: Key) -> Entry:
        """Return an entry that one side alone has, without what goes elsewhere."""
        value = entry.value
        if entry.id not in self._plan.apart[side] or not isinstance(value, Collection):
            return entry
        nodes = Three(None, value, None) if side is Side.OURS else Three(None, None, value)
        content = self._lists.merged(nodes, content_of(entry), key)
        if content is None:
            return self._emptied(entry, column, value)
        return with_content(entry, content, below(entry))

    def _of_both(self, both: Both[Entry], column: int, key: Key) -> Entry:
        lead = self._lead(both)
        content = self._content(both, column, key)
        lines = self._comment(both.map(below), both.ours.id, Kind.FOOT)
        return replace(with_content(self._with_key(both), content, lines), lead=lead)

    # The pieces around a value

    def _lead(self, both: Both[Entry]) -> str:
        """Return blank lines and comments above an entry."""
        blank = both.map(lambda entry: separator(entry.lead)).picked(self._prefers)
        comments = both.map(lambda entry: entry.lead[len(separator(entry.lead)) :])
        return blank + self._comment(comments, both.ours.id, Kind.COMMENT)

    def _comment(self, both: Both[str], number: int, kind: Kind) -> str:
        """Return comment lines with the changes of both sides."""
        if both.changed is not None:
            return both.picked(self._prefers)
        chunks = merge_lines(both.base or "", both.ours, both.theirs)
        if not is_agreed(chunks):
            self.found.append(Found(kind, number, _versions(chunks, both.base)))
        return version(chunks, self._prefers)

    def _with_key(self, both: Both[Entry]) -> Entry:
        """Return our entry under the name that was changed, if one was."""
        if both.ours.key is None:
            return both.ours
        names = both.map(lambda entry: entry.name or "")
        if names.changed is None:
            self.found.append(Found(Kind.NAME, both.ours.id, _three(names)))
        written = both.map(lambda entry: node_text(entry.key) if entry.key else "")
        side = (written if names.ours == names.theirs else names).changed or self._prefers
        chosen = both.of(side)
        return replace(both.ours, key=chosen.key, before=chosen.before)

    # Values

    def _content(self, both: Both[Entry], column: int, key: Key) -> Content:
        contents = both.map(content_of)
        side = contents.map(lambda content: content.text).changed
        apart = self._plan.apart
        if side is Side.OURS and both.ours.id not in apart[Side.OURS]:
            return contents.ours
        if side is Side.THEIRS and both.theirs.id not in apart[Side.THEIRS]:
            value = self._adopted(contents.theirs.value, contents.ours.value, key)
            return replace(contents.theirs, value=value)
        return self._of_changed(both, contents, column, key)

    def _of_changed(
        self, both: Both[Entry], contents: Both[Content], column: int, key: Key
    ) -> Content:
        """Return a value that both sides changed, with the changes of both."""
        mine, other = contents.ours.value, contents.theirs.value
        if isinstance(mine, Scalar) and isinstance(other, Scalar) and mine.text and other.text:
            return self._of_scalars(both, contents, column)
        if not _are_alike(mine, other):
            return self._of_different_kinds(both, contents)
        if not (_is_in_brackets(mine) and _is_in_brackets(other)):
            return self._of_collections(both.ours, contents, column, key)
        found = list(self.found)
        with contextlib.suppress(Refusal):
            merged = self._of_collections(both.ours, contents, column, key)
            if len(self.found) == len(found):
                return merged
        self.found[:] = found  # what is in brackets is decided as a whole
        return self._of_different_kinds(both, contents)

    def _of_different_kinds(self, both: Both[Entry], contents: Both[Content]) -> Content:
        texts = both.map(lambda entry: entry_text(replace(entry, lead="")))
        self.found.append(Found(Kind.WRITING, both.ours.id, _three(texts)))
        return contents.of(self._prefers)

    def _of_collections(
        self, entry: Entry, contents: Both[Content], column: int, key: Key
    ) -> Content:
        nodes = contents.map(lambda content: content.value)
        models = [
            each for each in (contents.ours, contents.theirs) if not holds_nothing(each.value)
        ]
        if len(models) == 2:  # noqa: PLR2004 - of both sides
            signs = contents.map(lambda content: content.sign)
            models[0] = replace(models[0], sign=signs.picked(self._prefers))
        content = self._lists.merged(_collections(nodes), models[0], key)
        if content is None:
            return content_of(self._emptied(entry, column, models[0].value))
        return content

    def _emptied(self, entry: Entry, column: int, like: Node) -> Entry:
        """Return an entry with an empty list or group."""
        nothing: object = [] if isinstance(like, Sequence) else {}
        return self._written(entry, column, nothing)

    def _written(self, entry: Entry, column: int, value: object) -> Entry:
        kind = Sequence if entry.key is None else Mapping
        return with_value(entry, kind((), column), value, (self._examples(), below(entry)))

    def _of_scalars(self, both: Both[Entry], contents: Both[Content], column: int) -> Content:
        """Return a value with the changes of both sides, written in our way."""
        entry = self._with_remark(both.ours, contents)
        nodes = contents.map(lambda content: content.value)
        values = Both(
            scalar_value(nodes.base) if isinstance(nodes.base, Scalar) else None,
            *(
                scalar_value(node)
                for node in (nodes.ours, nodes.theirs)
                if isinstance(node, Scalar)
            ),
        )
        wanted, texts = self._agreed(values)
        try:
            written = content_of(self._written(entry, column, wanted))
        except Refusal:
            return self._of_different_kinds(both, contents)
        if texts is not None:
            held = Three(values.base, values.ours, values.theirs)
            held = texts if isinstance(wanted, str) else held
            self.found.append(Found(Kind.TEXT, entry.id, texts, held))
        return written

    def _agreed(self, values: Both[object]) -> tuple[object, Three[str] | None]:
        """Return a value with the changes of both sides, and the versions where they clash."""
        if same(values.ours, values.theirs) or same(values.base, values.theirs):
            return values.ours, None
        if same(values.base, values.ours):
            return values.theirs, None
        if not (isinstance(values.ours, str) and isinstance(values.theirs, str)):
            return values.of(self._prefers), _three(values.map(str))
        base = values.base if isinstance(values.base, str) else None
        chunks = (
            (Clash("", values.ours, values.theirs),)
            if base is None
            else merge_texts(base, values.ours, values.theirs)
        )
        conflict = None if is_agreed(chunks) else _versions(chunks, base)
        return version(chunks, self._prefers), conflict

    def _with_remark(self, entry: Entry, contents: Both[Content]) -> Entry:
        """Return our entry with what was written behind its value on its line."""
        rests = contents.map(lambda content: content.rest)
        if not (rests.ours and rests.theirs):
            return entry
        if rests.changed is None:
            self.found.append(Found(Kind.REMARK, entry.id, _three(rests)))
        return replace(entry, tail=rests.picked(self._prefers) + below(entry))

    # What is theirs alone, known by our ids

    def _adopted(self, theirs: Node, ours: Node, key: Key) -> Node:
        """Return a node of theirs whose entries have the ids of ours that they are."""
        if not isinstance(theirs, Collection):
            return theirs
        inside: dict[Key, Entry] = {}
        if isinstance(ours, Collection):
            keys = self._kin.keys(Side.OURS, ours, key)
            inside = dict(zip(keys, ours.entries, strict=True))
        entries: list[Entry] = []
        for each, entry in zip(
            self._kin.keys(Side.THEIRS, theirs, key), theirs.entries, strict=True
        ):
            placed = self._kin.placed[Side.OURS].get(each)
            twin = inside.get(each) or (placed.entry if placed else None)
            entries.append(entry if twin is None else self._adopted_entry(entry, twin, each))
        return replace(theirs, entries=tuple(entries))

    def _adopted_entry(self, theirs: Entry, ours: Entry, key: Key) -> Entry:
        value = theirs.value
        if isinstance(value, Collection):
            value = (
                ours.value if _is_same(value, ours.value) else self._adopted(value, ours.value, key)
            )
        return replace(theirs, value=value, id=ours.id)


def _is_same(one: Node, other: Node) -> bool:
    return (
        isinstance(one, Collection)
        and isinstance(other, Collection)
        and one.column == other.column
        and node_text(one) == node_text(other)
    )


def _are_alike(mine: Node, other: Node) -> bool:
    """Whether two nodes can be brought together entry by entry."""
    if holds_nothing(mine) or holds_nothing(other):
        full = other if holds_nothing(mine) else mine
        return isinstance(full, Collection) and not holds_nothing(full)
    return (
        isinstance(mine, Collection)
        and isinstance(other, Collection)
        and type(mine) is type(other)
        and mine.is_flow == other.is_flow
        and not (mine.is_flow and _is_spread(mine, other))
    )


def _is_in_brackets(node: Node) -> bool:
    return isinstance(node, Collection) and node.is_flow and bool(node.entries)


def _is_spread(*nodes: Node) -> bool:
    """Whether brackets have several lines, or comments."""
    return any(sign in node_text(node) for node in nodes for sign in (*BREAKS, "#"))


def _collections(nodes: Both[Node]) -> Three[Collection]:
    found = [
        each if isinstance(each, Collection) and not holds_nothing(each) else None
        for each in (nodes.base, nodes.ours, nodes.theirs)
    ]
    return Three(*found)


def _three(both: Both[str]) -> Three[str]:
    return Three(both.base, both.ours, both.theirs)


def _versions(chunks: tuple[str | Clash, ...], base: str | None) -> Three[str]:
    """Return what each side has, with all that is agreed."""
    return Three(base, version(chunks, Side.OURS), version(chunks, Side.THEIRS))
