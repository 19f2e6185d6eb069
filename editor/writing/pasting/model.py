"""What a clipboard holds, whatever program filled it: blocks, and spans of words in them."""

from dataclasses import dataclass
from enum import Flag
from typing import TypeAlias


class Look(Flag):
    """How words are set apart."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    CODE = 4
    STRUCK = 8


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look; a line break is a span of its own."""

    words: str
    look: Look = Look.PLAIN
    address: str = ""
    """Where the words lead."""
    image: str = ""
    """Where the picture is, for which the words stand."""
    is_html: bool = False
    """Whether the words are a tag of HTML that Markdown has no mark for."""


BREAK = Span("\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above a part of the text."""

    level: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of code."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the text."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else wrote."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; each cell holds blocks."""

    rows: tuple[tuple[tuple["Block", ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item holds blocks."""

    items: tuple[tuple["Block", ...], ...]
    is_numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Levelled:
    """An item that only says how deep it stands, as word processors have them."""

    level: int
    is_numbered: bool
    blocks: tuple["Block", ...]


Block: TypeAlias = Paragraph | Heading | Code | Rule | Quote | Grid | Items | Levelled
