"""HTML as a browser would read it, as one text, so that two renderings can be compared.

White space outside `pre` is folded and the order of attributes does not matter.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPACE = re.compile(r"[ \t\r\n\f]+")
_EXACT = frozenset({"pre", "textarea", "script", "style"})
#: White space beside these has no width, so that it cannot tell two pages apart.
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "col", "colgroup", "dd",
    "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "link",
    "main", "meta", "nav", "ol", "p", "pre", "script", "section", "style", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "#document",
})  # fmt: skip


def dom(html: str, *, code: bool = True, ids: bool = True) -> str:
    """Return a text that two renderings share exactly if a browser shows them alike.

    Args:
        html: a fragment or a whole document.
        code: whether the spans inside code count; without it only its text does.
        ids: whether the ids of headings count.
    """
    root = LexborHTMLParser(html).root
    lines: list[str] = []
    if root is not None:
        _Walk(lines, code=code, ids=ids).node(root, 0, exact=False)
    return "\n".join(lines)


class _Walk:
    def __init__(self, lines: list[str], *, code: bool, ids: bool) -> None:
        self._lines = lines
        self._code = code
        self._ids = ids

    def node(self, node: LexborNode, depth: int, *, exact: bool) -> None:
        tag = str(node.tag)
        self._lines.append("  " * depth + tag + self._attributes(node, tag))
        exact = exact or tag in _EXACT
        if not self._code and tag in ("pre", "code"):
            self._text(node.text() or "", depth + 1, exact=exact)
            return
        self._children(node, depth + 1, exact=exact)

    def _children(self, node: LexborNode, depth: int, *, exact: bool) -> None:
        text = ""
        before = str(node.tag)
        for child in node.iter(include_text=True):
            tag = str(child.tag)
            if tag == "-text":
                text += child.text_content or ""
                continue
            if tag.startswith(("-", "!", "_")):
                continue
            self._text(_trimmed(text, before, tag, exact=exact), depth, exact=exact)
            text = ""
            self.node(child, depth, exact=exact)
            before = tag
        after = str(node.tag)
        self._text(_trimmed(text, before, after, exact=exact), depth, exact=exact)

    def _text(self, text: str, depth: int, *, exact: bool) -> None:
        shown = text if exact else _SPACE.sub(" ", text)
        if shown:
            self._lines.append("  " * depth + repr(shown))

    def _attributes(self, node: LexborNode, tag: str) -> str:
        found = {str(name): value or "" for name, value in (node.attributes or {}).items()}
        if not self._ids and re.fullmatch("h[1-6]", tag):
            found.pop("id", None)
        return "".join(f" {name}={found[name]!r}" for name in sorted(found))


def _trimmed(text: str, before: str, after: str, *, exact: bool) -> str:
    """Return a text without the white space beside blocks, where it has no width."""
    if exact:
        return text
    if before in _BLOCKS:
        text = text.lstrip(" \t\r\n\f")
    if after in _BLOCKS:
        text = text.rstrip(" \t\r\n\f")
    return text
