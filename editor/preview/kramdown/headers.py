"""Headers: underlined ones and those with number signs.

Source: https://kramdown.gettalong.org/syntax.html#headers
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

_ID = re.compile(r"[ \t]\{#((?:[^\W\d]|:)[\w:.-]*)\}$")
#: The text may even stand in the next line.
_NUMBER_SIGNS = re.compile(r"(#{1,6})((?:[ \t]*\n(?=.))?.+)\n")
_NUMBER_SIGNS_GFM = re.compile(r"(#{1,6})[ \t]+([^ \t\n].*)\n")
_UNDERLINED = re.compile(r" {0,3}([^ \t\n].*)\n([-=])[-=]*[ \t]*\n")
_BLANKS = " \t"


def read_header(blocks: Blocks) -> bool:
    """Read a header that begins with number signs."""
    eager = blocks.document.is_eager
    if not eager and not blocks.after_boundary():
        return False
    pattern = _NUMBER_SIGNS_GFM if blocks.document.gfm else _NUMBER_SIGNS
    match = pattern.match(blocks.text, blocks.position)
    if not match:
        return False
    text, name = _split(match[2])
    text = (_without_closing_gfm if eager else _without_closing)(text)
    if not text.strip(WHITE):
        return False
    _add(blocks, match, len(match[1]), (text, name))
    return True


def read_underlined_header(blocks: Blocks) -> bool:
    """Read a line with a line of equals or minus signs below."""
    match = _UNDERLINED.match(blocks.text, blocks.position)
    if not match or not blocks.after_boundary():
        return False
    _add(blocks, match, 1 if match[2] == "=" else 2, _split(match[1]))
    return True


def _split(text: str) -> tuple[str, str | None]:
    """Return a header's text and the id that it ends with."""
    text = text.rstrip(_BLANKS)
    match = _ID.search(text) if text.endswith("}") else None
    if not match or not text[: match.start()].strip(_BLANKS):
        return text, None
    return text[: match.start()].rstrip(_BLANKS), match[1]


def _without_closing(text: str) -> str:
    """Return a header's text without the number signs that it ends with."""
    rest = text.rstrip("#")
    return f"{rest}#" if rest.endswith("\\") and rest != text else rest


def _without_closing_gfm(text: str) -> str:
    """Return a header's text without the last number signs if a space stands before them."""
    rest = text.rstrip("#")
    return rest if rest.endswith((" ", "\t")) else text


def _add(blocks: Blocks, match: re.Match[str], level: int, content: tuple[str, str | None]) -> None:
    text, name = content
    text = text.lstrip(_BLANKS).rstrip(WHITE)
    header = blocks.add("header", level=level, raw=text)
    header.children.append(Element("raw_text", text, header.line))
    if name:
        header.attributes["id"] = name
    blocks.position = match.end()
