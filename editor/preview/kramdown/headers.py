"""Headers: underlined ones and those with number signs.

Source: https://kramdown.gettalong.org/syntax.html#headers
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

_ID = r"(?:[ \t]+\{#((?:[^\W\d]|:)[\w:.-]*)\})?"
#: The text may even stand in the next line.
_NUMBER_SIGNS = re.compile(rf"(#{{1,6}})((?:[ \t]*\n(?=.)|[^\n]).*?(?:\\#)?)[ \t]*?#*{_ID}[ \t]*\n")
#: In GFM number signs belong to the text unless a space stands before the last of them.
_NUMBER_SIGNS_GFM = re.compile(rf"(#{{1,6}})[ \t]+([^ \t\n].*?)(?:[ \t]+#+)?{_ID}[ \t]*\n")

_UNDERLINED = re.compile(rf" {{0,3}}([^ \t\n].*?){_ID}[ \t]*\n([-=])[-=]*[ \t]*\n")


def read_header(blocks: Blocks) -> bool:
    """Read a header that begins with number signs."""
    gfm = blocks.document.gfm
    if not gfm and not blocks.after_boundary():
        return False
    match = (_NUMBER_SIGNS_GFM if gfm else _NUMBER_SIGNS).match(blocks.text, blocks.position)
    if not match or not match[2].strip(WHITE):
        return False
    _add(blocks, match, len(match[1]), match[2], match[3])
    return True


def read_underlined_header(blocks: Blocks) -> bool:
    """Read a line with a line of equals or minus signs below."""
    match = _UNDERLINED.match(blocks.text, blocks.position)
    if not match or not blocks.after_boundary():
        return False
    level = 1 if match[3] == "=" else 2
    _add(blocks, match, level, match[1], match[2])
    return True


def _add(blocks: Blocks, match: re.Match[str], level: int, text: str, name: str | None) -> None:
    text = text.strip(WHITE)
    header = blocks.add("header", level=level, raw=text)
    header.children.append(Element("raw_text", text, header.line))
    if name:
        header.attributes["id"] = name
    blocks.position = match.end()
