"""What in a text is no prose: Liquid, code, addresses, HTML tags and attribute lists."""

import re
from collections.abc import Iterator

LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
CODE = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_ADDRESS = re.compile(r"\]\((?:\{\{.*?\}\}|[^()\n]|\([^()\n]*\))*\)")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>|<https?://[^\s<>]+>", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:[^{}]*\}")
_ALL = (LIQUID, CODE, _ADDRESS, _TAG, _ATTRIBUTES)


def literal_spans(text: str) -> list[tuple[int, int]]:
    """Return where stretches begin and end whose characters are no marks of emphasis."""
    found: list[tuple[int, int]] = []
    for pattern in _ALL:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in found):
                found.append(match.span())
    return sorted(found)


def gaps(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what lies between stretches."""
    done = 0
    for start, end in spans:
        if start > done:
            yield done, start
        done = max(done, end)
    if done < len(text):
        yield done, len(text)
