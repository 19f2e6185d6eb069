"""Definition lists: terms, and definitions that begin with a colon.

Source: https://kramdown.gettalong.org/syntax.html#definition-lists
"""

import re
from functools import lru_cache

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.items import ItemShape, first_line, take_list

_BLANK = re.compile(r"[ \t]*\n")
_END_OF_BLOCK = re.compile(r"\^[ \t]*\n")


@lru_cache(maxsize=4)
def _start(most: int) -> re.Pattern[str]:
    return re.compile(rf"( {{0,{most}}}:)([\t| ].*\n)")


def read_definition_list(blocks: Blocks) -> bool:
    """Read definitions; the paragraph before them holds the terms."""
    if not _start(3).match(blocks.text, blocks.position):
        return False
    children = blocks.parent.children
    apart = bool(children) and children[-1].kind == "blank" and children[-1].value == "\n"
    before = children[:-1] if apart else children
    if not before or before[-1].kind != "p":
        return False
    if apart:
        children.pop()
    terms = children.pop()
    element = Element("dl", "", terms.line)
    if "list" in terms.details:
        element.details["list"] = terms.details["list"]
    element.children = _terms(terms)
    last = _Definitions(blocks, element, apart=apart).read()
    _append(children, element)
    if last is not None:
        children.append(last)
    blocks.waiting = None  # terms and definitions take nothing from the line before them
    return True


def _append(children: list[Element], element: Element) -> None:
    """Append a list, to the list before it if there is one."""
    if len(children) > 1 and children[-1].kind == "blank" and children[-2].kind == "dl":
        children.pop()
    if children and children[-1].kind == "dl":
        children[-1].children += element.children
    else:
        children.append(element)


def _terms(paragraph: Element) -> list[Element]:
    terms: list[Element] = []
    for number, line in enumerate(paragraph.children[0].value.split("\n")):
        text, given = take_list(line)
        term = Element("dt", "", paragraph.line + number, raw=text)
        term.children.append(Element("raw_text", text, term.line))
        if given:
            term.details["list"] = given
        terms.append(term)
    return terms


class _Definitions:
    """Reads the definitions of one list."""

    def __init__(self, blocks: Blocks, element: Element, *, apart: bool) -> None:
        self._blocks = blocks
        self._list = element
        self._apart = apart  # a blank line stands before the next definition
        self._after_blank = False
        self._lines: list[str] = []
        self._shape: ItemShape | None = None

    def read(self) -> Element | None:
        """Read them all, and return the blank lines behind the last one."""
        collected = self._collect()
        last = None
        for item, lines in collected:
            self._blocks.nested(item, "".join(lines), item.line + (not lines[0]))
            last = self._tighten(item)
        return last

    def _collect(self) -> list[tuple[Element, list[str]]]:
        blocks, text = self._blocks, self._blocks.text
        collected: list[tuple[Element, list[str]]] = []
        start = _start(3)
        while blocks.position < blocks.end:
            match = start.match(text, blocks.position)
            if match:
                item, self._shape = self._begin(match)
                collected.append((item, self._lines))
                start = _start(max(0, min(3, self._shape.width - 1)))
            elif _END_OF_BLOCK.match(text, blocks.position) or not self._continue():
                break
        return collected

    def _begin(self, match: re.Match[str]) -> tuple[Element, ItemShape]:
        blocks = self._blocks
        line, shape = first_line(len(match[1]), match[2])
        line, given = take_list(line)
        item = Element("dd", "", blocks.line_at(blocks.position), apart=self._apart)
        if given:
            item.details["list"] = given
        self._list.children.append(item)
        self._lines = [line]
        self._apart = self._after_blank = False
        blocks.position = match.end()
        return item, shape

    def _continue(self) -> bool:
        blocks = self._blocks
        if self._shape is None:
            return False
        match = self._shape.content.match(blocks.text, blocks.position)
        if not match and not self._after_blank:
            match = self._shape.lazy.match(blocks.text, blocks.position)
        if match:
            self._lines.append(self._shape.strip(match.group())[0])
            self._apart = self._after_blank = False
        else:
            match = _BLANK.match(blocks.text, blocks.position)
            if not match:
                return False
            self._apart = self._after_blank = True
            self._lines.append(match.group())
        blocks.position = match.end()
        return True

    def _tighten(self, item: Element) -> Element | None:
        children = item.children
        last = children.pop() if children and children[-1].kind == "blank" else None
        if children and children[0].kind == "p" and not item.details["apart"]:
            if len(children) > 1:
                children[0].children[0].value += "\n"
            children[0].details["transparent"] = True
        return last
