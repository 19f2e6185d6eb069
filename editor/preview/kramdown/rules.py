"""Small blocks: horizontal rules, math, and marks that end a block.

Source: https://kramdown.gettalong.org/syntax.html#horizontal-rules
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

RULE = re.compile(
    r" {0,3}(?:\*[ \t]*\*[ \t]*\*[ \t*]*|-[ \t]*-[ \t]*-[ \t-]*|_[ \t]*_[ \t]*_[ \t_]*)\n"
)

_MATH = re.compile(r" {0,3}(\\)?\$\$((?:(?!\$\$)[^\n]|\n)*?)\$\$[ \t]*(\n)?")
_END = re.compile(r"\^[ \t]*\n")


def read_rule(blocks: Blocks) -> bool:
    """Read a line of three or more stars, minus signs or underscores."""
    match = RULE.match(blocks.text, blocks.position)
    if not match:
        return False
    blocks.add("hr")
    blocks.position = match.end()
    return True


def read_math(blocks: Blocks) -> bool:
    """Read a formula between double dollar signs that stands alone.

    A backslash before it makes a paragraph of it, with the formula as its first span.
    """
    if not blocks.after_boundary():
        return False
    match = _MATH.match(blocks.text, blocks.position)
    if not match:
        return False
    if match[1] and match[3]:
        blocks.position = match.end(1)
        return blocks.grammar.paragraph(blocks)
    start, blocks.position = blocks.position, match.end()
    if match[1] or not blocks.before_boundary():
        blocks.position = start
        return False
    blocks.add("math", match[2].strip(WHITE), at=start, category="block")
    return True


def read_end_of_block(blocks: Blocks) -> bool:
    """Read a line with a caret: what comes next is no part of what came before."""
    match = _END.match(blocks.text, blocks.position)
    if not match:
        return False
    blocks.parent.children.append(Element("eob"))
    blocks.waiting = None
    blocks.position = match.end()
    return True
