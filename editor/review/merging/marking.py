"""A merged file with Git's marks around the smallest entries that the sides do not agree on.

Each side of a block is whole entries, so that the file can be read with any choice of sides.
"""

from collections.abc import Callable, Iterator
from collections.abc import Sequence as List
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.document.document import Document
from editor.document.lines import BREAKS, ends_line
from editor.document.nodes import Collection, Entry, Node, entry_text, node_text
from editor.document.source import encode
from editor.review.merging.errors import CannotMerge
from editor.review.merging.marks import USUAL, Labels, marked
from editor.review.merging.reading_marks import read_marks
from editor.review.merging.result import Merge
from editor.review.merging.sides import Both, Side, Three
from editor.review.merging.texts import Clash, compare_lines, merge_passages


def with_marks(merge: Merge, labels: Labels = USUAL) -> bytes:
    """Return the file that a merge leaves; with marks in it, if there is something to decide."""
    document = merge.document
    if not merge.conflicts or not merge.by_items:
        return document.to_bytes()
    try:
        versions = Both(*map(merge.version, (Side.BASE, Side.OURS, Side.THEIRS)))
    except CannotMerge:
        return merge.in_lines().to_bytes()
    unknown = {each.found.entry for each in merge.conflicts if each.found.texts.base is None}
    writer = _Writer(document.newline, labels, unknown, has_base=merge.bodies.base is not None)
    writer.put(document.source.opening)
    writer.node(versions.map(_top))
    writer.put(document.source.closing)
    writer.body(merge.bodies)
    text = "".join(writer.pieces)
    if not _reads_back(text, versions):
        return merge.in_lines().to_bytes()
    return encode(text, has_bom=document.source.has_bom)


def _reads_back(text: str, versions: Both[Document]) -> bool:
    """Whether the marks around entries give back what each side has."""
    read = read_marks(text).texts
    return all(
        (given or "").rstrip(BREAKS) == document.to_text().rstrip(BREAKS)
        for given, document in ((read.ours, versions.ours), (read.theirs, versions.theirs))
    )


def _top(document: Document) -> Node:
    return document.top


@dataclass
class _Row:
    """Entries in a row that both sides have, or that they do not agree on."""

    ours: List[Entry]
    theirs: List[Entry]
    is_shared: bool


class _Writer:
    def __init__(self, newline: str, labels: Labels, unknown: set[int], *, has_base: bool) -> None:
        self.pieces: list[str] = []
        self.put: Callable[[str], object] = self.pieces.append
        self._newline = newline
        self._labels = labels
        self._unknown = unknown
        """The ids of entries of which no base is known."""
        self._has_base = has_base

    def node(self, both: Both[Node]) -> None:
        """Write a list or group, with marks around the entries in it that differ."""
        mine, other = both.ours, both.theirs
        if not (isinstance(mine, Collection) and isinstance(other, Collection)):
            raise TypeError("only lists and groups have entries")
        old = both.base.entries if isinstance(both.base, Collection) else ()
        before = {entry.id: entry for entry in old}
        self.put(mine.open)
        for row in _rows(mine.entries, other.entries):
            if row.is_shared:
                for pair in zip(row.ours, row.theirs, strict=True):
                    self._entry(Both(before.get(pair[0].id), *pair))
            else:
                ids = {entry.id for entry in (*row.ours, *row.theirs)}
                self._block(row.ours, row.theirs, [each for each in old if each.id in ids])
        self.put(mine.close)

    def body(self, both: Both[str]) -> None:
        """Write the text below the front matter."""
        if both.base is None:
            chunks = compare_lines(both.ours, both.theirs)
        else:
            chunks = merge_passages(both.base, both.ours, both.theirs)
        for chunk in chunks:
            self.put(self._passage(chunk) if isinstance(chunk, Clash) else chunk)

    def _passage(self, clash: Clash) -> str:
        base = clash.base if self._has_base else None
        return marked(Three(base, clash.ours, clash.theirs), self._newline, self._labels)

    def _entry(self, both: Both[Entry]) -> None:
        mine, other = both.ours, both.theirs
        if entry_text(mine) == entry_text(other):
            self.put(entry_text(mine))
        elif _can_go_inside(mine, other):
            for piece in (mine.lead, mine.before, node_text(mine.key) if mine.key else ""):
                self.put(piece)
            self.put(mine.between)
            self.node(both.map(lambda entry: entry.value))
            self.put(mine.tail)
        else:
            self._block([mine], [other], [both.base] if both.base is not None else [])

    def _block(self, ours: List[Entry], theirs: List[Entry], base: List[Entry]) -> None:
        is_unknown = any(
            number in self._unknown for entry in (*ours, *theirs) for number in _ids(entry)
        )
        old = "" if is_unknown else _text(base)
        texts = Three(old if self._has_base else None, _text(ours), _text(theirs))
        self.put(marked(texts, self._newline, self._labels))


def _rows(ours: List[Entry], theirs: List[Entry]) -> Iterator[_Row]:
    """Yield the entries of two versions of a list in the order of the file."""
    mine, other = [entry.id for entry in ours], [entry.id for entry in theirs]
    matcher = SequenceMatcher(None, mine, other, autojunk=False)
    for name, start, end, first, last in matcher.get_opcodes():
        yield _Row(ours[start:end], theirs[first:last], name == "equal")


def _can_go_inside(mine: Entry, other: Entry) -> bool:
    """Whether what differs of an entry is within lines of its own."""
    values = (mine.value, other.value)
    if not all(isinstance(value, Collection) and not value.is_flow for value in values):
        return False
    return _around(mine) == _around(other) and _first(mine) == _first(other)


def _around(entry: Entry) -> tuple[object, ...]:
    value = entry.value
    shell = (value.open, value.close, value.column) if isinstance(value, Collection) else ()
    return (entry.lead, entry.before, entry.key, entry.between, entry.tail, *shell)


def _first(entry: Entry) -> str | None:
    """Return the first entry in another, where that stands on the line of its dash."""
    sign = entry.before if entry.key is None else entry.between
    value = entry.value
    if not isinstance(value, Collection) or not value.entries:
        return ""
    return None if not sign or ends_line(sign) else entry_text(value.entries[0])


def _text(entries: List[Entry]) -> str:
    return "".join(map(entry_text, entries))


def _ids(entry: Entry) -> Iterator[int]:
    yield entry.id
    if isinstance(entry.value, Collection):
        for inner in entry.value.entries:
            yield from _ids(inner)
