"""Where the links stand in a text with Markdown, HTML and Liquid; code is passed over."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.document.verbatim import prose, without_verbatim

#: How far a target or its label may reach, in pieces and in characters.
_MOST_PIECES, _LONGEST_LABEL, _LONGEST_LIQUID = 500, 1_000, 600
#: Liquid as it stands inside a target: it may hold quotes, brackets and spaces of its own.
_LIQUID = rf"\{{\{{.{{0,{_LONGEST_LIQUID}}}?\}}\}}|\{{%.{{0,{_LONGEST_LIQUID}}}?%\}}"
_PIECE = re.compile(rf"{_LIQUID}|\\.|[^(){{}}<>\\\s\"']+|.", re.DOTALL)
_INLINE = re.compile(r"\]\(")
_TITLE = re.compile(r"""[ \t]+(?:"[^\n"]*"|'[^\n']*')[ \t]*\)""")
_DEFINITION = re.compile(
    rf"^[ \t]{{0,3}}\[(?P<label>[^\]\n]+)\]:[ \t]*(?:<(?P<angled>[^>\n]*)>"
    rf"|(?P<target>(?:{_LIQUID}|[^\s<])(?:{_LIQUID}|\S)*))",
    re.MULTILINE,
)
_AUTOMATIC = re.compile(r"<((?:https?|ftp|mailto|tel):[^<>\n]*|[^\s<>@/]+@[^\s<>@/]+\.[^\s<>@]+)>")
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(?:href|src|cite|action|poster)\s*=\s*(\\?["']|(?=[^\s>"']))"""
)
_UNQUOTED = re.compile(rf"(?:{_LIQUID}|[^\s>\"'])+", re.DOTALL)
_TAG = re.compile(rf"\{{%-?\s*(?!comment|raw)\w.{{0,{_LONGEST_LIQUID}}}?%\}}", re.DOTALL)
_STRING = re.compile(r""""([^"\n]*)"|'([^'\n]*)'""")
_LINKISH = re.compile(r"[#/?@]|\.\.?/|[a-z\d+.-]:|\]\(|href|src", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\s*((?:#|\.{{0,2}}/|https?:|mailto:|{_LIQUID}|[\w.-]+[/#])(?:{_LIQUID}|\S)*)\s*"
)


class Form(StrEnum):
    """How a link is written."""

    INLINE = "inline"
    """`[text](target)`."""
    IMAGE = "image"
    """`![text](target)`."""
    DEFINITION = "definition"
    """`[label]: target`, which links elsewhere in the text refer to."""
    AUTOMATIC = "automatic"
    """`<https://target>` or `<name@target>`."""
    ATTRIBUTE = "attribute"
    """`href="target"` or `src="target"` in HTML."""
    ARGUMENT = "argument"
    """A text in a Liquid tag that looks like a target, as in `{% include box url="#x" %}`."""
    VALUE = "value"
    """The whole text is the target, as settings and data files hold it."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link: its target, where that stands in the text, and how the link is written."""

    start: int
    end: int
    target: str
    form: Form
    label: str = ""
    """The text between the brackets of a link in Markdown, or the label of a definition."""


def find_links(text: str) -> list[Link]:
    """Return the links of a text in their order.

    `text[link.start : link.end] == link.target` holds for each. Targets are as they are written:
    Liquid in them is not run, `&amp;` and `%20` are not undone, and a space behind `mailto:` stays.
    Code (in backquotes, in fences, in `highlight`), comments, scripts and styles hold no links;
    code that is only indented is read as text.
    """
    if not _LINKISH.search(text):
        return []
    seen = prose(text)
    plain = without_verbatim(seen)
    found = [*_inline(plain), *_definitions(plain), *_automatic(plain), *_attributes(seen)]
    found.sort(key=_start)
    found += [link for link in _arguments(seen) if not _is_inside(link, found)]
    return sorted(found, key=_start)


def find_value(text: str) -> Link | None:
    """Return the link that a text is as a whole, as `/faq/#x` in a setting; None if it is none."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None
    return Link(match.start(1), match.end(1), match[1], Form.VALUE)


def _start(link: Link) -> int:
    return link.start


def _inline(text: str) -> Iterator[Link]:
    for match in _INLINE.finditer(text):
        opening = _opening(text, match.start())
        end = _end_of_target(text, match.end()) if opening is not None else None
        if opening is None or end is None:
            continue
        start = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
        target = text[start:end].rstrip()
        if target.startswith("<") and target.endswith(">"):
            start, target = start + 1, target[1:-1]
        is_image = opening > 0 and text[opening - 1] == "!"
        form = Form.IMAGE if is_image else Form.INLINE
        yield Link(start, start + len(target), target, form, text[opening + 1 : match.start()])


def _opening(text: str, closing: int) -> int | None:
    """Return where the bracket opens that closes at a position; None if nowhere near."""
    first = max(closing - _LONGEST_LABEL, text.rfind("\n\n", 0, closing) + 1)
    depth = 0
    for at in range(closing, first - 1, -1):
        character = text[at]
        if character not in "[]" or (at > 0 and text[at - 1] == "\\"):
            continue
        depth += 1 if character == "]" else -1
        if depth == 0:
            return at
    return None


def _end_of_target(text: str, start: int) -> int | None:
    """Return where a target ends that begins behind `](`; None where nothing closes it."""
    line = text.find("\n", start + 1)
    if text.find(")", start, line if line >= 0 else None) < 0:
        return None
    depth, at = 0, start
    for _number in range(_MOST_PIECES):
        piece = _PIECE.match(text, at)
        if piece is None or (piece[0] == "\n" and at > start):
            return None
        if piece[0] == ")" and depth == 0:
            return at
        if piece[0] in " \t" and _TITLE.match(text, at):
            return at
        depth += (piece[0] == "(") - (piece[0] == ")")
        at = piece.end()
    return None


def _definitions(text: str) -> Iterator[Link]:
    for match in _DEFINITION.finditer(text):
        group = "target" if match["angled"] is None else "angled"
        label = match["label"]
        if not label.startswith("^"):  # a footnote
            target = match[group]
            yield Link(match.start(group), match.end(group), target, Form.DEFINITION, label)


def _automatic(text: str) -> Iterator[Link]:
    for match in _AUTOMATIC.finditer(text):
        yield Link(match.start(1), match.end(1), match[1], Form.AUTOMATIC)


def _attributes(text: str) -> Iterator[Link]:
    for match in _ATTRIBUTE.finditer(text):
        start, quote = match.end(), match[1]
        if quote:
            end = _end_of_quoted(text, start, quote)
        else:
            unquoted = _UNQUOTED.match(text, start)
            end = unquoted.end() if unquoted else None
        if end is not None and end > start:
            yield Link(start, end, text[start:end], Form.ATTRIBUTE)


def _end_of_quoted(text: str, start: int, quote: str) -> int | None:
    at = start
    for _number in range(_MOST_PIECES):
        piece = _PIECE.match(text, at)
        if piece is None:
            return None
        if text.startswith(quote, at):
            return at
        if piece[0] in "<>" and text.startswith("\n\n", at + 1):
            return None
        at = piece.end()
    return None


def _arguments(text: str) -> Iterator[Link]:
    for tag in _TAG.finditer(text):
        for match in _STRING.finditer(text, tag.start(), tag.end()):
            group = 1 if match[1] is not None else 2
            whole = find_value(match[group])
            if whole is not None and "{" not in whole.target[:1]:
                start = match.start(group) + whole.start
                yield Link(start, start + len(whole.target), whole.target, Form.ARGUMENT)


def _is_inside(link: Link, found: list[Link]) -> bool:
    """Whether a link is part of one of others, which are in their order."""
    before = bisect_right(found, link.start, key=_start) - 1
    return before >= 0 and link.end <= found[before].end
