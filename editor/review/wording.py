"""What differs between two texts, word by word, in stretches that people can read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from unicodedata import category

from editor.document.lines import plain_lines
from editor.review.boundaries import Block, settled
from editor.review.likeness import UNSPACED

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
#: From how many words on lines are compared first.
_MOST_WORDS = 4_000
_MOST_LINES = 20_000


@cache
def _units() -> re.Pattern[str]:
    """Return what is read as one: what templates fill in, a tag, a link's goal, a word, an emoji.

    A character that carries marks keeps them, and scripts without spaces have words of one.
    """
    places = [*range(0x300, 0x1E00), *range(0x20D0, 0x2100), *range(0xFE00, 0xFE10)]
    marks = "".join(chr(each) for each in places if category(chr(each)).startswith("M"))
    letter = rf"[^\W{UNSPACED}][{marks}]*"
    emoji = "[\u2600-\u27bf\U0001f000-\U0001faff]"
    return re.compile(
        r"\{%.{,400}?%\}|\{\{.{,400}?\}\}|</?\w[^<>\n]*>|\]\([^()\s]*\)"
        r"|https?://[^\s<>()\"]*[^\s<>()\".,;:!?]"
        rf"|(?:{letter})+(?:['’](?:{letter})+)*|[{UNSPACED}][{marks}]*"
        rf"|{emoji}(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.)*|\n[ \t]*|[ \t]+|.[{marks}]*",
        re.DOTALL,
    )


class Fate(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that was kept, inserted or deleted."""

    fate: Fate
    text: str


def wording(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the stretches of two texts, in order; what was deleted before what replaced it.

    Kept and deleted stretches joined are the old text, kept and inserted ones the new one. Words,
    links and what templates fill in are never cut. Line ends are those that fields show.
    """
    old, new = plain_lines(old), plain_lines(new)
    if old == new:
        return (Stretch(Fate.KEPT, old),) if old else ()
    return _joined(settled(_blocks(_units().findall(old), _units().findall(new))))


@dataclass(frozen=True, slots=True)
class WordingChange:
    """One place at which a text is worded in another way."""

    start: int
    """Where it begins in the new text."""
    old: str
    new: str


def changes(stretches: Sequence[Stretch]) -> list[WordingChange]:
    """Return the places at which a text is worded in another way, in order."""
    found: list[WordingChange] = []
    at = start = 0
    old = new = ""
    for stretch in (*stretches, Stretch(Fate.KEPT, "")):
        if stretch.fate is Fate.DELETED:
            old += stretch.text
        elif stretch.fate is Fate.INSERTED:
            new += stretch.text
        else:
            if old or new:
                found.append(WordingChange(start, old, new))
            at += len(new) + len(stretch.text)
            start, old, new = at, "", ""
    return found


def without(stretches: Sequence[Stretch], number: int) -> str:
    """Return the new text with one of its changes taken back.

    Raises:
        IndexError: there is no such change.
    """
    change = changes(stretches)[number]
    text = _side(stretches, Fate.INSERTED)
    return text[: change.start] + change.old + text[change.start + len(change.new) :]


def with_only(stretches: Sequence[Stretch], number: int) -> str:
    """Return the old text with one of the changes made in it.

    Raises:
        IndexError: there is no such change.
    """
    found = changes(stretches)
    change = found[number]
    start = change.start - sum(len(each.new) - len(each.old) for each in found[:number])
    text = _side(stretches, Fate.DELETED)
    return text[:start] + change.new + text[start + len(change.old) :]


def _side(stretches: Sequence[Stretch], fate: Fate) -> str:
    return "".join(each.text for each in stretches if each.fate in (Fate.KEPT, fate))


# From tokens to blocks


def _blocks(old: list[str], new: list[str]) -> list[Block]:
    head, tail = _common_ends(old, new)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    blocks: list[Block] = [(old[:head], new[:head])] if head else []
    blocks += _middle(middle_old, middle_new)
    end = len(old) - tail
    return [*blocks, (old[end:], old[end:])] if tail else blocks


def _middle(old: list[str], new: list[str]) -> Iterator[Block]:
    if not old or not new:
        yield old, new
    elif max(len(old), len(new)) <= _MOST_WORDS:
        yield from _compared(old, new)
    else:
        yield from _line_by_line("".join(old), "".join(new))


def _line_by_line(old: str, new: str) -> Iterator[Block]:
    """Compare long texts by lines, and the words of those that differ if they are not too many."""
    ours, theirs = _LINE.findall(old), _LINE.findall(new)
    if max(len(ours), len(theirs)) > _MOST_LINES:
        yield [old], [new]
        return
    for left, right in _compared(ours, theirs):
        if left == right:
            yield left, right
            continue
        words = _units().findall("".join(left)), _units().findall("".join(right))
        is_short = max(map(len, words)) <= _MOST_WORDS and all(words)
        yield from _compared(*words) if is_short else [(left, right)]


def _compared(old: list[str], new: list[str]) -> Iterator[Block]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - not before the first comparison

    before: Block = ([], [])
    for part in Indel.opcodes(old, new):
        block = old[part.src_start : part.src_end], new[part.dest_start : part.dest_end]
        if part.tag == "equal":
            if before[0] or before[1]:
                yield before
            yield block
            before = ([], [])
        else:
            before = before[0] + block[0], before[1] + block[1]
    if before[0] or before[1]:
        yield before


def _common_ends(old: list[str], new: list[str]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return head, tail


def _joined(blocks: Sequence[Block]) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    for old, new in blocks:
        if old == new:
            stretches.append(Stretch(Fate.KEPT, "".join(old)))
            continue
        pieces = (Fate.DELETED, "".join(old)), (Fate.INSERTED, "".join(new))
        stretches += [Stretch(fate, text) for fate, text in pieces if text]
    return tuple(stretches)
