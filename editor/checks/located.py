"""Problems with their places in the file: what the command line and other programs show."""

from dataclasses import dataclass

from editor.checks.checker import ByNode
from editor.checks.problem import PAGE_TEXT, SETTINGS, Problem
from editor.document import Document
from editor.document.edits import Part
from editor.document.faq import Item, Topic
from editor.document.fields import Field
from editor.document.places import LineAndColumn, Places


@dataclass(frozen=True, slots=True)
class Located:
    """A problem, whose it is, and where in the file it begins and ends."""

    problem: Problem
    label: str
    """The question or title; empty for the text of the page."""
    pointer: str
    start: LineAndColumn
    end: LineAndColumn


def located(document: Document, problems: ByNode) -> list[Located]:
    """Return problems with their places, in the order of the file."""
    places = Places(document)
    nodes = {node.id: node for _, node in document.faq.walk()} if problems else {}
    found = [
        _located(places, problem, nodes.get(problem.node))
        for each in problems.values()
        for problem in each
    ]
    return sorted(found, key=lambda one: (one.start, one.problem.finding.rule))


def _located(places: Places, problem: Problem, node: Topic | Item | None) -> Located:
    found = problem.finding
    if found.part == PAGE_TEXT:
        start, end = places.of_body(found.start), places.of_body(found.end)
        return Located(problem, "", "", start, end)
    if found.part == SETTINGS or node is None:
        return Located(problem, "", "", (1, 1), (1, 1))
    way = _way(node, found.part)
    start, end = (places.of_text(node, way, offset) for offset in (found.start, found.end))
    return Located(problem, node.label, node.pointer, start, max(start, end))


def _way(node: Topic | Item, part: str) -> Field | None:
    if part == Part.ANCHOR:
        return node.keys.anchor
    if isinstance(node, Topic):
        return node.keys.title
    return node.keys.question if part == Part.QUESTION else node.keys.answer
