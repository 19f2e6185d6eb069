"""Abbreviations, found in text once all of them are known.

Source: https://kramdown.gettalong.org/syntax.html#abbreviations
"""

import re

from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element


def mark_abbreviations(document: Document, root: Element) -> None:
    """Replace abbreviations in a tree's text by elements."""
    if not document.abbreviations:
        return
    names = sorted(document.abbreviations, key=len, reverse=True)
    found = "|".join(re.escape(name) for name in names)
    pattern = re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.ASCII)
    for element in root.walk():
        if any(child.kind == "text" for child in element.children):
            element.children = [
                piece for child in element.children for piece in _pieces(document, pattern, child)
            ]


def _pieces(document: Document, pattern: re.Pattern[str], child: Element) -> list[Element]:
    if child.kind != "text":
        return [child]
    pieces: list[Element] = []
    done = 0
    for match in pattern.finditer(child.value):
        if match.start() > done:
            pieces.append(Element("text", child.value[done : match.start()]))
        name = match.group()
        element = Element("abbreviation", name)
        definition = document.abbreviations[name]
        if definition.attributes:
            element.details["list"] = definition.attributes
        pieces.append(element)
        done = match.end()
    if done < len(child.value):
        pieces.append(Element("text", child.value[done:]))
    return pieces or [child]
