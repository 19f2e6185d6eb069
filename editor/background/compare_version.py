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
from editor.review.comparing import differences
from editor.review.difference import Changed
from editor.review.sentences import sentence
from editor.review.wording import wording
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
            "texts": [_stretches(changed) for changed in each.changed],
        }
        for each in (*compared.differences, *compared.formatting)
    ]


def _read(path: Path, content: bytes) -> Document:
    with contextlib.suppress(DocumentError, OSError):
        return Document.of_file(path, content)
    return Document.as_text(content)


def _stretches(changed: Changed) -> list[list[str]]:
    return [[str(each.fate), each.text] for each in wording(changed.old or "", changed.new or "")]
