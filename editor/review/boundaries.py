"""Where changes of a text had better begin and end: not at every second word, and at its joints."""

import re
from collections.abc import Sequence

Block = tuple[list[str], list[str]]
"""Tokens of the old text and those of the new one that stand in their place; equal if kept."""

_SAYS_NOTHING = re.compile(r"[\W_]*")
_SENTENCE_END = (".", "!", "?", "。", ":", ";")
_MOST_SHIFTS = 400


def settled(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of which those that were changed can be read: few, and at joints of the text.

    A kept word or two between changes that are longer than it is read as a part of them. A change
    that could as well begin some words earlier or later begins where a line or sentence does.
    """
    return _aligned(_absorbed(blocks))


# Fewer


def _absorbed(blocks: Sequence[Block]) -> list[Block]:
    """Take up short kept stretches into the changes around them, until none is left."""
    kept = _regular(blocks)
    at = 1
    while at < len(kept) - 1:
        before, between, behind = kept[at - 1 : at + 2]
        if _is_kept(between) and _is_lost_between(before, between, behind):
            joined = (
                before[0] + between[0] + behind[0],
                before[1] + between[1] + behind[1],
            )
            kept[at - 1 : at + 2] = [joined]
            at = max(at - 2, 1)
        else:
            at += 1
    return kept


def _regular(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks of which kept and changed ones alternate."""
    found: list[Block] = []
    for block in blocks:
        if not block[0] and not block[1]:
            continue
        if found and _is_kept(found[-1]) == _is_kept(block):
            found[-1] = found[-1][0] + block[0], found[-1][1] + block[1]
        else:
            found.append(block)
    return found


def _is_kept(block: Block) -> bool:
    return block[0] == block[1]


def _is_lost_between(before: Block, between: Block, behind: Block) -> bool:
    text = "".join(between[0])
    if "\n\n" in text or (not text.strip() and "\n" in text):
        return False
    if _SAYS_NOTHING.fullmatch(text):
        return text.isspace() or (_is_replaced(before) and _is_replaced(behind))
    length = len(text.strip())
    return length <= _weight(before) and length <= _weight(behind) and len(between[0]) <= 5  # noqa: PLR2004


def _is_replaced(block: Block) -> bool:
    return bool(block[0]) and bool(block[1])


def _weight(block: Block) -> int:
    """Return how much a reader has to take in at a change: its shorter side counts little."""
    return max(len("".join(block[0]).strip()), len("".join(block[1]).strip()))


# At joints


def _aligned(blocks: list[Block]) -> list[Block]:
    """Shift what was only inserted, or only deleted, to where a line or sentence begins."""
    for at in range(1, len(blocks) - 1):
        before, changed, behind = blocks[at - 1 : at + 2]
        if not _is_replaced(changed) and not _is_kept(changed):
            blocks[at - 1 : at + 2] = _shifted(before, changed, behind)
    return _regular(blocks)


def _shifted(before: Block, changed: Block, behind: Block) -> list[Block]:
    tokens = changed[0] or changed[1]
    text = [*before[0], *tokens, *behind[0]]
    start, length = len(before[0]), len(tokens)
    places = [start]
    for step in (-1, 1):
        at = start
        while len(places) < _MOST_SHIFTS and _can_shift(text, at, length, step):
            at += step
            places.append(at)
    best = max(places, key=lambda place: (_joint(text, place, length), -abs(place - start)))
    kept, moved, rest = text[:best], text[best : best + length], text[best + length :]
    middle: Block = (moved, []) if changed[0] else ([], moved)
    return [(kept, kept), middle, (rest, rest)]


def _can_shift(text: list[str], at: int, length: int, step: int) -> bool:
    """Whether the text stays the same if the change begins one token earlier, or later."""
    if step < 0:
        return at > 0 and text[at - 1] == text[at + length - 1]
    return at + length < len(text) and text[at] == text[at + length]


def _joint(text: list[str], start: int, length: int) -> int:
    """Return how good a place for a change is: both of its ends count."""
    return _end(text, start) + _end(text, start + length)


def _end(text: list[str], at: int) -> int:
    if at in (0, len(text)):
        return 6
    before, behind = text[at - 1], text[at]
    if before.startswith("\n"):
        return 5 if at > 1 and text[at - 2].startswith("\n") else 4
    if before.isspace() and at > 1 and text[at - 2].endswith(_SENTENCE_END):
        return 3
    if before.isspace():
        return 2
    return 1 if behind.isspace() else 0
