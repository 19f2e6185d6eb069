"""The first question of a file that has a place for questions, and nothing in it yet."""

from editor.document.document import Document
from editor.document.edits.edit import Edit, Replaced
from editor.document.edits.structure import NEW_ANSWER, NEW_QUESTION
from editor.document.emptied_shapes import is_of_questions
from editor.document.pointers import format_pointer
from editor.language import _


def empty_place(document: Document) -> str:
    """Return the name under which questions could stand, and nothing does; empty without one."""
    settings = document.data if document.shape is None and not document.is_plain_text else None
    if not isinstance(settings, dict):
        return ""
    empty = [name for name, value in settings.items() if value is None and isinstance(name, str)]
    return next((name for name in empty if is_of_questions(name)), "")


def begin(document: Document) -> Edit | None:
    """Write a first question to where questions could stand.

    Raises:
        Refusal: the place is written in a way that takes nothing.
    """
    name = empty_place(document)
    if not name:
        return None
    first = {"question": NEW_QUESTION, "answer": NEW_ANSWER}
    after = document.patched([{"op": "replace", "path": format_pointer((name,)), "value": [first]}])
    return Edit(_("first question"), document, after, Replaced())
