"""Blocks of code: indented, and between fences.

Source: https://kramdown.gettalong.org/syntax.html#code-blocks
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import BLOCK_LIST, END_OF_BLOCK, TAG_LINE

_STEP = r"(?: {4}| {0,3}\t)"
_CODE = rf"{_STEP}[ \t]*\S.*\n"
_LAZY = rf"(?!{BLOCK_LIST}|{END_OF_BLOCK}|{TAG_LINE})[ \t]*\S.*\n"
_INDENTED = re.compile(rf"(?:(?:[ \t]*\n)*(?:{_CODE})+(?:{_LAZY})*)+")
_LAZY_LINE = re.compile(rf"\n(?!{_STEP}|[ \t]*\n|\Z)")
_FIRST = re.compile(_CODE)

_FENCED = re.compile(r"(~{3,})[ \t]*(\S+)?(?:[ \t].*)?\n(?:((?:.*\n)*?)\1~*[ \t]*\n)")
_FENCED_GFM = re.compile(
    r" {0,3}((~|`)\2{2,})[ \t]*?((?:[^\s`]|[^\S\n](?=\S))*?)[ \t]*\n((?:.*\n)*?) {0,3}\1\2*[ \t]*\n"
)
_LANGUAGE = re.compile(r"([^\s?]*)(\?\S*)?")


def read_indented_code(blocks: Blocks) -> bool:
    """Read lines that are indented, and the lazy lines after them."""
    text = blocks.text
    if not _FIRST.match(text, blocks.position):
        return False
    match = _INDENTED.match(text, blocks.position)
    if not match:
        return False
    code = re.sub(rf"^{_STEP}", "", _LAZY_LINE.sub(" ", match.group()), flags=re.MULTILINE)
    blocks.add("codeblock", code)
    blocks.position = match.end()
    return True


def read_fenced_code(blocks: Blocks) -> bool:
    """Read code between fences; without a second fence there is none."""
    pattern = _FENCED_GFM if blocks.document.gfm else _FENCED
    match = pattern.match(blocks.text, blocks.position)
    if not match:
        return False
    language, code = (match[3], match[4]) if blocks.document.gfm else (match[2], match[3])
    block = blocks.add("codeblock", code, fenced=True)
    language = (language or "").strip()
    if language:
        _name_language(block, language)
    blocks.position = match.end()
    return True


def _name_language(block: Element, language: str) -> None:
    block.details["language"] = language
    name = _LANGUAGE.match(language)
    block.attributes["class"] = f"language-{name[1] if name else language}"
