"""Deciding a conflict: the edit of the merged document that takes one version, or another text.

A conflict can be decided again: each decision puts its version in the place of what stands there
by then.
"""

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Dict
from collections.abc import Sequence as List
from dataclasses import dataclass, replace

from editor.document.document import BODY as BODY_PATH
from editor.document.document import Document
from editor.document.edits import Change, Edit, Part, Replaced, Reworded, quoted
from editor.document.errors import DocumentError, Refusal
from editor.document.fragments import parse_entry
from editor.document.gaps import separator
from editor.document.lines import ends_line
from editor.document.nodes import Collection, Entry, Mapping, Node, Sequence
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer
from editor.document.trails import Address, with_entry_at
from editor.document.values import data, same
from editor.language import _
from editor.review.merging.conflict import BODY, Conflict, Kind
from editor.review.merging.contents import below, content_of
from editor.review.merging.marks import marked
from editor.review.merging.orders import moved_keys
from editor.review.merging.sides import Side

Choice = Side | str
"""Whose version to take; or a text to put in its place."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """An entry of a document, what it is in, and the ways to it."""

    entry: Entry
    parent: Collection
    address: Address
    tokens: Tokens


def resolve(document: Document, conflict: Conflict, choice: Choice) -> Edit | None:
    """Decide a conflict; None where the document has that version already.

    Args:
        document: the merged document, or what became of it.
        conflict: what to decide.
        choice: whose version to take, or a text of its own.

    Raises:
        Refusal: the file cannot hold it, or what it is about is no longer there.
    """
    after = _WAYS[conflict.kind](document, conflict, choice)
    if after is document or after.has_text_of(document):
        return None
    label = _("decision about {name}").format(name=quoted(conflict.label))
    return Edit(label, document, after, _change(document, conflict), conflict.owner)


def _change(document: Document, conflict: Conflict) -> Change:
    is_text = conflict.kind is Kind.TEXT and isinstance(conflict.part, Part)
    place = document.faq.position(conflict.owner) if conflict.owner is not None else None
    if is_text and place is not None and isinstance(conflict.part, Part):
        return Reworded(place, conflict.part)
    return Replaced()


# One way for each kind


def _text(document: Document, conflict: Conflict, choice: Choice) -> Document:
    values = conflict.found.values
    value: object = choice
    if isinstance(choice, Side):
        value = values.of(choice) if values is not None else conflict.texts.of(choice)
    if conflict.found.entry == BODY:
        return document.patched([{"op": "replace", "path": BODY_PATH, "value": value or ""}])
    pointer = format_pointer(_spot(document, conflict.found.entry).tokens)
    return document.patched([{"op": "replace", "path": pointer, "value": value}])


def _name(document: Document, conflict: Conflict, choice: Choice) -> Document:
    spot = _spot(document, conflict.found.entry)
    name = _chosen(conflict, choice)
    if name == spot.entry.name:
        return document
    if isinstance(spot.parent, Mapping) and any(e.name == name for e in spot.parent.entries):
        raise Refusal(_("{text} is there already").format(text=quoted(name)))
    target = format_pointer((*spot.tokens[:-1], name))
    return document.patched([{"op": "move", "from": format_pointer(spot.tokens), "path": target}])


def _removal(document: Document, conflict: Conflict, choice: Choice) -> Document:
    if not isinstance(choice, Side):
        raise Refusal(_("this can be kept or removed, not reworded"))
    is_kept = conflict.found.texts.of(choice) is not None
    spot = _find(document, conflict.found.entry)
    if spot is None:
        if is_kept:
            raise Refusal(_("it was removed; undo that to have it back"))
        return document
    if is_kept:
        return document
    return document.patched([{"op": "remove", "path": format_pointer(spot.tokens)}])


def _place(document: Document, conflict: Conflict, choice: Choice) -> Document:
    homes, above = conflict.found.homes, conflict.found.orders
    home = homes.of(choice) if homes is not None and isinstance(choice, Side) else None
    spot, goal = _spot(document, conflict.found.entry), _find(document, home)
    if goal is None or not isinstance(goal.entry.value, Sequence):
        raise Refusal(_("there is no such place any more"))
    if spot.tokens[:-1] == goal.tokens:
        return document
    rows = [entry.id for entry in goal.entry.value.entries]
    before = above.of(choice) if above is not None and isinstance(choice, Side) else None
    nearest = next((number for number in before or () if number in rows), None)
    row = (
        len(rows)
        if before and nearest is None
        else 0
        if nearest is None
        else rows.index(nearest) + 1
    )
    target = format_pointer((*goal.tokens, str(row)))
    return document.patched([{"op": "move", "from": format_pointer(spot.tokens), "path": target}])


def _order(document: Document, conflict: Conflict, choice: Choice) -> Document:
    orders = conflict.found.orders
    wanted = orders.of(choice) if orders is not None and isinstance(choice, Side) else None
    if wanted is None:
        raise Refusal(_("an order can be chosen, not typed"))
    spot = _spot(document, conflict.found.entry)
    rows = [entry.id for entry in spot.parent.entries]
    return document.patched(list(_moves(rows, wanted, spot.tokens[:-1])))


def _moves(rows: list[int], wanted: List[int], above: Tokens) -> Iterator[Step]:
    """Yield the fewest moves that bring rows into an order; what it does not name stays."""
    goal = [number for number in wanted if number in rows]
    moved = moved_keys(rows, goal)
    for number in (each for each in goal if each in moved):
        place = rows.index(number)
        rows.remove(number)
        before = goal[goal.index(number) - 1] if goal.index(number) else None
        target = 0 if before is None else rows.index(before) + 1
        rows.insert(target, number)
        source = format_pointer((*above, str(place)))
        yield {"op": "move", "from": source, "path": format_pointer((*above, str(target)))}


def _writing(document: Document, conflict: Conflict, choice: Choice) -> Document:
    spot = _spot(document, conflict.found.entry)
    text = _chosen(conflict, choice)
    read = parse_entry(text, spot.parent.column)
    step = {
        "op": "replace",
        "path": format_pointer(spot.tokens),
        "value": data(read.value),
        "layout": {"entry": {"lead": spot.entry.lead, "text": text}},
    }
    return document.patched([step])


def _comment(document: Document, conflict: Conflict, choice: Choice) -> Document:
    spot = _spot(document, conflict.found.entry)
    blank = separator(spot.entry.lead)
    return _with_entry(document, spot, replace(spot.entry, lead=blank + _lines(conflict, choice)))


def _remark(document: Document, conflict: Conflict, choice: Choice) -> Document:
    spot = _spot(document, conflict.found.entry)
    tail = _chosen(conflict, choice) + below(spot.entry)
    return _with_entry(document, spot, replace(spot.entry, tail=tail))


def _foot(document: Document, conflict: Conflict, choice: Choice) -> Document:
    spot = _spot(document, conflict.found.entry)
    tail = content_of(spot.entry).rest + _lines(conflict, choice)
    return _with_entry(document, spot, replace(spot.entry, tail=tail))


def _marked_lines(document: Document, conflict: Conflict, choice: Choice) -> Document:
    """Take one version of lines within marks; a file that has none left is read as an FAQ."""
    block = marked(conflict.texts, document.newline)
    if block not in document.body:
        raise Refusal(_("these lines were decided already"))
    text = document.body.replace(block, _chosen(conflict, choice), 1)
    return document.patched([{"op": "replace", "path": BODY_PATH, "value": text}])


_WAYS: Dict[Kind, Callable[[Document, Conflict, Choice], Document]] = {
    Kind.TEXT: _text,
    Kind.NAME: _name,
    Kind.REMOVAL: _removal,
    Kind.PLACE: _place,
    Kind.ORDER: _order,
    Kind.COMMENT: _comment,
    Kind.REMARK: _remark,
    Kind.FOOT: _foot,
    Kind.WRITING: _writing,
    Kind.LINES: _marked_lines,
}

# What they share


def _chosen(conflict: Conflict, choice: Choice) -> str:
    if isinstance(choice, Side):
        return conflict.found.texts.of(choice) or ""
    return choice


def _lines(conflict: Conflict, choice: Choice) -> str:
    text = _chosen(conflict, choice)
    return text if not text or ends_line(text) else text + "\n"


def _spot(document: Document, number: int) -> _Spot:
    spot = _find(document, number)
    if spot is None:
        raise Refusal(_("what this is about is no longer there"))
    return spot


def _find(document: Document, number: int | None) -> _Spot | None:
    spots = _spots(document.root, (0,), ())
    return next((spot for spot in spots if spot.entry.id == number), None)


def _spots(node: Node, address: Address, tokens: Tokens) -> Iterator[_Spot]:
    if not isinstance(node, Collection):
        return
    for row, entry in enumerate(node.entries):
        name = entry.name or "" if isinstance(node, Mapping) else str(row)
        spot = _Spot(entry, node, (*address, row), (*tokens, name))
        yield spot
        yield from _spots(entry.value, spot.address, spot.tokens)


def _with_entry(document: Document, spot: _Spot, entry: Entry) -> Document:
    """Return a document with other comments at an entry.

    Raises:
        Refusal: they would change what the file says.
    """
    top = with_entry_at(document.top, spot.address, entry)
    changed = replace(document, top=top)
    try:
        is_page = document.source.opening != ""
        read = type(document).from_bytes(changed.to_bytes(), is_page=is_page)
        is_kept = same(read.data, document.data)
    except DocumentError:
        is_kept = False
    if not is_kept:
        raise Refusal(_("a comment can only have lines that begin with “#”"))
    return changed
