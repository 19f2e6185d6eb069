"""What in a text is no prose: Liquid, code, addresses, HTML tags and attribute lists."""

import re
from bisect import bisect, insort
from collections.abc import Iterator

#: How far what is no prose may reach: else each opening would look through the whole text for an
#: end that it does not have.
_REACH = 1_000
LIQUID = re.compile(rf"\{{\{{.{{0,{_REACH}}}?\}}\}}|\{{%.{{0,{_REACH}}}?%\}}", re.DOTALL)
CODE = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_ADDRESS = re.compile(
    rf"\]\((?:\{{\{{[^\n]{{0,{_REACH}}}?\}}\}}|[^()\n]|\([^()\n]*\)){{0,{_REACH}}}\)"
)
_TAG = re.compile(
    rf"<!--.{{0,{_REACH}}}?-->|</?[A-Za-z][^<>]{{0,{_REACH}}}>|<https?://[^\s<>]+>", re.DOTALL
)
_ATTRIBUTES = re.compile(r"\{:[^{}]*\}")
_ALL = (LIQUID, CODE, _ADDRESS, _TAG, _ATTRIBUTES)


def literal_spans(text: str) -> list[tuple[int, int]]:
    """Return where stretches begin and end whose characters are no marks of emphasis."""
    found: list[tuple[int, int]] = []
    for pattern in _ALL:
        for match in pattern.finditer(text):
            if not touches(found, match.start(), match.end()):
                insort(found, match.span())
    return found


def touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of stretches, which are in their order and apart, has something of another."""
    at = bisect(spans, (start, start))
    is_behind = at < len(spans) and spans[at][0] < end
    return is_behind or (at > 0 and start < spans[at - 1][1])


def gaps(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what lies between stretches."""
    done = 0
    for start, end in spans:
        if start > done:
            yield done, start
        done = max(done, end)
    if done < len(text):
        yield done, len(text)
