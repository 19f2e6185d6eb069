"""A page as published."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.preview.liquid import LiquidProblem, PageLiquid


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a page."""

    html: str  #: a whole document; with marks, if they were asked for
    url: str  #: below the site's `baseurl`
    path: str  #: of the page, seen from the site; of another file if that shows the data
    problems: Sequence[LiquidProblem]
    liquid: PageLiquid  #: to write a text of the page anew after it has changed
