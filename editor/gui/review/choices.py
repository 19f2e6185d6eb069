"""What a reviewer can choose: which texts are shown, and one place in one of them."""

from dataclasses import dataclass
from enum import StrEnum

from editor.document.parts import Outside, Part
from editor.review.difference import Difference

#: The scheme of addresses that stand for places in a text.
SCHEME = "change"


class Mode(StrEnum):
    """Which of the texts are shown, by the names of the actions."""

    ALL = "marks_all"
    FINAL = "marks_final"
    ORIGINAL = "marks_original"


@dataclass(frozen=True, slots=True)
class Words:
    """One of the places at which a text of a difference is worded otherwise."""

    difference: Difference
    part: Part | Outside
    number: int
