"""Moving topics and items: what may go where, and the move itself."""

from editor.document.document import Document
from editor.document.edits.edit import Edit, Moved
from editor.document.edits.link_names import quoted
from editor.document.edits.structure import list_exists
from editor.document.faq import Item, Position, Topic
from editor.document.pointers import Tokens, format_pointer
from editor.language import _


def move(document: Document, position: Position, to_parent: Position, to_row: int) -> Edit | None:
    """Move a topic or item.

    Args:
        document: what it is in.
        position: where it stands.
        to_parent: the topic it goes to, as positions are before the move; () is the top.
        to_row: its place there once it has arrived.
    """
    node = document.faq.at(position)
    parent, row = position[:-1], position[-1]
    if node is None or (parent, row) == (to_parent, to_row):
        return None
    if not accepts(document, position, to_parent):
        return None
    arrival = _after_removal(to_parent, position)
    tokens = (*_list_tokens(document, to_parent, position), str(to_row))
    if not list_exists(document, to_parent):
        return _moved_into_empty(document, node, (position, to_parent, arrival))
    after, _inverse = document.apply(
        [{"op": "move", "from": node.pointer, "path": format_pointer(tokens)}]
    )
    label = _("move of {name}").format(name=quoted(node.label))
    return Edit(label, document, after, Moved(parent, row, arrival, to_row), node.id)


def accepts(document: Document, position: Position, to_parent: Position) -> bool:
    """Whether what stands at a position may go under a topic (or to the top, under ())."""
    node = document.faq.at(position)
    target = document.faq.at(to_parent)
    if to_parent[: len(position)] == position or isinstance(target, Item):
        return False
    lists = (document.faq.children_of(position[:-1]), document.faq.children_of(to_parent))
    if not all(children.is_list for children in lists):
        return False
    shape = document.faq.shape
    depth = len(shape.topics) if shape is not None else 0
    if isinstance(node, Topic):
        return len(to_parent) == len(position) - 1
    return not to_parent if depth == 0 else 0 < len(to_parent) <= depth


def step_target(document: Document, position: Position, step: int) -> tuple[Position, int] | None:
    """Return where a topic or item goes one step up (-1) or down (1): parent and row.

    At the edge of its topic an item goes on into the next topic.
    """
    faq = document.faq
    parent, row = position[:-1], position[-1] + step
    if 0 <= row < len(faq.children_of(parent)):
        return parent, row
    return topic_target(document, position, step) if isinstance(faq.at(position), Item) else None


def topic_target(document: Document, position: Position, step: int) -> tuple[Position, int] | None:
    """Return where an item goes in the topic before (-1) or behind (1) its own."""
    parent = position[:-1]
    topics = [
        place for place, node in document.faq.walk()
        if isinstance(node, Topic) and accepts(document, position, place)
    ]  # fmt: skip
    if parent not in topics:
        return None
    number = topics.index(parent) + step
    if not 0 <= number < len(topics):
        return None
    target = topics[number]
    return target, 0 if step > 0 else len(document.faq.children_of(target))


def _list_tokens(document: Document, to_parent: Position, moved: Position) -> Tokens:
    """Return the path of the list under a topic, as it is once the moved entry has gone."""
    tokens = list(document.faq.children_of(to_parent).tokens)
    source = document.faq.at(moved)
    assert source is not None  # noqa: S101 - looked up by the caller
    depth = len(source.tokens) - 1
    if len(tokens) > depth and tuple(tokens[:depth]) == source.tokens[:depth]:
        number = int(tokens[depth])
        tokens[depth] = str(number - (number > int(source.tokens[depth])))
    return tuple(tokens)


def _after_removal(position: Position, removed: Position) -> Position:
    """Return a position as it is once another entry has gone."""
    depth = len(removed) - 1
    if len(position) > depth and position[:depth] == removed[:depth]:
        row = position[depth] - (position[depth] > removed[depth])
        return (*position[:depth], row, *position[depth + 1 :])
    return position


def _moved_into_empty(
    document: Document, node: Topic | Item, places: tuple[Position, Position, Position]
) -> Edit:
    """Move into a topic whose list is not there yet: make the list, then move."""
    position, to_parent, arrival = places
    tokens = document.faq.children_of(to_parent).tokens
    prepared, _inverse = document.apply(
        [{"op": "add", "path": format_pointer(tokens), "value": []}]
    )
    goal = (*_list_tokens(document, to_parent, position), "0")
    after, _back = prepared.apply(
        [{"op": "move", "from": node.pointer, "path": format_pointer(goal)}]
    )
    change = Moved(position[:-1], position[-1], arrival, 0)
    return Edit(
        _("move of {name}").format(name=quoted(node.label)), document, after, change, node.id
    )
