"""Bold, italic and code: on where something of the selection is not, else off."""

import re
from collections.abc import Iterator

from editor.writing.emphasis_spans import Emphasis, Span, spans_in
from editor.writing.lines import Line, lines_between, paragraph_at, selected_lines
from editor.writing.passage import Change, Passage

_MARKS = {Emphasis.BOLD: "**", Emphasis.ITALIC: "*"}
_WORD = re.compile(r"[\w'’-]+")
_NO_WORDS = " \t\n*_`"
_TICKS = re.compile(r"`+")


def toggled(passage: Passage, kind: Emphasis) -> Passage:
    """Make the selection, or the word at the caret, bold, italic or code, or no longer so."""
    if not passage.has_selection:
        return _toggled_at_caret(passage, kind)
    pieces = list(_pieces(passage))
    if not pieces:
        return passage
    open_pieces = [each for each in pieces if _around(passage.text, *each, kind) is None]
    for start, end in reversed(open_pieces or pieces):
        act = _added if open_pieces else _removed
        passage = passage.changed(act(passage.text, start, end, kind))
    return passage


def is_on(passage: Passage, kind: Emphasis) -> bool:
    """Whether all that is selected, or the word at the caret, is bold, italic or code."""
    pieces = list(_pieces(passage)) if passage.has_selection else [(passage.start, passage.end)]
    return bool(pieces) and all(_around(passage.text, *each, kind) for each in pieces)


def _toggled_at_caret(passage: Passage, kind: Emphasis) -> Passage:
    text, caret = passage.text, passage.start
    span = _around(text, caret, caret, kind)
    if span is not None and caret == span.inner_end:
        return passage.selecting(span.end)  # the writer has finished the words
    if span is not None:
        return passage.changed(_bare(span))
    mark = _MARKS.get(kind, "`")
    if _is_between(text, caret, mark):
        return passage.changed([Change(caret - len(mark), caret + len(mark), "")])
    word = _word_at(text, caret)
    if word is None:
        return passage.typed(mark * 2).selecting(caret + len(mark))
    done = passage.selecting(*word).changed(_added(text, *word, kind))
    return done.selecting(done.start + caret - word[0])


def _is_between(text: str, caret: int, mark: str) -> bool:
    """Whether the caret stands between two marks with nothing in them."""
    before, after = text[:caret], text[caret:]
    if not (before.endswith(mark) and after.startswith(mark)):
        return False
    char = mark[0]
    return (len(before) - len(before.rstrip(char))) == len(mark)


def _word_at(text: str, caret: int) -> tuple[int, int] | None:
    start, end = paragraph_at(text, caret)
    for match in _WORD.finditer(text, start, end):
        if match.start() <= caret <= match.end():
            inside = match.start() < caret < match.end()
            return match.span() if inside or match.end() == caret else None
    return None


def _pieces(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield what of the selection can be set apart at once: no piece reaches over an item."""
    groups: list[list[Line]] = []
    for line in selected_lines(passage):
        if line.begins_block or not groups:
            groups.append([])
        if not line.is_blank:
            groups[-1].append(line)
    for group in groups:
        if not group:
            continue
        start = max(passage.start, group[0].content)
        end = min(passage.end, group[-1].end)
        words = passage.text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            yield start, start + len(words.strip())


def _around(text: str, start: int, end: int, kind: Emphasis) -> Span | None:
    """Return the span of a kind that holds a stretch, with or without its marks."""
    for span in _spans(text, start, end):
        at_caret = start == end and span.inner_start <= start <= span.inner_end
        over = start < end and span.start <= start and end <= span.end
        if span.kind is kind and (at_caret or over):
            return span
    return None


def _spans(text: str, start: int, end: int) -> list[Span]:
    first = paragraph_at(text, start)
    last = first if end <= first[1] else paragraph_at(text, end)
    lines = lines_between(text, first[0], last[1])
    return spans_in(text, lines[0].content, last[1])


def _added(text: str, start: int, end: int, kind: Emphasis) -> list[Change]:
    """Return how a stretch becomes bold, italic or code; what of it was so is taken in."""
    touching = [
        span
        for span in _spans(text, start, end)
        if span.kind is kind and span.start < end and start < span.end
    ]
    start = min([start, *(span.start for span in touching)])
    end = max([end, *(span.end for span in touching)])
    inner = [change for span in touching for change in _bare(span)]
    before, after = _marks(Passage(text, start, end).changed(inner).selected, kind)
    return _joined([Change(start, start, before), *inner, Change(end, end, after)])


def _joined(changes: list[Change]) -> list[Change]:
    """Join a mark that goes with the one that comes at its place."""
    first, *inner, last = changes
    kept: list[Change] = []
    for change in inner:
        if change.start == first.end:
            first = Change(first.start, change.end, first.by)
        elif change.end == last.start:
            last = Change(change.start, last.end, last.by)
        else:
            kept.append(change)
    return [first, *kept, last]


def _marks(words: str, kind: Emphasis) -> tuple[str, str]:
    if kind is not Emphasis.CODE:
        return _MARKS[kind], _MARKS[kind]
    longest = max((len(run) for run in _TICKS.findall(words)), default=0)
    ticks = "`" if not longest else "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return ticks + pad, pad + ticks


def _removed(text: str, start: int, end: int, kind: Emphasis) -> list[Change]:
    """Return how a stretch stops to be bold, italic or code; what is beside it stays so."""
    span = _around(text, start, end, kind)
    if span is None:
        return []
    mark = text[span.start : span.inner_start]
    start, end = max(start, span.inner_start), min(end, span.inner_end)
    return [
        *_kept_before(text, span, start, mark),
        *_kept_after(text, span, end, mark),
    ]


def _kept_before(text: str, span: Span, start: int, mark: str) -> list[Change]:
    words = text[span.inner_start : start]
    if not words.strip(_NO_WORDS):
        return [Change(span.start, span.inner_start, "")]
    at = span.inner_start + len(words.rstrip())
    return [Change(at, at, mark)]


def _kept_after(text: str, span: Span, end: int, mark: str) -> list[Change]:
    words = text[end : span.inner_end]
    if not words.strip(_NO_WORDS):
        return [Change(span.inner_end, span.end, "")]
    at = span.inner_end - len(words.lstrip())
    return [Change(at, at, mark)]


def _bare(span: Span) -> list[Change]:
    return [Change(span.start, span.inner_start, ""), Change(span.inner_end, span.end, "")]
