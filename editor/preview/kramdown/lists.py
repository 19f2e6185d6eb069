"""Ordered and unordered lists.

Source: https://kramdown.gettalong.org/syntax.html#ordered-and-unordered-lists
"""

import re
from functools import lru_cache

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.gfm import mark_tasks
from editor.preview.kramdown.items import ITEM_START, ItemShape, first_line, take_list
from editor.preview.kramdown.rules import RULE

_BLANK = re.compile(r"[ \t]*\n")
_END_OF_BLOCK = re.compile(r"\^[ \t]*\n")
_MARKS = {"ul": r"[+*-]", "ol": r"\d+\."}


@lru_cache(maxsize=16)
def _start(kind: str, most: int) -> re.Pattern[str]:
    return re.compile(rf"( {{0,{most}}}{_MARKS[kind]})([\t| ].*\n)")


def read_list(blocks: Blocks) -> bool:
    """Read a list with all that is nested in it."""
    kind = "ol" if blocks.text[blocks.position :].lstrip(" ")[0].isdigit() else "ul"
    if not _start(kind, 3).match(blocks.text, blocks.position):
        return False
    reader = _ListReader(blocks, kind)
    return reader.read()


class _Item:
    """The lines of an item while they are collected.

    A list that follows text directly ends all that is open before it: what comes from there on
    is read as a text of its own.
    """

    __slots__ = ("element", "parts", "shape")

    def __init__(self, element: Element, line: str, shape: ItemShape) -> None:
        self.element = element
        self.parts = [[line]]
        self.shape = shape

    def read(self, blocks: Blocks) -> None:
        line = self.element.line
        for part in self.parts:
            blocks.nested(self.element, "".join(part), line + (not part[0]))
            line += len(part)


class _ListReader:
    """Reads the items of one list: first their lines, then the blocks in them."""

    def __init__(self, blocks: Blocks, kind: str) -> None:
        self._blocks = blocks
        self._kind = kind
        self._items: list[_Item] = []
        self._ended = False  # by an end-of-block mark
        self._nested = False  # a list was seen in the current item
        self._after_blank = False

    def read(self) -> bool:
        blocks = self._blocks
        start = blocks.position
        self._collect()
        if not self._items:
            return False
        element = blocks.add(self._kind, at=start)
        element.children = [item.element for item in self._items]
        for collected in self._items:
            collected.read(blocks)
        last = None
        for item in element.children:
            last = self._tighten(element, item)
        if blocks.document.gfm:
            mark_tasks(element)
        if last is not None and not self._ended:
            blocks.parent.children.append(last)
        return True

    def _collect(self) -> None:
        blocks, text = self._blocks, self._blocks.text
        start = _start(self._kind, 3)
        while blocks.position < blocks.end:
            if self._after_blank and RULE.match(text, blocks.position):
                return
            match = _END_OF_BLOCK.match(text, blocks.position)
            if match:
                blocks.position = match.end()
                self._ended = True
                return
            match = start.match(text, blocks.position)
            if match:
                start = self._begin(match)
            elif not self._continue():
                return

    def _begin(self, match: re.Match[str]) -> re.Pattern[str]:
        """Begin an item, and return what the next one may begin with."""
        blocks = self._blocks
        line, shape = first_line(len(match[1]), match[2])
        line, given = take_list(line)
        element = Element("li", "", blocks.line_at(blocks.position))
        if given:
            element.details["list"] = given
        self._items.append(_Item(element, line, shape))
        self._nested = ITEM_START.match(line) is not None
        self._after_blank = False
        blocks.position = match.end()
        return _start(self._kind, min(3, shape.width - 1))

    def _continue(self) -> bool:
        """Take a line into the current item if it belongs there."""
        blocks, item = self._blocks, self._items[-1]
        text, position = blocks.text, blocks.position
        match = item.shape.content.match(text, position)
        if not match and not self._after_blank:
            match = item.shape.lazy.match(text, position)
        if match:
            line = self._stripped(item, match.group())
            item.parts[-1].append(line)
            self._after_blank = False
        else:
            match = _BLANK.match(text, position)
            if not match:
                return False
            self._nested = self._after_blank = True
            item.parts[-1].append(match.group())
        blocks.position = match.end()
        return True

    def _stripped(self, item: _Item, line: str) -> str:
        line, indented = item.shape.strip(line)
        if not self._nested and indented and ITEM_START.match(line):
            self._nested = True
            item.parts.append([])
        elif self._nested and not indented and ITEM_START.match(line):
            # A lazy line that looks like an item belongs to the item nested here.
            return " " * (item.shape.width + 4) + line
        return line

    def _tighten(self, element: Element, item: Element) -> Element | None:
        """Write an item's first paragraph without its tags where nothing sets it apart.

        Returns:
            the blank lines that end the item; they are taken from it.
        """
        children = item.children
        if not children:
            return None
        is_tight = self._is_tight(element, item)
        if len(children) > 1 and children[0].kind == "p" and children[1].kind == "eob":
            del children[1]
        if is_tight:
            first = children[0]
            if len(children) > 1 and children[1].kind != "blank":
                first.children[0].value += "\n"
            first.details["transparent"] = True
        return children.pop() if children[-1].kind == "blank" else None

    def _is_tight(self, element: Element, item: Element) -> bool:
        children = [each for each in item.children if each.value != "applied"]
        siblings = element.children
        if children[0].kind != "p":
            return False
        is_last = item is siblings[-1]
        apart = len(children) > 1 and children[1].kind == "blank"
        if apart and not (is_last and len(children) == 2 and not self._ended):  # noqa: PLR2004 - p, blank
            return False
        if not is_last or len(siblings) == 1:
            return True
        return any(
            not each.children
            or each.children[0].kind != "p"
            or "transparent" in each.children[0].details
            for each in siblings[:-1]
        )
