"""The tree that a text is parsed into: elements, each with the line where it begins."""

from collections.abc import Iterator
from typing import Any

from typing_extensions import override


class Element:
    """A block, a span or a piece of text.

    Attributes:
        kind: what it is, in kramdown's words: "p", "header", "codespan", …
        value: its text where it has no children, else the source that spans are still to be
            found in, or the name of an HTML element.
        attributes: HTML attributes in the order of writing.
        details: what only some kinds have, for example the level of a header.
        line: the 1-based line of the whole text where it begins, 0 for spans.
    """

    __slots__ = ("attributes", "children", "details", "kind", "line", "value")

    def __init__(self, kind: str, value: str = "", line: int = 0, **details: Any) -> None:
        self.kind = kind
        self.value = value
        self.line = line
        self.attributes: dict[str, str] = {}
        self.children: list[Element] = []
        self.details: dict[str, Any] = details

    def add_text(self, text: str, kind: str = "text") -> None:
        """Append text, to the text before it if there is any."""
        children = self.children
        if children and children[-1].kind == kind:
            children[-1].value += text
        elif text:
            children.append(Element(kind, text))

    def walk(self) -> Iterator["Element"]:
        """Give this element and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    @override
    def __repr__(self) -> str:
        return f"<{self.kind} {self.value!r} {self.children!r}>"
