"""Which line of a text stands at the top of its field, and how to bring another one there."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPoint, QRectF, Signal, Slot
from PySide6.QtGui import QTextBlock

from editor.gui.field import DocumentField


class LineScroll(QObject):
    """Watches the scroll bar of a field; lines are counted from 1, with a fraction inside them.

    Signals:
        scrolled(float): the writer has scrolled to this line.
    """

    scrolled = Signal(float)

    def __init__(self, field: DocumentField) -> None:
        super().__init__(field)
        self._field = field
        self._silences = 0
        field.verticalScrollBar().valueChanged.connect(self._report)

    @contextmanager
    def silence(self) -> Iterator[None]:
        """Report nothing inside a with statement: it is not the writer who scrolls there."""
        self._silences += 1
        try:
            yield
        finally:
            self._silences -= 1

    def line(self) -> float:
        """Return the line at the top."""
        height = self._field.verticalScrollBar().value()
        block = self._field.cursorForPosition(QPoint(0, 0)).block()
        box = self._box(block)
        inside = (height - box.top()) / box.height() if box.height() else 0.0
        return block.blockNumber() + 1 + min(max(inside, 0.0), 1.0)

    def scroll_to(self, line: float) -> None:
        """Bring a line to the top, as far as there is text below it."""
        number = int(line)
        block = self._field.document().findBlockByNumber(max(number - 1, 0))
        if not block.isValid():
            block = self._field.document().lastBlock()
        box = self._box(block)
        with self.silence():
            height = box.top() + (line - number) * box.height() if line > 1 else 0
            self._field.verticalScrollBar().setValue(round(height))

    def _box(self, block: QTextBlock) -> QRectF:
        return self._field.document().documentLayout().blockBoundingRect(block)

    @Slot()
    def _report(self) -> None:
        is_writer = self._field.hasFocus() or self._field.underMouse()
        if not self._silences and is_writer:
            self.scrolled.emit(self.line())
