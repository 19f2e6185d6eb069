"""What a row of the tree says in each of Qt's roles, and in our own."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from editor.document.faq import Item, Topic
from editor.gui.tree.badges import BadgeSource
from editor.language import _

IS_TOPIC = int(Qt.ItemDataRole.UserRole)
NODE_ID = int(Qt.ItemDataRole.UserRole) + 1
BADGES = int(Qt.ItemDataRole.UserRole) + 2
CLOSED_BADGES = int(Qt.ItemDataRole.UserRole) + 3
IS_CUT = int(Qt.ItemDataRole.UserRole) + 4

_ENDS = (".", "?", "!", "…", ":")
_NO_TEXT = _("(no text yet)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows say depends on, beside the topic or item."""

    badges: BadgeSource
    cut: frozenset[int]
    """The ids of what was cut and waits to be pasted."""


Node = Topic | Item


def _shown(_around: Surroundings, node: Node) -> str:
    return node.label or _NO_TEXT


def _told(around: Surroundings, node: Node) -> str:
    return "\n".join([node.label, *around.badges.sentences(node, is_closed=True)])


def _read_out(around: Surroundings, node: Node) -> str:
    """Return what a screen reader says of a row."""
    pattern = _("Topic: {name}") if isinstance(node, Topic) else _("Question: {name}")
    cut = [_("Cut")] if node.id in around.cut else []
    told = around.badges.sentences(node, is_closed=True)
    said = [pattern.format(name=_shown(around, node)), *cut, *told]
    return " ".join(
        [*(each if each.endswith(_ENDS) else f"{each}." for each in said[:-1]), said[-1]]
    )


def told_place(number: int, count: int, topic: Topic | Item | None) -> str:
    """Return how a screen reader says where a row stands: how many rows there are beside it."""
    if topic is None:
        return _("{number} of {count}").format(number=number, count=count)
    words = _("{number} of {count} in “{topic}”")
    return words.format(number=number, count=count, topic=topic.label or _NO_TEXT)


ANSWERS: dict[int, Callable[[Surroundings, Node], object]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.EditRole: lambda _around, node: node.label,
    Qt.ItemDataRole.ToolTipRole: _told,
    Qt.ItemDataRole.AccessibleTextRole: _read_out,
    IS_TOPIC: lambda _around, node: isinstance(node, Topic),
    NODE_ID: lambda _around, node: node.id,
    BADGES: lambda around, node: around.badges.of(node),
    CLOSED_BADGES: lambda around, node: around.badges.of(node, is_closed=True),
    IS_CUT: lambda around, node: node.id in around.cut,
}
