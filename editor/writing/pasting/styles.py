"""What the tags and styles of a clipboard mean: bold, italic, code, or nothing that is kept."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from editor.writing.pasting.model import Look

_TAGS = {
    "b": Look.BOLD,
    "strong": Look.BOLD,
    "i": Look.ITALIC,
    "em": Look.ITALIC,
    "cite": Look.ITALIC,
    "dfn": Look.ITALIC,
    "code": Look.CODE,
    "kbd": Look.CODE,
    "samp": Look.CODE,
    "tt": Look.CODE,
    "s": Look.STRUCK,
    "strike": Look.STRUCK,
}
_HEAVY = 600
_FIXED = re.compile(
    r"\s*[\"']?(?:courier|consolas|monaco|menlo|.*\bmono(?:space)?\b|lucida console|fira code)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(r"(?:https?|mailto|tel|ftp):|/|\.{0,2}/|[\w%-]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_KNOWN_SCHEMES = ("http:", "https:", "mailto:", "tel:", "ftp:")


def declarations(style: str) -> dict[str, str]:
    """Return the declarations of a style attribute."""
    pairs = (each.partition(":") for each in style.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def look_of(tag: str, style: Mapping[str, str], inherited: Look) -> Look:
    """Return the look of the words in an element; what a style says wins over the tag."""
    look = inherited | _TAGS.get(tag, Look.PLAIN)
    weight = style.get("font-weight", "").lower()
    if weight:
        look = _switched(look, Look.BOLD, is_on=_is_heavy(weight))
    slant = style.get("font-style", "").lower()
    if slant:
        look = _switched(look, Look.ITALIC, is_on=slant in ("italic", "oblique"))
    family = style.get("font-family", "")
    if family and not look & Look.CODE:
        look = _switched(look, Look.CODE, is_on=_FIXED.match(family) is not None)
    if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
        look |= Look.STRUCK
    return look


def is_hidden(style: Mapping[str, str]) -> bool:
    """Whether nobody sees an element."""
    return style.get("display", "").lower() == "none" or style.get("mso-hide") == "all"


def is_source_code(style: Mapping[str, str]) -> bool:
    """Whether an element is a text in an editor for programs: plain text, whatever its colours."""
    return style.get("white-space", "").startswith("pre") and bool(
        _FIXED.match(style.get("font-family", "")) or "mono" in style.get("font-family", "").lower()
    )


def address_of(href: str) -> str:
    """Return where a link leads; empty for one that leads nowhere outside of its document."""
    href = href.strip()
    parts = urlsplit(href) if "://" in href else None
    if parts is not None and parts.netloc == "www.google.com" and parts.path == "/url":
        href = parse_qs(parts.query).get("q", [href])[0]
    scheme = _SCHEME.match(href)
    if not href or href.startswith("#"):
        return ""
    return "" if scheme and scheme.group().lower() not in _KNOWN_SCHEMES else href


def image_of(source: str) -> str:
    """Return where a picture is; empty for one that only the clipboard holds."""
    source = source.strip()
    scheme = _SCHEME.match(source)
    return "" if scheme and scheme.group().lower() not in ("http:", "https:") else source


def _switched(look: Look, part: Look, *, is_on: bool) -> Look:
    return look | part if is_on else look & ~part


def _is_heavy(weight: str) -> bool:
    return int(weight) >= _HEAVY if weight.isdigit() else weight in ("bold", "bolder")
