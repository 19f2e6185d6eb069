"""Git's marks around what two sides could not both have, one block of lines.

<<<<<<< ours
what our side has
||||||| base
what both began with, where that is known
=======
what their side has
>>>>>>> theirs
"""

from dataclasses import dataclass

from editor.document.lines import ends_line
from editor.review.merging.sides import Three

#: How many signs a mark has, if nobody says otherwise.
LENGTH = 7


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands behind the marks, for people."""

    ours: str = "ours"
    base: str = "base"
    theirs: str = "theirs"
    length: int = LENGTH
    """How many signs each mark has."""


USUAL = Labels()


def marked(texts: Three[str], newline: str, labels: Labels = USUAL) -> str:
    """Return the versions of some lines within marks.

    Args:
        texts: what each side has; None where it has nothing, or where the base is not known.
        newline: how lines end.
        labels: what to write at the marks.
    """
    parts = [_mark("<", labels.ours, newline, labels), _ended(texts.ours, newline)]
    if texts.base is not None:
        parts += [_mark("|", labels.base, newline, labels), _ended(texts.base, newline)]
    parts += [_mark("=", "", newline, labels), _ended(texts.theirs, newline)]
    return "".join([*parts, _mark(">", labels.theirs, newline, labels)])


def _mark(sign: str, label: str, newline: str, labels: Labels) -> str:
    return f"{sign * labels.length} {label}".rstrip() + newline


def _ended(text: str | None, newline: str) -> str:
    return text if text and ends_line(text) else text + newline if text else ""
