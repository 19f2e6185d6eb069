"""Tables of contents.

Source: https://kramdown.gettalong.org/converter/html.html#toc
"""

from collections.abc import Collection

from editor.preview.kramdown.elements import Element


class Toc:
    """The headers of a text, in order."""

    def __init__(self) -> None:
        self._headers: list[Element] = []

    def add(self, header: Element) -> None:
        """Take in a header that has an id."""
        if "no_toc" not in header.attributes.get("class", "").split():
            self._headers.append(header)

    def tree(self, place: Element, levels: Collection[int]) -> Element | None:
        """Return a list of links to the headers, nested by their levels; None without any.

        Args:
            place: the list that it stands in place of; it gives kind and attributes.
            levels: which levels are shown.
        """
        tree = Element(place.kind)
        tree.attributes = dict(place.attributes)
        prefix = tree.attributes.setdefault("id", "markdown-toc")
        path: list[tuple[int, Element]] = []
        for header in self._headers:
            level = header.details["level"]
            if level not in levels:
                continue
            while path and path[-1][0] >= level:
                path.pop()
            item = _item(header, prefix)
            _children_of(path[-1][1], place.kind) if path else None
            holder = _children_of(path[-1][1], place.kind) if path else tree
            holder.children.append(item)
            path.append((level, item))
        return tree if tree.children else None


def _children_of(item: Element, kind: str) -> Element:
    if item.children[-1].kind != kind:
        item.children[-1].children.append(Element("text", ""))
        item.children.append(Element(kind))
    return item.children[-1]


def _item(header: Element, prefix: str) -> Element:
    link = Element("a")
    name = header.attributes["id"]
    link.attributes = {"href": f"#{name}", "id": f"{prefix}-{name}"}
    link.children = _without_links(header.children)
    paragraph = Element("p", transparent=True)
    paragraph.children = [link]
    item = Element("li")
    item.children = [paragraph]
    return item


def _without_links(elements: list[Element]) -> list[Element]:
    """Return spans without links and footnotes, which cannot stand in a link."""
    result: list[Element] = []
    for element in elements:
        if element.kind == "footnote":
            continue
        children = _without_links(element.children)
        if element.kind == "a":
            result += children
            continue
        copy = Element(element.kind, element.value, **element.details)
        copy.attributes = dict(element.attributes)
        copy.children = children
        result.append(copy)
    return result
