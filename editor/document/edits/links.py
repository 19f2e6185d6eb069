"""Links to a link name: finding them in a file, and changing them together with the name."""

from collections.abc import Collection as Group
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Record
from dataclasses import dataclass, replace
from typing import Self

from editor.document.document import BODY, Document
from editor.document.edits.edit import Edit, Retouched
from editor.document.edits.link_names import quoted, slug
from editor.document.edits.texts import set_text
from editor.document.errors import Refusal
from editor.document.faq import Item, Position
from editor.document.link_targets import Address, as_fragment, fragment_of, leads_to
from editor.document.links import find_links, find_value
from editor.document.nodes import Collection, Mapping, Node, Scalar
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer, parse_pointer
from editor.document.settings import humanised
from editor.document.shapes import named_entries
from editor.language import _

_SHOWN_AROUND = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a link name, somewhere in a file."""

    pointer: str
    """The text that it stands in: a JSON pointer, or `body`."""
    start: int
    """Where the link name stands in that text."""
    end: int
    target: str
    """The whole target, as it is written."""
    offset: int
    """Where the link name stands in the target."""
    where: str
    """What the text belongs to: the question, say; empty for the whole file."""
    context: str
    """The words around it."""

    @classmethod
    def from_json(cls, json: Record[str, object]) -> Self:
        """Return the reference that `dataclasses.asdict` made into JSON.

        Raises:
            KeyError, ValueError: it is none.
        """
        pointer, target, where, context = (
            str(json[name]) for name in ("pointer", "target", "where", "context")
        )
        start, end, offset = (int(str(json[name])) for name in ("start", "end", "offset"))
        return cls(pointer, start, end, target, offset, where, context)

    def renamed(self, name: str) -> str:
        """Return the target with another link name."""
        behind = self.offset + self.end - self.start
        return self.target[: self.offset] + as_fragment(name) + self.target[behind:]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a link name, and a better one."""

    sentence: str
    suggestion: str


def references_to(document: Document, name: str, page: Address, here: Address) -> list[Reference]:
    """Return the links to a link name of a page, in the order of the file.

    Args:
        document: where to look: answers, settings, the text below them.
        name: the link name.
        page: the page that has it.
        here: the file that the document is.
    """
    marks = {f"#{name}", f"#{as_fragment(name)}"}
    found = [
        reference
        for pointer, text in _texts(document)
        if any(mark in text for mark in marks)
        for reference in _in_text(pointer, text, name, (page, here))
    ]
    labels = _labels(document) if found else {}
    return [replace(each, where=_where(each.pointer, labels)) for each in found]


def redirected(document: Document, references: Iterable[Reference], name: str) -> Document:
    """Return the document with links that lead to another link name; nothing else differs.

    Raises:
        Refusal: a text is no longer what it was, or this file cannot hold the new one.
    """
    places: dict[str, list[Reference]] = {}
    for reference in references:
        places.setdefault(reference.pointer, []).append(reference)
    if not places:
        return document
    texts = dict(_texts(document))
    steps: list[Step] = []
    for pointer, found in places.items():
        text = texts.get(pointer, "")
        for each in sorted(found, key=lambda one: -one.start):
            begin = each.start - each.offset
            if text[begin : begin + len(each.target)] != each.target:
                raise Refusal(_("The text around a link has changed meanwhile; look again."))
            text = text[: each.start] + as_fragment(name) + text[each.end :]
        steps.append({"op": "replace", "path": pointer, "value": text})
    return document.patched(steps)


def redirect(document: Document, references: Group[Reference], name: str) -> Edit | None:
    """Lead links to another link name, in one step."""
    after = redirected(document, references, name)
    if after is document:
        return None
    label = _("change of links to {name}").format(name=quoted(name))
    return Edit(label, document, after, Retouched())


def rename_link(
    document: Document, position: Position, name: str, references: Group[Reference] = ()
) -> Edit | None:
    """Give a topic or item another link name and let links follow it, in one step.

    Args:
        document: what it is in.
        position: where it stands.
        name: the new link name.
        references: the links in this file that are to lead to it.

    Raises:
        Refusal: it can have no link name, or this file cannot keep the result.
    """
    node = document.faq.at(position)
    if node is None or node.keys.anchor is None:
        return None
    after = redirected(document, references, name)
    moved = after.faq.at(position)
    if moved is not None and moved.anchor != name:
        after = set_text(after, moved, node.keys.anchor, name)
    if after is document:
        return None
    label = _("renaming of the link name of {name}").format(name=quoted(node.label))
    return Edit(label, document, after, Retouched(), node.id)


def renamed_names(before: Document, after: Document) -> list[tuple[str, str]]:
    """Return the old and new link names of what has another one now, in the order of the page."""
    old = {node.id: node.anchor for _place, node in before.faq.walk() if node.anchor}
    return [
        (old[node.id], node.anchor)
        for _place, node in after.faq.walk()
        if node.anchor and old.get(node.id, node.anchor) != node.anchor
    ]


def trouble_with(document: Document, node_id: int, name: str) -> Trouble | None:
    """Return what is wrong with a link name; None if nothing is.

    Args:
        document: what it is in.
        node_id: the topic or item that it is for.
        name: the link name.
    """
    position = document.faq.position(node_id)
    node = document.faq.at(position) if position is not None else None
    if node is None:
        return None
    taken = {each.anchor: each for _place, each in document.faq.walk() if each.id != node_id}
    proposed = _free(slug(name) or slug(node.label) or "entry", taken)
    other = taken.get(name)
    if not name.strip():
        return Trouble(_("Without a link name nobody can link to this place."), proposed)
    if other is not None:
        kind = _("question") if isinstance(other, Item) else _("topic")
        sentence = _("The {kind} {name} has this link name already.")
        return Trouble(sentence.format(kind=kind, name=quoted(other.label)), proposed)
    if name != name.strip() or any(not _is_usable(each) for each in name):
        return Trouble(_("Links work best with letters, digits and hyphens only."), proposed)
    return None


def _free(name: str, taken: Group[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _is_usable(character: str) -> bool:
    return character.isalnum() or character in "-_.~:"


def _in_text(
    pointer: str, text: str, name: str, addresses: tuple[Address, Address]
) -> Iterator[Reference]:
    whole = find_value(text)
    for link in [whole] if whole is not None else find_links(text):
        fragment = fragment_of(link.target)
        if fragment is None or fragment.name != name or not leads_to(link.target, *addresses):
            continue
        start, end = link.start + fragment.start, link.start + fragment.end
        around = _around(text, link.start, link.end)
        yield Reference(pointer, start, end, link.target, fragment.start, "", around)


def _labels(document: Document) -> dict[str, str]:
    """Return what texts belong to, by the pointers of topics and items."""
    return {node.pointer: node.label for _place, node in document.faq.walk() if node.tokens}


def _where(pointer: str, labels: Record[str, str]) -> str:
    """Return the question or topic that a text belongs to, or else the setting."""
    if pointer == BODY:
        return ""
    above = pointer
    while above:
        if above in labels:
            return labels[above]
        above = above.rpartition("/")[0]
    names = [token for token in parse_pointer(pointer) if not token.isdigit()]
    return humanised(names[-1]) if names else ""


def _around(text: str, start: int, end: int) -> str:
    """Return the words around a place, on one line."""
    first = max(text.rfind("\n", 0, start) + 1, start - _SHOWN_AROUND)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + _SHOWN_AROUND)
    head = "…" if first > 0 and text[first - 1] != "\n" else ""
    tail = "…" if last < len(text) and text[last] != "\n" else ""
    return head + " ".join(text[first:last].split()) + tail


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every text of a file with the way to it, in the order of the file."""
    if not document.is_plain_text:
        yield from _texts_in(document.root, ())
    yield BODY, document.body


def _texts_in(node: Node, tokens: Tokens) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        if "#" in node.value:
            yield format_pointer(tokens), node.value
    elif isinstance(node, Collection):
        is_group = isinstance(node, Mapping)
        entries = named_entries(node) if isinstance(node, Mapping) else node.entries
        for row, entry in enumerate(entries):
            token = str(entry.name) if is_group else str(row)
            yield from _texts_in(entry.value, (*tokens, token))
