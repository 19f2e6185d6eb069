"""The rope while it is being patched, and what undoes each change to it."""

from dataclasses import replace

from editor.document.collections import ended_like
from editor.document.errors import PatchError
from editor.document.examples import Examples, read_examples
from editor.document.flow import flow_replace
from editor.document.layouts import (
    NO_LAYOUT,
    Layout,
    entry_layout,
    pieces_around,
    with_pieces_around,
)
from editor.document.nodes import Collection, Entry, Mapping, entry_text
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer, key_count, key_index
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
from editor.document.values import Anchors, data


class Rope:
    """The top of the front matter, changed one entry at a time."""

    def __init__(self, top: Collection, newline: str, anchors: Anchors) -> None:
        self.top = top
        self._first_top = top
        self.newline = newline
        self.anchors = anchors
        self.inverse: list[Step] = []
        """What undoes the changes, the last one last."""
        self._examples: Examples | None = None

    @property
    def examples(self) -> Examples:
        """How things were written in this document before the first change."""
        if self._examples is None:
            root = self._first_top.entries[0].value
            self._examples = read_examples(root, self.newline)
        return self._examples

    def data(self, entry: Entry) -> object:
        """Return what an entry holds as plain data."""
        return data(entry.value, dict(self.anchors))

    def trail(self, path: Tokens) -> Trail:
        """Return the way to the entry that a pointer names.

        Raises:
            PatchError: there is none.
        """
        return trail_to(self.top, path)

    def container(self, path: Tokens) -> tuple[Trail, Collection]:
        """Return the way to the list or group that a path leads into, and the list or group.

        Raises:
            PatchError: there is none.
        """
        trail = trail_to(self.top, path[:-1])
        container = value_at(trail[-1])
        if not isinstance(container, Collection):
            raise PatchError(f"nothing can be added inside “{format_pointer(path[:-1])}”")
        return trail, container

    def has_key(self, path: Tokens) -> bool:
        """Whether a path leads to an entry of a group."""
        container = value_at(trail_to(self.top, path[:-1])[-1])
        return isinstance(container, Mapping) and key_index(container, path[-1]) is not None

    def set(self, trail: Trail, path: Tokens, value: object) -> None:
        """Write another value into an entry; inside brackets the whole bracket is read back."""
        parent, index = trail[-1]
        if parent.is_flow:
            changed = flow_replace(parent, index, value, self.examples)
            self.put_flow(trail[:-1], path[:-1], changed)
            return
        below = comments_below(self.top, address_of(trail))
        entry = with_value(parent.entries[index], parent, value, (self.examples, below))
        self.put(trail, path, entry)

    def put(self, trail: Trail, path: Tokens, entry: Entry, layout: Layout = NO_LAYOUT) -> None:
        """Store an entry in the place of another."""
        parent, index = trail[-1]
        old = parent.entries[index]
        if not layout.is_exact:
            entry = ended_like(entry, old, self.newline)
        undo = {"op": "replace", "path": format_pointer(path), "value": self.data(old)}
        changed = with_entry(parent, index, entry)
        self.store((trail[:-1], index), changed, undo, layout, Layout(entry_layout(old)))

    def store(
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

    def rename(self, path: Tokens, name: str) -> bool:
        """Give an entry of a group another name where it stands, if that can be."""
        trail = self.trail(path)
        parent, index = trail[-1]
        old = parent.entries[index]
        can_be = isinstance(parent, Mapping) and not parent.is_flow and old.name is not None
        if not can_be or self.has_key((*path[:-1], name)) or key_count(parent, path[-1]) > 1:
            return False
        new = with_key(old, parent.column, name, self.newline)
        if entry_text(with_key(new, parent.column, path[-1], self.newline)) != entry_text(old):
            # The name alone would come back in other quotation marks than it had.
            layout = Layout(entry_layout(old)).as_json()
            undo: Step = {"op": "replace", "path": format_pointer(path), "value": self.data(old)}
            self.inverse.append({**undo, "layout": layout})
        target = format_pointer((*path[:-1], name))
        self.inverse.append({"op": "move", "from": target, "path": format_pointer(path)})
        self.top = rebuilt(trail[:-1], with_entry(parent, index, new))
        return True

    def put_flow(self, trail: Trail, path: Tokens, changed: Collection) -> None:
        """Store changed brackets: the entry around them that has lines of its own is read back."""
        while trail[-1][0].is_flow:
            parent, index = trail[-1]
            changed = with_entry(parent, index, replace(parent.entries[index], value=changed))
            trail, path = trail[:-1], path[:-1]
        parent, index = trail[-1]
        entry = replace(parent.entries[index], value=changed)
        self.put(trail, path, with_flow(entry, parent))
