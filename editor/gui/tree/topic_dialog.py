"""The dialog that asks for a topic, with a list that can be narrowed by typing."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.document.faq import Topic
from editor.gui.dialogs.plain import without_pictures
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.gui.tree.filtering import folded
from editor.language import _, ngettext

_TOPIC_ID = int(Qt.ItemDataRole.UserRole)
_SIZE = (GRID * 52, GRID * 44)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}


class TopicDialog(QDialog):
    """Lets the writer choose the topic that entries go to.

    Signals:
        chosen(int): the id of the topic.
    """

    chosen = Signal(int)

    def __init__(self, topics: list[Topic], count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Move to topic"))
        resize_within_screen(self, *_SIZE)
        many = ngettext("Move {n} question to:", "Move {n} questions to:", count)
        label = QLabel(many.format(n=count), self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Type to narrow the list"))
        self.field.setAccessibleName(_("Words of the topic"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Topics"))
        for topic in topics:
            name = " ".join(topic.title.split()) or _("(no text yet)")
            row = QListWidgetItem(name, self.list)
            row.setData(_TOPIC_ID, topic.id)
            row.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() + GRID))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._move = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._move.setText(_("Move"))
        without_pictures(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        label.setBuddy(self.field)
        layout = QVBoxLayout(self)
        for each in (label, self.field, self.list, buttons):
            layout.addWidget(each)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self.accept)
        self.accepted.connect(self._report)
        self._narrow("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the list while the caret stays in the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _shown(self) -> list[QListWidgetItem]:
        rows = (self.list.item(number) for number in range(self.list.count()))
        return [row for row in rows if not row.isHidden()]

    def _step(self, step: int) -> None:
        shown = self._shown()
        current = self.list.currentItem()
        at = shown.index(current) + step if current in shown else 0
        if shown:
            self.list.setCurrentItem(shown[max(0, min(at, len(shown) - 1))])

    @Slot(str)
    def _narrow(self, words: str) -> None:
        terms = folded(words).split()
        for number in range(self.list.count()):
            row = self.list.item(number)
            name = folded(row.text())
            row.setHidden(not all(term in name for term in terms))
        shown = self._shown()
        if self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0] if shown else None)  # type: ignore[arg-type]  # Qt takes none
        self._move.setEnabled(bool(shown))

    @Slot()
    def _report(self) -> None:
        current = self.list.currentItem()
        if current is not None:
            self.chosen.emit(current.data(_TOPIC_ID))
