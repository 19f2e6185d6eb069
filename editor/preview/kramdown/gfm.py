"""What GFM adds to a tree: tasks, and lines that break where the source does.

Source: https://kramdown.gettalong.org/parser/gfm.html
"""

import re

from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element

_TASK = re.compile(r"\s*\[( |x|X)\]\s+(?=\S)")


def finish(document: Document, root: Element) -> None:
    """Do what GFM does after spans were read."""
    hard = document.options.hard_wrap
    for element in root.walk():
        if hard and element.kind in ("p",):
            _break_lines(element)


def _break_lines(element: Element) -> None:
    """Write a break at each end of a line."""
    children: list[Element] = []
    for child in element.children:
        if child.kind == "text" and "\n" in child.value:
            first, *others = child.value.split("\n")
            if first:
                children.append(Element("text", first))
            for line in others:
                children.append(Element("br"))
                children.append(Element("text", "\n" + line))
        else:
            _break_lines(child)
            children.append(child)
    element.children = children


def mark_tasks(element: Element) -> None:
    """Make boxes of the brackets that items begin with."""
    found = False
    for item in element.children:
        paragraph = item.children[0] if item.children else None
        if paragraph is None or paragraph.kind != "p":
            continue
        raw = paragraph.children[0]
        match = _TASK.match(raw.value)
        if match:
            found = True
            raw.value = raw.value[match.end() :]
            checked = "" if match[1] == " " else ' checked="checked"'
            paragraph.children.insert(0, Element("raw", _BOX.format(checked), category="span"))
            _add_class(item, "task-list-item")
    if found:
        _add_class(element, "task-list")


_BOX = (
    '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{} />'
)


def _add_class(element: Element, name: str) -> None:
    element.attributes["class"] = " ".join(filter(None, (element.attributes.get("class"), name)))
