"""The one command of the undo history: it installs a document, before or after."""

from collections.abc import Callable

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
        self._edit = edit
        self._install = install

    @override
    def redo(self) -> None:
        edit = self._edit
        self._install(edit.after, edit.change, edit.focus)

    @override
    def undo(self) -> None:
        edit = self._edit
        self._install(edit.before, inverted(edit.change), edit.focus)

    @override
    def id(self) -> int:
        return _TYPING_ID if self._edit.typing is not None else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ApplyEdit) or other._edit.typing != self._edit.typing:
            return False
        first, last = self._edit, other._edit
        self._edit = Edit(
            first.label, first.before, last.after, last.change, last.focus, last.typing
        )
        self.setObsolete(last.after.to_text() == first.before.to_text())
        return True
