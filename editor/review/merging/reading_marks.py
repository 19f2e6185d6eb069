"""A file that holds Git's marks, read back into the versions that it was made of."""

import re
from dataclasses import dataclass, field

from editor.document.errors import DocumentError
from editor.language import _
from editor.review.merging.sides import Side, Three

_MARK = re.compile(r"(?P<sign><{7,}|\|{7,}|={7,}|>{7,})(?P<label> [^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_IN_TURN = [re.compile(rf"^{sign}{{7,}}(?: .*)?\r?$", re.MULTILINE) for sign in "<=>"]
_SIDES = {"<": Side.OURS, "|": Side.BASE, "=": Side.THEIRS}


class MarksProblem(DocumentError):  # noqa: N818 - the file is read as text then
    """The marks of a file do not belong together."""


@dataclass(frozen=True, slots=True)
class Marked:
    """The versions in a file with marks."""

    texts: Three[str]
    """The base is None if a block of lines says nothing about it."""
    labels: tuple[str, str]
    """What is written at the marks of our side and of theirs, a branch or commit mostly."""


@dataclass
class _Block:
    """A block that is being read."""

    length: int
    side: Side = Side.OURS
    lines: dict[Side, list[str]] = field(default_factory=lambda: {Side.OURS: []})


def has_marks(text: str) -> bool:
    """Whether a text holds what looks like a block of Git's."""
    position = 0
    for sign in _IN_TURN:
        found = sign.search(text, position)
        if found is None:
            return False
        position = found.end()
    return True


def read_marks(text: str) -> Marked:
    """Return the versions of which a file with marks was made.

    Marks within the base, which Git writes where there were several bases, are read as they are
    by Git: the base is what our side has of it.

    Raises:
        MarksProblem: a mark has no partner.
    """
    return _Reader().read(text)


class _Reader:
    def __init__(self) -> None:
        self._out: dict[Side, list[str]] = {side: [] for side in Side}
        self._has_base = True
        self._open: list[_Block] = []
        self._labels = {"<": "", ">": ""}

    def read(self, text: str) -> Marked:
        """Go through the lines."""
        for number, line in enumerate(_LINE.findall(text)[:-1], start=1):
            self._line(line, number)
        if self._open:
            raise MarksProblem(_("a block of two versions is not ended by a line of “>>>>>>>”"))
        texts = {side: "".join(lines) for side, lines in self._out.items()}
        base = texts[Side.BASE] if self._has_base else None
        labels = (self._labels["<"], self._labels[">"])
        return Marked(Three(base, texts[Side.OURS], texts[Side.THEIRS]), labels)

    def _line(self, line: str, number: int) -> None:
        mark = _MARK.fullmatch(line)
        sign = mark["sign"] if mark is not None else ""
        if mark is not None and self._is_mark(sign, mark["label"] or ""):
            self._take(sign, (mark["label"] or "").strip(), number)
        else:
            self._put(line)

    def _is_mark(self, sign: str, label: str) -> bool:
        """Whether a line of signs means something here."""
        if sign[0] == "<":
            return not self._open or len(sign) != self._open[-1].length
        if not self._open or len(sign) != self._open[-1].length:
            return False
        return not label if sign[0] == "=" else True

    def _take(self, sign: str, label: str, number: int) -> None:
        if sign[0] == "<":
            self._open.append(_Block(len(sign)))
        elif sign[0] == ">":
            self._close(number)
        else:
            block = self._open[-1]
            block.side = _SIDES[sign[0]]
            block.lines.setdefault(block.side, [])
        if len(self._open) <= 1 and sign[0] in self._labels:
            self._labels[sign[0]] = self._labels[sign[0]] or label

    def _close(self, number: int) -> None:
        block = self._open.pop()
        if Side.THEIRS not in block.lines:
            raise MarksProblem(_("a block of two versions has no line of “=======”"), number, 1)
        if self._open:  # a block within a block: what our side has of it counts
            for line in block.lines[Side.OURS]:
                self._put(line)
            return
        self._has_base = self._has_base and Side.BASE in block.lines
        for side in Side:
            self._out[side] += block.lines.get(side, [])

    def _put(self, line: str) -> None:
        if self._open:
            block = self._open[-1]
            block.lines[block.side].append(line)
        else:
            for lines in self._out.values():
                lines.append(line)
