"""The rows of the tree as plain lists of ids: what Qt asks for thousands of times is looked up."""

from dataclasses import dataclass, field

from editor.document.faq import Children, Faq, Position, Topic
from editor.gui.tree.filtering import Matches


@dataclass(slots=True)
class Outline:
    """Topics and their children by id; 0 is the top."""

    children: dict[int, list[int]] = field(default_factory=dict)
    """The ids of the rows that are shown under each topic."""
    places: dict[int, Position] = field(default_factory=dict)
    """Where each topic stands in the document."""
    parents: dict[int, tuple[int, int]] = field(default_factory=dict)
    """For each topic that is shown the one above it, and the row there that shows it."""
    above_topics: set[int] = field(default_factory=set)
    """The topics under which other topics can stand."""
    rows: dict[int, list[int]] | None = None
    """The places in the document of the rows that are shown; None where all are."""

    def row_in_document(self, topic: int, row: int) -> int:
        """Return the place in its topic of what is shown at a row."""
        return row if self.rows is None else self.rows[topic][row]

    def shown_row(self, topic: int, row: int) -> int | None:
        """Return the row that shows what stands at a place in its topic; None where none does."""
        if self.rows is None:
            return row
        rows = self.rows.get(topic, [])
        return rows.index(row) if row in rows else None


def outline_of(faq: Faq) -> Outline:
    """Return all rows of a FAQ."""
    outline = Outline()
    _add(outline, faq.children, 0, ())
    return outline


def filtered(whole: Outline, matches: Matches) -> Outline:
    """Return the rows that match of all rows; the top and topics that are hidden have none."""
    shown = Outline(places=whole.places, above_topics=whole.above_topics, rows=matches.rows)
    for topic, ids in whole.children.items():
        shown.children[topic] = [ids[row] for row in matches.rows.get(topic, ())]
    for topic in shown.above_topics:
        for row, child in enumerate(shown.children[topic]):
            if child in whole.children:
                shown.parents[child] = (topic, row)
    return shown


def _add(outline: Outline, children: Children, topic: int, place: Position) -> None:
    outline.places[topic] = place
    outline.children[topic] = list(children.ids())
    if not children.has_topics:
        return
    outline.above_topics.add(topic)
    for row, child in enumerate(children):
        if isinstance(child, Topic):
            outline.parents[child.id] = (topic, row)
            _add(outline, child.children, child.id, (*place, row))
