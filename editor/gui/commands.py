"""The one command of the undo history: it installs a document, before or after."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from editor.document import Document
from editor.document.edits import Change, Edit, inverted

Install = Callable[[Document, Change, int | None], None]

_TYPING_ID = 1


class ApplyEdit(QUndoCommand):
    """One step of the history. It recomputes nothing, so it cannot get out of step."""

    def __init__(self, edit: Edit, install: Install) -> None:
        super().__init__(edit.label)
        self.edit = edit
        """What the step does; it grows while typing melts into it."""
        self._install = install

    @override
    def redo(self) -> None:
        edit = self.edit
        *first, last = edit.steps or (edit,)
        for step in first:
            self._install(step.after, step.change, None)
        self._install(edit.after, last.change, edit.focus)

    @override
    def undo(self) -> None:
        edit = self.edit
        focus = edit.focus if edit.undo_focus is None else edit.undo_focus
        first, *others = edit.steps or (edit,)
        for step in reversed(others):
            self._install(step.before, inverted(step.change), None)
        self._install(edit.before, inverted(first.change), focus)

    @override
    def id(self) -> int:
        return _TYPING_ID if self.edit.typing is not None else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ApplyEdit) or other.edit.typing != self.edit.typing:
            return False
        first, last = self.edit, other.edit
        self.edit = replace(last, label=first.label, before=first.before)
        self.setObsolete(last.after.has_text_of(first.before))
        return True
