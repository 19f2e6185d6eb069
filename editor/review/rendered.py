"""Two rendered answers with the words marked that only one of them has.

Only words are wrapped, never tags: what was well formed stays so.
"""

import re
from collections.abc import Iterator, Sequence

_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|&[#\w]+;|\w+(?:['’]\w+)*|\s+|.", re.DOTALL)
_MOST_WORDS = 6_000


def marked(old: str, new: str) -> tuple[str, str]:
    """Return the HTML of both with `del` around what went and `ins` around what came."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    places = [_words(ours), _words(theirs)]
    if max(map(len, places)) > _MOST_WORDS:
        return old, new
    gone, come = _differing(
        [ours[place] for place in places[0]], [theirs[place] for place in places[1]]
    )
    return (
        "".join(_wrapped(ours, {places[0][each] for each in gone}, "del")),
        "".join(_wrapped(theirs, {places[1][each] for each in come}, "ins")),
    )


def _words(tokens: Sequence[str]) -> list[int]:
    return [place for place, token in enumerate(tokens) if token[0] != "<" and not token.isspace()]


def _differing(old: list[str], new: list[str]) -> tuple[list[int], list[int]]:
    """Return the places of the words that only one side has."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - not before the first comparison

    gone: list[int] = []
    come: list[int] = []
    for part in Indel.opcodes(old, new):
        if part.tag != "equal":
            gone += range(part.src_start, part.src_end)
            come += range(part.dest_start, part.dest_end)
    return gone, come


def _wrapped(tokens: Sequence[str], chosen: set[int], tag: str) -> Iterator[str]:
    """Yield tokens, with one tag around neighbours that are chosen and the blanks between them."""
    is_open = False
    for place, token in enumerate(tokens):
        is_blank = token.isspace() and place + 1 in chosen
        is_marked = place in chosen or (is_open and is_blank)
        if is_marked != is_open:
            yield f"<{tag}>" if is_marked else f"</{tag}>"
            is_open = is_marked
        yield token
    if is_open:
        yield f"</{tag}>"
