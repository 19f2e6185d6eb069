"""The hints of the first start: a bubble at each part of the window, four at most."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from editor.gui.announcing import announce
from editor.gui.panes import WayBack
from editor.gui.theme import GRID
from editor.language import _

_WIDTH = 38 * GRID


@dataclass(frozen=True, slots=True)
class Hint:
    """What a part of the window is for."""

    widget: QWidget
    title: str
    sentence: str


class Tour(QObject):
    """Shows one hint after the other until the user has seen them or does not want more.

    Signals:
        ended(): all hints were shown, or the user closed one.
    """

    ended = Signal()

    def __init__(self, hints: Sequence[Hint], window: QWidget) -> None:
        super().__init__(window)
        self._hints = [hint for hint in hints if hint.widget.isVisible()]
        self._window = window
        self._had_keyboard = _keyboard_in(window)
        self._number = 0
        self._way_back = WayBack()
        self.bubble: Bubble | None = None

    @Slot()
    def go_on(self) -> None:
        """Show the next hint."""
        self._drop()
        if self._number >= len(self._hints):
            self._way_back.go()
            self.ended.emit()
            return
        hint = self._hints[self._number]
        self._number += 1
        self.bubble = Bubble(hint, (self._number, len(self._hints)), self._window)
        self.bubble.wanted_next.connect(self.go_on)
        self.bubble.wanted_end.connect(self.end)
        self._way_back.note(self.bubble)
        self.bubble.appear()

    @Slot()
    def end(self) -> None:
        """Show no more."""
        self._drop()
        self._way_back.go()
        self.ended.emit()

    def _drop(self) -> None:
        if self.bubble is not None:
            self._return_keyboard(self.bubble)
            self.bubble.hide()
            self.bubble.deleteLater()
            self.bubble = None

    def _return_keyboard(self, bubble: "Bubble") -> None:
        before, now = self._had_keyboard, _keyboard_in(self._window)
        if before and now and isValid(before) and bubble.isAncestorOf(now):
            before.setFocus(Qt.FocusReason.OtherFocusReason)


def _keyboard_in(window: QWidget) -> QWidget | None:
    """Return what has the keyboard in a window, or would have it if the window were in front."""
    return window.focusWidget()


class Bubble(QFrame):
    """A hint beside what it is about; Esc closes it, and work goes on below it.

    Signals:
        wanted_next(): the user has read it.
        wanted_end(): the user wants no more hints.
    """

    wanted_next = Signal()
    wanted_end = Signal()

    def __init__(self, hint: Hint, place: tuple[int, int], window: QWidget) -> None:
        super().__init__(window)
        self._target = hint.widget
        self.setObjectName("bubble")
        self.setAccessibleName(hint.title)
        self.setAccessibleDescription(hint.sentence)
        self.setStyleSheet(
            "#bubble { background: palette(base); border: 1px solid palette(highlight);"
            " border-radius: 6px; }"
        )
        title = QLabel(hint.title, self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.button = QPushButton(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addWidget(title)
        layout.addWidget(QLabel(hint.sentence, self, wordWrap=True))
        layout.addLayout(self._buttons(*place))
        self.setFixedWidth(_WIDTH)
        window.installEventFilter(self)

    def _buttons(self, number: int, count: int) -> QHBoxLayout:
        is_last = number == count
        self.button.setText(_("Got it") if is_last else _("Next"))
        self.button.clicked.connect(self.wanted_next)
        place = QLabel(_("{number} of {count}").format(number=number, count=count), self)
        place.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        row = QHBoxLayout()
        row.addWidget(place)
        row.addStretch()
        if not is_last:
            skip = QPushButton(_("Skip"), self, flat=True)
            skip.clicked.connect(self.wanted_end)
            row.addWidget(skip)
        row.addWidget(self.button)
        return row

    def appear(self) -> None:
        """Show the bubble where its target is, inside the window."""
        self._place()
        self.show()
        self.raise_()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {self.accessibleDescription()}")

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.adjustSize()
        corner = self._target.mapTo(window, QPoint(0, 0))
        target = QRect(corner, self._target.size())
        left = target.center().x() - self.width() // 2
        top = target.top() + target.height() // 3
        most_left = window.width() - self.width() - GRID
        most_top = window.height() - self.height() - GRID
        self.move(min(max(left, GRID), most_left), min(max(top, GRID), most_top))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wanted_end.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
