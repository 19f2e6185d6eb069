"""Which line of an answer a line of its Markdown comes from, where Liquid has changed the text."""

import re
from difflib import SequenceMatcher

_DATA_LINE = re.compile(r'( data-line=")(\d+)(")')


def line_origins(source: str, rendered: str) -> list[int]:
    """Return for each line of a rendered text the line of its source, both counted from 1.

    A line that Liquid wrote belongs to the last line before it that the source has too.
    """
    ours, theirs = source.split("\n"), rendered.split("\n")
    origins = [0] * len(theirs)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        for offset in range(end - start):
            place = first + offset if tag == "equal" else min(first + offset, max(first, last - 1))
            origins[start + offset] = min(place + 1, len(ours))
    return origins


def with_origins(html: str, source: str, rendered: str) -> str:
    """Return HTML whose `data-line` say lines of the source instead of the rendered text."""
    if source == rendered or "data-line" not in html:
        return html
    origins = line_origins(source, rendered)

    def origin(match: re.Match[str]) -> str:
        number = min(max(int(match[2]), 1), len(origins))
        return f"{match[1]}{origins[number - 1]}{match[3]}"

    return _DATA_LINE.sub(origin, html)


def without_lines(html: str) -> str:
    """Return HTML whose blocks do not say their lines."""
    return _DATA_LINE.sub("", html)
