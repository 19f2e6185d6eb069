"""A figure over time, drawn in the colours of the window."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.moments import day
from editor.gui.theme import GRID
from editor.health.plots import Colours, plot
from editor.language import _

_SIZE = QSize(40 * GRID, 17 * GRID)


class Curve(QWidget):
    """A title with the figure of today, and below it how it came about."""

    def __init__(
        self, title: str, now: int, values: Sequence[tuple[float, int]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        number = self.locale().toString(now)
        head = QLabel(_("{title}: {n}").format(title=title, n=number), self)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(head)
        if values:
            layout.addWidget(_Drawing(title, values, self), 1)


class _Drawing(QWidget):
    def __init__(self, title: str, values: Sequence[tuple[float, int]], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._values = [(datetime.fromtimestamp(when, UTC), value) for when, value in values]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        began, value = self._values[0]
        said = _("{n} on {day}, {now} now")
        self.setAccessibleDescription(said.format(n=value, day=day(began), now=self._values[-1][1]))
        self.setToolTip(self.accessibleDescription())

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        role = QPalette.ColorRole
        colours = Colours(
            palette.color(role.Highlight).name(),
            palette.color(role.WindowText).name(),
            palette.color(role.Mid).name(),
        )
        renderer = QSvgRenderer(QByteArray(plot(self._values, self._title, colours).encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(QPainter(self), QRectF(self.rect()))
