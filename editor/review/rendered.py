"""Two rendered answers with the words marked that only one of them has.

Only words are wrapped, never tags: what was well formed stays so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|&[#\w]+;|\w+(?:['’]\w+)*|\s+|.", re.DOTALL)
_MOST_WORDS = 6_000


def marked(old: str, new: str) -> tuple[str, str]:
    """Return the HTML of both with `del` around what went and `ins` around what came."""
    read = _read(old, new)
    if read is None:
        return old, new
    ours, theirs, parts = read
    gone = {place for part in parts for place in part.old}
    come = {place for part in parts for place in part.new}
    return "".join(_wrapped(ours, gone, "del")), "".join(_wrapped(theirs, come, "ins"))


def merged(old: str, new: str) -> str:
    """Return the new HTML with `ins` around what came, and what went before it in `del`."""
    read = _read(old, new)
    if read is None:
        return new
    ours, theirs, parts = read
    went = {part.at: _joined(ours, part.old) for part in parts if part.old}
    come = {place for part in parts for place in part.new}
    return "".join(_wrapped(theirs, come, "ins", went))


@dataclass(frozen=True, slots=True)
class _Part:
    """Words that only one side has, by the places of their tokens."""

    old: Sequence[int]
    new: Sequence[int]
    at: int
    """The place in the new text where the old words stood."""


_Read = tuple[list[str], list[str], list[_Part]]


def _read(old: str, new: str) -> _Read | None:
    """Return the tokens of both and where their words differ; None if there are too many."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - not before the first comparison

    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    places = _words(ours), _words(theirs)
    if max(map(len, places)) > _MOST_WORDS:
        return None
    words = [ours[each] for each in places[0]], [theirs[each] for each in places[1]]
    end = places[1][-1] + 1 if places[1] else len(theirs)
    parts: list[_Part] = []
    for is_same, group in groupby(Indel.opcodes(*words), lambda step: step.tag == "equal"):
        if not is_same:
            steps = list(group)
            old_words = places[0][steps[0].src_start : steps[-1].src_end]
            new_words = places[1][steps[0].dest_start : steps[-1].dest_end]
            rest = places[1][steps[0].dest_start :]
            parts.append(_Part(old_words, new_words, rest[0] if rest else end))
    return ours, theirs, parts


def _words(tokens: Sequence[str]) -> list[int]:
    return [place for place, token in enumerate(tokens) if token[0] != "<" and not token.isspace()]


def _joined(tokens: Sequence[str], places: Sequence[int]) -> str:
    """Return words with the blanks between them, without the tags."""
    between = tokens[places[0] : places[-1] + 1]
    words = "".join(" " if each[0] == "<" else each for each in between)
    return f"<del>{' '.join(words.split())}</del>"


def _spaced(words: str, before: Sequence[str], behind: str) -> str:
    """Return words with a blank where they would stick to those beside them."""
    lead = " " if before and before[0][-1].isalnum() else ""
    return f"{lead}{words}{' ' if behind[:1].isalnum() else ''}"


def _wrapped(
    tokens: Sequence[str], chosen: set[int], tag: str, before: Mapping[int, str] | None = None
) -> Iterator[str]:
    """Yield tokens, with one tag around neighbours that are chosen and the blanks between them."""
    other = before or {}
    is_open = False
    for place, token in enumerate([*tokens, ""]):
        is_blank = token.isspace() and place + 1 in chosen and place + 1 not in other
        is_marked = place in chosen or (is_open and is_blank)
        if is_open and (not is_marked or place in other):
            yield f"</{tag}>"
            is_open = False
        if place in other:
            yield _spaced(other[place], tokens[place - 1 : place], "" if is_marked else token)
        if is_marked and not is_open:
            yield f"<{tag}>"
            is_open = True
        yield token
