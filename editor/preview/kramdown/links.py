"""Links and images.

Source: https://kramdown.gettalong.org/syntax.html#links-and-images
"""

import re

from editor.preview.kramdown.definitions import link_name
from editor.preview.kramdown.document import LinkDefinition
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.patterns import WHITE
from editor.preview.kramdown.spans import Spans

_AUTOMATIC = re.compile(r"<((?:(?:mailto|https?|ftps?):.+?)|[-.\w]+@[-.\w]+)>")
_BY_NAME = re.compile(r"\s*?\[([^\]]+)?\]")
_POINTED = re.compile(r"\(<(.*?)>")
_STEP = re.compile(r"([^()\s\\]|\\.|\s(?!['\"])|\\)*?(?:(\()|(\))|\s(?=['\"]))", re.DOTALL)
_TITLE = re.compile(r"\s*?([\"'])(.+?)\1\s*?\)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")


def _ends(spans: Spans, _: Element) -> bool:
    """Whether the bracket at the position belongs to none that was opened in the link's text."""
    if spans.brackets:
        spans.brackets -= 1
        return False
    return True


def _take_bracket(spans: Spans, parent: Element, mark: str) -> bool:
    """Write a bracket as text; it has a partner that ends nothing."""
    spans.brackets += 1
    return spans.take(parent, mark)


def read_link(spans: Spans, parent: Element) -> bool:
    """Read a link, or an image."""
    text, start = spans.text, spans.position
    is_image = text[start] == "!"
    begin = start + (2 if is_image else 1)
    mark = text[start:begin]
    if text.startswith("^", begin):
        return _take_bracket(spans, parent, "[") if mark == "[" else spans.take(parent, "!")
    if "link" in spans.open and not is_image:
        return _take_bracket(spans, parent, mark)
    spans.position = begin
    element = Element("img" if is_image else "a")
    if spans.is_ahead("]", begin) and _read_text(spans, element, is_image=is_image):
        alt = _ESCAPED.sub(r"\1", text[begin : spans.position])
        end = _target(spans, element, spans.position + 1, alt)
        if end is not None:
            return spans.add(parent, element, end)
        spans.patience -= (
            spans.end - start if text.startswith("](", spans.position) else spans.position - start
        )
    spans.position = start
    return _take_bracket(spans, parent, mark)


def _read_text(spans: Spans, element: Element, *, is_image: bool) -> bool:
    spans.open.append("a")
    found = spans.read_inside(element, "img" if is_image else "link", "]", _ends)
    spans.open.pop()
    return found


def _target(spans: Spans, element: Element, position: int, alt: str) -> int | None:
    """Give a link what stands behind its text, and return where that ends."""
    text = spans.text
    if not text.startswith("(", position):
        return _named_target(spans, element, position, alt)
    pointed = _POINTED.match(text, position)
    if pointed:
        url, position = pointed[1], pointed.end()
    else:
        found = _bare_url(text, position)
        if found is None:
            return None
        url, position, closed = found
        if closed:
            _complete(element, LinkDefinition(url, None), alt)
            return position
    if text.startswith(")", position):
        _complete(element, LinkDefinition(url, None), alt)
        return position + 1
    title = _TITLE.match(text, position)
    if title is None:
        return None
    _complete(element, LinkDefinition(url, title[2]), alt)
    return title.end()


def _named_target(spans: Spans, element: Element, position: int, alt: str) -> int | None:
    match = _BY_NAME.match(spans.text, position)
    name = link_name(match[1] if match and match[1] else alt)
    definition = spans.document.links.get(name)
    if definition is None:
        return None
    _complete(element, definition, alt)
    if definition.attributes is not None:
        element.details["list"] = definition.attributes
    return match.end() if match else position


_URL_STEP = re.compile(r"[()]|\s(?=['\"])")


def _bare_url(text: str, position: int) -> tuple[str, int, bool] | None:
    """Return a URL in parentheses, where it ends, and whether the parentheses end there too."""
    depth = 0
    for match in _URL_STEP.finditer(text, position):
        if match.group() == "(":
            depth += 1
        elif match.group() == ")":
            depth -= 1
            if depth <= 0:
                return text[position + 1 : match.start()].strip(WHITE), match.end(), True
        else:
            return text[position + 1 : match.end()].strip(WHITE), match.end(), False
    return None


def _complete(element: Element, target: LinkDefinition, alt: str) -> None:
    if element.kind == "img":
        element.attributes["src"] = target.url
        element.attributes["alt"] = alt
        element.children = []
    else:
        element.attributes["href"] = target.url
    if target.title:
        element.attributes["title"] = target.title


def read_automatic_link(spans: Spans, parent: Element) -> bool:
    """Read an address between angle brackets."""
    if not spans.is_ahead(">", spans.position):
        return False
    match = _AUTOMATIC.match(spans.text, spans.position)
    if not match:
        return False
    address = match[1]
    is_url = re.match(r"(?:mailto|https?|ftps?):", address) is not None
    link = Element("a")
    link.attributes["href"] = address if is_url else f"mailto:{address}"
    link.add_text(address.removeprefix("mailto:"))
    return spans.add(parent, link, match.end())
