"""The links and images of a text with their places, as kramdown reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_BRACKETS = re.compile(r"\\.|!?\[|\]|\n[ \t]*\n", re.DOTALL)
_MOST_UNFINISHED = 1_000  # addresses without an end, before none is looked for any more
_LONGEST = 4_000  # characters of an address with its title
_STEP = re.compile(r"[()]|\s(?=['\"])|\n[ \t]*\n")
_POINTED = re.compile(r"\(<(.*?)>\s*(?=['\")])")
_TITLE = re.compile(r"\s*([\"'])(.+?)\1\s*\)", re.DOTALL)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*(?:<(?P<pointed>[^>\n]*)>|(?P<bare>\S[^\n]{0,2000}?))"
    r"(?:[ \t]+(?:\"[^\n]*\"|'[^\n]*'))?[ \t]*$",
    re.MULTILINE,
)
_AUTOMATIC = re.compile(r"<((?:mailto:|https?:|ftps?:)[^>\n]+|[-.\w]+@[-.\w]+)>")
_ATTRIBUTE = re.compile(
    r"<(?P<tag>a|img|iframe|source|video|audio)\b[^<>]*?\s(?:href|src)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')[^<>]*>",
    re.IGNORECASE,
)


class LinkKind(StrEnum):
    """How a link is written."""

    LINK = "link"
    IMAGE = "image"
    DEFINITION = "definition"
    AUTOMATIC = "automatic"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image and its place."""

    kind: LinkKind
    start: int
    end: int
    text: str
    """What readers click on; of an image its alternative text; of a definition its name."""
    url: str
    url_start: int

    @property
    def url_end(self) -> int:
        """Where the address ends."""
        return self.url_start + len(self.url)


def find_links(text: str) -> list[Link]:
    """Return the links of a text in which code is hidden already."""
    found = [*_inline(text), *_definitions(text), *_automatic(text), *_html(text)]
    return sorted(found, key=lambda link: link.start)


def _inline(text: str) -> Iterator[Link]:
    patience = _MOST_UNFINISHED
    for opening, begin, closing in _bracketed(text):
        if patience == 0 or not text.startswith("(", closing + 1):
            continue
        target = _target(text, closing + 1)
        if target is None:
            patience -= 1
        else:
            start, url, end = target
            kind = LinkKind.IMAGE if text[opening] == "!" else LinkKind.LINK
            yield Link(kind, opening, end, text[begin:closing], url, start)


def _bracketed(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where brackets of one paragraph open, where their inside begins, and where it ends."""
    waiting: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(text):
        sign = match.group()
        if sign.endswith("[") and sign[0] != "\\":
            waiting.append(match.span())
        elif sign == "]" and waiting:
            yield (*waiting.pop(), match.start())
        elif sign[0] == "\n":
            waiting.clear()


def _target(text: str, opening: int) -> tuple[int, str, int] | None:
    """Return where the address behind a link's text begins, the address, and the link's end."""
    pointed = _POINTED.match(text, opening)
    if pointed:
        end = _end_of_target(text, pointed.end())
        return None if end is None else (pointed.start(1), pointed[1], end)
    depth = 0
    for match in _STEP.finditer(text, opening, opening + _LONGEST):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth == 0:
                return _trimmed(text, opening + 1, match.start(), match.end())
        elif len(sign) == 1:
            end = _end_of_target(text, match.start())
            return None if end is None else _trimmed(text, opening + 1, match.start(), end)
        else:
            return None
    return None


def _end_of_target(text: str, position: int) -> int | None:
    if text.startswith(")", position):
        return position + 1
    title = _TITLE.match(text, position)
    return title.end() if title else None


def _trimmed(text: str, start: int, stop: int, end: int) -> tuple[int, str, int]:
    written = text[start:stop]
    url = written.strip()
    return start + (len(written) - len(written.lstrip()) if url else 0), url, end


def _definitions(text: str) -> Iterator[Link]:
    for match in _DEFINITION.finditer(text):
        group = "pointed" if match["pointed"] is not None else "bare"
        yield Link(
            LinkKind.DEFINITION, match.start(), match.end(), match[1], match[group],
            match.start(group),
        )  # fmt: skip


def _automatic(text: str) -> Iterator[Link]:
    for match in _AUTOMATIC.finditer(text):
        yield Link(
            LinkKind.AUTOMATIC, match.start(), match.end(), match[1], match[1], match.start(1)
        )


def _html(text: str) -> Iterator[Link]:
    for match in _ATTRIBUTE.finditer(text):
        group = "double" if match["double"] is not None else "single"
        yield Link(
            LinkKind.HTML, match.start(), match.end(), match["tag"].lower(), match[group],
            match.start(group),
        )  # fmt: skip
