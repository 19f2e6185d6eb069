"""A list that drops down and lets one of many entries be chosen, narrowed by typing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.theme import GRID
from editor.language import _

_INDENT = "\u2003"  # as wide as the letters are high
_SIZE = (420, 420)
_LINES_OF_WRAPPED = 2
_ROW_GAP = 2
_ROLE = Qt.ItemDataRole.UserRole
_KEYS_OF_THE_LIST = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of the list."""

    text: str
    value: object
    level: int = 1


def place_of(wanted: QSize, button: QRect, screen: QRect) -> QRect:
    """Return where a list stands: below its button, or above where there is more room."""
    below, above = screen.bottom() - button.bottom(), button.top() - screen.top()
    is_below = wanted.height() <= below or below >= above
    size = wanted.boundedTo(QSize(screen.width(), below if is_below else above))
    left = max(screen.left(), min(button.right() - size.width(), screen.right() - size.width()))
    top = button.bottom() + 1 if is_below else button.top() - size.height()
    return QRect(QPoint(left, top), size)


class ChoiceList(QFrame):
    """Closes itself when something is chosen, or when the user turns elsewhere.

    Args:
        name: what is chosen from.
        choices: the entries.
        parent: whose list it is.
        is_wrapped: whether long entries have several lines; they are cut off otherwise.

    Signals:
        chosen(object): the value of the entry that was chosen.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[Choice], parent: QWidget, *, is_wrapped: bool = False
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(name)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(_("Type to narrow the list"))
        self.words.setAccessibleName(_("Narrow the list: {name}").format(name=name))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self._narrowed = QSortFilterProxyModel(self)
        self._narrowed.setSourceModel(_model_of(choices, self))
        self._narrowed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = _view(name, self, is_wrapped=is_wrapped)
        self.view.setModel(self._narrowed)
        self.view.clicked.connect(self._choose)
        self.words.textChanged.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        self._narrow("")

    def drop_down(self, below: QWidget, start: int = 0) -> None:
        """Show the list below a widget, with one of its entries ready to be chosen."""
        screen = below.screen().availableGeometry()
        wanted = QSize(_SIZE[0], min(_SIZE[1], self._height_of_all()))
        button = QRect(below.mapToGlobal(QPoint(0, 0)), below.size())
        self.setGeometry(place_of(wanted, button, screen))
        self.view.setCurrentIndex(self._narrowed.index(start, 0))
        self.show()
        self.view.scrollTo(self.view.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def _height_of_all(self) -> int:
        rows = max(self._narrowed.rowCount(), 3)
        lines = 1 if self.view.uniformItemSizes() else _LINES_OF_WRAPPED
        return (
            self.words.sizeHint().height()
            + rows * (lines * self.view.sizeHintForRow(0) + 2 * _ROW_GAP)
            + 4 * GRID
        )

    def _narrow(self, words: str) -> None:
        self._narrowed.setFilterFixedString(words)
        self.view.setCurrentIndex(self._narrowed.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            value = index.data(_ROLE)
            self.close()
            self.chosen.emit(value)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Let arrow keys move in the list while the words are typed, and Return choose."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
            return True
        if event.key() in _KEYS_OF_THE_LIST:
            self.view.keyPressEvent(event)
            return True
        return False


def _view(name: str, parent: QWidget, *, is_wrapped: bool) -> QListView:
    view = QListView(parent)
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setUniformItemSizes(not is_wrapped)
    view.setWordWrap(is_wrapped)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setSpacing(_ROW_GAP)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _model_of(choices: Sequence[Choice], parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for choice in choices:
        entry = QStandardItem(_INDENT * (choice.level - 1) + choice.text)
        entry.setData(choice.value, _ROLE)
        entry.setToolTip(choice.text)
        if choice.level == 1:
            font = entry.font()
            font.setBold(True)
            entry.setFont(font)
        model.appendRow(entry)
    return model
