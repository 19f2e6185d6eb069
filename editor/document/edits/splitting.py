"""Splitting a question in two where the caret stands in its answer."""

import re
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.edits.building import Texts, add_texts
from editor.document.edits.edit import Edit, together
from editor.document.edits.link_names import quoted, unused_anchor
from editor.document.edits.structure import NEW_QUESTION
from editor.document.edits.texts import reword
from editor.document.errors import Refusal
from editor.document.faq import Item, Position
from editor.document.lines import plain_lines
from editor.document.parts import Part
from editor.language import _

_HEADING = re.compile(
    r"[ ]{0,3}\#{1,6}[ \t]+(?P<text>[^\n]*?)[ \t]*\#*[ \t]*"
    r"(?:\{:?[ \t]*\#(?P<anchor>[\w-]+)[^}\n]*\}[ \t]*)?(?:\n|\Z)"
    r"|(?P<below>[^\s\#>*+-][^\n]*)\n[ ]{0,3}(?:=+|-{2,})[ \t]*(?:\n|\Z)"
)
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Halves:
    """The two parts of an answer, and what a heading between them says."""

    head: str
    heading: str
    anchor: str
    rest: str


def split(document: Document, position: Position, caret: int) -> Edit | None:
    """Make a question of its own of what stands behind the caret in an answer.

    Args:
        document: what it is in.
        position: where the question stands.
        caret: a place in the answer as a field shows it, in characters. A heading there becomes
            the new question.

    Raises:
        Refusal: nothing stands behind the caret, or the file cannot take another question.
    """
    item = document.faq.at(position)
    if not isinstance(item, Item):
        return None
    halves = halved(plain_lines(item.answer), caret)
    if not halves.rest and not halves.heading:
        raise Refusal(_("there is nothing behind the caret that could become an answer"))
    label = _("split of {question}").format(question=quoted(item.label))
    first = reword(document, position, Part.ANSWER, halves.head)
    shortened = first.after if first is not None else document
    question = halves.heading or NEW_QUESTION
    anchor = unused_anchor(shortened, halves.anchor or question)
    place = position[:-1], position[-1] + 1
    second = add_texts(shortened, place, Texts(question, _ended(halves.rest), anchor), label)
    return together(label, [step for step in (first, second) if step], undo_focus=item.id)


def halved(answer: str, caret: int) -> Halves:
    """Return the parts of an answer at a caret; within a heading it counts as above that."""
    line = answer.rfind("\n", 0, caret) + 1
    is_in_heading = _HEADING.match(answer, line) and not _is_in_code(answer[:line])
    at = line if is_in_heading else caret
    head, rest = answer[:at].rstrip(), answer[at:].lstrip("\n")
    found = None if _is_in_code(answer[:at]) else _HEADING.match(rest)
    heading = anchor = ""
    if found is not None:
        heading = (found["text"] or found["below"] or "").strip()
        anchor, rest = found["anchor"] or "", rest[found.end() :]
    rest = rest.strip("\n") if found is not None or _starts_line(answer, at) else rest.strip()
    return Halves(head, heading, anchor, rest)


def _starts_line(answer: str, at: int) -> bool:
    return at == 0 or "\n" in (answer[at - 1], answer[at : at + 1])


def _is_in_code(above: str) -> bool:
    """Whether a code block is open below some lines; a line in it is no heading."""
    return sum(1 for line in above.split("\n") if _FENCE.match(line)) % 2 == 1


def _ended(text: str) -> str:
    return text.rstrip() + "\n" if text.strip() else ""
