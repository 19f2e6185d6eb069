"""The lines of one item of a list: how far its text is indented, and which lines belong to it."""

import re
from functools import lru_cache

from editor.preview.kramdown.attributes import AttributeList
from editor.preview.kramdown.patterns import (
    BLOCK_LIST_MARK,
    ITEM,
    LIST_BODY,
    TAG_MARK,
    VISIBLE,
    WHITE,
)

ITEM_START = re.compile(ITEM)
_ONLY_LIST = re.compile(rf"[ \t]*(?:\{{:(?![:/]|\w[\w:-]*:){LIST_BODY}\}})?[ \t]*\n")
_LIST = re.compile(rf"\s*\{{:(?![:/]|\w[\w:-]*:)({LIST_BODY})\}}\s*", re.ASCII)
_TABS = re.compile(r"( *)(\t+)")
_TAB = 4
#: The most columns that a mark may be indented by.
_MOST = 3


class ItemShape:
    """Which lines belong to an item whose text begins in a certain column."""

    __slots__ = ("content", "indent", "lazy", "width")

    def __init__(self, width: int) -> None:
        tabs, spaces = divmod(width, _TAB)
        step = r"(?:\t| {4})"
        self.width = width
        self.indent = " " * width
        self.content = re.compile(
            rf"(?:{step}{{{tabs}}} {{{spaces}}}|{step}{{{tabs + 1}}})[ \t]*{VISIBLE}.*\n"
        )
        self.lazy = re.compile(rf"(?! {{0,{min(width, _MOST)}}}(?:{_STOP}))[ \t]*{VISIBLE}.*\n")

    def strip(self, line: str) -> tuple[str, bool]:
        """Return a line without the indentation of the item, and whether it had that."""
        if line[0] == "\t":
            rest = line.lstrip("\t")
            line = " " * (_TAB * (len(line) - len(rest))) + rest
        if line.startswith(self.indent):
            return line[self.width :], True
        return line, False


_STOP = f"{BLOCK_LIST_MARK}|{TAG_MARK}"


@lru_cache(maxsize=64)
def shape(width: int) -> ItemShape:
    """Return the shape for a width; most texts have two or three of them."""
    return ItemShape(width)


def first_line(width: int, line: str) -> tuple[str, ItemShape]:
    """Return the first line's text behind the mark, and the shape that it gives its item.

    Args:
        width: how many columns the mark takes, with what is before it.
        line: what stands behind the mark.
    """
    if _ONLY_LIST.match(line):
        return line.lstrip(WHITE), shape(_TAB)
    line = expand_tabs(line, width)
    text = line.lstrip(" ")
    return text.lstrip(WHITE), shape(width + len(line) - len(text))


def expand_tabs(line: str, width: int) -> str:
    """Write the tabs at a line's beginning as spaces, which begin in a column."""
    match = _TABS.match(line)
    while match:
        spaces, tabs = match.groups()
        column = (len(spaces) + width) % _TAB
        spaces += " " * (_TAB - column + (len(tabs) - 1) * _TAB)
        line = spaces + line[match.end() :]
        match = _TABS.match(line)
    return line


def take_list(text: str) -> tuple[str, AttributeList | None]:
    """Return an item's text without the attribute list that it may begin with, and that list."""
    match = _LIST.match(text)
    if not match:
        return text, None
    return text[match.end() :], AttributeList().read(match[1])
