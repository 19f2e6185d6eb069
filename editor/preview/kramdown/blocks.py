"""The reader of blocks: which construct a line begins, asked by its first character."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from editor.preview.kramdown.attributes import AttributeList
from editor.preview.kramdown.document import DEEPEST, Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

_OPENING = re.compile(
    r"(?P<blank>(?:[ \t]*\n)+)|(?P<code> {4}| {0,3}\t)| {0,3}(?P<first>\S)", re.ASCII
)

#: Reads a block at the reader's position; False if there is none of its kind.
Construct = Callable[["Blocks"], bool]


class Grammar:
    """The constructs of a dialect by the character that a line begins with."""

    def __init__(
        self,
        indented: Construct,
        paragraph: Construct,
        by_first: Mapping[str, tuple[Construct, ...]],
        otherwise: tuple[Construct, ...],
        last: Mapping[str, tuple[Construct, ...]],
    ) -> None:
        self.indented = indented
        self.paragraph = paragraph
        self.otherwise = otherwise
        self.by_first = {
            first: by_first.get(first, ()) + otherwise + last.get(first, ())
            for first in {*by_first, *last}
        }


class Blocks:
    """Reads the blocks of one text into an element.

    Attributes:
        text: what is read; every line ends with a line feed.
        position: where the next block begins.
        parent: the element that the blocks become children of.
        unclosed: fences that stand nowhere in the rest of the text.
        waiting: an attribute list that the next block gets.
    """

    __slots__ = (
        "_counted", "_line", "depth", "document", "end", "grammar", "parent", "position", "text",
        "unclosed", "waiting",
    )  # fmt: skip

    def __init__(
        self, document: Document, grammar: Grammar, text: str, *, line: int = 1, depth: int = 0
    ) -> None:
        self.document = document
        self.grammar = grammar
        self.text = text
        self.end = len(text)
        self.position = 0
        self.depth = depth
        self.waiting: AttributeList | None = None
        self.parent = Element("none")
        self.unclosed: set[str] = set()
        self._line = line
        self._counted = 0

    def read_into(self, parent: Element, closing: re.Pattern[str] | None = None) -> bool:
        """Read blocks until the text ends, or until a line begins with what closes the parent.

        Returns:
            whether the closing was found; it is behind the position then.
        """
        outer, self.parent = self.parent, parent
        found = False
        while self.position < self.end:
            if closing is not None:
                match = closing.match(self.text, self.position)
                if match:
                    self.position = match.end()
                    found = True
                    break
            self._read_one()
        self.parent = outer
        return found

    def _read_one(self) -> None:
        opening = _OPENING.match(self.text, self.position)
        kind = opening.lastgroup if opening else None
        if opening is None or kind is None:  # white space that is no blank
            self.grammar.paragraph(self)
        elif kind == "blank":
            self._read_blank(opening)
        elif kind == "code":
            if not self.grammar.indented(self):
                self._read_line()
        else:
            self._read_any(opening["first"])

    def _read_any(self, first: str) -> None:
        for construct in self.grammar.by_first.get(first, self.grammar.otherwise):
            if construct(self):
                return
        self.grammar.paragraph(self)

    def _read_line(self) -> None:
        """Take a line as bare text: with spaces and a tab at its beginning it is no code."""
        end = self.text.index("\n", self.position) + 1
        line = self.line_at(self.position)
        self.parent.children.append(Element("raw_text", self.text[self.position : end], line))
        self.position = end

    def _read_blank(self, opening: re.Match[str]) -> None:
        self.position = opening.end()
        children = self.parent.children
        if children and children[-1].kind == "blank":
            children[-1].value += opening.group()
        else:
            self.waiting = None
            self.parent.children.append(Element("blank", opening.group()))

    def nested(self, parent: Element, text: str, line: int) -> None:
        """Read text that was cut out of this one, as the blocks of an element."""
        if self.depth >= DEEPEST:
            deepest = Element("p", "", line, end_of_lines="\n")
            deepest.children.append(Element("raw_text", text.strip(WHITE), line))
            parent.children.append(deepest)
            return
        inner = Blocks(self.document, self.grammar, text, line=line, depth=self.depth + 1)
        inner.read_into(parent)

    def add(self, kind: str, value: str = "", *, at: int | None = None, **details: Any) -> Element:
        """Append a block that begins at a position, and give it the waiting attributes."""
        start = self.position if at is None else at
        block = Element(kind, value, self.line_at(start), **details)
        self.parent.children.append(self.attributed(block))
        return block

    def attributed(self, block: Element) -> Element:
        """Give the waiting attributes to a block that is not (yet) in the tree."""
        if self.waiting is not None:
            block.details["list"] = self.waiting
            self.waiting = None
        return block

    def line_at(self, position: int) -> int:
        """Return the line of the whole text that a position of this text is in."""
        self._line += self.text.count("\n", self._counted, position)
        self._line -= self.text.count("\n", position, self._counted)
        self._counted = position
        return self._line

    def after_boundary(self) -> bool:
        """Whether nothing, a blank line or an attribute list stands before the position."""
        children = self.parent.children
        if not children or self.waiting is not None:
            return True
        last = children[-1]
        return last.kind == "blank" or (last.kind == "eob" and not last.value)

    def before_boundary(self) -> bool:
        """Whether nothing, a blank line or an attribute list stands behind the position."""
        return self.position >= self.end or _BOUNDARY.match(self.text, self.position) is not None


_BOUNDARY = re.compile(r"[ \t]*\n|\^[ \t]*\n| {0,3}\{:(?![:/])(?:\\\}|[^}]){1,1000}?\}[ \t]*\n")
