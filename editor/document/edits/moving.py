"""Moving topics and items: what may go where, and the move itself."""

from collections.abc import Iterable
from dataclasses import replace

from editor.document.document import Document
from editor.document.edits.building import list_exists
from editor.document.edits.edit import Edit, Moved, Removed, together
from editor.document.edits.following import followed, followed_through, outermost, runs
from editor.document.edits.link_names import quoted
from editor.document.faq import Item, Position, Topic
from editor.document.pointers import Tokens, format_pointer
from editor.language import _, ngettext


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
    arrival = followed(to_parent, Removed(parent, row)) or ()
    tokens = (*_list_tokens(document, to_parent, position), str(to_row))
    if not list_exists(document, to_parent):
        return _moved_into_empty(document, node, (position, to_parent, arrival))
    after = document.patched([{"op": "move", "from": node.pointer, "path": format_pointer(tokens)}])
    label = _("move of {name}").format(name=quoted(node.label))
    return Edit(label, document, after, Moved(parent, row, arrival, to_row), node.id)


def move_all(
    document: Document, positions: Iterable[Position], to_parent: Position, to_row: int
) -> Edit | None:
    """Move several topics or items to one place, in the order in which they stand.

    Args:
        document: what they are in.
        positions: where they stand; what stands in another of them goes with that.
        to_parent: the topic that they go to, as positions are now; () is the top.
        to_row: the row that they go above, as rows are now.
    """
    places = outermost(positions)
    if not places or not all(accepts(document, place, to_parent) for place in places):
        return None
    steps: list[Edit] = []
    for number in range(len(places)):
        place = places[number]
        is_above = place[:-1] == to_parent and place[-1] < to_row
        row = to_row - 1 if is_above else to_row
        step = move(document, place, to_parent, row)
        if step is not None:
            steps.append(step)
            document = step.after
            places = [followed(each, step.change) or each for each in places]
            to_parent = followed(to_parent, step.change) or to_parent
        to_row = row + 1
    return together(_label(steps, len(places)), steps)


def step_all(document: Document, positions: Iterable[Position], step: int) -> Edit | None:
    """Move several topics or items one step up (-1) or down (1); neighbours go as a block.

    At the edge of its topic a block of items goes on into the next topic.
    """
    blocks = runs(outermost(positions))
    count = sum(map(len, blocks))
    steps: list[Edit] = []
    for number in range(len(blocks))[:: step * -1]:
        done = _block_stepped(document, blocks[number], step)
        if done is not None:
            steps.append(done)
            document = done.after
            blocks = [[followed_through(p, done) or p for p in block] for block in blocks]
    return together(_label(steps, count), steps)


def topic_all(document: Document, positions: Iterable[Position], step: int) -> Edit | None:
    """Move several items into the topic before (-1) or behind (1) their own."""
    places = outermost(positions)
    steps: list[Edit] = []
    parents = list(dict.fromkeys(place[:-1] for place in places))
    for parent in parents[:: step * -1]:
        group = [place for place in places if place[:-1] == parent]
        target = topic_target(document, group[0], step)
        done = move_all(document, group, *target) if target is not None else None
        if done is not None:
            steps.append(done)
            document = done.after
    return together(_label(steps, len(places)), steps)


def _block_stepped(document: Document, block: list[Position], step: int) -> Edit | None:
    """Move neighbours one step; one that stands beside them changes places with them all."""
    edge, far = (block[0], block[-1]) if step < 0 else (block[-1], block[0])
    target = step_target(document, edge, step)
    if target is None:
        return None
    parent, row = target
    if len(block) == 1:
        return move(document, edge, parent, row)
    if parent == edge[:-1]:
        neighbour = move(document, (*parent, row), parent, far[-1])
        first = document.faq.at(block[0])
        return replace(neighbour, focus=first.id) if neighbour and first else None
    return move_all(document, block, parent, row)


def _label(steps: list[Edit], count: int) -> str:
    if count == 1 and steps:
        return steps[0].label
    return ngettext("move of {n} entry", "move of {n} entries", count).format(n=count)


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


def _moved_into_empty(
    document: Document, node: Topic | Item, places: tuple[Position, Position, Position]
) -> Edit:
    """Move into a topic whose list is not there yet: make the list, then move."""
    position, to_parent, arrival = places
    tokens = document.faq.children_of(to_parent).tokens
    prepared = document.patched([{"op": "add", "path": format_pointer(tokens), "value": []}])
    goal = (*_list_tokens(document, to_parent, position), "0")
    after = prepared.patched([{"op": "move", "from": node.pointer, "path": format_pointer(goal)}])
    change = Moved(position[:-1], position[-1], arrival, 0)
    return Edit(
        _("move of {name}").format(name=quoted(node.label)), document, after, change, node.id
    )
