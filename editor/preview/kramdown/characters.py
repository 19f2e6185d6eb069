"""Single characters: escapes, entities, line breaks, and what typographers write.

Source: https://kramdown.gettalong.org/syntax.html#typographic-symbols
"""

import re

from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.entities import code_point
from editor.preview.kramdown.spans import Spans

_ENTITY = re.compile(r"&(?:([\w:][\w:.-]*)|#(\d+)|#x([0-9A-Fa-f]+));", re.ASCII)
_SYMBOLS = (
    ("---", ("mdash",)),
    ("--", ("ndash",)),
    ("...", ("hellip",)),
    ("\\<<", ("<<",)),
    ("\\>>", (">>",)),
    ("<< ", ("laquo", "nbsp")),
    (" >>", ("nbsp", "raquo")),
    ("<<", ("laquo",)),
    (">>", ("raquo",)),
)

_PUNCTUATION = r"""[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"""
_CLOSING = r"[^ \\\t\r\n\[{(-]"
#: Which way a quote turns: a pattern, and for each of its parts a name (or the group to copy).
_QUOTES = (
    (r"""(["'])(?=[_*]{1,2}\S)""", ("l1",)),
    (rf"""(["'])(?={_PUNCTUATION}(?!\.\.)\B)""", ("r1",)),
    (r"""(\s?)"'(?=\w)""", ("1", "ldquo", "lsquo")),
    (r"""(\s?)'"(?=\w)""", ("1", "lsquo", "ldquo")),
    (r"""(\s?)'(?=\d\ds)""", ("1", "rsquo")),
    (r"""(\s)(['"])(?=\w)""", ("1", "l2")),
    (rf"""({_CLOSING})(['"])""", ("1", "r2")),
    (r"""(["'])(?=\s|s\b|$)""", ("r1",)),
    (r"""(.?)'""", ("1", "lsquo")),
    (r"""(.?)\"""", ("1", "ldquo")),
)
#: Parts that turn left or right, with the group that says whether the quote is single or double.
_TURNED = {"l1": 1, "r1": 1, "l2": 2, "r2": 2}
_NAMES = {"'": "squo", '"': "dquo"}
_ASCII_CLASSES = {
    r"\w": "[A-Za-z0-9_]",
    r"\s": r"[ \t\r\n\f\v]",
    r"\d": "[0-9]",
    r"\S": r"[^ \t\r\n\f\v]",
}
_RULES = tuple(
    (
        re.compile(
            re.sub(r"\\[wsdS]", lambda match: _ASCII_CLASSES[match.group()], pattern),
            re.DOTALL | re.MULTILINE,
        ),
        parts,
    )
    for pattern, parts in _QUOTES
)


def read_quote_mark(spans: Spans, parent: Element) -> bool:
    """Read a straight quote, which becomes a curly one."""
    text, position = spans.text, spans.position
    before = position > spans.plain
    start = position - 1 if before else position
    found = next(((m, parts) for rule, parts in _RULES if (m := rule.match(text, start))), None)
    if found is None:
        return False
    match, parts = found
    for part in parts:
        if part == "1":
            if not before and match[1]:
                parent.add_text(match[1])
            continue
        group = _TURNED.get(part)
        name = part if group is None else part[0] + _NAMES[match[group]]
        parent.children.append(Element("smart_quote", name))
    spans.position = match.end()
    return True


def read_symbol(spans: Spans, parent: Element) -> bool:
    """Read dashes, dots and angle brackets that stand for one sign."""
    for written, names in _SYMBOLS:
        if spans.text.startswith(written, spans.position):
            parent.children.append(Element("typographic_sym", names[0], names=names))
            spans.position += len(written)
            return True
    return False


def read_entity(spans: Spans, parent: Element) -> bool:
    """Read an HTML entity that kramdown knows."""
    match = _ENTITY.match(spans.text, spans.position)
    if match is None:
        return False
    point = code_point(match)
    if point is None:
        return spans.take(parent, match.group())
    return spans.add(parent, Element("entity", match.group(), point=point), match.end())


def read_line_break(spans: Spans, parent: Element) -> bool:
    """Read the end of a line that two spaces or two backslashes stand before."""
    text, position = spans.text, spans.position
    if not text.startswith(("  \n", "\\\\\n"), position):
        return False
    return spans.add(parent, Element("br"), position + 2)


def read_escape(spans: Spans, parent: Element) -> bool:
    """Read a backslash, and the character that it takes the meaning from."""
    char = spans.text[spans.position + 1 : spans.position + 2]
    if char == "\n" or not char:
        return False
    parent.add_text(char)
    spans.position += 2
    return True
