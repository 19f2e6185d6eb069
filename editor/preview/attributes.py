"""kramdown's attribute lists and extensions, which Python-Markdown knows in part only.

A list on a line of its own becomes a paragraph that points to its neighbour above or below; once
the tree is built its attributes go there and the paragraph goes away.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

_ON_SPAN = re.compile(r"(?<=[\])*_`])\{:(?=[^:\s}])")
_OWN_LINE = re.compile(r" *\{:([^:}\n][^}\n]*)\}[ \t]*")
_POINTER = re.compile(r"\{:([<>])([^}]*)\}")
_IN_ITEM = re.compile(r"\s*\{:([^:}\n][^}\n]*)\}[ \t]*")
_COMMENT = re.compile(r"\{::comment\}.*?(?:\{:/(?:comment)?\}|\Z)", re.DOTALL)
_OTHER = re.compile(r"\{::(?:options|nomarkdown)[^}\n]*\}|\{:/(?:options|nomarkdown)?\}")


def normalised_attributes(text: str) -> str:
    """Return a text whose attribute lists stand where they will be found."""
    if "{:" not in text:
        return text
    lines = _OTHER.sub("", _COMMENT.sub("", text)).split("\n")
    text = "\n".join(_pointers(lines))
    return _ON_SPAN.sub("{: ", text)


def _pointers(lines: list[str]) -> Iterator[str]:
    """Make a paragraph of each list that has a line of its own; below wins over above."""
    for above, line in pairwise(["", *lines]):
        match = _OWN_LINE.fullmatch(line)
        if match is None:
            yield line
            continue
        indent = line[: len(line) - len(line.lstrip(" "))]
        yield f"\n{indent}{{:{'<' if above.strip() else '>'}{match[1]}}}\n"


class AttributeLists(Treeprocessor):
    """Gives the attributes of lists that stand alone, or begin an item, to whom they are meant."""

    @override
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            self._begin_item(parent)
            for child in list(parent):
                pointer = _POINTER.fullmatch((child.text or "").strip())
                if child.tag == "p" and pointer:
                    self._follow(parent, child, pointer)

    def _follow(self, parent: Element, paragraph: Element, pointer: re.Match[str]) -> None:
        place = list(parent).index(paragraph)
        parent.remove(paragraph)
        target = place - 1 if pointer[1] == "<" else place
        if 0 <= target < len(parent):
            self._assign(parent[target], pointer[2])

    def _begin_item(self, element: Element) -> None:
        if element.tag != "li":
            return
        holder = element if (element.text or "").strip() or not len(element) else element[0]
        attributes = _IN_ITEM.match(holder.text or "")
        if attributes:
            holder.text = (holder.text or "")[attributes.end() :]
            self._assign(element, attributes[1])

    def _assign(self, element: Element, attributes: str) -> None:
        AttrListTreeprocessor(self.md).assign_attrs(element, attributes)
