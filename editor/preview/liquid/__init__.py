"""Liquid as Jekyll runs it."""

from editor.preview.liquid.chips import Chip, Chips
from editor.preview.liquid.engine import Liquid, PageLiquid
from editor.preview.liquid.home import Home
from editor.preview.liquid.limits import Limits
from editor.preview.liquid.marks import MarkedContent, MarkedText
from editor.preview.liquid.problems import LiquidProblem

__all__ = [
    "Chip",
    "Chips",
    "Home",
    "Limits",
    "Liquid",
    "LiquidProblem",
    "MarkedContent",
    "MarkedText",
    "PageLiquid",
]
