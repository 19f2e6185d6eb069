"""A ring around what has the keyboard, where the style draws none: texts, lists, buttons, tabs."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTabBar, QToolButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

_LINE = 2
_RINGED = QAbstractScrollArea | QTabBar | QToolButton
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class FocusRing(QObject):
    """Follows the keyboard through the whole program."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    @property
    def area(self) -> QRect:
        """Where the ring is in its window; an empty one while nothing has it."""
        return self._ring.geometry() if self._ring is not None and isValid(self._ring) else QRect()

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        is_page = now is not None and now.inherits("QQuickWidget")  # the web preview
        self._ring = (
            _Ring(now) if now is not None and (is_page or isinstance(now, _RINGED)) else None
        )


class _Ring(QWidget):
    """Lies above the whole window, for at its edges a column would cut it off."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.window())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._widget = widget
        for each in _up_to_window(widget):  # it moves on the screen whenever one of them moves
            each.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        self.setGeometry(_seen(self._widget))
        inside = QRect(QPoint(0, 0), self.size())
        hole = inside.adjusted(_LINE, _LINE, -_LINE, -_LINE)
        self.setMask(QRegion(inside).subtracted(QRegion(hole)))
        self.setVisible(self._widget.isVisible())
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Highlight))


def _seen(widget: QWidget) -> QRect:
    """Return where a widget is in its window, without what is scrolled out of sight."""
    window = widget.window()
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    for each in _up_to_window(widget):
        area &= QRect(each.mapTo(window, QPoint(0, 0)), each.size())
    return area


def _up_to_window(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what it stands in, but for the window."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        yield at
        at = at.parentWidget()
