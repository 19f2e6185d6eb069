"""Replacing in several files: open ones get a step that Undo takes back, others are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.document import DocumentError
from editor.document.edits import Edit, replace_all
from editor.document.search import Hit, choices_of, hit_to_json
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.search.results import FileHits
from editor.language import _
from editor.storage.files import fingerprint

_MEANWHILE = _("somebody changed it meanwhile")
Ticked = Sequence[tuple[FileHits, Sequence[Hit]]]


@dataclass
class Done:
    """What was replaced, enough to take it back."""

    places: int = 0
    edits: list[tuple[OpenDocument, Edit]] = field(default_factory=list)
    written: list[Mapping[str, object]] = field(default_factory=list)
    """What the task `replace_in_files` returned of files that were not open."""
    problems: list[str] = field(default_factory=list)
    """Sentences about files that were left as they are."""

    @property
    def files(self) -> int:
        """How many files were changed."""
        return len(self.edits) + len(self.written)


class Replacing(QObject):
    """Replaces ticked places, and takes the last replacement back.

    Signals:
        working(str): what is being done.
        done(Done): the places are replaced, as far as they can be.
        undone(list): they are as they were before; sentences about files that are not.
    """

    working = Signal(str)
    done = Signal(object)
    undone = Signal(object)

    def __init__(
        self,
        background: Background,
        opened: Callable[[], Sequence[OpenDocument]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._opened = opened

    def replace(self, ticked: Ticked, words: str) -> None:
        """Replace the ticked places, which carry what is to stand there."""
        done = Done()
        closed: list[tuple[FileHits, Sequence[Hit]]] = []
        for file, found in ticked:
            opened = self._open_document(file.path)
            if opened is None:
                closed.append((file, found))
            else:
                _replace_in(opened, file, found, (words, done))
        if not closed:
            self.done.emit(done)
            return
        counts = {str(file.path): len(found) for file, found in closed}

        def take(results: object) -> None:
            _take_results(results, counts, done)
            self.done.emit(done)

        def fail(sentence: str) -> None:
            done.problems.append(sentence)
            self.done.emit(done)

        files = [_as_json(*each) for each in closed]
        arguments: dict[str, object] = {"words": words, "files": files}
        self._background.ask("replace_in_files", arguments, take, part=self._tell_part, failed=fail)

    def undo(self, done: Done) -> None:
        """Bring everything back that was replaced and not changed since."""
        problems = []
        for opened, edit in done.edits:
            if opened in self._opened() and opened.document is edit.after:
                opened.undo()
            else:
                name = opened.path.name if opened.path is not None else _("New FAQ")
                problems.append(_left(name, _("it was changed or closed since")))
        if not done.written:
            self.undone.emit(problems)
            return

        def take(results: object) -> None:
            told = results if isinstance(results, list) else []
            left = (_left(Path(each["path"]).name, each["why"]) for each in told if "why" in each)
            self.undone.emit([*problems, *left])

        def fail(sentence: str) -> None:
            self.undone.emit([*problems, sentence])

        self._background.ask("restore_files", {"files": list(done.written)}, take, failed=fail)

    def _tell_part(self, part: object) -> None:
        if isinstance(part, Mapping):
            name = Path(str(part["path"])).name
            self.working.emit(_("Changing “{name}”…").format(name=name))

    def _open_document(self, path: Path | None) -> OpenDocument | None:
        """Return the open document of a file, whichever way leads to it."""
        if path is None:
            return next((each for each in self._opened() if each.path is None), None)
        wanted = path.resolve()
        return next(
            (each for each in self._opened() if each.path and each.path.resolve() == wanted), None
        )


def _replace_in(
    opened: OpenDocument, file: FileHits, found: Sequence[Hit], goal: tuple[str, Done]
) -> None:
    """Replace in an open document, if it is the one that was looked through."""
    words, done = goal
    name = opened.path.name if opened.path is not None else _("New FAQ")
    document = opened.document
    if file.fingerprint and fingerprint(document.to_bytes()) != file.fingerprint:
        done.problems.append(_left(name, _("it was changed since it was looked through")))
        return
    try:
        edit = replace_all(document, choices_of(found), words)
    except DocumentError as error:
        done.problems.append(_left(name, error.reason))
        return
    if edit is not None and opened.perform(edit):
        done.edits.append((opened, edit))
        done.places += len(found)
        done.problems += [edit.note] if edit.note else []


def _take_results(results: object, counts: Mapping[str, int], done: Done) -> None:
    for each in results if isinstance(results, list) else []:
        if "why" in each:
            done.problems.append(_left(Path(each["path"]).name, each["why"]))
        elif "before" in each:
            done.written.append(each)
            done.places += counts.get(each["path"], 0)
            done.problems += [each["note"]] if each.get("note") else []


def _as_json(file: FileHits, found: Sequence[Hit]) -> dict[str, object]:
    return {
        "path": str(file.path),
        "fingerprint": file.fingerprint,
        "hits": [hit_to_json(hit) for hit in found],
    }


def _left(name: str, why: str) -> str:
    return _("“{name}” was left as it is: {why}.").format(name=name, why=why.rstrip("."))
