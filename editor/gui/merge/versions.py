"""The two versions in a file with Git's marks, brought together as far as that goes."""

from dataclasses import dataclass

from editor.document import Document, DocumentError
from editor.document.edits import Edit, Replaced
from editor.document.source import encode
from editor.gui.open_document import OpenDocument
from editor.gui.others.decisions import Decisions, decision
from editor.language import _
from editor.review.merging import Conflict, Kind, Merge, merge
from editor.review.merging.reading_marks import has_marks, read_marks


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """What a file with marks holds."""

    merge: Merge
    theirs: Document
    labels: tuple[str, str]
    """What Git calls our version and theirs: a branch or a commit."""


def two_versions(opened: OpenDocument) -> TwoVersions | None:
    """Return the versions in a file; None where it has no marks, or they cannot be read."""
    document = opened.document
    if not document.is_plain_text or not has_marks(document.body):
        return None
    try:
        marked = read_marks(document.body)
        texts = marked.texts.map(lambda text: encode(text, has_bom=document.source.has_bom))
        versions = texts.map(opened.read_again)
    except DocumentError:
        return None
    if versions.ours is None or versions.theirs is None:
        return None
    merged = merge(versions.base, versions.ours, versions.theirs)
    return TwoVersions(merged, versions.theirs, marked.labels) if merged.by_items else None


def decided(merged: Merge, decisions: Decisions, choices: dict[int, str]) -> Document:
    """Return the document with everything that was chosen so far.

    What is to be removed goes last, so that what was chosen within it does not stand in the way.

    Raises:
        Refusal: the file cannot hold one of the texts.
    """
    document = merged.document
    numbers = sorted(choices, key=lambda number: _is_removal(decisions.conflicts[number]))
    for number in numbers:
        edit = decision(document, decisions.conflicts[number], choices[number])
        document = edit.after if edit is not None else document
    return document


def _is_removal(conflict: Conflict) -> bool:
    return conflict.kind is Kind.REMOVAL


def taken_over(opened: OpenDocument, document: Document) -> Edit:
    """Return the step that puts the decided text in the place of the two versions."""
    return Edit(_("choice between two versions"), opened.document, document, Replaced())
