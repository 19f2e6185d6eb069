"""Where the links stand in a text with Markdown, HTML and Liquid; code is passed over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

#: Liquid as it stands inside a target: it may hold quotes, brackets and spaces of its own.
_LIQUID = r"\{\{.*?\}\}|\{%.*?%\}"
_LIQUID_AT = re.compile(_LIQUID, re.DOTALL)
_HIDDEN = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})[^\n]*\n"
    r"(?s:.*?)(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<!--(?s:.*?)-->"
    r"|\{%-?\s*(?P<tag>comment|highlight)\b(?s:.*?)\{%-?\s*end(?P=tag)\s*-?%\}"
    r"|<(?P<element>script|style)\b[^>]*>(?s:.*?)</(?P=element)\s*>"
    r"|(?<![`\\])(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n)(?s:.))+?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE,
)
_VERBATIM = re.compile(r"<(pre|code)\b[^>]*>.*?</\1\s*>", re.DOTALL)
_NOT_A_BREAK = re.compile(r"[^\n]")
_INLINE = re.compile(r"\]\(")
_TITLE = re.compile(r"""\s+(?:"[^\n]*?"|'[^\n]*?')[ \t]*\)""")
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
_TAG = re.compile(r"\{%-?\s*(?!comment|raw)\w.*?%\}", re.DOTALL)
_STRING = re.compile(r""""([^"\n]*)"|'([^'\n]*)'""")
_LINKISH = re.compile(r"[#/?]|\.\.?/|[a-z][a-z\d+.-]*:", re.IGNORECASE)
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
    if not _LINKISH.search(text) and "](" not in text:
        return []
    seen = _HIDDEN.sub(_blank, text)
    prose = _VERBATIM.sub(_blank, seen) if "<pre" in seen or "<code" in seen else seen
    found = [*_inline(prose), *_definitions(prose), *_automatic(prose), *_attributes(seen)]
    taken = sorted((link.start, link.end) for link in found)
    found += [link for link in _arguments(seen) if not _is_inside(link, taken)]
    return sorted(found, key=lambda link: link.start)


def find_value(text: str) -> Link | None:
    """Return the link that a text is as a whole, as `/faq/#x` in a setting; None if it is none."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None
    return Link(match.start(1), match.end(1), match[1], Form.VALUE)


def _blank(match: re.Match[str]) -> str:
    return _NOT_A_BREAK.sub(" ", match[0])


def _inline(text: str) -> Iterator[Link]:
    for match in _INLINE.finditer(text):
        opening = _opening(text, match.start())
        end = _end_of_target(text, match.end())
        if opening is None or end is None:
            continue
        start = match.end()
        while start < end and text[start].isspace():
            start += 1
        if text[start:end].startswith("<") and text[start:end].rstrip().endswith(">"):
            start, end = start + 1, start + len(text[start:end].rstrip()) - 1
        target = text[start:end].rstrip()
        is_image = opening > 0 and text[opening - 1] == "!"
        form = Form.IMAGE if is_image else Form.INLINE
        yield Link(start, start + len(target), target, form, text[opening + 1 : match.start()])


def _opening(text: str, closing: int) -> int | None:
    """Return where the bracket opens that closes at a position; None if nowhere near."""
    depth = 0
    for at in range(closing, max(closing - 2_000, -1), -1):
        character = text[at]
        if at > 0 and text[at - 1] == "\\":
            continue
        if character == "]":
            depth += 1
        elif character == "[":
            depth -= 1
            if depth == 0:
                return at
        elif character == "\n" and text[:at].endswith("\n"):
            return None
    return None


def _end_of_target(text: str, start: int) -> int | None:
    """Return where a target ends that begins behind `](`; None where nothing closes it."""
    depth, at = 0, start
    while at < len(text):
        liquid = _LIQUID_AT.match(text, at) if text[at] == "{" else None
        if liquid is not None:
            at = liquid.end()
            continue
        character = text[at]
        if character == "\n" and at > start:
            return None
        if character.isspace() and _TITLE.match(text, at):
            return at
        if character == ")" and depth == 0:
            return at
        depth += (character == "(") - (character == ")")
        at += 2 if character == "\\" else 1
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
    while at < len(text):
        liquid = _LIQUID_AT.match(text, at) if text[at] == "{" else None
        if liquid is not None:
            at = liquid.end()
        elif text.startswith(quote, at):
            return at
        elif text[at] in "<>" and text.startswith("\n\n", at + 1):
            return None
        else:
            at += 1
    return None


def _arguments(text: str) -> Iterator[Link]:
    for tag in _TAG.finditer(text):
        for match in _STRING.finditer(text, tag.start(), tag.end()):
            group = 1 if match[1] is not None else 2
            whole = find_value(match[group])
            if whole is not None and "{" not in whole.target[:1]:
                start = match.start(group) + whole.start
                yield Link(start, start + len(whole.target), whole.target, Form.ARGUMENT)


def _is_inside(link: Link, taken: list[tuple[int, int]]) -> bool:
    return any(start <= link.start and link.end <= end for start, end in taken)
