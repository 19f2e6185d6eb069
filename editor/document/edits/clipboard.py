"""What a copy of topics and questions carries: their meaning, and how exactly they are written."""

import json
from collections.abc import Iterable
from collections.abc import Mapping as Dict
from dataclasses import dataclass, replace
from typing import Self

from editor.document.collections import own_comments, own_line, with_last_break
from editor.document.document import Document
from editor.document.edits.following import outermost
from editor.document.errors import Refusal
from editor.document.faq import Item, Position, Topic
from editor.document.fragments import shifted
from editor.document.lines import plain_lines
from editor.document.nodes import Alias, entry_text, walk
from editor.document.shapes import ItemKeys, TopicKeys
from editor.document.trails import trail_to

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Clipped:
    """A topic or question on the clipboard."""

    name: str
    """Its question or title."""
    anchor: str = ""
    answer: str = ""
    children: "tuple[Clipped, ...] | None" = None
    """What stands under a topic; None for a question."""
    kind: str = ""
    """In what kind of list it stood; it can stand as it is written only in one of the same kind."""
    lead: str = ""
    """The comments above it, at the edge of the page."""
    text: str = ""
    """Its YAML at the edge of the page; empty where it does not stand alone."""

    @property
    def is_topic(self) -> bool:
        """Whether it is a topic."""
        return self.children is not None


@dataclass(frozen=True, slots=True)
class Clip:
    """What is on the clipboard."""

    entries: tuple[Clipped, ...]

    def to_json(self) -> str:
        """Return the clip in the format that is ours."""
        entries = [_as_json(entry) for entry in self.entries]
        return json.dumps({"version": _VERSION, "entries": entries}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self | None:
        """Return the clip that a text in our format holds; None where it holds none."""
        try:
            held = json.loads(text)
            if not isinstance(held, dict) or held.get("version") != _VERSION:
                return None
            return cls(tuple(_from_json(entry) for entry in held["entries"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            return None

    @property
    def markdown(self) -> str:
        """The clip as Markdown: topics are headings, questions headings one level down."""
        return "\n\n".join(_markdown(entry) for entry in self.entries) + "\n"

    @property
    def yaml(self) -> str:
        """The clip as it is written in its file; empty where it does not stand alone."""
        if not all(entry.text for entry in self.entries):
            return ""
        return "".join(entry.lead + entry.text for entry in self.entries)


def copied(document: Document, positions: Iterable[Position]) -> Clip:
    """Return topics and questions as a copy carries them; none stands in another of them."""
    nodes = [document.faq.at(place) for place in outermost(positions)]
    return Clip(tuple(_as_written(document, node) for node in nodes if node is not None))


def kind_of(levels: Iterable[TopicKeys | ItemKeys], *, is_list: bool) -> str:
    """Return what kind of list an entry stands in: what it and the levels below it are called."""
    return f"{'list' if is_list else 'group'} of {list(levels)}"


def _as_written(document: Document, node: Topic | Item) -> Clipped:
    """Return an entry with its own way of being written, where it can stand alone in that."""
    clipped = _clipped(node)
    container, _index = trail_to(document.top, node.tokens)[-1]
    if container.is_flow or _needs_others(node):
        return clipped
    alone = with_last_break(own_line(node.entry, container.column), document.newline)
    try:
        edge = shifted(alone, container.column, 0)
    except Refusal:
        return clipped
    levels: list[TopicKeys | ItemKeys] = [node.keys]
    if isinstance(node, Topic):
        levels += [*node.below, node.item_keys]
    return replace(
        clipped,
        kind=kind_of(levels, is_list=node.entry.key is None),
        lead=_plain(own_comments(edge), document.newline),
        text=_plain(entry_text(replace(edge, lead="")), document.newline),
    )


def _clipped(node: Topic | Item) -> Clipped:
    if isinstance(node, Item):
        return Clipped(node.question, node.anchor, plain_lines(node.answer))
    children = tuple(_clipped(child) for child in node.children)
    return Clipped(node.title, node.anchor, "", children)


def _plain(text: str, newline: str) -> str:
    return text.replace(newline, "\n")


def _needs_others(node: Topic | Item) -> bool:
    """Whether an entry names, or is named by, something outside of it."""
    if isinstance(node, Item) and (node.partner is not None or not node.tokens):
        return True
    text = entry_text(node.entry)
    if not any(sign in text for sign in "*&!"):
        return False
    return any(
        isinstance(each, Alias) or each.anchor or each.tag for each in walk(node.entry.value)
    )


def _markdown(entry: Clipped, level: int = 1) -> str:
    if entry.children is not None:
        inner = (_markdown(child, level + 1) for child in entry.children)
        return "\n\n".join([_heading(entry, level), *inner])
    answer = entry.answer.strip("\n")
    return _heading(entry, max(level, 2)) + (f"\n\n{answer}" if answer else "")


def _heading(entry: Clipped, level: int) -> str:
    name = " ".join(entry.name.split())
    return f"{'#' * level} {name}" + (f" {{#{entry.anchor}}}" if entry.anchor else "")


def _as_json(entry: Clipped) -> Dict[str, object]:
    children = entry.children
    held = {
        "name": entry.name,
        "anchor": entry.anchor,
        "answer": entry.answer,
        "children": None if children is None else [_as_json(child) for child in children],
        "kind": entry.kind,
        "lead": entry.lead,
        "text": entry.text,
    }
    return {key: value for key, value in held.items() if value not in ("", None)}


def _from_json(held: object) -> Clipped:
    """Return an entry as JSON holds it.

    Raises:
        TypeError: it holds something else.
    """
    if not isinstance(held, dict):
        raise TypeError("an entry is a group of names")
    texts = {key: held.get(key, "") for key in ("name", "anchor", "answer", "kind", "lead", "text")}
    children = held.get("children")
    if not isinstance(children, list | None):
        raise TypeError("children are a list")
    inner = None if children is None else tuple(_from_json(child) for child in children)
    return Clipped(**{key: str(value) for key, value in texts.items()}, children=inner)
