"""Keeps the writer's place in all texts of a view while somebody else's words come in."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.gui.field import DocumentField


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a writer is in one text; the cursors move with the text around them."""

    field: DocumentField
    caret: QTextCursor
    top: QTextCursor
    """At the beginning of the first line that is seen."""
    offset: int


class Places:
    """The caret, what is selected and what is seen in each text field of a view."""

    def __init__(self, view: QWidget) -> None:
        self._places = [_place(field) for field in view.findChildren(DocumentField)]

    def restore(self) -> None:
        """Go back to all places; what stands there may stand further up or down now."""
        for place in self._places:
            place.field.setTextCursor(place.caret)
            bar = place.field.verticalScrollBar()
            bar.setValue(bar.value() + place.field.cursorRect(place.top).top() - place.offset)


def _place(field: DocumentField) -> _Place:
    top = field.cursorForPosition(QPoint(0, 0))
    return _Place(field, field.textCursor(), top, field.cursorRect(top).top())
