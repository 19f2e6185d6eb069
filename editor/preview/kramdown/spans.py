"""The reader of spans: from special character to special character, plain text between."""

import re
from collections.abc import Callable, Mapping

from editor.preview.kramdown.document import DEEPEST, Document
from editor.preview.kramdown.elements import Element

#: Reads a span at the reader's position into an element; False if there is none of its kind.
Construct = Callable[["Spans", Element], bool]
#: Whether a span ends here: asked with its element, at the position of a possible end.
Stop = Callable[["Spans", Element], bool]

#: Where something may begin. Only what looks like a beginning counts, because a smart quote
#: depends on whether the character before it belonged to something.
_SPECIAL = (
    r"[*_`\"']|!?\[|\{:|<(?:[A-Za-z_/<]|[^\x00-\x7f]|!--|[-.\w]+@)|&(?:[\w:][\w:.-]*|#\d+|#x[0-9A-Fa-f]+);|\$\$"
    r"|\\[\\.*_+`<>()\[\]{}#!:|\"'$=ESCAPES-]|[ ][ ](?=\n)|\\\\\n"
)
_HTML = re.compile(r"<(?:[^\W\d]|/|!--)")
#: Work that may be lost in spans that never end, in characters, before all else is text:
#: as often the text, and so much besides.
_PATIENCE = 3
_PATIENCE_BESIDES = 60_000


class SpanGrammar:
    """The constructs of a dialect by the character that they begin with.

    Args:
        by_first: the constructs.
        html: the one that means something also where no other does.
        special: where something may begin.
    """

    def __init__(
        self,
        by_first: Mapping[str, tuple[Construct, ...]],
        html: Construct,
        special: str,
    ) -> None:
        self.by_first = by_first
        self.only_html: Mapping[str, tuple[Construct, ...]] = {"<": (html,)}
        self.special = re.compile(special, re.ASCII)
        self.special_in_link = re.compile(special + r"|\]", re.ASCII)


def special(*, escapes: str, more: tuple[str, ...]) -> str:
    """Return a pattern of where something may begin in Markdown.

    Args:
        escapes: what a backslash takes the meaning from, besides what it does in each dialect.
        more: patterns of what may begin, besides what does in each dialect.
    """
    return "|".join((_SPECIAL.replace("ESCAPES", escapes), *more))


class Spans:
    """Reads the spans of one text.

    Attributes:
        text: what is read.
        position: how far it is read.
        plain: since where nothing but text was seen.
        open: the elements that the position is in.
        raw: whether only HTML means something here.
        brackets: how many brackets were opened as text in the element that is read.
        patience: how many more characters may be read in vain.
    """

    __slots__ = (
        "brackets", "document", "end", "grammar", "line", "open", "patience", "plain", "position",
        "raw", "text", "unclosed",
    )  # fmt: skip

    def __init__(self, document: Document, grammar: SpanGrammar, text: str, line: int) -> None:
        self.document = document
        self.grammar = grammar
        self.text = text
        self.end = len(text)
        self.position = 0
        self.plain = 0
        self.line = line
        self.open: list[str] = []
        self.raw = False
        self.brackets = 0
        self.patience = _PATIENCE * self.end + _PATIENCE_BESIDES
        self.unclosed: dict[str, int] = {}

    def read_into(self, parent: Element, first: str = "", stop: Stop | None = None) -> bool:
        """Read spans until the text ends or until they stop.

        Args:
            parent: what they become children of.
            first: the characters that a stop may begin with.
            stop: asked at each of those.

        Returns:
            whether they stopped; the position is at the stop then.
        """
        outer, self.brackets = self.brackets, 0
        try:
            return self._read_into(parent, first, stop)
        finally:
            self.brackets = outer

    def _read_into(self, parent: Element, first: str, stop: Stop | None) -> bool:
        text = self.text
        by_first = self.grammar.only_html if self.raw else self.grammar.by_first
        search = self._pattern().search
        self.plain = self.position
        while match := search(text, self.position):
            start = match.start()
            if start > self.position:
                self.write(parent, text[self.position : start])
                self.position = start
            char = text[start]
            if stop is not None and char in first and stop(self, parent):
                return True
            for construct in by_first.get(char, ()):
                if construct(self, parent):
                    break
            else:
                if self.position == start:
                    self.write(parent, char)
                    self.position = start + 1
            self.plain = self.position
        if self.position < self.end:
            self.write(parent, text[self.position :])
            self.position = self.end
        return False

    def _pattern(self) -> re.Pattern[str]:
        if self.raw:
            return _HTML
        return self.grammar.special_in_link if "a" in self.open else self.grammar.special

    def read_inside(self, parent: Element, name: str, first: str, stop: Stop) -> bool:
        """Read the content of an element; where it does not end, go back.

        Args:
            parent: the element, not yet in the tree.
            name: what is open meanwhile.
            first: the characters that an end may begin with.
            stop: whether it ends.
        """
        start = self.position
        if len(self.open) >= DEEPEST or self.patience <= 0:
            return False
        self.open.append(name)
        found = self.read_into(parent, first, stop)
        self.open.pop()
        if not found:
            self.patience -= self.end - start
            self.position = start
        return found

    def is_ahead(self, text: str, start: int) -> bool:
        """Whether a text stands behind a position; what stands nowhere is looked for once."""
        if self.unclosed.get(text, self.end + 1) <= start:
            return False
        if self.text.find(text, start) >= 0:
            return True
        self.unclosed[text] = start
        return False

    def inner(self, text: str) -> "Spans":
        """Return a reader for a part of the text that is cut out before its spans are read."""
        spans = Spans(self.document, self.grammar, text, self.line)
        spans.open = ["part"] * (len(self.open) + 1)
        spans.raw = self.raw or len(self.open) >= DEEPEST
        return spans

    def write(self, parent: Element, text: str) -> None:
        """Append text; where only HTML means something, entities are left as they are."""
        parent.add_text(text, "html_text" if self.raw else "text")

    def take(self, parent: Element, text: str) -> bool:
        """Write what stands at the position as text."""
        self.write(parent, text)
        self.position += len(text)
        return True

    def add(self, parent: Element, child: Element, end: int) -> bool:
        """Append a span that ends at a position."""
        parent.children.append(child)
        self.position = end
        return True


def read_spans(document: Document, grammar: SpanGrammar, text: str, parent: Element) -> None:
    """Read a text's spans into an element."""
    Spans(document, grammar, text, parent.line).read_into(parent)
