"""Words from elsewhere as Markdown: only what would be taken for a mark is escaped."""

import re

_MARKS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"
    r"|`"
    r"|\*(?=\S)|(?<=\S)\*"
    r"|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])"
    r"|\[(?=[^\]]{0,1000}\](?:\(|\[|:))"
    r"|<(?=[A-Za-z/!?<])|>(?=>)"
)
_LIQUID = re.compile(r"(\{\{.{0,1000}?\}\}|\{%.{0,1000}?%\})")
_BLOCK_MARK = re.compile(
    r"(?P<before>[ \t]*)(?P<mark>#{1,6}(?=\s)|[-+*](?=\s)|>|\||~~~|[-=](?=[-=]*[ \t]*$))"
)
_NUMBER = re.compile(r"([ \t]*\d{1,9})([.)])(?=\s|$)")


def escaped(words: str) -> str:
    """Return words so that they are read as they are; Liquid stays what it is."""
    pieces = _LIQUID.split(words)
    return "".join(
        piece if number % 2 else _MARKS.sub(r"\\\g<0>", piece)
        for number, piece in enumerate(pieces)
    )


def begun(line: str) -> str:
    """Return a line that begins a paragraph so that it begins nothing else."""
    line = _BLOCK_MARK.sub(r"\g<before>\\\g<mark>", line, count=1) if _starts(line) else line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _starts(line: str) -> bool:
    return _BLOCK_MARK.match(line) is not None
