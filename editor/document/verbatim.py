"""What in a text with Markdown, HTML and Liquid is no prose: code, comments, scripts, styles.

Each opening is looked at once and each kind of closing is searched for only while there is one, so
that the time stays in proportion to the text, whatever it holds.
"""

import re
from collections.abc import Iterator

_FENCE = r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})(?![^\n]*(?P=fence))"
_OPENING = re.compile(
    rf"{_FENCE}|(?P<comment><!--)|\{{%-?\s*(?P<tag>comment|highlight)\b"
    r"|<(?P<element>script|style)\b|(?<![`\\])(?P<ticks>`+)",
    re.MULTILINE,
)
_VERBATIM = re.compile(r"<(?P<element>pre|code)\b")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NOT_A_BREAK = re.compile(r"[^\n]")

Span = tuple[int, int]


def prose(text: str) -> str:
    """Return a text of the same length with blanks for code, comments, scripts and styles.

    Code that is only indented, and what stands in `<pre>` and `<code>`, is left as it is.
    """
    return _blanked(text, _hidden(text))


def without_verbatim(text: str) -> str:
    """Return a text of the same length with blanks for what stands in `<pre>` and `<code>`."""
    if "<pre" not in text and "<code" not in text:
        return text
    return _blanked(text, _elements(text))


def _hidden(text: str) -> Iterator[Span]:
    closings = _Closings(text)
    at = 0
    while (opening := _OPENING.search(text, at)) is not None:
        end = _end(opening, closings)
        if end is None:
            at = opening.end()
        else:
            yield opening.start(), end
            at = max(end, opening.end())


def _elements(text: str) -> Iterator[Span]:
    closings = _Closings(text)
    at = 0
    while (opening := _VERBATIM.search(text, at)) is not None:
        end = closings.after(opening.end(), rf"</{opening['element']}\s*>")
        at = opening.end() if end is None else end
        if end is not None:
            yield opening.start(), end


def _end(opening: re.Match[str], closings: "_Closings") -> int | None:
    """Return where what begins with an opening ends; None if it never does."""
    found = opening.groupdict()
    if found["fence"]:
        sign, length = found["fence"][0], len(found["fence"])
        end = closings.after(opening.end(), rf"^[ \t>]*{sign}{{{length},}}[ \t]*$")
        return len(closings.text) if end is None else end
    if found["comment"]:
        return closings.after(opening.end(), "-->")
    if found["tag"]:
        return closings.after(opening.end(), rf"\{{%-?\s*end{found['tag']}\s*-?%\}}")
    if found["element"]:
        return closings.after(opening.end(), rf"</{found['element']}\s*>")
    length = len(found["ticks"])
    end = closings.after(opening.end(), rf"(?<!`)`{{{length}}}(?!`)")
    return end if end is not None and end <= closings.paragraph_end(opening.end()) else None


class _Closings:
    """Finds closings in a text, and remembers each kind's next one and those that are no more."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._next: dict[str, Span] = {}
        self._paragraph = (-1, -1)

    def after(self, position: int, pattern: str) -> int | None:
        """Return where the next closing of a kind ends; None where there is none."""
        end_of_text = len(self.text)
        start, end = self._next.get(pattern, (-1, 0))
        if start < position and start != end_of_text:
            match = re.compile(pattern, re.MULTILINE).search(self.text, position)
            start, end = match.span() if match else (end_of_text, end_of_text)
            self._next[pattern] = (start, end)
        return None if start == end_of_text else end

    def paragraph_end(self, position: int) -> int:
        """Return where the paragraph ends that a position is in."""
        start, end = self._paragraph
        if not start <= position <= end:
            match = _BLANK_LINE.search(self.text, position)
            end = match.start() if match else len(self.text)
            self._paragraph = (position, end)
        return end


def _blanked(text: str, spans: Iterator[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], _NOT_A_BREAK.sub(" ", text[start:end]))
        done = end
    return "".join([*pieces, text[done:]])
