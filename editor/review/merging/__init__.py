"""Two people's work on one file, brought together item by item."""

from editor.review.merging.bringing import Brought
from editor.review.merging.conflict import Conflict, Kind
from editor.review.merging.resolving import Choice, resolve
from editor.review.merging.result import Merge, merge
from editor.review.merging.sides import Side

__all__ = ["Brought", "Choice", "Conflict", "Kind", "Merge", "Side", "merge", "resolve"]
