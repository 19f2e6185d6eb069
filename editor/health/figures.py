"""The figures of one state of a FAQ."""

from dataclasses import dataclass
from pathlib import Path

from editor.checks.document_check import check_document
from editor.document import Document
from editor.document.faq import Item
from editor.site import Site
from editor.writing.counting import Length, length_of


@dataclass(frozen=True, slots=True)
class Figures:
    """How much a FAQ has of what."""

    questions: int
    words: int
    """Of questions and answers, as their readers see them."""
    problems: int
    """As the checks of today find them, with the site as it is today."""

    @property
    def minutes(self) -> int:
        """How long all of it takes to read, to the next minute."""
        return Length(self.words).minutes


def figures_of(document: Document, path: Path | None, site: Site | None = None) -> Figures:
    """Return the figures of a document.

    Args:
        document: what is counted.
        path: its file, from which its settings and its site are found; None if it has none.
        site: the site, where it need not be looked for.
    """
    items = [node for _place, node in document.faq.walk() if isinstance(node, Item)]
    words = sum(length_of(text).words for each in items for text in (each.question, each.answer))
    problems = check_document(document, path, site)
    return Figures(len(items), words, sum(map(len, problems.values())))
