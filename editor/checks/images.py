"""The rule about images that say nothing to those who cannot see them."""

import re
from collections.abc import Iterator

from editor.checks.link_finder import LinkKind
from editor.checks.problem import Finding
from editor.checks.prose import Prose
from editor.language import _

_TAG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=|\baria-hidden\s*=|\balt\s*/?>|\brole\s*=\s*[\"']presentation")
_LIST = re.compile(r"\{:[^}\n]*\balt\s*=")


def images_without_text(prose: Prose, part: str) -> Iterator[Finding]:
    """Find images without alternative text."""
    if "![" not in prose.text and "<img" not in prose.text.lower():
        return
    text = prose.visible
    message = _("This image has no description. Write what it shows between the square brackets.")
    for link in prose.links:
        is_bare = link.kind is LinkKind.IMAGE and not link.text.strip()
        if is_bare and not _LIST.match(text, link.end):
            yield Finding("image-without-text", part, link.start, link.end, message)
    message = _('This image has no description. Write what it shows as alt="…" inside of it.')
    for match in _TAG.finditer(text):
        if not _ALT.search(match.group().lower()):
            yield Finding("image-without-text", part, match.start(), match.end(), message)
