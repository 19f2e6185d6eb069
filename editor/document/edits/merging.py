"""Merging questions: one keeps its question and link name, the answers are joined."""

from collections.abc import Iterable

from editor.document.document import Document
from editor.document.edits.edit import Edit, together
from editor.document.edits.link_names import quoted
from editor.document.edits.many import delete_all
from editor.document.edits.texts import reword
from editor.document.errors import Refusal
from editor.document.faq import Item, Position
from editor.document.lines import plain_lines
from editor.document.parts import Part
from editor.language import _, ngettext


def merge(document: Document, positions: Iterable[Position]) -> Edit | None:
    """Join the answers of several questions under the first; the others go.

    Raises:
        Refusal: a topic is among them.
    """
    places = sorted(set(positions))
    nodes = [document.faq.at(place) for place in places]
    items = [node for node in nodes if isinstance(node, Item)]
    if len(items) < len(nodes):
        raise Refusal(_("only questions can be merged; choose no topic"))
    if len(items) < 2:  # noqa: PLR2004 - one question has nothing to be merged with
        return None
    answers = (plain_lines(item.answer).strip("\n") for item in items)
    joined = "\n\n".join(answer for answer in answers if answer.strip())
    label = _("merge into {question}").format(question=quoted(items[0].label))
    kept = reword(document, places[0], Part.ANSWER, joined)
    after = kept.after if kept is not None else document
    gone = delete_all(after, places[1:])
    edit = together(label, [step for step in (kept, gone) if step], undo_focus=items[0].id)
    return _explained(edit, items)


def next_item(document: Document, position: Position) -> Position | None:
    """Return the question that a question would be merged with: the next in its topic."""
    following = (*position[:-1], position[-1] + 1) if position else ()
    return following if isinstance(document.faq.at(following), Item) else None


def _explained(edit: Edit | None, items: list[Item]) -> Edit | None:
    """Show the first question afterwards, and say which went."""
    if edit is None:
        return None
    if len(items) == 2:  # noqa: PLR2004 - the usual case names what went
        note = _("The question {question} is gone; its answer was kept.").format(
            question=quoted(items[1].label)
        )
    else:
        note = ngettext(
            "{n} question is gone; its answer was kept.",
            "{n} questions are gone; their answers were kept.",
            len(items) - 1,
        ).format(n=len(items) - 1)
    return Edit(
        edit.label,
        edit.before,
        edit.after,
        edit.change,
        items[0].id,
        edit.undo_focus,
        f"{note} {edit.note}".strip(),
        steps=edit.steps,
    )
