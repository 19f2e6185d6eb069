"""The line below a link name that says what is wrong with it, and offers a better one."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from editor.document import DocumentError
from editor.document.edits import Change, Moved, Part, Reworded, reword
from editor.document.edits.links import Trouble, trouble_with
from editor.gui.field import DocumentField
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID, is_dark
from editor.language import _

_SOON = 300  # milliseconds; a file of thousands of questions is not looked through at each key
_RED = "#b3261e"
_LIGHT_RED = "#f2a59e"


class NameCheck(QWidget):
    """Watches a field that shows a link name; it is to be placed below that field.

    Signals:
        renamed(int, str, str): the writer has left the field, and this topic or item, which was in
            the saved file, has another link name than before: the old one, the new one.
        refused(str): why the better name could not be taken.
    """

    renamed = Signal(int, str, str)
    refused = Signal(str)

    def __init__(
        self, open_document: OpenDocument, field: DocumentField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._field = field
        self._node = 0
        self._before = ""
        self._trouble: Trouble | None = None
        self._line = QLabel(self)
        self._line.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._take)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID // 2)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.check)
        field.reworded.connect(self._soon.start)
        field.installEventFilter(self)
        open_document.changed.connect(self._note)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is wrong with the name; empty if nothing is."""
        return self._trouble.sentence if self._trouble is not None else ""

    @Slot(int)
    def watch(self, node_id: int) -> None:
        """Check the link name of this topic or item, which the field shows; 0 for none."""
        if node_id == self._node:
            return
        self._leave()
        self._node = node_id
        self._before = self._name()
        self._trouble = None
        self.hide()
        self._soon.start()

    @Slot()
    def check(self) -> None:
        """Say what is wrong with the name as it is now."""
        node = self._open.node_of(self._node)
        has_name = node is not None and node.keys.anchor is not None
        name = node.anchor if node is not None else ""
        trouble = trouble_with(self._open.document, self._node, name) if has_name else None
        self._trouble = trouble
        self.setVisible(trouble is not None)
        self._field.setAccessibleDescription(trouble.sentence if trouble is not None else "")
        if trouble is None:
            return
        self._line.setText(trouble.sentence)
        self._colour()
        self._button.setText(_("Use “{name}”").format(name=trouble.suggestion))

    @Slot(object)
    def _note(self, change: Change) -> None:
        is_text = isinstance(change, Reworded) and change.part is not Part.ANCHOR
        keeps_names = is_text or isinstance(change, Moved)
        if self._node and not keeps_names:
            self._soon.start()

    @Slot()
    def _take(self) -> None:
        position = self._open.position_of(self._node)
        if position is None or self._trouble is None:
            return
        name = self._trouble.suggestion
        try:
            self._open.perform(reword(self._open.document, position, Part.ANCHOR, name))
        except DocumentError as error:
            self.refused.emit(error.reason)
        self._leave()
        self.check()

    def _name(self) -> str:
        node = self._open.node_of(self._node)
        return node.anchor if node is not None else ""

    def _leave(self) -> None:
        """Tell of a name that readers may know and that is another now."""
        before, now = self._before, self._name()
        self._before = now
        if before and now and before != now and not self._open.is_new(self._node):
            self.renamed.emit(self._node, before, now)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._before = self._name()
        elif event.type() == QEvent.Type.FocusOut:
            self._leave()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange and hasattr(self, "_line"):
            self._colour()

    def _colour(self) -> None:
        palette = self._line.palette()
        palette.setColor(QPalette.ColorRole.WindowText, warning_colour(self.palette()))
        self._line.setPalette(palette)


def warning_colour(palette: QPalette) -> QColor:
    """Return the red that is readable among the colours of a palette."""
    return QColor(_LIGHT_RED if is_dark(palette) else _RED)
