"""Blocks of code: indented, and between fences.

Source: https://kramdown.gettalong.org/syntax.html#code-blocks
"""

import re
from functools import lru_cache

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import BLOCK_LIST, END_OF_BLOCK, TAG_LINE, VISIBLE

_STEP = r"(?: {4}|\t)"
_CODE = rf"{_STEP}[ \t]*{VISIBLE}.*\n"
_LAZY = rf"(?!{BLOCK_LIST}|{END_OF_BLOCK}|{TAG_LINE})[ \t]*{VISIBLE}.*\n"
INDENTED = re.compile(rf"(?:(?:[ \t]*\n)*(?:{_CODE})+(?:{_LAZY})*)+")
_LAZY_LINE = re.compile(rf"\n(?= {{0,3}}{VISIBLE})")
_FIRST = re.compile(_CODE)

_FENCE = re.compile(r"(~{3,})[ \t]*(\S+)?[ \t]*\n", re.ASCII)
_FENCE_GFM = re.compile(r" {0,3}(~{3,}|`{3,})[ \t]*(\S+)?[ \t]*\n", re.ASCII)
#: The end of a fence that is longer than the second one counts as the name of a language.
_FENCES_TRIED = 10
_SHORTEST = 3
_LANGUAGE = re.compile(r".[^?]*")


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
    fence, language = opening[1], opening[2] or ""
    apart = language and opening.end(1) < opening.start(2)
    shortest = len(fence) if apart else max(_SHORTEST, len(fence) - _FENCES_TRIED)
    for length in range(len(fence), shortest - 1, -1):
        if fence[:length] in blocks.unclosed:
            continue
        closing = _closing(fence[:length], gfm=gfm).search(blocks.text, opening.end())
        if closing:
            break
        blocks.unclosed.add(fence[:length])
    else:
        return False
    block = blocks.add("codeblock", blocks.text[opening.end() : closing.start()], fenced=True)
    language = fence[length:] + language
    if language:
        _name_language(block, language)
    blocks.position = closing.end()
    return True


@lru_cache(maxsize=16)
def _closing(fence: str, *, gfm: bool) -> re.Pattern[str]:
    indent = " {0,3}" if gfm else ""
    return re.compile(rf"^{indent}{fence[0]}{{{len(fence)},}}[ \t]*\n", re.MULTILINE)


def _name_language(block: Element, language: str) -> None:
    block.details["language"] = language
    name = _LANGUAGE.match(language)
    block.attributes["class"] = f"language-{name.group() if name else language}"
