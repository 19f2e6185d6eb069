"""RFC 6902 on the rope: each step changes one entry and the pieces around it, and knows its inverse.

An inverse step carries, beside what the RFC asks for, a member `layout`: the exact text of what
comes back, so that comments, quotes and blank lines come back too. The RFC has readers ignore
members that they do not know.
"""

from collections.abc import Mapping as Dict, Sequence as List
from dataclasses import replace

from editor.document.collections import insert, own_comments, own_line, remove
from editor.document.emission import Spot, write_entry
from editor.document.errors import PatchError, Refusal
from editor.document.examples import Example, Examples, read_examples, usual_separator
from editor.document.flow import flow_insert, flow_remove, flow_replace
from editor.document.fragments import parse_entry, shifted
from editor.document.gaps import separator
from editor.document.layouts import (
    Layout,
    entry_from_layout,
    entry_layout,
    pieces_around,
    read_layout,
    with_pieces_around,
)
from editor.document.nodes import (
    Alias,
    Collection,
    Entry,
    Mapping,
    Scalar,
    Sequence,
    entry_text,
    walk,
)
from editor.document.pointers import (
    Tokens,
    entry_index,
    format_pointer,
    key_index,
    list_index,
    parse_pointer,
)
from editor.document.replacing import with_flow, with_value
from editor.document.scalars import Place, write_scalar
from editor.document.values import Anchors, data, same

Step = Dict[str, object]
NO_LAYOUT = Layout()
Trail = tuple[tuple[Collection, int], ...]


class Patcher:
    """Applies steps to a rope one after another, collecting the steps that undo them."""

    def __init__(self, top: Sequence, newline: str, anchors: Anchors) -> None:
        self.top = top
        self.newline = newline
        self.anchors = anchors
        self.inverse: list[Step] = []
        self._examples: Examples | None = None

    # The steps

    def apply(self, step: Step) -> None:
        """Apply one step.

        Raises:
            PatchError: the step is malformed or does not fit; `top` is then undefined.
        """
        name = step.get("op")
        path = parse_pointer(_text_member(step, "path"))
        layout = read_layout(step.get("layout"))
        match name:
            case "add":
                self.add(path, _member(step, "value"), layout)
            case "remove":
                self.remove(path, layout)
            case "replace":
                self.replace(path, _member(step, "value"), layout)
            case "move":
                self.move(parse_pointer(_text_member(step, "from")), path)
            case "copy":
                self.copy(parse_pointer(_text_member(step, "from")), path)
            case "test":
                self.test(path, _member(step, "value"))
            case _:
                raise PatchError(f"there is no operation “{name}”")

    def add(self, path: Tokens, value: object, layout: Layout = NO_LAYOUT) -> None:
        """Add an entry, or replace the one that is there under this key."""
        if not path or self._replaces(path):
            self.replace(path, value, layout)
            return
        trail = self._trail(path[:-1])
        container = _value_at(trail)
        if not isinstance(container, Mapping | Sequence):
            raise PatchError(f"nothing can be added inside “{format_pointer(path[:-1])}”")
        if not container.entries or container.is_flow:
            self._add_to_flow(trail, path, container, value)
            return
        index = self._new_index(container, path[-1], layout)
        entry, blank = self._new_entry(container, index, path, value, layout)
        self._insert(trail, path, container, (index, entry, blank), layout)

    def remove(self, path: Tokens, layout: Layout = NO_LAYOUT) -> Entry:
        """Take an entry out; return it as it stood, with its comments, on lines of its own."""
        if not path:
            entry = self.top.entries[0]
            self.replace(path, None)
            return entry
        trail = self._trail(path)
        container, index = trail[-1]
        removed = container.entries[index]
        if isinstance(container, Mapping) and key_index(
            replace(container, entries=_without(container.entries, index)), path[-1]
        ) is not None:
            raise Refusal(f"“{path[-1]}” stands here twice; delete one of them in a text editor")
        if container.is_flow or len(container.entries) == 1:
            self._remove_from_flow(trail, path)
            return removed if container.is_flow else own_line(removed, container.column)
        changed, alone = remove(container, index)
        undo: Step = {
            "op": "add",
            "path": format_pointer(path),
            "value": self._data(removed),
            "layout": Layout(
                entry_layout(removed), index, pieces_around(container, changed, index)
            ).as_json(),
        }
        changed = with_pieces_around(changed, layout.around)
        self._rebuild(trail[:-1], changed)
        self.inverse.append(undo)
        return alone

    def replace(self, path: Tokens, value: object, layout: Layout = NO_LAYOUT) -> None:
        """Give an entry another value, touching of a list or group only what differs."""
        trail = self._trail(path)
        parent, index = trail[-1]
        entry = parent.entries[index]
        if layout.entry is not None:
            restored = entry_from_layout(layout.entry, parent.column, value, self.anchors)
            self._put(trail, path, replace(restored, id=entry.id))
            return
        old = entry.value
        if isinstance(old, Mapping | Sequence) and self._reconcile(path, old, value):
            return
        if not (isinstance(old, Scalar) and same(self._data(entry), value)):
            self._set(trail, path, value)

    def move(self, source: Tokens, path: Tokens) -> None:
        """Move an entry with its comments and its own way of being written."""
        if source == path:
            self._trail(source)
            return
        if path[: len(source)] == source:
            raise PatchError("nothing can be moved into itself")
        trail = self._trail(source)
        container, index = trail[-1]
        value = self._data(container.entries[index])
        column = container.column
        is_text = not container.is_flow and bool(source)
        entry = self.remove(source)
        self._place(entry if is_text and not container.is_flow else None, column, path, value)

    def copy(self, source: Tokens, path: Tokens) -> None:
        """Copy an entry with its comments and its own way of being written."""
        container, index = self._trail(source)[-1]
        entry = container.entries[index]
        value = self._data(entry)
        is_named = any(getattr(node, "anchor", None) for node in walk(entry.value))
        if container.is_flow or not source or is_named:
            self._place(None, 0, path, value)
            return
        text = entry_text(replace(own_line(entry, container.column), lead=""))
        if not text.endswith(("\n", "\r")):
            text += self.newline
        fresh = replace(parse_entry(text, container.column), lead=own_comments(entry))
        self._place(fresh, container.column, path, value)

    def test(self, path: Tokens, value: object) -> None:
        """Raise PatchError unless the value there is this one."""
        parent, index = self._trail(path)[-1]
        if not _equal(self._data(parent.entries[index]), value):
            raise PatchError(f"“{format_pointer(path)}” holds something else than expected")

    # How they are done

    def _place(self, entry: Entry | None, column: int, path: Tokens, value: object) -> None:
        """Put an entry that comes from elsewhere where it goes, as text if that can be."""
        if entry is None or not path or self._replaces(path):
            self.add(path, value)
            return
        trail = self._trail(path[:-1])
        container = _value_at(trail)
        if not isinstance(container, Mapping | Sequence):
            raise PatchError(f"nothing can be added inside “{format_pointer(path[:-1])}”")
        is_list = isinstance(container, Sequence)
        if container.is_flow or not container.entries or (entry.key is None) is not is_list:
            self.add(path, value)
            return
        entry = shifted(entry, column, container.column)
        if not is_list and entry.name != path[-1]:
            entry = self._renamed(entry, container.column, path[-1])
        index = self._new_index(container, path[-1])
        self._insert(trail, path, container, (index, entry, self._blank(container, path)), NO_LAYOUT)

    def _renamed(self, entry: Entry, column: int, name: str) -> Entry:
        like = entry.key if isinstance(entry.key, Scalar) else None
        key = write_scalar(name, Place(column, self.newline, is_key=True), like).text
        renamed = replace(entry, key=Scalar(key, name), lead="")
        return replace(parse_entry(entry_text(renamed), column), lead=entry.lead, id=entry.id)

    def _insert(
        self,
        trail: Trail,
        path: Tokens,
        container: Collection,
        new: tuple[int, Entry, str],
        layout: Layout,
    ) -> None:
        index, entry, blank = new
        changed = insert(container, index, entry, blank, self.newline)
        token = path[-1] if isinstance(container, Mapping) else str(index)
        undo = Layout(around=pieces_around(container, changed, index)).as_json()
        self._rebuild(trail, with_pieces_around(changed, layout.around))
        pointer = format_pointer((*path[:-1], token))
        self.inverse.append({"op": "remove", "path": pointer, "layout": undo})

    def _set(self, trail: Trail, path: Tokens, value: object) -> None:
        """Write another value into an entry; inside brackets the whole bracket is read back."""
        parent, index = trail[-1]
        if parent.is_flow:
            self._set_in_flow(trail, path, value)
            return
        entry = parent.entries[index]
        self._put(trail, path, with_value(entry, parent, value, self.examples))

    def _put(self, trail: Trail, path: Tokens, entry: Entry) -> None:
        parent, index = trail[-1]
        old = parent.entries[index]
        self.inverse.append(
            {
                "op": "replace",
                "path": format_pointer(path),
                "value": self._data(old),
                "layout": Layout(entry_layout(old)).as_json(),
            }
        )
        self._rebuild(trail[:-1], _with_entry(parent, index, entry))

    def _reconcile(self, path: Tokens, old: Collection, value: object) -> bool:
        """Change a list or group entry by entry; return whether that could be done."""
        if isinstance(old, Mapping) and isinstance(value, dict) and value:
            return self._reconcile_mapping(path, old, value)
        if isinstance(old, Sequence) and isinstance(value, list) and value:
            return self._reconcile_sequence(path, old, value)
        return False

    def _reconcile_mapping(
        self, path: Tokens, old: Mapping, value: Dict[object, object]
    ) -> bool:
        names = [entry.name for entry in old.entries]
        if None in names or not all(isinstance(name, str) for name in value):
            return False
        kept = {name for name in names if name in value}
        if not kept or len(set(names)) < len(names):
            return False
        for name, each in value.items():
            self.add((*path, str(name)), each)
        for name in names:
            if name not in kept:
                self.remove((*path, str(name)))
        return True

    def _reconcile_sequence(self, path: Tokens, old: Sequence, value: List[object]) -> bool:
        if not old.entries:
            return False
        values = [self._data(entry) for entry in old.entries]
        head, tail = _common_ends(values, list(value))
        gone = len(values) - head - tail
        new = len(value) - head - tail
        for number in range(min(gone, new)):
            self.replace((*path, str(head + number)), value[head + number])
        for number in range(gone - new):
            self.remove((*path, str(head + gone - 1 - number)))
        for number in range(min(gone, new), new):
            self.add((*path, str(head + number)), value[head + number])
        return True

    # Collections in brackets, and those that are or become empty

    def _add_to_flow(self, trail: Trail, path: Tokens, container: Collection, value: object) -> None:
        if not container.entries:
            key = path[-1]
            if isinstance(container, Sequence):
                list_index(key, 0)
            whole: object = [value] if isinstance(container, Sequence) else {key: value}
            self._set(trail, path[:-1], whole)
            return
        at_end = isinstance(container, Mapping)
        length = len(container.entries)
        index = length if at_end else list_index(path[-1], length)
        key = path[-1] if at_end else None
        changed = flow_insert(container, index, (key, value), self.examples)
        self._put_flow(trail, path[:-1], changed)

    def _remove_from_flow(self, trail: Trail, path: Tokens) -> None:
        container, index = trail[-1]
        if container.is_flow:
            self._put_flow(trail[:-1], path[:-1], flow_remove(container, index))
            return
        self._set(trail[:-1], path[:-1], [] if isinstance(container, Sequence) else {})

    def _set_in_flow(self, trail: Trail, path: Tokens, value: object) -> None:
        parent, index = trail[-1]
        self._put_flow(
            trail[:-1], path[:-1], flow_replace(parent, index, value, self.examples)
        )

    def _put_flow(self, trail: Trail, path: Tokens, changed: Collection) -> None:
        """Store changed brackets: the entry around them that has lines of its own is read back."""
        while trail[-1][0].is_flow:
            parent, index = trail[-1]
            changed = _with_entry(parent, index, replace(parent.entries[index], value=changed))
            trail, path = trail[:-1], path[:-1]
        parent, index = trail[-1]
        entry = parent.entries[index]
        self._put(trail, path, with_flow(replace(entry, value=changed), parent))

    # Where things are

    @property
    def examples(self) -> Examples:
        """How things are written in this document."""
        if self._examples is None:
            self._examples = read_examples(self.top, self.newline)
        return self._examples

    def _trail(self, path: Tokens) -> Trail:
        """Return the way to an entry: each collection and the position in it."""
        trail: list[tuple[Collection, int]] = [(self.top, 0)]
        for depth, token in enumerate(path):
            collection, index = trail[-1]
            node = collection.entries[index].value
            if isinstance(node, Alias):
                raise Refusal(f"“{node.text}” repeats something from elsewhere; change it there")
            position = entry_index(node, token) if isinstance(node, Mapping | Sequence) else None
            if position is None or not isinstance(node, Mapping | Sequence):
                raise PatchError(f"“{format_pointer(path[: depth + 1])}” does not exist")
            trail.append((node, position))
        return tuple(trail)

    def _replaces(self, path: Tokens) -> bool:
        container = _value_at(self._trail(path[:-1]))
        return isinstance(container, Mapping) and key_index(container, path[-1]) is not None

    def _new_index(
        self, container: Collection, token: str, layout: Layout = NO_LAYOUT
    ) -> int:
        length = len(container.entries)
        if isinstance(container, Sequence):
            return list_index(token, length)
        return length if layout.index is None else min(layout.index, length)

    def _new_entry(
        self, container: Collection, index: int, path: Tokens, value: object, layout: Layout
    ) -> tuple[Entry, str]:
        if layout.entry is not None:
            entry = entry_from_layout(layout.entry, container.column, value, self.anchors)
            return own_line(entry, container.column), separator(entry.lead)
        key = path[-1] if isinstance(container, Mapping) else None
        like = self._sibling(container, index) if key is None else None
        entry = write_entry(value, Spot(container.column, key), like, self.examples)
        return entry, self._blank(container, path)

    def _sibling(self, container: Collection, index: int) -> Example:
        nearest = container.entries[max(index - 1, 0)]
        return Example(nearest, container.column)

    def _blank(self, container: Collection, path: Tokens) -> str:
        """Return the blank lines that set a new entry apart."""
        usual = usual_separator(container)
        if usual is None:
            key = next((token for token in reversed(path[:-1]) if not token.isdigit()), None)
            example = self.examples.under(key)
            cousin = example.value if example is not None else None
            if isinstance(cousin, Mapping | Sequence) and type(cousin) is type(container):
                usual = usual_separator(cousin)
        if usual is not None:
            return usual
        return self.newline if isinstance(container, Sequence) and _is_tall(container) else ""

    def _rebuild(self, trail: Trail, node: Collection) -> None:
        """Put a changed collection where it belongs, along the one path up to the top."""
        for parent, index in reversed(trail):
            node = _with_entry(parent, index, replace(parent.entries[index], value=node))
        assert isinstance(node, Sequence)
        self.top = node

    def _data(self, entry: Entry) -> object:
        return data(entry.value, dict(self.anchors))


def _text_member(step: Step, name: str) -> str:
    value = _member(step, name)
    if not isinstance(value, str):
        raise PatchError(f"“{name}” of an operation must be a text")
    return value


def _member(step: Step, name: str) -> object:
    if name not in step:
        raise PatchError(f"an operation has no “{name}”")
    return step[name]


def _value_at(trail: Trail) -> object:
    collection, index = trail[-1]
    value = collection.entries[index].value
    if isinstance(value, Alias):
        raise Refusal(f"“{value.text}” repeats something from elsewhere; change it there")
    return value


def _with_entry(parent: Collection, index: int, entry: Entry) -> Collection:
    entries = (*parent.entries[:index], entry, *parent.entries[index + 1 :])
    return replace(parent, entries=entries)


def _without(entries: tuple[Entry, ...], index: int) -> tuple[Entry, ...]:
    return entries[:index] + entries[index + 1 :]


def _common_ends(old: list[object], new: list[object]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if not same(old[i], new[i])), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if not same(old[-1 - i], new[-1 - i])), rest)
    return head, tail


def _is_tall(container: Sequence) -> bool:
    """Whether its entries are groups with texts of several lines."""
    first = container.entries[0].value
    return isinstance(first, Mapping) and any(
        isinstance(entry.value, Scalar) and entry.value.style.is_block for entry in first.entries
    )


def _equal(left: object, right: object) -> bool:
    """Whether two values are equal as JSON: numbers by value, but true is not 1."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_equal(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_equal, left, right))
    return left == right
