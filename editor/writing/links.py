"""Links and images: the one at the caret, and how one is written."""

import re
from dataclasses import dataclass

from editor.writing.includes import gaps_beside_includes
from editor.writing.passage import Passage, line_end, line_start
from editor.writing.skipping import CODE

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\\\n]|\\.|!?\[[^\[\]\n]*\](?:\([^()\n]*\))?)*)\]"
    r"\((?P<address>(?:\{\{.*?\}\}|\{%.*?%\}|[^()\n]|\([^()\n]*\))*)\)"
)
_AUTOMATIC = re.compile(r"<(?P<address>(?:https?://|mailto:)[^\s<>]+)>")
_TITLED = re.compile(r"(?P<address>.*?)(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))\s*")
_ONE_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+|www\.\S+\.\S+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LIQUID = re.compile(r"\{\{|\{%")
_LONELY = {"(": "%28", ")": "%29"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image and where it stands in a text."""

    start: int
    end: int
    words: str
    """What is shown; of an image, what is read out."""
    address: str
    title: str = ""
    """The words that show up under the pointer, with the blank and quotes around them."""
    is_image: bool = False


def link_at(passage: Passage) -> Link | None:
    """Return the link or image that the selection is in."""
    start = line_start(passage.text, passage.start)
    line = passage.text[start : line_end(passage.text, passage.end)]
    first, last = passage.start - start, passage.end - start
    code = [match.span() for match in CODE.finditer(line)]
    for pattern in (_LINK, _AUTOMATIC):
        for match in pattern.finditer(line):
            is_code = any(a <= match.start() < b for a, b in code)
            if match.start() <= first and last <= match.end() and not is_code:
                return _link(match, start)
    return None


def _link(match: re.Match[str], offset: int) -> Link:
    address = match["address"].strip()
    titled = _TITLED.fullmatch(address)
    found = match.groupdict()
    return Link(
        match.start() + offset,
        match.end() + offset,
        found.get("text") or (address if "text" not in found else ""),
        (titled["address"] if titled else address).removeprefix("<").removesuffix(">"),
        titled["title"].rstrip() if titled else "",
        bool(found.get("image")),
    )


def suggested(passage: Passage) -> Link:
    """Return the link at the caret, or what the selection would be one for."""
    found = link_at(passage)
    if found is not None:
        return found
    words = passage.selected.strip()
    if as_address(words) is not None:
        return Link(passage.start, passage.end, "", as_address(words) or "")
    return Link(passage.start, passage.end, words.replace("\n", " "), "")


def with_link(passage: Passage, link: Link) -> Passage:
    """Write a link over the place that it has; the caret comes behind it."""
    return passage.selecting(link.start, link.end).typed(written(link))


def without_link(passage: Passage) -> Passage:
    """Leave of the link at the caret only its words."""
    found = link_at(passage)
    if found is None:
        return passage
    done = passage.selecting(found.start, found.end).typed(found.words)
    return done.selecting(found.start, found.start + len(found.words))


def with_image(passage: Passage, alternative: str, address: str) -> Passage:
    """Insert an image; its words stay selected, to be typed over.

    Beside an include it gets a paragraph of its own: what an include brings in may be a block.
    """
    head, tail = gaps_beside_includes(passage)
    before = passage.typed(head)
    start = before.start + 2
    done = before.typed(written(Link(0, 0, alternative, address, is_image=True))).typed(tail)
    return done.selecting(start, start + len(alternative))


def written(link: Link) -> str:
    """Return a link or image as Markdown."""
    words, sign = link.words.strip(), "!" if link.is_image else ""
    if not words and not link.is_image:
        words = _bare(link.address)
    return f"{sign}[{_balanced(words)}]({_safe(link.address.strip())}{link.title})"


def as_address(words: str) -> str | None:
    """Return the address that pasted words are; None if they are anything else."""
    words = words.strip()
    if _ONE_ADDRESS.fullmatch(words):
        return f"https://{words}" if words.startswith("www.") else words
    return f"mailto:{words}" if _MAIL.fullmatch(words) else None


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://(?:www\.)?|mailto:|/|#)", "", address).rstrip("/") or address


def _balanced(words: str) -> str:
    """Escape brackets that would end the words too early."""
    depth = 0
    for char in re.sub(r"\\.", "", words):
        depth += (char == "[") - (char == "]")
        if depth < 0:
            break
    return words if depth == 0 else re.sub(r"(?<!\\)([\[\]])", r"\\\1", words)


def _safe(address: str) -> str:
    """Return an address without characters that would end it too early."""
    if _LIQUID.search(address):
        return address
    address = re.sub(r"\s", "%20", address)
    if re.sub(r"\([^()]*\)", "", address).count("(") or address.count("(") != address.count(")"):
        address = "".join(_LONELY.get(char, char) for char in address)
    return address
