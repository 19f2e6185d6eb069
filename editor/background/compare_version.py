"""Task `compare_version`: what has changed in a file since a version of it was kept.

Takes `folder` (where versions are kept), `mark` (the fingerprint of the version), `path` (of the
file, whose name says how it is read) and `text` (what is in the window). The result is a list of
`{"key": …, "sentence": …, "texts": [[[fate, text], …], …]}`, the differences in the order of the
page.
"""

import contextlib
from datetime import UTC, datetime
from pathlib import Path

from editor.background.desk import Desk, Json, TaskError
from editor.document import Document, DocumentError
from editor.document.faq import Item, Position, Topic
from editor.review.comparing import Comparison, differences
from editor.review.difference import Difference, Kind
from editor.review.sentences import sentence
from editor.review.wording import Fate, wording
from editor.storage.versions import DamagedVersion, Reason, Version, VersionStore


def compare_version(arguments: Json, _desk: Desk) -> list[Json]:
    """Compare a version with what is in the window."""
    path = Path(str(arguments["path"]))
    version = Version(datetime.now(UTC), Reason.SAVED, str(arguments["mark"]))
    try:
        content = VersionStore(Path(str(arguments["folder"]))).content(version)
    except DamagedVersion as error:
        raise TaskError(str(error)) from error
    compared = differences(_read(path, content), _read(path, str(arguments["text"]).encode()))
    return [
        {
            "key": each.key,
            "sentence": sentence(compared, each),
            "texts": _texts(compared, each),
        }
        for each in (*compared.differences, *compared.formatting)
    ]


def _read(path: Path, content: bytes) -> Document:
    with contextlib.suppress(DocumentError, OSError):
        return Document.of_file(path, content)
    return Document.as_text(content)


def _texts(compared: Comparison, difference: Difference) -> list[list[list[str]]]:
    if Kind.REMOVED in difference.kinds:
        return [[[str(Fate.DELETED), _text(compared.old, difference.old)]]]
    if Kind.ADDED in difference.kinds:
        return [[[str(Fate.INSERTED), _text(compared.new, difference.new)]]]
    return [
        [[str(each.fate), each.text] for each in wording(changed.old or "", changed.new or "")]
        for changed in difference.changed
    ]


def _text(document: Document, place: Position | None) -> str:
    """Return what stands at a place: a question with its answer, a topic with its questions."""
    node = document.faq.at(place) if place is not None else None
    if isinstance(node, Item):
        return f"{node.question}\n\n{node.answer}".strip()
    if isinstance(node, Topic):
        return "\n".join([node.label, "", *(f"· {each.label}" for each in node.items)])
    return ""
