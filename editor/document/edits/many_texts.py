"""Rewording many texts in one step: fixes of one kind everywhere, say."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.edits.edit import Edit, Part, Replaced, Reworded
from editor.document.edits.line_ends import with_line_ends
from editor.document.edits.texts import key_of, text_in, text_step
from editor.document.errors import Refusal
from editor.document.faq import Position
from editor.document.patching import Step


@dataclass(frozen=True, slots=True)
class NewText:
    """Another text for a part of a topic or item, with plain line ends."""

    position: Position
    part: Part
    text: str


def reword_many(document: Document, texts: Iterable[NewText], label: str) -> Edit | None:
    """Reword several texts as one step.

    Args:
        document: what they are in.
        texts: the new texts; those that are what is there already are left out.
        label: what the step is called.

    Raises:
        Refusal: a text cannot be held where it belongs.
    """
    found = [(new, step) for new in texts if (step := _step(document, new)) is not None]
    if not found:
        return None
    after, _ = document.apply([step for _, step in sorted(found, key=lambda one: _rank(*one))])
    if len(found) > 1:
        return Edit(label, document, after, Replaced())
    (new, _), *_others = found
    node = document.faq.at(new.position)
    change = Reworded(new.position, new.part)
    return Edit(label, document, after, change, node.id if node is not None else None)


def _step(document: Document, new: NewText) -> Step | None:
    """Return the step for one text; None where it is there already."""
    node = document.faq.at(new.position)
    key = key_of(node, new.part) if node is not None else None
    if node is None or key is None:
        raise Refusal("this text is not in the file any more")
    old = text_in(node, new.part)
    text = with_line_ends(old, new.text, document.newline if "\r\n" in old else "\n")
    return text_step(node, key, text) if text != old else None


def _rank(new: NewText, step: Step) -> tuple[bool, int]:
    """Rank steps: names come last, the inner ones first, for they are the way to the others."""
    return step["op"] == "move", -len(new.position)
