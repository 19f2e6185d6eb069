"""The tasks that change links in files that are not open, and put the files back as they were."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.background.links_to import read_file
from editor.document import DocumentError
from editor.document.edits.links import Reference, redirected
from editor.language import _
from editor.storage.files import fingerprint, is_writable, write_atomically


def change_links(arguments: Json, _desk: Desk) -> list[Json]:
    """Lead links in files to another link name; only their bytes change.

    Args:
        arguments: `name`, the new one; `files`, each with `path`, `fingerprint` and `links` as the
            task `links_to` found them.

    Returns:
        For each file its `path`, and either `why` it is as it was, or `before`, what it held in
        base 64, with the `fingerprint` of what it holds now.
    """
    name = str(arguments.get("name") or "")
    return [_changed(each, name) for each in _records(arguments.get("files"))]


def restore_files(arguments: Json, _desk: Desk) -> list[Json]:
    """Put files back as they were before `change_links`, where nobody changed them since.

    Args:
        arguments: `files`, as that task returned them.

    Returns:
        For each file its `path`, and `why` it was left as it is where it was.
    """
    return [_restored(each) for each in _records(arguments.get("files")) if "before" in each]


def _changed(record: Json, name: str) -> Json:
    path = Path(str(record.get("path")))
    try:
        content = _unchanged(path, record)
        document = read_file(path, content)
        after = redirected(document, _references(record.get("links")), name)
        after.verify()
        new = after.to_bytes()
        write_atomically(path, new)
    except (DocumentError, OSError) as error:
        return {"path": str(path), "why": _why(error)}
    before = b64encode(content).decode()
    return {"path": str(path), "before": before, "fingerprint": fingerprint(new)}


def _restored(record: Json) -> Json:
    path = Path(str(record.get("path")))
    try:
        _unchanged(path, record)
        write_atomically(path, b64decode(str(record["before"])))
    except OSError as error:
        return {"path": str(path), "why": _why(error)}
    return {"path": str(path)}


def _unchanged(path: Path, record: Json) -> bytes:
    """Return what a file holds.

    Raises:
        OSError: it cannot be read or written, or holds something else than a record says.
    """
    content = path.read_bytes()
    if fingerprint(content) != record.get("fingerprint"):
        raise OSError(None, _("somebody changed it meanwhile"))
    if not is_writable(path):
        raise OSError(None, _("it is protected against changes"))
    return content


def _why(error: DocumentError | OSError) -> str:
    return error.reason if isinstance(error, DocumentError) else error.strerror or str(error)


def _records(given: object) -> Iterator[Json]:
    if isinstance(given, list):
        yield from (each for each in given if isinstance(each, dict))


def _references(given: object) -> list[Reference]:
    return [Reference.from_json(each) for each in _records(given)]
