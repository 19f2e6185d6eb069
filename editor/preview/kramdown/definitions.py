"""Definitions that show nothing where they stand: of links, abbreviations and footnotes.

Source: https://kramdown.gettalong.org/syntax.html#link-definitions
"""

import re

from editor.preview.kramdown.blocks import Blocks
from editor.preview.kramdown.code_blocks import INDENTED
from editor.preview.kramdown.document import Abbreviation, Footnote, LinkDefinition
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE

_LINK = re.compile(
    r""" {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|((?:(?![ \t]["'])[^\n])+))"""
    r"""(?:(?:[ \t]*\n|[ \t]+)[ \t]*(["'])(.+?)\4)?[ \t]*\n"""
)
_ABBREVIATION = re.compile(r" {0,3}\*\[(.+?)\]:(.*?)\n")
_FOOTNOTE = re.compile(r" {0,3}\[\^(\w[\w:-]*)\]:(.*\n)", re.ASCII)
_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
_SPACE = re.compile(r"\s+", re.ASCII)


def link_name(text: str) -> str:
    """Return the form of a link's name that is looked up."""
    return _SPACE.sub(" ", text).lower()


def read_link_definition(blocks: Blocks) -> bool:
    """Read `[name]: url "title"`."""
    match = _LINK.match(blocks.text, blocks.position)
    if not match:
        return False
    url = match[2] if match[2] is not None else match[3].strip(WHITE)
    if not url and match[2] is None:
        return False
    definition = LinkDefinition(url, match[5])
    blocks.document.links[link_name(match[1])] = definition
    _end(blocks, match, definition)
    return True


def read_abbreviation(blocks: Blocks) -> bool:
    """Read `*[short]: long`."""
    match = _ABBREVIATION.match(blocks.text, blocks.position)
    if not match:
        return False
    definition = Abbreviation(match[2].strip(WHITE))
    blocks.document.abbreviations[match[1]] = definition
    _end(blocks, match, definition)
    return True


def read_footnote(blocks: Blocks) -> bool:
    """Read `[^name]: text` with the indented blocks below it."""
    match = _FOOTNOTE.match(blocks.text, blocks.position)
    if not match:
        return False
    more = INDENTED.match(blocks.text, match.end())
    end = more.end() if more else match.end()
    content = Element("footnote_def", match[1], blocks.line_at(blocks.position))
    body = _INDENT.sub("", blocks.text[match.start(2) : end])
    footnote = Footnote(content)
    blocks.nested(content, body, content.line)
    blocks.document.footnotes[match[1]] = footnote
    blocks.position = end
    _finish(blocks, footnote)
    return True


def _end(blocks: Blocks, match: re.Match[str], definition: LinkDefinition | Abbreviation) -> None:
    blocks.position = match.end()
    _finish(blocks, definition)


def _finish(blocks: Blocks, definition: LinkDefinition | Abbreviation | Footnote) -> None:
    """Leave a mark that an attribute list in the next line belongs to the definition."""
    if blocks.waiting is not None:
        definition.attributes, blocks.waiting = blocks.waiting, None
    blocks.parent.children.append(Element("eob", "definition", defines=definition))
