"""Two people's work on one file, brought together item by item."""

from editor.review.merging.bringing import Brought
from editor.review.merging.conflict import Conflict, Kind
from editor.review.merging.result import Merge, merge
from editor.review.merging.sides import Side

__all__ = ["Brought", "Conflict", "Kind", "Merge", "Side", "merge"]
