"""What GFM adds to a tree: tasks, ids, and lines that break where the source does.

Source: https://kramdown.gettalong.org/parser/gfm.html
"""

import re

from editor.preview.kramdown.attributes import resolve
from editor.preview.kramdown.document import Document
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.ids import Ids, gfm_name, plain_text

#: Spans in which lines break as in their paragraph.
_BROKEN = frozenset({"em", "strong", "a"})
_TEXTS = frozenset({"text", "html_text"})
#: Blocks that lines can stand in.
_HOLDERS = frozenset({"root", "p", "blockquote", "li", "dd"})
_CLOSED = frozenset({"p", "header", "html_element"})
_TASK = re.compile(r"\s*\[( |x|X)\]\s+", re.ASCII)


def finish(document: Document, root: Element) -> None:
    """Break lines, and give headers their ids; footnotes and what is in HTML stay as they are."""
    ids = Ids(document.options.auto_id_prefix)
    end = "\n" if document.options.hard_wrap else "\\\n"
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.kind in _HOLDERS:
            _break_lines(element, end, keeps_last=element is not root)
        elif element.kind == "header" and document.options.auto_ids:
            _name_header(document, element, ids)
        if element.kind not in _CLOSED:
            waiting.extend(reversed(element.children))


def _name_header(document: Document, header: Element, ids: Ids) -> None:
    resolve(header, document.attribute_lists)
    if "id" not in header.attributes:
        header.attributes["id"] = ids.of(gfm_name(plain_text(header.children)))


def _break_lines(element: Element, end: str, *, keeps_last: bool = False) -> None:
    """Break lines; the end of the last one may be none of its own."""
    children: list[Element] = []
    for child in element.children:
        if child.kind in _TEXTS and end in child.value:
            value = child.value
            is_last = keeps_last and child is element.children[-1]
            last = "\n" if is_last and value.endswith(end) else ""
            first, *others = (value.removesuffix(end) if last else value).split(end)
            children.append(Element(child.kind, first))
            for line in others:
                children += (Element("br"), Element(child.kind, "\n" + line))
            children[-1].value += last
        else:
            if child.kind in _BROKEN:
                _break_lines(child, end)
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
            paragraph.children.insert(0, _box(is_checked=match[1] != " "))
        if found:
            _add_class(item, "task-list-item")
    if found:
        _add_class(element, "task-list")


def _box(*, is_checked: bool) -> Element:
    box = Element("html_element", "input", category="span", model="span", closed=True)
    box.attributes = {
        "type": "checkbox",
        "class": "task-list-item-checkbox",
        "disabled": "disabled",
    }
    if is_checked:
        box.attributes["checked"] = "checked"
    return box


def _add_class(element: Element, name: str) -> None:
    element.attributes["class"] = " ".join(filter(None, (element.attributes.get("class"), name)))
