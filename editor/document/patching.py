"""RFC 6902 on the rope: each step changes one entry and the pieces around it, and can be undone.

An inverse step carries, beside what the RFC asks for, a member `layout`: the exact text of what
comes back, so that comments, quotes and blank lines come back too. The RFC has readers ignore
members that they do not know.
"""

from collections.abc import Mapping as Dict
from dataclasses import replace

from editor.document.collections import (
    insert,
    own_comments,
    own_line,
    remove,
    with_last_break,
)
from editor.document.emission import Spot, write_entry
from editor.document.errors import PatchError, Refusal
from editor.document.examples import Example, Examples, read_examples, separator_for
from editor.document.flow import flow_insert, flow_remove, flow_replace
from editor.document.fragments import parse_entry, shifted
from editor.document.gaps import separator
from editor.document.layouts import (
    NO_LAYOUT,
    Layout,
    entry_from_layout,
    entry_layout,
    pieces_around,
    read_layout,
    with_pieces_around,
)
from editor.document.nodes import (
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
    format_pointer,
    key_count,
    key_index,
    list_index,
    parse_pointer,
)
from editor.document.reconciling import changes_between
from editor.document.replacing import with_flow, with_key, with_value
from editor.document.seams import comments_below, settle
from editor.document.trails import (
    Trail,
    address_of,
    rebuilt,
    trail_to,
    value_at,
    with_entry,
)
from editor.document.values import Anchors, data, equal_as_json, same

Step = Dict[str, object]


class Patcher:
    """Applies steps to a rope one after another, collecting the steps that undo them."""

    def __init__(self, top: Sequence, newline: str, anchors: Anchors) -> None:
        self.top = top
        self.newline = newline
        self.anchors = anchors
        self.inverse: list[Step] = []
        """What undoes the steps, the last one last."""
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
        if not path or self._is_there(path):
            self.replace(path, value, layout)
            return
        trail, container = self._container(path)
        if not container.entries or container.is_flow:
            self._add_on_line(trail, path, container, value)
            return
        index = self._new_index(container, path[-1], layout)
        if layout.entry is not None:
            entry = entry_from_layout(layout.entry, container.column, value, self.anchors)
            entry, blank = own_line(entry, container.column), separator(entry.lead)
        else:
            is_list = isinstance(container, Sequence)
            like = Example(container.entries[max(index - 1, 0)], container.column)
            spot = Spot(container.column, None if is_list else path[-1])
            entry = write_entry(value, spot, like if is_list else None, self.examples)
            blank = separator_for(container, path, self.examples)
        changed = insert(container, index, entry, blank, self.newline)
        self._store_inserted(trail, path, changed, index, layout)

    def remove(self, path: Tokens, layout: Layout = NO_LAYOUT) -> Entry:
        """Take an entry out; return it as it stood, with its comments, on lines of its own."""
        trail = trail_to(self.top, path)
        container, index = trail[-1]
        removed = container.entries[index]
        if isinstance(container, Mapping) and key_count(container, path[-1]) > 1:
            raise Refusal(f"“{path[-1]}” stands here twice; delete one of them in a text editor")
        if not path:
            self.replace(path, None)
        elif container.is_flow:
            self._put_flow(trail[:-1], path[:-1], flow_remove(container, index))
        elif len(container.entries) == 1:
            self._set(trail[:-1], path[:-1], [] if isinstance(container, Sequence) else {})
        else:
            return self._remove_lines(trail, path, layout)
        return own_line(removed, container.column)

    def replace(self, path: Tokens, value: object, layout: Layout = NO_LAYOUT) -> None:
        """Give an entry another value, touching of a list or group only what differs."""
        trail = trail_to(self.top, path)
        parent, index = trail[-1]
        entry = parent.entries[index]
        if layout.entry is not None:
            restored = entry_from_layout(layout.entry, parent.column, value, self.anchors)
            self._put(trail, path, replace(restored, id=entry.id), layout)
            return
        old = self._data(entry)
        changes = None
        if isinstance(entry.value, Mapping | Sequence):
            changes = changes_between(entry.value, old, value)
        if changes is not None:
            for name, token, each in changes:
                self.apply({"op": name, "path": format_pointer((*path, token)), "value": each})
        elif not (isinstance(entry.value, Scalar) and same(old, value)):
            self._set(trail, path, value)

    def move(self, source: Tokens, path: Tokens) -> None:
        """Move an entry with its comments and its own way of being written."""
        container, index = trail_to(self.top, source)[-1]
        if source == path:
            return
        if path[: len(source)] == source:
            raise PatchError("nothing can be moved into itself")
        value = self._data(container.entries[index])
        entry = self.remove(source)
        self._place(None if container.is_flow else entry, container.column, path, value)

    def copy(self, source: Tokens, path: Tokens) -> None:
        """Copy an entry with its comments and its own way of being written."""
        container, index = trail_to(self.top, source)[-1]
        entry = container.entries[index]
        value = self._data(entry)
        is_named = any(getattr(node, "anchor", None) for node in walk(entry.value))
        if container.is_flow or not source or is_named:
            self.add(path, value)
            return
        alone = with_last_break(own_line(entry, container.column), self.newline)
        fresh = parse_entry(entry_text(replace(alone, lead="")), container.column)
        fresh = replace(fresh, lead=own_comments(entry))
        self._place(fresh, container.column, path, value)

    def test(self, path: Tokens, value: object) -> None:
        """Raise PatchError unless the value there is this one."""
        parent, index = trail_to(self.top, path)[-1]
        if not equal_as_json(self._data(parent.entries[index]), value):
            raise PatchError(f"“{format_pointer(path)}” holds something else than expected")

    # How they are done on lines

    def _place(self, entry: Entry | None, column: int, path: Tokens, value: object) -> None:
        """Put an entry that comes from elsewhere where it goes, as text if that can be."""
        if entry is None or not path or self._is_there(path):
            self.add(path, value)
            return
        trail, container = self._container(path)
        is_list = isinstance(container, Sequence)
        if container.is_flow or not container.entries or (entry.key is None) is not is_list:
            self.add(path, value)
            return
        entry = shifted(entry, column, container.column)
        if not is_list and entry.name != path[-1]:
            entry = with_key(entry, container.column, path[-1], self.newline)
        index = self._new_index(container, path[-1])
        blank = separator_for(container, path, self.examples)
        changed = insert(container, index, entry, blank, self.newline)
        self._store_inserted(trail, path, changed, index, NO_LAYOUT)

    def _store_inserted(
        self, trail: Trail, path: Tokens, changed: Collection, index: int, layout: Layout
    ) -> None:
        token = path[-1] if isinstance(changed, Mapping) else str(index)
        undo = {"op": "remove", "path": format_pointer((*path[:-1], token))}
        self._store((trail, index), changed, undo, layout)

    def _remove_lines(self, trail: Trail, path: Tokens, layout: Layout) -> Entry:
        container, index = trail[-1]
        removed = container.entries[index]
        changed, alone = remove(container, index, self.newline)
        undo = {"op": "add", "path": format_pointer(path), "value": self._data(removed)}
        left = Layout(entry_layout(removed), index)
        self._store((trail[:-1], index), changed, undo, layout, left)
        return alone

    def _set(self, trail: Trail, path: Tokens, value: object) -> None:
        """Write another value into an entry; inside brackets the whole bracket is read back."""
        parent, index = trail[-1]
        if parent.is_flow:
            changed = flow_replace(parent, index, value, self.examples)
            self._put_flow(trail[:-1], path[:-1], changed)
            return
        below = comments_below(self.top, address_of(trail))
        entry = with_value(parent.entries[index], parent, value, (self.examples, below))
        self._put(trail, path, entry)

    def _put(self, trail: Trail, path: Tokens, entry: Entry, layout: Layout = NO_LAYOUT) -> None:
        parent, index = trail[-1]
        old = parent.entries[index]
        undo = {"op": "replace", "path": format_pointer(path), "value": self._data(old)}
        changed = with_entry(parent, index, entry)
        self._store((trail[:-1], index), changed, undo, layout, Layout(entry_layout(old)))

    def _store(
        self,
        place: tuple[Trail, int],
        changed: Collection,
        undo: Step,
        layout: Layout,
        left: Layout = NO_LAYOUT,
    ) -> None:
        """Put a changed collection where it belongs, and remember how to undo that.

        Args:
            place: the way to the collection, and the position in it where something changed.
            changed: the collection.
            undo: the step that undoes it, but for its layout.
            layout: how the pieces around must look, where that is known.
            left: the layout of what is no longer there.
        """
        trail, index = place
        above = address_of(trail)
        top = rebuilt(trail, changed)
        if layout.is_exact:
            top = with_pieces_around(top, layout.around)
        else:
            for number in (index - 1, index):
                if 0 <= number < len(changed.entries):
                    top = settle(top, (*above, number))
        around = tuple(pieces_around(self.top, top, (*above, index)))
        self.inverse.append({**undo, "layout": replace(left, around=around).as_json()})
        self.top = top

    # Collections in brackets, and those that are empty

    def _add_on_line(
        self, trail: Trail, path: Tokens, container: Collection, value: object
    ) -> None:
        key, length = path[-1], len(container.entries)
        is_list = isinstance(container, Sequence)
        index = list_index(key, length) if is_list else length
        if not container.entries:
            self._set(trail, path[:-1], [value] if is_list else {key: value})
            return
        pair = (None if is_list else key, value)
        self._put_flow(trail, path[:-1], flow_insert(container, index, pair, self.examples))

    def _put_flow(self, trail: Trail, path: Tokens, changed: Collection) -> None:
        """Store changed brackets: the entry around them that has lines of its own is read back."""
        while trail[-1][0].is_flow:
            parent, index = trail[-1]
            changed = with_entry(parent, index, replace(parent.entries[index], value=changed))
            trail, path = trail[:-1], path[:-1]
        parent, index = trail[-1]
        entry = replace(parent.entries[index], value=changed)
        self._put(trail, path, with_flow(entry, parent))

    # Where things are

    @property
    def examples(self) -> Examples:
        """How things are written in this document."""
        if self._examples is None:
            self._examples = read_examples(self.top, self.newline)
        return self._examples

    def _container(self, path: Tokens) -> tuple[Trail, Collection]:
        """Return the way to the list or group that a path leads into, and the list or group."""
        trail = trail_to(self.top, path[:-1])
        container = value_at(trail[-1])
        if not isinstance(container, Mapping | Sequence):
            raise PatchError(f"nothing can be added inside “{format_pointer(path[:-1])}”")
        return trail, container

    def _is_there(self, path: Tokens) -> bool:
        container = value_at(trail_to(self.top, path[:-1])[-1])
        return isinstance(container, Mapping) and key_index(container, path[-1]) is not None

    def _new_index(self, container: Collection, token: str, layout: Layout = NO_LAYOUT) -> int:
        length = len(container.entries)
        if isinstance(container, Sequence):
            return list_index(token, length)
        return length if layout.index is None else min(layout.index, length)

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
