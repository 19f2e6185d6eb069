"""Colours for Markdown and Liquid in the answer editor, and waves under misspelled words."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Protocol

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPalette,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
)
from typing_extensions import override

from editor.gui.theme import is_dark
from editor.writing.spelling.line_state import unpacked
from editor.writing.spelling.prose import Reading, read_line
from editor.writing.spelling.words import Word

#: Letters of equal width are wider: made smaller, a table fits on its line more often.
_TABLE_SIZE = 0.85
_MISSPELLED = "misspelled"
_LIGHT = {
    "liquid": "#8a3ea8",
    "mark": "#6b7280",
    "code": "#0b6e66",
    "link": "#1d5bbf",
    "attribute": "#9a5b00",
    _MISSPELLED: "#d22f2f",
}
_DARK = {
    "liquid": "#d2a0ec",
    "mark": "#7d8594",
    "code": "#6fd3c7",
    "link": "#7fb0ff",
    "attribute": "#e5b567",
    _MISSPELLED: "#ff7b72",
}
#: What is coloured, in order; later rows win over earlier ones. Each reaches only so far, for an
#: opening without an end must not be looked for through the whole of a very long line.
_RULES = (
    ("heading", re.compile(r"^ {0,3}#{1,6}\s.*$")),
    (
        "mark",
        re.compile(
            r"^\s*(?:[-*+]|\d+[.)])(?=\s)|^\s*>+|^ {0,3}#{1,6}(?=\s)|^\|?[\s:|-]+\|[\s:|-]*$"
        ),
    ),
    ("table", re.compile(r"^ {0,3}\|.*$")),
    ("bold", re.compile(r"(\*\*|__)(?=\S).{1,1000}?(?<=\S)\1")),
    ("italic", re.compile(r"(?<![\w*])([*_])(?![*_\s])[^*_]{1,1000}?(?<=\S)\1(?![\w*])")),
    ("code", re.compile(r"(?<!`)(`+)(?!`).{1,1000}?(?<!`)\1(?!`)")),
    ("link", re.compile(r"!?\[[^\]]{0,1000}\](?:\([^)]{0,1000}\)|\[[^\]]{0,1000}\])")),
    ("link", re.compile(r"<?https?://[^\s<>)]+>?")),
    ("mark", re.compile(r"<!--.{0,1000}?-->|</?[A-Za-z][^>]{0,1000}>")),
    ("attribute", re.compile(r"\{::?[^}]{0,1000}\}")),
    ("liquid", re.compile(r"\{\{.{0,1000}?\}\}|\{%.{0,1000}?%\}")),
)
#: Characters of one line in which marks are looked for; nobody reads on that far.
_MOST_MARKED = 5_000
_Span = tuple[int, int, str]
_first = itemgetter(0)


class SpellingCheck(Protocol):
    """What knows which words of a line are wrong."""

    def wrong_words(self, block: QTextBlock, line: str, reading: Reading) -> Sequence[Word]:
        """Return the words of a line that are to be underlined."""


class AnswerHighlighter(QSyntaxHighlighter):
    """Sets headings, emphasis, code, links, attribute lists and Liquid apart.

    Args:
        document: the text.
        palette: the colours around it.
        is_markdown: whether the marks of Markdown are set apart, too.
    """

    def __init__(
        self, document: QTextDocument, palette: QPalette, *, is_markdown: bool = True
    ) -> None:
        super().__init__(document)
        self.spelling: SpellingCheck | None = None
        self._rules = _RULES if is_markdown else ()
        self.looks: dict[str, QTextCharFormat] = {}
        """What each kind of mark looks like, by its name."""
        self._combined: dict[tuple[str, ...], QTextCharFormat] = {}
        self.use_palette(palette)

    def use_palette(self, palette: QPalette) -> None:
        """Take the colours that go with a palette."""
        colours = _DARK if is_dark(palette) else _LIGHT
        looks = {name: _coloured(colour) for name, colour in colours.items()}
        looks["bold"] = QTextCharFormat()
        looks["bold"].setFontWeight(QFont.Weight.Bold)
        looks["heading"] = looks["bold"]
        looks["italic"] = QTextCharFormat()
        looks["italic"].setFontItalic(True)
        looks["table"] = QTextCharFormat()
        looks["table"].setFontFamilies(_fixed_families())
        size = self.document().defaultFont().pointSizeF() * _TABLE_SIZE
        looks["table"].setFontPointSize(size)
        looks[_MISSPELLED] = QTextCharFormat()
        looks[_MISSPELLED].setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        looks[_MISSPELLED].setUnderlineColor(QColor(colours[_MISSPELLED]))
        self.looks, self._combined = looks, {}
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        before = unpacked(self.previousBlockState())
        reading = read_line(text, before)
        self.setCurrentBlockState(reading.state.packed())
        is_code = before.is_in_fence or reading.state.is_in_fence
        spans = [(0, len(text), "code")] if is_code and self._rules else []
        spans += self._marked(text, is_code=is_code)
        if self.spelling is not None:
            wrong = self.spelling.wrong_words(self.currentBlock(), text, reading)
            spans += [(word.start, word.end, _MISSPELLED) for word in wrong]
        self._paint(text, spans)

    def _marked(self, text: str, *, is_code: bool) -> Iterator[_Span]:
        for name, pattern in self._rules:
            if not is_code or name == "liquid":
                yield from (
                    (*match.span(), name) for match in pattern.finditer(text, 0, _MOST_MARKED)
                )

    def _paint(self, text: str, spans: Sequence[_Span]) -> None:
        if not spans:
            return
        units = _units(text)
        for start, end, names in _cut(spans):
            begin = units[start]
            self.setFormat(begin, units[end] - begin, self._look(names))

    def _look(self, names: tuple[str, ...]) -> QTextCharFormat:
        if names not in self._combined:
            look = QTextCharFormat()
            for name in names:
                look.merge(self.looks[name])
            self._combined[names] = look
        return self._combined[names]


def _cut(spans: Sequence[_Span]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield stretches that are alike in all their length, with the looks they have in order."""
    edges = sorted(
        (place, number)
        for number, span in enumerate(spans)
        if span[0] < span[1]
        for place in span[:2]
    )
    steps = [
        (place, [number for _, number in group]) for place, group in groupby(edges, itemgetter(0))
    ]
    inside: set[int] = set()
    for (start, changes), (end, _ends) in pairwise(steps):
        inside ^= set(changes)
        if inside:
            yield start, end, tuple(dict.fromkeys(spans[each][2] for each in sorted(inside)))


def _units(text: str) -> Sequence[int]:
    """Return for each place in a text where Qt has it, which counts in UTF-16 code units."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    places = [0]
    for char in text:
        places.append(places[-1] + 1 + (char > "\uffff"))
    return places


def _fixed_families() -> list[str]:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()


def _coloured(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    return look
