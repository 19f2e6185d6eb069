"""Colours for Markdown and Liquid in the answer editor."""

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPalette,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from typing_extensions import override

from editor.gui.theme import is_dark

_IN_CODE = 1
#: Letters of equal width are wider: made smaller, a table fits on its line more often.
_TABLE_SIZE = 0.85
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_LIGHT = {
    "liquid": "#8a3ea8",
    "mark": "#8b919c",
    "code": "#0b6e66",
    "link": "#1d5bbf",
    "attribute": "#9a5b00",
}
_DARK = {
    "liquid": "#d2a0ec",
    "mark": "#7d8594",
    "code": "#6fd3c7",
    "link": "#7fb0ff",
    "attribute": "#e5b567",
}
#: What is coloured, in order; later rows win over earlier ones.
_RULES = (
    ("heading", re.compile(r"^ {0,3}#{1,6}\s.*$")),
    (
        "mark",
        re.compile(
            r"^\s*(?:[-*+]|\d+[.)])(?=\s)|^\s*>+|^ {0,3}#{1,6}(?=\s)|^\|?[\s:|-]+\|[\s:|-]*$"
        ),
    ),
    ("table", re.compile(r"^ {0,3}\|.*$")),
    ("bold", re.compile(r"(\*\*|__)(?=\S)(?:.+?)(?<=\S)\1")),
    ("italic", re.compile(r"(?<![\w*])([*_])(?![*_\s])(?:[^*_]+?)(?<=\S)\1(?![\w*])")),
    ("code", re.compile(r"(`+)(?:.+?)\1")),
    ("link", re.compile(r"!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")),
    ("link", re.compile(r"<?https?://[^\s<>)]+>?")),
    ("mark", re.compile(r"<!--.*?-->|</?[A-Za-z][^>]*>")),
    ("attribute", re.compile(r"\{:[^}]*\}|\{::[^}]*\}")),
    ("liquid", re.compile(r"\{\{.*?\}\}|\{%.*?%\}")),
)


class AnswerHighlighter(QSyntaxHighlighter):
    """Sets headings, emphasis, code, links, attribute lists and Liquid apart."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.use_palette(palette)

    def use_palette(self, palette: QPalette) -> None:
        """Take the colours that go with a palette."""
        colours = _DARK if is_dark(palette) else _LIGHT
        self._formats = {name: _coloured(colour) for name, colour in colours.items()}
        self._formats["bold"] = QTextCharFormat()
        self._formats["bold"].setFontWeight(QFont.Weight.Bold)
        self._formats["heading"] = self._formats["bold"]
        self._formats["italic"] = QTextCharFormat()
        self._formats["italic"].setFontItalic(True)
        self._formats["table"] = QTextCharFormat()
        self._formats["table"].setFontFamilies(_fixed_families())
        size = self.document().defaultFont().pointSizeF() * _TABLE_SIZE
        self._formats["table"].setFontPointSize(size)
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        was_in_code = self.previousBlockState() == _IN_CODE
        is_fence = _FENCE.match(text) is not None
        self.setCurrentBlockState(_IN_CODE if was_in_code != is_fence else -1)
        if was_in_code or is_fence:
            self.setFormat(0, len(text), self._formats["code"])
        for name, pattern in _RULES:
            if (was_in_code or is_fence) and name != "liquid":
                continue
            for match in pattern.finditer(text):
                self._merge(match.start(), match.end(), self._formats[name])

    def _merge(self, start: int, end: int, look: QTextCharFormat) -> None:
        for at in range(start, end):
            merged = self.format(at)
            merged.merge(look)
            self.setFormat(at, 1, merged)


def _fixed_families() -> list[str]:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()


def _coloured(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    return look
