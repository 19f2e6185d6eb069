"""Taking over a text that came from outside: what somebody else wrote to the same file."""

from editor.document.document import Document
from editor.document.edits.edit import Change, Edit, Replaced, Retouched
from editor.document.faq import Item, Topic
from editor.language import _


def take_over(document: Document, after: Document) -> Edit | None:
    """Return the step from what is shown to a text that was read elsewhere.

    Views stay where they are; nothing is brought into view that the writer did not ask for.

    Args:
        document: what is shown.
        after: the other text; what it has in common with the first should have kept its identity
            (see `recognised`).
    """
    if after.has_text_of(document):
        return None
    return Edit(_("changes of somebody else"), document, after, _change(document, after))


def _change(before: Document, after: Document) -> Change:
    """Return what models have to follow: nothing but texts where all entries stand as they did."""
    is_like_before = before.shape == after.shape and _outline(before) == _outline(after)
    return Retouched() if is_like_before else Replaced()


def _outline(document: Document) -> list[tuple[tuple[int, ...], int, type[Topic | Item]]]:
    return [(position, node.id, type(node)) for position, node in document.faq.walk()]
