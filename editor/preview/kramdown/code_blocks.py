"""Blocks of code: indented, and between fences.

Source: https://kramdown.gettalong.org/syntax.html#code-blocks
"""

import re
from functools import lru_cache

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import BLOCK_LIST, END_OF_BLOCK, TAG_LINE

_STEP = r"(?: {4}| {0,3}\t)"
_CODE = rf"{_STEP}[ \t]*\S.*\n"
_LAZY = rf"(?!{BLOCK_LIST}|{END_OF_BLOCK}|{TAG_LINE})[ \t]*\S.*\n"
INDENTED = re.compile(rf"(?:(?:[ \t]*\n)*(?:{_CODE})+(?:{_LAZY})*)+")
_LAZY_LINE = re.compile(rf"\n(?!{_STEP}|[ \t]*\n|\Z)")
_FIRST = re.compile(_CODE)

_FENCE = re.compile(r"((~)~{2,})[ \t]*(\S+)?[ \t]*\n")
_FENCE_GFM = re.compile(r" {0,3}((~|`)\2{2,})[ \t]*(\S+)?[ \t]*\n")
_LANGUAGE = re.compile(r"([^?]*)")


def read_indented_code(blocks: Blocks) -> bool:
    """Read lines that are indented, and the lazy lines after them."""
    text = blocks.text
    if not _FIRST.match(text, blocks.position):
        return False
    match = INDENTED.match(text, blocks.position)
    if not match:
        return False
    code = re.sub(rf"^{_STEP}", "", _LAZY_LINE.sub(" ", match.group()), flags=re.MULTILINE)
    blocks.add("codeblock", code)
    blocks.position = match.end()
    return True


def read_fenced_code(blocks: Blocks) -> bool:
    """Read code between fences; without a second fence there is none."""
    gfm = blocks.document.gfm
    opening = (_FENCE_GFM if gfm else _FENCE).match(blocks.text, blocks.position)
    if not opening:
        return False
    closing = _closing(opening[1], gfm=gfm).search(blocks.text, opening.end())
    if not closing:
        return False
    block = blocks.add("codeblock", blocks.text[opening.end() : closing.start()], fenced=True)
    if opening[3]:
        _name_language(block, opening[3])
    blocks.position = closing.end()
    return True


@lru_cache(maxsize=16)
def _closing(fence: str, *, gfm: bool) -> re.Pattern[str]:
    indent = " {0,3}" if gfm else ""
    return re.compile(rf"^{indent}{fence}{fence[0]}*[ \t]*\n", re.MULTILINE)


def _name_language(block: Element, language: str) -> None:
    block.details["language"] = language
    name = _LANGUAGE.match(language)
    block.attributes["class"] = f"language-{name[1] if name else language}"
