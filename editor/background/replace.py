"""The tasks that replace what was found in files that are not open, and put them back."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.document import Document, DocumentError
from editor.document.edits import replace_all
from editor.document.search import choices_of, hit_from_json
from editor.language import _
from editor.storage.changing import Changed, change_file, restore
from editor.storage.guarding import ChangedMeanwhile


def replace_in_files(arguments: Json, desk: Desk) -> list[Json]:
    """Replace places in files, each losslessly and only if it holds what was looked through.

    Args:
        arguments: `words`, what was looked for; `files`, each with `path`, `fingerprint` and
            `hits` as the task `find` sent them, with `new`.
        desk: gets `{"path": …}` before each file.

    Returns:
        For each file its `path`, and either `why` it is as it was, or `before`, what it held in
        base 64, with the `fingerprint` of what it holds now; and `note`, what was left out.
    """
    words = str(arguments.get("words") or "")
    return [_replaced(each, words) for each in _each(arguments, desk)]


def restore_files(arguments: Json, desk: Desk) -> list[Json]:
    """Put files back as they were, where nobody changed them since.

    Args:
        arguments: `files`, as `replace_in_files` returned them.
        desk: gets `{"path": …}` before each file.

    Returns:
        For each file its `path`, and `why` it was left as it is where it was.
    """
    return [_restored(each) for each in _each(arguments, desk) if "before" in each]


def _each(arguments: Json, desk: Desk) -> Iterator[Json]:
    files = arguments.get("files")
    for file in files if isinstance(files, list) else []:
        desk.send({"path": file["path"]})
        yield file


def _replaced(file: Json, words: str) -> Json:
    path = Path(str(file["path"]))
    given = file["hits"]
    found = [hit_from_json(each) for each in given] if isinstance(given, list) else []
    notes: list[str] = []

    def changed(content: bytes) -> bytes:
        edit = replace_all(Document.of_file(path, content), choices_of(found), words)
        if edit is None:
            return content
        if edit.note:
            notes.append(edit.note)
        edit.after.verify()
        return edit.after.to_bytes()

    answer = _answer(path, lambda: change_file(path, str(file["fingerprint"]), changed))
    return {**answer, "note": notes[0]} if notes else answer


def _restored(file: Json) -> Json:
    path = Path(str(file["path"]))
    before = base64.b64decode(str(file["before"]))
    changed = Changed(path, before, str(file["fingerprint"]))
    return _answer(path, lambda: restore(changed))


def _answer(path: Path, act: Callable[[], Changed | None]) -> Json:
    answer: Json = {"path": str(path)}
    try:
        changed = act()
    except ChangedMeanwhile:
        return {**answer, "why": _("somebody changed it meanwhile")}
    except DocumentError as error:
        return {**answer, "why": error.reason}
    except OSError as error:
        return {**answer, "why": error.strerror or str(error)}
    if changed is None:
        return answer
    before = base64.b64encode(changed.before).decode("ascii")
    return {**answer, "before": before, "fingerprint": changed.after}
