"""Paragraphs: lines that begin nothing else, and the lazy lines after them."""

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import PARAGRAPH_STOP, PARAGRAPH_STOP_GFM, WHITE


def read_paragraph(blocks: Blocks) -> bool:
    """Read a paragraph, or go on with the paragraph before where a construct came to nothing."""
    start = blocks.position
    eager = blocks.document.is_eager
    stop = (PARAGRAPH_STOP_GFM if eager else PARAGRAPH_STOP).search(blocks.text, start)
    end = stop.end() if stop else blocks.end
    lines = blocks.text[start:end]
    text = lines.rstrip(WHITE)
    end_of_lines = lines[len(text) :]  # two spaces there are a break if the paragraph goes on
    blocks.position = end
    children = blocks.parent.children
    if children and children[-1].kind == "p" and blocks.waiting is None:
        children[-1].children[0].value += children[-1].details["end_of_lines"] + text
        children[-1].details["end_of_lines"] = end_of_lines
        return True
    paragraph = blocks.add("p", at=start, end_of_lines=end_of_lines)
    paragraph.children.append(Element("raw_text", text.lstrip(WHITE), paragraph.line))
    return True
