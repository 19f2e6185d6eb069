"""Tables.

Source: https://kramdown.gettalong.org/syntax.html#tables
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.code_spans import read_code_span
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.html_spans import read_html_span
from editor.preview.kramdown.patterns import VISIBLE, WHITE
from editor.preview.kramdown.span_grammar import grammar_of
from editor.preview.kramdown.spans import Construct, Spans

_PIPE = r"(?:\||.*?[^\\\n]\|)"
_START = re.compile(rf" {{0,3}}(?={VISIBLE}){_PIPE}.*\n")
_PIPED = re.compile(_PIPE)
_CODE_OR_HTML = re.compile(r"`|<(?!!)")
_READERS: Mapping[str, Construct] = {"`": read_code_span, "<": read_html_span}
_TWO_LINES = 2
_LINE = re.compile(rf"{_PIPE}.*\n")
_SEPARATOR = re.compile(r"(?=[+|: \t]*-)([+|: \t-]*)\n")
_FOOTER = re.compile(r"(?=[+|: \t]*=)[+|: \t=]*\n")
_ROW = re.compile(r"(.*)\n")
_LEADING = re.compile(r"[ \t]*\|")
_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_CODE_ELEMENT = re.compile(r"<code.*?>.*?</code>")
_TICKS = re.compile(r"`+")
_ALIGNMENTS = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


@dataclass(slots=True)
class _Reading:
    """What was read of a table so far."""

    table: Element
    leading_pipe: bool
    rows: list[Element] = field(default_factory=list)
    alignments: list[str] | None = None
    columns: int = 0
    has_footer: bool = False

    def close(self, kind: str) -> None:
        """End a part of the table."""
        if self.rows:
            part = Element(kind, "", self.rows[0].line)
            part.children, self.rows = self.rows, []
            self.table.children.append(part)


def read_table(blocks: Blocks) -> bool:
    """Read lines with pipes between blank lines."""
    text, start = blocks.text, blocks.position
    if not _START.match(text, start) or not blocks.after_boundary():
        return False
    waiting, blocks.waiting = blocks.waiting, None
    reading = _Reading(
        Element("table", "", blocks.line_at(start)), _LEADING.match(text, start) is not None
    )
    separator = _SEPARATOR.match(text, start)
    if separator:
        blocks.position = separator.end()
    while blocks.position < blocks.end and _LINE.match(text, blocks.position):
        _read_line(blocks, reading)
    if not blocks.before_boundary() or not _is_table(
        blocks.document, text[start : blocks.position]
    ):
        blocks.position = start
        return False
    reading.close("tfoot" if reading.has_footer else "tbody")
    table = reading.table
    if all(part.kind != "tbody" for part in table.children):
        blocks.position = start
        return False
    _fill(reading)
    if waiting is not None:
        table.details["list"] = waiting
    blocks.parent.children.append(table)
    return True


def _read_line(blocks: Blocks, reading: _Reading) -> None:
    text, position = blocks.text, blocks.position
    if match := _SEPARATOR.match(text, position):
        if reading.rows and reading.alignments is None and not reading.has_footer:
            reading.close("thead")
            found = _ALIGNMENT.findall(match[1])
            reading.alignments = [_ALIGNMENTS[each] for each in found]
        elif not reading.has_footer:
            reading.close("tbody")
    elif match := _FOOTER.match(text, position):
        reading.close("tbody")
        reading.has_footer = True
    else:
        match = _ROW.match(text, position)
        if match:
            reading.rows.append(_row(reading, match[1].rstrip(WHITE), blocks.line_at(position)))
    if match:
        blocks.position = match.end()


def _row(reading: _Reading, line: str, number: int) -> Element:
    cells = split_cells(line)
    if reading.leading_pipe and not cells[0].strip(WHITE):
        del cells[0]
    if cells and not cells[-1].strip(WHITE):
        cells.pop()
    row = Element("tr", "", number)
    for text in cells:
        cell = Element("td", "", number)
        cell.children.append(Element("raw_text", text.strip(WHITE), number))
        row.children.append(cell)
    reading.columns = max(reading.columns, len(cells))
    return row


def split_cells(line: str) -> list[str]:
    """Return what stands between the pipes of a line, outside of code."""
    cells = [""]
    for kind, piece in _pieces(line):
        if kind == "code":
            cells[-1] += piece
        else:
            first, *others = re.split(r"(?<!\\)\|", piece)
            cells[-1] += first.replace("\\|", "|")
            cells += [each.replace("\\|", "|") for each in others]
    return cells


def _pieces(line: str) -> list[tuple[str, str]]:
    """Cut a line into code and other text."""
    pieces: list[tuple[str, str]] = []
    done = 0
    for match in _CODE_ELEMENT.finditer(line):
        pieces += _code_spans(line[done : match.start()])
        pieces.append(("code", match.group()))
        done = match.end()
    return pieces + _code_spans(line[done:])


def _code_spans(text: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    done = position = 0
    while match := _TICKS.search(text, position):
        ticks, position = match.group(), match.end()
        end = text.find(ticks, position)
        lonely = len(ticks) == 1 and _is_lonely(text, match.start())
        if end < 0 or lonely:
            continue
        pieces.append(("text", text[done : match.start()]))
        done = position = end + len(ticks)
        pieces.append(("code", text[match.start() : done]))
    pieces.append(("text", text[done:]))
    return pieces


def _is_lonely(text: str, position: int) -> bool:
    """Whether a single tick has white space behind it and white space or nothing before it."""
    before, after = text[:position][-1:], text[position + 1 : position + 2]
    return bool(after) and before in WHITE and after in WHITE


def _is_table(document: Document, text: str) -> bool:
    """Whether every line has a pipe outside of code and HTML.

    What decides are the lines that text and code begin and end; HTML is of no line.
    """
    if _CODE_OR_HTML.search(text) is None:
        return True
    piped = False  # the line so far
    for kind, piece in _text_and_code(document, text):
        lines = piece.rstrip("\n").split("\n")
        if kind == "code":
            if len(lines) > 1 and (len(lines) > _TWO_LINES or not piped):
                break
            piped = piped and len(lines) == 1
            continue
        if len(lines) > 1 and not piped and not _PIPED.match(lines[0]):
            break
        piped = (piped and len(lines) == 1) or _PIPED.match(lines[-1]) is not None
    return piped


def _text_and_code(document: Document, text: str) -> Iterator[tuple[str, str]]:
    """Cut a text into what stands in code, and what stands outside of code and HTML."""
    spans = Spans(document, grammar_of(document), text, 0)
    plain = ""
    while match := _CODE_OR_HTML.search(text, spans.position):
        start = match.start()
        plain += text[spans.position : start]
        found = Element("span")
        spans.position = start
        if not _READERS[match.group()](spans, found):
            spans.take(found, match.group())
        if found.children[-1].kind == "text":
            plain += text[start : spans.position]
            continue
        yield "text", plain
        plain = ""
        if match.group() == "`":
            yield "code", found.children[-1].value
    yield "text", plain + text[spans.position :]


def _fill(reading: _Reading) -> None:
    """Give every row the same number of cells, and the table an alignment for each."""
    alignments = (reading.alignments or [])[: reading.columns]
    alignments += [""] * (reading.columns - len(alignments))
    reading.table.details["alignments"] = alignments
    for part in reading.table.children:
        for row in part.children:
            missing = reading.columns - len(row.children)
            row.children += [Element("td", "", row.line) for _ in range(missing)]
