"""The task that leads links in files that are not open to another link name."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.background.links_to import read_file
from editor.document import DocumentError
from editor.document.edits.links import Reference, redirected
from editor.language import _
from editor.storage.changing import change_file
from editor.storage.guarding import ChangedMeanwhile


def change_links(arguments: Json, _desk: Desk) -> list[Json]:
    """Lead links in files to another link name; only their bytes change.

    Args:
        arguments: `name`, the new one; `files`, each with `path`, `fingerprint` and `links` as the
            task `links_to` found them.

    Returns:
        For each file its `path`, and either `why` it is as it was, or `before`, what it held in
        base 64, with the `fingerprint` of what it holds now: as `restore_files` takes it.
    """
    name = str(arguments.get("name") or "")
    return [_changed(each, name) for each in _records(arguments.get("files"))]


def _changed(record: Json, name: str) -> Json:
    path = Path(str(record.get("path")))
    answer: Json = {"path": str(path)}
    references = [Reference.from_json(each) for each in _records(record.get("links"))]

    def changed(content: bytes) -> bytes:
        after = redirected(read_file(path, content), references, name)
        after.verify()
        return after.to_bytes()

    try:
        done = change_file(path, str(record.get("fingerprint")), changed)
    except ChangedMeanwhile:
        return {**answer, "why": _("somebody changed it meanwhile")}
    except DocumentError as error:
        return {**answer, "why": error.reason}
    except OSError as error:
        return {**answer, "why": error.strerror or str(error)}
    if done is None:
        return answer
    return {**answer, "before": b64encode(done.before).decode(), "fingerprint": done.after}


def _records(given: object) -> Iterator[Json]:
    if isinstance(given, list):
        yield from (each for each in given if isinstance(each, dict))
