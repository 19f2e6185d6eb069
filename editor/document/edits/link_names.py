"""Short link names, and how labels quote a text."""

import re
import unicodedata
from collections.abc import Iterator

from editor.document.document import Document
from editor.language import _

_LONGEST_NAME_IN_LABEL = 40


def unused_anchor(document: Document, text: str, own: str | None = None) -> str:
    """Return a short link name made from a text, different from all but its own that are there."""
    base = slug(text) or "entry"
    taken = {node.anchor for _, node in document.faq.walk()} - {own}
    return next(name for name in _numbered(base) if name not in taken)


def is_proposed(anchor: str, text: str) -> bool:
    """Whether a link name is one that was made from this text."""
    return re.fullmatch(rf"{re.escape(slug(text) or 'entry')}(?:-\d+)?", anchor) is not None


def slug(text: str) -> str:
    """Return a text as a link name: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFC", text).lower().replace("'", "").replace("’", "")
    return re.sub(r"[^\w]+", "-", plain).strip("-_").replace("_", "-")


def quoted(text: str) -> str:
    """Return a text in quotation marks, short enough for a menu."""
    line = " ".join(text.split()) or _("(no text)")
    if len(line) > _LONGEST_NAME_IN_LABEL:
        line = line[: _LONGEST_NAME_IN_LABEL - 1].rstrip() + "…"
    return _("“{text}”").format(text=line)


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1
