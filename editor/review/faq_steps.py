"""The RFC 6902 steps that give the topics and items of a document their new places and texts."""

from collections.abc import Iterator

from editor.document.document import Document
from editor.document.faq import Position, Topic
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer
from editor.document.values import data
from editor.review.comparing import Comparison
from editor.review.data_steps import steps_between

_Row = tuple[str, Position]
"""A topic or item: `old` or `new`, the document that it is named after, and its place there."""


class FaqSteps:
    """The lists of a FAQ while steps are written down; what was moved before moves others."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old, self._new = comparison.old.faq, comparison.new.faq
        self._path = comparison.new.shape.path if comparison.new.shape is not None else ()
        self._moved = {each.new for each in comparison.differences if each.is_move}
        self._lists: dict[_Row, list[_Row]] = {}
        self._parents: dict[_Row, _Row] = {}
        self._hold("old", comparison.old, ())

    def _hold(self, side: str, document: Document, place: Position) -> None:
        """Remember what stands under a topic, however deep."""
        rows = range(len(document.faq.children_of(place)))
        children = [(side, (*place, row)) for row in rows]
        self._lists[side, place] = children
        for child in children:
            self._parents[child] = (side, place)
            self._hold(side, document, child[1])

    def steps(self) -> Iterator[Step]:
        """Yield all steps, in order."""
        yield from self._arranged(())
        gone = [place for place, _node in self._old.walk() if self._is_gone(place)]
        for place in reversed(gone):
            above = place[:-1]
            if not above or not self._is_gone(above):
                yield {"op": "remove", "path": self._pointer(("old", place))}
                self._take(("old", place))
        yield from self._reworded()

    def _is_gone(self, old: Position) -> bool:
        return self._comparison.matching.new(old) is None

    def _row(self, new: Position) -> _Row:
        """Return a row of the new document by the name that it has here."""
        old = self._comparison.matching.old(new)
        return ("old", old) if old is not None else ("new", new)

    # Places

    def _arranged(self, parent: Position) -> Iterator[Step]:
        """Yield the steps for what stands under a topic, from its first entry to its last."""
        above: _Row | None = None
        for number in range(len(self._new.children_of(parent))):
            place = (*parent, number)
            row = self._row(place)
            is_there = self._parents.get(row) == self._list(parent) and place not in self._moved
            if not is_there:
                yield self._placed(place, row, above)
            above = row
            yield from self._arranged(place)

    def _placed(self, place: Position, row: _Row, above: _Row | None) -> Step:
        parent = self._list(place[:-1])
        if row not in self._parents:
            index = self._index(parent, above)
            self._put(parent, index, row)
            value = self._added(place)
            return {"op": "add", "path": self._pointer(row), "value": value}
        origin = self._pointer(row)
        self._take(row)
        self._put(parent, self._index(parent, above), row)
        return {"op": "move", "from": origin, "path": self._pointer(row)}

    def _list(self, parent: Position) -> _Row:
        return self._row(parent) if parent else ("old", ())

    def _index(self, parent: _Row, above: _Row | None) -> int:
        return self._lists[parent].index(above) + 1 if above is not None else 0

    def _put(self, parent: _Row, index: int, row: _Row) -> None:
        self._lists[parent].insert(index, row)
        self._parents[row] = parent

    def _take(self, row: _Row) -> None:
        self._lists[self._parents.pop(row)].remove(row)

    def _added(self, place: Position) -> object:
        """Return what something that came holds; what moves into it comes later."""
        node = self._new.at(place)
        if node is None:
            return None
        value = data(node.entry.value)
        if not isinstance(node, Topic):
            return value
        self._lists["new", place] = []
        held: list[object] = []
        for row in range(len(node.children)):
            child = (*place, row)
            if self._row(child)[0] == "new":
                held.append(self._added(child))
                self._put(("new", place), len(held) - 1, ("new", child))
        return _with_held(value, node.keys.items, held)

    def _pointer(self, row: _Row) -> str:
        return format_pointer(self._tokens(row))

    def _tokens(self, row: _Row) -> Tokens:
        parent = self._parents[row]
        index = self._lists[parent].index(row)
        if parent == ("old", ()):
            return (*self._path, str(index))
        node = (self._old if parent[0] == "old" else self._new).at(parent[1])
        items = node.keys.items if isinstance(node, Topic) else ()
        return (*self._tokens(parent), *items, str(index))

    # Texts

    def _reworded(self) -> Iterator[Step]:
        """Yield the steps inside of rows: they stand where the new document has them by now."""
        for each in (*self._comparison.differences, *self._comparison.formatting):
            if each.old is None or each.new is None or not each.changed:
                continue
            old, new = self._old.at(each.old), self._new.at(each.new)
            if old is None or new is None:
                continue
            before, after = data(old.entry.value), data(new.entry.value)
            if isinstance(old, Topic) and isinstance(new, Topic):
                before = _with_held(before, old.keys.items, None)
                after = _with_held(after, new.keys.items, None)
            yield from steps_between(before, after, new.tokens)


def _with_held(value: object, way: Tokens, held: object) -> object:
    """Return the value of a topic with something else as the list that it holds."""
    if not way:
        return held
    if not isinstance(value, dict):
        return value
    return {**value, way[0]: _with_held(value.get(way[0]), way[1:], held)}
