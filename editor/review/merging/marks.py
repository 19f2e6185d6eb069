"""Git's marks around what two sides could not both have: written, and read back.

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
from editor.review.merging.sides import Side, Three

_SIGNS = {"<": Side.OURS, "|": Side.BASE, "=": Side.THEIRS, ">": None}
_USUAL_LENGTH = 7
_MOST_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands behind the marks, for people."""

    ours: str = "ours"
    base: str = "base"
    theirs: str = "theirs"


def marked(
    texts: Three[str], newline: str, labels: Labels = Labels(), length: int = _USUAL_LENGTH
) -> str:
    """Return the versions of some lines within marks.

    Args:
        texts: what each side has; None where it has nothing, or where the base is not known.
        newline: how lines end.
        labels: what to write behind the marks.
        length: how many signs a mark has.
    """
    parts = [_mark("<", length, labels.ours, newline), _ended(texts.ours or "", newline)]
    if texts.base is not None:
        parts += [_mark("|", length, labels.base, newline), _ended(texts.base, newline)]
    parts += [_mark("=", length, "", newline), _ended(texts.theirs or "", newline)]
    return "".join([*parts, _mark(">", length, labels.theirs, newline)])


def _mark(sign: str, length: int, label: str, newline: str) -> str:
    return f"{sign * length} {label}".rstrip() + newline


def _ended(text: str, newline: str) -> str:
    return text if ends_line(text) or not text else text + newline
