"""Which words of a field are underlined as wrong."""

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

_WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


def underlined(field: QTextEdit) -> list[str]:
    """Return the words in their order; Qt counts their places in UTF-16 code units."""
    words = []
    block = field.document().begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        words += [
            encoded[2 * run.start : 2 * (run.start + run.length)].decode("utf-16-le")
            for run in block.layout().formats()
            if run.format.underlineStyle() == _WAVE
        ]
        block = block.next()
    return words
