"""Three versions of one text: the changes of both sides, line by line and word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from editor.document.lines import ends_line, split_lines
from editor.review.merging.sides import Both, Side

#: With so many pieces their comparison would take seconds; then lines alone decide.
_MOST_WORDS = 4_000
#: Above this the comparison leaves out pieces that occur all over the text, as blank lines do.
_MANY_LINES = 3_000
#: Of the words in a passage each side must have left so many: else it was written anew.
_LEAST_KEPT = 0.4

_IDEOGRAM = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAM}]|(?:(?![{_IDEOGRAM}])\w)+\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Clash:
    """A passage that both sides changed, each in its own way."""

    base: str
    ours: str
    theirs: str


Chunk = str | Clash
"""A passage as it is agreed, or as it is not."""


class _Hunk(NamedTuple):
    """Pieces of the base that one side gave up for others."""

    start: int
    end: int
    pieces: Sequence[str]


class _Cluster(NamedTuple):
    """Hunks of both sides that reach into one another."""

    start: int
    end: int
    ours: list[_Hunk]
    theirs: list[_Hunk]


def merge_texts(base: str, ours: str, theirs: str) -> tuple[Chunk, ...]:
    """Return a text with the changes of both sides, and clashes where they exclude each other."""
    if theirs in (ours, base):
        return (ours,)
    if base == ours:
        return (theirs,)
    chunks: list[Chunk] = []
    for chunk in merge_lines(base, ours, theirs):
        chunks += [chunk] if isinstance(chunk, str) else _word_by_word(chunk)
    return tuple(_joined(chunks))


def merge_passages(base: str, ours: str, theirs: str) -> tuple[Chunk, ...]:
    """Return a text with the changes of both sides, and clashes of whole lines."""
    chunks: list[Chunk] = []
    for chunk in merge_lines(base, ours, theirs):
        if isinstance(chunk, Clash):
            words = _word_by_word(chunk)
            mine, other = version(words, Side.OURS), version(words, Side.THEIRS)
            chunks.append(mine if is_agreed(words) else Clash(chunk.base, mine, other))
        else:
            chunks.append(chunk)
    return tuple(_joined(chunks))


def merge_lines(base: str, ours: str, theirs: str) -> tuple[Chunk, ...]:
    """Return a text with the changes of both sides to whole lines."""
    sides = Both(base, ours, theirs)
    lines = sides.map(
        lambda text: split_lines(text if ends_line(text) or not text else text + "\n")
    )
    chunks = _merged(lines.base or [], lines.ours, lines.theirs)
    if chunks and not sides.map(lambda text: ends_line(text) or not text).picked(Side.OURS):
        chunks[-1] = _without_end(chunks[-1])
    return tuple(_joined(chunks))


def _without_end(chunk: Chunk) -> Chunk:
    if isinstance(chunk, str):
        return chunk.removesuffix("\n")
    return Clash(*(each.removesuffix("\n") for each in (chunk.base, chunk.ours, chunk.theirs)))


def compare_lines(ours: str, theirs: str) -> tuple[Chunk, ...]:
    """Return the lines that two texts share, and clashes where they differ, without a base."""
    mine, other = split_lines(ours), split_lines(theirs)
    chunks: list[Chunk] = []
    done = 0
    for hunk in _hunks(mine, other):
        chunks.append("".join(mine[done : hunk.start]))
        chunks.append(Clash("", "".join(mine[hunk.start : hunk.end]), "".join(hunk.pieces)))
        done = hunk.end
    return tuple(_joined([*chunks, "".join(mine[done:])]))


def is_agreed(chunks: Sequence[Chunk]) -> bool:
    """Whether no passage is left on which the sides do not agree."""
    return all(isinstance(chunk, str) for chunk in chunks)


def version(chunks: Sequence[Chunk], side: Side) -> str:
    """Return the whole text as one side has it where they clash."""
    return "".join(chunk if isinstance(chunk, str) else getattr(chunk, side) for chunk in chunks)


def _word_by_word(clash: Clash) -> list[Chunk]:
    base, ours, theirs = (_WORD.findall(each) for each in (clash.base, clash.ours, clash.theirs))
    if not base or max(len(base), len(ours), len(theirs)) > _MOST_WORDS:
        return [clash]
    if min(_kept(base, ours), _kept(base, theirs)) < _LEAST_KEPT:
        return [clash]
    return _merged(base, ours, theirs)


def _kept(base: list[str], side: list[str]) -> float:
    """Return the share of a text that one side left as it was."""
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(base)


def _merged(base: list[str], ours: list[str], theirs: list[str]) -> list[Chunk]:
    """Return the pieces of a text with the changes of both sides."""
    chunks: list[Chunk] = []
    done = 0
    for cluster in _clusters(_hunks(base, ours), _hunks(base, theirs)):
        chunks.append("".join(base[done : cluster.start]))
        chunks.append(_decided(base, cluster))
        done = cluster.end
    chunks.append("".join(base[done:]))
    return _joined(chunks)


def _hunks(base: list[str], side: list[str]) -> list[_Hunk]:
    shorter = min(len(base), len(side))
    head = next((i for i in range(shorter) if base[i] != side[i]), shorter)
    shorter -= head
    tail = next((i for i in range(shorter) if base[-1 - i] != side[-1 - i]), shorter)
    old, new = base[head : len(base) - tail], side[head : len(side) - tail]
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) > _MANY_LINES)
    return [
        _Hunk(head + start, head + end, new[first:last])
        for name, start, end, first, last in matcher.get_opcodes()
        if name != "equal"
    ]


def _clusters(ours: list[_Hunk], theirs: list[_Hunk]) -> list[_Cluster]:
    """Return the hunks in the order of the base, those that meet together."""
    hunks = sorted(
        [(hunk, True) for hunk in ours] + [(hunk, False) for hunk in theirs],
        key=lambda each: (each[0].start, each[0].end, not each[1]),
    )
    clusters: list[_Cluster] = []
    for hunk, is_ours in hunks:
        last = clusters[-1] if clusters else None
        if last is None or not _meet(last, hunk, is_ours=is_ours):
            last = _Cluster(hunk.start, hunk.end, [], [])
        else:
            clusters.pop()
            last = last._replace(end=max(last.end, hunk.end))
        (last.ours if is_ours else last.theirs).append(hunk)
        clusters.append(last)
    return clusters


def _meet(cluster: _Cluster, hunk: _Hunk, *, is_ours: bool) -> bool:
    """Whether a hunk that begins later changes what a cluster changes already.

    Changes that only touch do not meet, unless both are about nothing but the point in between.
    """
    if hunk.start < cluster.end:
        return True
    others = cluster.theirs if is_ours else cluster.ours
    return hunk.start == cluster.end and any(_is_same_point(each, hunk) for each in others)


def _is_same_point(above: _Hunk, below: _Hunk) -> bool:
    if above.end != below.start:
        return False
    inserts = [hunk.start == hunk.end for hunk in (above, below)]
    deletes = [not hunk.pieces for hunk in (above, below)]
    return all(inserts) or (any(inserts) and any(deletes))


def _decided(base: list[str], cluster: _Cluster) -> Chunk:
    start, end, ours, theirs = cluster
    if not theirs:
        return _changed(base, start, end, ours)
    if not ours:
        return _changed(base, start, end, theirs)
    mine, other = _changed(base, start, end, ours), _changed(base, start, end, theirs)
    return mine if mine == other else Clash("".join(base[start:end]), mine, other)


def _changed(base: list[str], start: int, end: int, hunks: list[_Hunk]) -> str:
    """Return a stretch of the base with the hunks of one side."""
    pieces: list[str] = []
    for hunk in hunks:
        pieces += base[start : hunk.start]
        pieces += hunk.pieces
        start = hunk.end
    return "".join([*pieces, *base[start:end]])


def _joined(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return chunks without empty ones, and agreed ones in a row as one."""
    joined: list[Chunk] = []
    for chunk in chunks:
        if isinstance(chunk, str) and joined and isinstance(joined[-1], str):
            joined[-1] += chunk
        elif chunk:
            joined.append(chunk)
    return joined
