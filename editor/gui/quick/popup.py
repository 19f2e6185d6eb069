"""A field with a list below it that drops down over the window, to choose by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.quick.model import Choice, ChoiceModel
from editor.gui.quick.rows import ChoiceRows
from editor.gui.theme import GRID
from editor.language import _

_WIDTH = 72 * GRID
_HEIGHT = 50 * GRID
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuickPopup(QFrame):
    """Lives until something is chosen, or until it loses the keyboard.

    Signals:
        chosen(object): the value of what was chosen.
    """

    chosen = Signal(object)

    def __init__(self, hint: str, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(hint)
        self.model = ChoiceModel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceRows(self.list))
        self.list.setAccessibleName(hint)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.note = QLabel(self)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note.setMargin(GRID // 2)
        self._lay_out()
        self.setFocusProxy(self.field)
        self.model.modelReset.connect(self._show_first)
        self.model.set_choices(choices)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(GRID // 2)
        for part in (self.field, self.list, self.note):
            layout.addWidget(part)

    def drop_down(self) -> None:
        """Show it at the top of the window, in the middle."""
        window = self._window
        self.resize(min(_WIDTH, window.width() - 4 * GRID), min(_HEIGHT, window.height() // 2))
        corner = window.rect().topLeft()
        corner.setX((window.width() - self.width()) // 2)
        corner.setY(6 * GRID)
        self.move(window.mapToGlobal(corner))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def say(self, sentence: str) -> None:
        """Say something below the list: how far a search is, say."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed.strip())

    def _show_first(self) -> None:
        """Select the first choice that is possible."""
        rows = range(self.model.rowCount())
        indexes = (self.model.index(row) for row in rows)
        first = next((each for each in indexes if each.flags() & Qt.ItemFlag.ItemIsEnabled), None)
        self.list.setCurrentIndex(first if first is not None else QModelIndex())
        self.say("" if rows else _("Nothing fits these letters."))

    def _take(self) -> None:
        choice = self.model.choice(self.list.currentIndex())
        if choice is not None and choice.is_possible:
            self.close()
            self.chosen.emit(choice.value)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move in a list do so while the field has the keyboard."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _LIST_KEYS
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
