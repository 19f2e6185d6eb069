"""The order in which Tab goes through widgets: that in which they are laid out and read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSplitter, QStackedWidget, QWidget

from editor.gui.room import Scrolled


def set_tab_order(root: QWidget) -> None:
    """Let Tab go through all that is laid out in a widget now, from its beginning to its end."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None:
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QSplitter | QStackedWidget):
        for number in range(widget.count()):
            yield from _stops(widget.widget(number))
        return
    if isinstance(widget, Scrolled):
        yield from _stops(widget.part)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _stops_laid_out(layout)


def _stops_laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        yield from _stops(widget)
        if inner is not None:
            yield from _stops_laid_out(inner)
