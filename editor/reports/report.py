"""What a report of differences holds, whatever it is written as."""

from dataclasses import dataclass

from editor.document.document import Document
from editor.document.faq import Topic
from editor.language import _
from editor.review.comparing import Comparison
from editor.review.difference import Difference


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison, and what its two sides are called."""

    comparison: Comparison
    old_name: str
    new_name: str

    @property
    def title(self) -> str:
        """What stands above the report."""
        data = self.comparison.new.data
        title = data.get("title") if isinstance(data, dict) else None
        if not isinstance(title, str) or not title.strip():
            return _("What changed")
        return _("What changed in “{page}”").format(page=" ".join(title.split()))

    def by_topic(self) -> list[tuple[str, list[Difference]]]:
        """Return the differences in order, under the title of the topic that they are in.

        Those of the page itself come under an empty title.
        """
        groups: list[tuple[str, list[Difference]]] = []
        for each in self.comparison.differences:
            title = _topic_of(self.comparison, each)
            if not groups or groups[-1][0] != title:
                groups.append((title, []))
            groups[-1][1].append(each)
        return groups


def _topic_of(comparison: Comparison, difference: Difference) -> str:
    sides = ((comparison.new, difference.new), (comparison.old, difference.old))
    for document, place in sides:
        if place is not None:
            return _title(document, place[:1])
    return ""


def _title(document: Document, place: tuple[int, ...]) -> str:
    node = document.faq.at(place)
    return " ".join(node.title.split()) if isinstance(node, Topic) else ""
