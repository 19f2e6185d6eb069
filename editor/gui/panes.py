"""Where the keyboard goes: round the parts of the window, and back to where the writer was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window, and what gives it the keyboard."""

    widget: QWidget
    enter: Callable[[], object]

    @property
    def has_keyboard(self) -> bool:
        """Whether what has the keyboard, or will have it once the window is active, is in it."""
        focused = _focused_in(self.widget.window())
        return focused is not None and (focused is self.widget or self.widget.isAncestorOf(focused))


def _focused_in(window: QWidget) -> QWidget | None:
    return window.focusWidget()  # Qt's stubs do not say that there may be none


class HoldsPanes(Protocol):
    """What the window is made of."""

    @property
    def panes(self) -> Sequence[Pane]:
        """The parts that it shows now or could show."""


class Round:
    """Leads the keyboard from one part to the next, past those that are not shown.

    Args:
        holders: what has the parts, in the order that people read them in.
    """

    def __init__(self, holders: Sequence[HoldsPanes]) -> None:
        self._holders = holders
        self.handlers: Mapping[str, Callable[[], object]] = {
            "next_pane": partial(self.step, 1),
            "previous_pane": partial(self.step, -1),
        }

    def step(self, by: int) -> None:
        """Give the keyboard to the part so many parts further."""
        panes = (pane for holder in self._holders for pane in holder.panes)
        shown = [pane for pane in panes if pane.widget.isVisible()]
        if not shown:
            return
        outside = -1 if by > 0 else 0
        here = next((place for place, pane in enumerate(shown) if pane.has_keyboard), outside)
        shown[(here + by) % len(shown)].enter()


class WayBack:
    """Remembers what had the keyboard before something took it, to give it back."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def note(self, taker: QWidget) -> None:
        """Remember what has the keyboard now, unless the one that takes it has it already."""
        focused = QApplication.focusWidget()
        if focused is not None and focused is not taker and not taker.isAncestorOf(focused):
            self._widget = focused

    def go(self) -> bool:
        """Give the keyboard back, and return whether what had it is still to be seen."""
        widget, self._widget = self._widget, None
        if widget is None or not isValid(widget) or not widget.isVisible():
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
