"""RFC 6902 on the rope: each step changes one entry and the pieces around it, and can be undone.

An inverse step carries, beside what the RFC asks for, a member `layout`: the exact text of what
comes back, so that comments, quotes and blank lines come back too. The RFC has readers ignore
members that they do not know.
"""

import contextlib
import itertools
from dataclasses import replace

from editor.document.collections import (
    freed_separator,
    insert,
    is_inline,
    own_comments,
    own_line,
    remove,
    with_last_break,
)
from editor.document.emission import Spot, write_entry
from editor.document.errors import PatchError, Refusal, SyntaxProblem
from editor.document.examples import Example, separator_for
from editor.document.flow import NewValue, flow_insert, flow_remove
from editor.document.fragments import parse_entry, shifted, with_ids_of
from editor.document.gaps import separator
from editor.document.layouts import (
    NO_LAYOUT,
    Layout,
    entry_from_layout,
    entry_layout,
    read_layout,
)
from editor.document.nodes import (
    Collection,
    Entry,
    Mapping,
    Sequence,
    entry_text,
    node_text,
    walk,
)
from editor.document.plain import Step
from editor.document.pointers import (
    Tokens,
    format_pointer,
    key_count,
    list_index,
    parse_pointer,
)
from editor.document.reconciling import changes_between
from editor.document.replacing import with_key
from editor.document.rope import Rope
from editor.document.trails import Trail, value_at
from editor.document.values import check_writable, equal_as_json, same
from editor.language import _

__all__ = ["Patcher", "Step"]


class Patcher:
    """Applies steps to a rope one after another."""

    def __init__(self, rope: Rope) -> None:
        self.rope = rope

    # The steps

    def apply(self, step: Step) -> None:
        """Apply one step.

        Raises:
            PatchError: the step is malformed or does not fit; `top` is then undefined.
        """
        name = step.get("op")
        path = parse_pointer(_text_member(step, "path"))
        layout = read_layout(step.get("layout"))
        if not layout.is_exact:
            check_writable([*path, step.get("from"), step.get("value")])
        match name:
            case "add":
                self._add_as_written(path, step, layout)
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
        if not path or self.rope.has_key(path):
            self.replace(path, value, layout)
            return
        trail, container = self.rope.container(path)
        if not container.entries or container.is_flow:
            self._add_on_line(trail, path, container, value)
            return
        index = self._new_index(container, path[-1], layout)
        if layout.entry is not None:
            entry = entry_from_layout(layout.entry, container.column, value, self.rope.anchors)
            entry, blank = own_line(entry, container.column), separator(entry.lead)
        else:
            is_list = isinstance(container, Sequence)
            like = Example(container.entries[max(index - 1, 0)], container.column)
            spot = Spot(container.column, None if is_list else path[-1])
            entry = write_entry(value, spot, like if is_list else None, self.rope.examples)
            blank = separator_for(container, path, self.rope.examples)
        changed = insert(container, index, entry, blank, self.rope.newline)
        self._store_inserted(trail, path, changed, index, layout)

    def _add_as_written(self, path: Tokens, step: Step, layout: Layout) -> None:
        """Add an entry in the way in which it was written elsewhere, where the step says that.

        A member `written` of a step carries `lead` and `text` of an entry as a layout does, at
        the edge of the page. Where it cannot stand like that, its value is written anew.
        """
        value, written = _member(step, "value"), step.get("written")
        if isinstance(written, dict):
            with contextlib.suppress(PatchError, SyntaxProblem):
                entry = entry_from_layout(written, 0, value, {})
                self._place(entry, 0, (path, None), value)
                return
        self.add(path, value, layout)

    def remove(self, path: Tokens, layout: Layout = NO_LAYOUT) -> Entry:
        """Take an entry out; return it as it stood, with its comments, on lines of its own."""
        trail = self.rope.trail(path)
        container, index = trail[-1]
        removed = container.entries[index]
        if isinstance(container, Mapping) and key_count(container, path[-1]) > 1:
            raise Refusal(
                _("“{path}” stands here twice; delete one of them in a text editor").format(
                    path=path[-1]
                )
            )
        if not path:
            self.replace(path, None)
        elif container.is_flow:
            self.rope.put_flow(
                trail[:-1], path[:-1], flow_remove(container, index, self.rope.newline)
            )
        elif len(container.entries) == 1:
            self.rope.set(trail[:-1], path[:-1], [] if isinstance(container, Sequence) else {})
        else:
            return self._remove_lines(trail, path, layout)
        return with_last_break(own_line(removed, container.column), self.rope.newline)

    def replace(self, path: Tokens, value: object, layout: Layout = NO_LAYOUT) -> None:
        """Give an entry another value, touching of a list or group only what differs."""
        trail = self.rope.trail(path)
        parent, index = trail[-1]
        entry = parent.entries[index]
        if layout.entry is not None:
            restored = entry_from_layout(layout.entry, parent.column, value, self.rope.anchors)
            self.rope.put(trail, path, with_ids_of(restored, entry), layout)
            return
        old = self.rope.data(entry)
        if same(old, value):
            return
        changes = changes_between(entry.value, old, value)
        if changes is None:
            self.rope.set(trail, path, value)
            return
        for name, token, each in changes:
            self.apply({"op": name, "path": format_pointer((*path, token)), "value": each})

    def move(self, source: Tokens, path: Tokens) -> None:
        """Move an entry with its comments and its own way of being written."""
        container, index = self.rope.trail(source)[-1]
        if source == path:
            return
        if path[: len(source)] == source:
            raise PatchError("nothing can be moved into itself")
        if source[:-1] == path[:-1] and self.rope.rename(source, path[-1]):
            return
        value = self.rope.data(container.entries[index])
        if container.is_flow:
            self._move_out_of_brackets(source, path, value)
            return
        blank = None
        if source[:-1] == path[:-1]:
            blank = freed_separator(container, index)
        entry = self.remove(source)
        self._place(entry, container.column, (path, blank), value)

    def _move_out_of_brackets(self, source: Tokens, path: Tokens, value: object) -> None:
        """Carry a value with its text into other brackets, or write it anew elsewhere."""
        text = node_text(value_at(self.rope.trail(source)[-1]))
        self.remove(source)
        if not path:
            self.add(path, value)
            return
        trail, container = self.rope.container(path)
        is_list = isinstance(container, Sequence) and container.is_flow and container.entries
        if is_list and not text.startswith(("&", "!")) and "#" not in text:
            self._add_on_line(trail, path, container, value, text)
        else:
            self.add(path, value)

    def copy(self, source: Tokens, path: Tokens) -> None:
        """Copy an entry with its comments and its own way of being written."""
        container, index = self.rope.trail(source)[-1]
        entry = container.entries[index]
        value = self.rope.data(entry)
        check_writable(value)
        nodes = itertools.chain(walk(entry.value), walk(entry.key) if entry.key else ())
        is_named = any(getattr(node, "anchor", None) for node in nodes)
        if container.is_flow or not source or is_named:
            self.add(path, value)
            return
        alone = with_last_break(own_line(entry, container.column), self.rope.newline)
        fresh = parse_entry(entry_text(replace(alone, lead="")), container.column)
        fresh = replace(fresh, lead=own_comments(entry))
        self._place(fresh, container.column, (path, None), value)

    def test(self, path: Tokens, value: object) -> None:
        """Raise PatchError unless the value there is this one."""
        parent, index = self.rope.trail(path)[-1]
        if not equal_as_json(self.rope.data(parent.entries[index]), value):
            raise PatchError(f"“{format_pointer(path)}” holds something else than expected")

    # How they are done on lines

    def _place(
        self, entry: Entry, column: int, goal: tuple[Tokens, str | None], value: object
    ) -> None:
        """Put an entry that comes from elsewhere where it goes, as text if that can be.

        Args:
            entry: the entry as it stands on lines of its own.
            column: that of the collection it comes from.
            goal: the path it goes to, and the blank lines above it; None for the usual ones.
            value: what it holds.
        """
        path, blank = goal
        if not path or self.rope.has_key(path):
            self.add(path, value)
            return
        trail, container = self.rope.container(path)
        is_list = isinstance(container, Sequence)
        if container.is_flow or not container.entries or (entry.key is None) is not is_list:
            self.add(path, value)
            if not container.entries and is_list and entry.key is None:
                self._write_first((*path[:-1], "0"), entry, column)
            return
        entry = shifted(entry, column, container.column)
        if not is_list and entry.name != path[-1]:
            entry = with_key(entry, container.column, path[-1], self.rope.newline)
        index = self._new_index(container, path[-1])
        if blank is None:
            blank = separator_for(container, path, self.rope.examples)
        changed = insert(container, index, entry, blank, self.rope.newline)
        self._store_inserted(trail, path, changed, index, NO_LAYOUT)

    def _write_first(self, path: Tokens, entry: Entry, column: int) -> None:
        """Write the first entry of a list that was empty as it was written where it comes from."""
        trail = self.rope.trail(path)
        container, _ = trail[-1]
        if container.is_flow or is_inline(container):
            return
        with contextlib.suppress(Refusal):
            alone = shifted(entry, column, container.column)
            self.rope.put(trail, path, replace(alone, lead=own_comments(alone)))

    def _store_inserted(
        self, trail: Trail, path: Tokens, changed: Collection, index: int, layout: Layout
    ) -> None:
        token = path[-1] if isinstance(changed, Mapping) else str(index)
        undo = {"op": "remove", "path": format_pointer((*path[:-1], token))}
        self.rope.store((trail, index), changed, undo, layout)

    def _remove_lines(self, trail: Trail, path: Tokens, layout: Layout) -> Entry:
        container, index = trail[-1]
        removed = container.entries[index]
        changed, alone = remove(container, index, self.rope.newline)
        undo = {"op": "add", "path": format_pointer(path), "value": self.rope.data(removed)}
        left = Layout(entry_layout(removed), index)
        self.rope.store((trail[:-1], index), changed, undo, layout, left)
        return alone

    # Collections in brackets, and those that are empty

    def _add_on_line(
        self,
        trail: Trail,
        path: Tokens,
        container: Collection,
        value: object,
        text: str | None = None,
    ) -> None:
        key, length = path[-1], len(container.entries)
        is_list = isinstance(container, Sequence)
        index = list_index(key, length) if is_list else length
        if not container.entries:
            self.rope.set(trail, path[:-1], [value] if is_list else {key: value})
            return
        new = NewValue(None if is_list else key, value, text)
        changed = flow_insert(container, index, new, self.rope.examples)
        self.rope.put_flow(trail, path[:-1], changed)

    def _new_index(self, container: Collection, token: str, layout: Layout = NO_LAYOUT) -> int:
        length = len(container.entries)
        if isinstance(container, Sequence):
            return list_index(token, length)
        return length if layout.index is None else min(layout.index, length)


def _text_member(step: Step, name: str) -> str:
    value = _member(step, name)
    if not isinstance(value, str):
        raise PatchError(f"“{name}” of an operation must be a text")
    return value


def _member(step: Step, name: str) -> object:
    if name not in step:
        raise PatchError(f"an operation has no “{name}”")
    return step[name]
