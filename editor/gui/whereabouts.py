"""Where the writer was in a file, kept from one time that it is open to the next."""

import contextlib

from editor.document.edits import Part
from editor.gui.answer.panel import AnswerPanel
from editor.gui.open_document import OpenDocument
from editor.gui.tree.panel import TreePanel
from editor.storage.memory import FileMemory, Place
from editor.storage.places import memory_file


class Whereabouts:
    """Knows which topics are closed, what is selected, and where the caret stands."""

    def __init__(self, open_document: OpenDocument, tree: TreePanel, answer: AnswerPanel) -> None:
        self._open = open_document
        self._tree = tree
        self._answer = answer
        self._memory = FileMemory(memory_file())

    def recall(self) -> None:
        """Arrange everything as it was when this file was last closed."""
        path = self._open.path
        where = self._memory.recall(path) if path is not None else None
        if where is not None:
            self._tree.close_topics(where.closed)
        if where is None or not self._tree.select_named(where.shown):
            self._tree.select_first()
        elif where.part in list(Part):
            self._answer.fields[Part(where.part)].put_caret(where.caret)

    def keep(self) -> None:
        """Remember where the writer is in this file."""
        path = self._open.path
        if path is None:
            return
        fields = self._answer.fields
        seen = [part for part, field in fields.items() if field.isVisibleTo(self._answer)]
        part = Part.ANSWER if Part.ANSWER in seen else next(iter(seen), None)
        where = Place(
            self._tree.closed_topics(),
            self._tree.current_name,
            str(part or ""),
            fields[part].caret() if part is not None else 0,
        )
        with contextlib.suppress(OSError):  # it is a comfort, not worth a message
            self._memory.remember(path, where)
