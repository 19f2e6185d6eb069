"""Other words in thousands of texts at once, proved by reading the whole front matter once.

An edit of one text reads that text back; here that would take most of the time. What this way
cannot do, it leaves to the usual one, which can.
"""

from collections.abc import Mapping as Dict
from dataclasses import replace

from editor.document.document import Document
from editor.document.errors import DocumentError
from editor.document.nodes import Alias, Collection, Entry, Node, Scalar, node_text, read_literal
from editor.document.rewording import reworded
from editor.document.styles import Place
from editor.document.values import scalar_value

Texts = Dict[int, str]
"""The texts wanted, by the ids of the entries that hold them as their values."""


class _NotThisWay(Exception):  # noqa: N818 - never seen outside
    """The texts have to be changed one by one."""


def with_texts(document: Document, texts: Texts) -> Document | None:
    """Return the document with other texts, in the styles that they have.

    Args:
        document: the document.
        texts: what entries are to say; every other character stays.

    Returns:
        None where it is not certain that all texts and nothing else would change: then each has
        to be changed by a step of its own.
    """
    if document.is_intricate or document.is_plain_text:
        return None
    try:
        draft = _Draft(texts, document.newline)
        top = draft.collection(document.top)
        if draft.waiting:
            return None
        changed = replace(document, top=top)
        read = type(document).from_bytes(changed.to_bytes(), is_page=bool(document.source.opening))
        if read.source != document.source:
            return None
        _prove(changed.top, read.top)
    except (DocumentError, _NotThisWay):
        return None
    if document.shape is not None and document.shape.fits(changed.root):
        vars(changed)["shape"] = document.shape
    return changed


class _Draft:
    """Builds the tree with other texts in it."""

    def __init__(self, texts: Texts, newline: str) -> None:
        self._texts = texts
        self._newline = newline
        self.waiting = set(texts)
        """The entries that were not met yet."""

    def collection(self, node: Collection) -> Collection:
        """Return a list or group with the texts that are in it; the same one if none is."""
        entries = [self._entry(entry, node) for entry in node.entries]
        is_same = all(new is old for new, old in zip(entries, node.entries, strict=True))
        return node if is_same else replace(node, entries=tuple(entries))

    def _entry(self, entry: Entry, parent: Collection) -> Entry:
        if entry.id in self._texts:
            self.waiting.discard(entry.id)
            return replace(entry, value=self._scalar(entry, parent))
        if not isinstance(entry.value, Collection):
            return entry
        value = self.collection(entry.value)
        return entry if value is entry.value else replace(entry, value=value)

    def _scalar(self, entry: Entry, parent: Collection) -> Scalar:
        old, wanted = entry.value, self._texts[entry.id]
        if not isinstance(old, Scalar) or parent.is_flow or not old.text:
            raise _NotThisWay
        if not isinstance(scalar_value(old), str):
            raise _NotThisWay
        text = reworded(wanted, Place(parent.column, self._newline), old, old.text)
        if text is None:
            raise _NotThisWay
        is_read_off = old.decoded is None and read_literal(text) == wanted
        return Scalar(text, None if is_read_off else wanted, old.style)


def _prove(draft: Node, read: Node) -> None:
    """Check that what was drafted reads as what it is meant to be.

    Raises:
        _NotThisWay: it does not.
    """
    if isinstance(draft, Scalar) and isinstance(read, Scalar):
        if (draft.text, draft.value, draft.style) != (read.text, read.value, read.style):
            raise _NotThisWay
        return
    if isinstance(draft, Alias) or isinstance(read, Alias) or type(draft) is not type(read):
        raise _NotThisWay
    if isinstance(draft, Collection) and isinstance(read, Collection):
        _prove_entries(draft, read)


def _prove_entries(draft: Collection, read: Collection) -> None:
    if len(draft.entries) != len(read.entries):
        raise _NotThisWay
    for one, other in zip(draft.entries, read.entries, strict=True):
        if _key(one) != _key(other):
            raise _NotThisWay
        _prove(one.value, other.value)


def _key(entry: Entry) -> str | None:
    return None if entry.key is None else node_text(entry.key)
