"""A comparison as plain values, for programs."""

from collections.abc import Mapping

from editor.document.document import Document
from editor.document.faq import Position
from editor.review.comparing import Comparison
from editor.review.difference import Changed, Difference
from editor.review.sentences import sentence


def as_json(comparison: Comparison) -> dict[str, object]:
    """Return all differences with their sentences, places and texts."""
    return {
        "differences": [_difference(comparison, each) for each in comparison.differences],
        "formatting": [_difference(comparison, each) for each in comparison.formatting],
    }


def _difference(comparison: Comparison, difference: Difference) -> dict[str, object]:
    members = {
        "key": difference.key,
        "subject": difference.subject.value,
        "kinds": sorted(kind.value for kind in difference.kinds),
        "sentence": sentence(comparison, difference),
        "label": difference.label,
        "old": _place(comparison.old, difference.old),
        "new": _place(comparison.new, difference.new),
        "changed": [_changed(each) for each in difference.changed],
        "split_off": [_place(comparison.new, place) for place in difference.came],
        "merged": [_place(comparison.old, place) for place in difference.went],
    }
    return {name: value for name, value in members.items() if value not in (None, "", [])}


def _place(document: Document, position: Position | None) -> Mapping[str, object] | None:
    node = document.faq.at(position) if position is not None else None
    if node is None or position is None:
        return None
    place = {"position": list(position), "pointer": node.pointer, "link_name": node.anchor}
    return {name: value for name, value in place.items() if value != ""}


def _changed(changed: Changed) -> dict[str, object]:
    members = {
        "part": changed.part.value,
        "name": changed.name,
        "old": changed.old,
        "new": changed.new,
    }
    return {name: value for name, value in members.items() if value != "" or name in ("old", "new")}
