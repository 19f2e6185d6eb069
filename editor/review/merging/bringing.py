"""What one side of a merge brought: what it added, changed, moved and removed."""

from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.review.merging.kin import Key, Kin
from editor.review.merging.sides import Side


@dataclass(frozen=True, slots=True)
class Brought:
    """The topics and questions that one side did something to, by their ids in the result."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
    removed: tuple[str, ...] = ()
    """The questions and titles of what is no longer there."""
    elsewhere: bool = False
    """Whether it changed settings, or the text below them."""

    @property
    def is_nothing(self) -> bool:
        """Whether it brought nothing that a reader sees."""
        return self == Brought()


def brought_by(kin: Kin, side: Side, documents: tuple[Document, Document]) -> Brought:
    """Return what one side brought.

    Args:
        kin: which entries are the same ones.
        side: the side.
        documents: what both began with, and what the side made of it.
    """
    old, new = ({node.id: node for _, node in each.faq.walk()} for each in documents)
    before = {
        key: old[each.entry.id]
        for key, each in kin.placed[Side.BASE].items()
        if each.entry.id in old
    }
    after = {
        key: new[each.entry.id] for key, each in kin.placed[side].items() if each.entry.id in new
    }
    both = [key for key in after if key in before]

    def ids(keys: list[Key]) -> tuple[int, ...]:
        return tuple(kin.result_id(key) for key in keys)

    return Brought(
        added=ids([key for key in after if key not in before]),
        changed=ids([key for key in both if _says(before[key]) != _says(after[key])]),
        moved=ids([key for key in both if _home(kin, Side.BASE, key) != _home(kin, side, key)]),
        removed=tuple(node.label for key, node in before.items() if key not in after),
        elsewhere=_rest(documents[0]) != _rest(documents[1]),
    )


def _says(node: Topic | Item) -> tuple[str, ...]:
    return (node.label, node.anchor, node.answer if isinstance(node, Item) else "")


def _home(kin: Kin, side: Side, key: Key) -> Key:
    return kin.placed[side][key].home


def _rest(document: Document) -> tuple[object, ...]:
    shape, data = document.shape, document.data
    if shape is None or not shape.path or not isinstance(data, dict):
        return (document.body,)
    return (document.body, repr([each for each in data.items() if each[0] != shape.path[0]]))
