"""One key for finding: it acts in the text or in the preview, wherever the keyboard is."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.field import DocumentField
from editor.gui.search.find_bar import FindBar


class OtherBar(Protocol):
    """A bar that looks for words elsewhere."""

    def open_bar(self) -> None: ...
    def find_next(self) -> None: ...
    def find_previous(self) -> None: ...
    def isVisible(self) -> bool: ...  # noqa: N802 - Qt's name


class Finding:
    """Chooses between the bar above the texts and another one, where there is one."""

    def __init__(
        self,
        bar: FindBar,
        texts: QWidget,
        elsewhere: QWidget | None = None,
        other: OtherBar | None = None,
    ) -> None:
        self._bar = bar
        bar.other_field = self._field
        self._texts = texts
        self._elsewhere = elsewhere
        self._other = other
        self.handlers: Mapping[str, Callable[[], object]] = {
            "find": self.find,
            "replace": self.replace,
            "find_next": partial(self._step, forward=True),
            "find_previous": partial(self._step, forward=False),
        }

    def find(self) -> None:
        """Ask for words to find where the keyboard is, or in what there is to see."""
        is_other = _has_keyboard(self._elsewhere) or self._field() is None
        if self._other is not None and is_other:
            self._other.open_bar()
        else:
            self._open(is_replacing=False)

    def replace(self) -> None:
        """Ask for words to replace in a text."""
        self._open(is_replacing=True)

    def _open(self, *, is_replacing: bool) -> None:
        field = self._field()
        if field is not None:
            self._bar.open_bar(field, is_replacing=is_replacing)

    def _step(self, *, forward: bool) -> None:
        bar = self._bar_in_use()
        if bar is None:
            self.find()
        elif forward:
            bar.find_next()
        else:
            bar.find_previous()

    def _bar_in_use(self) -> OtherBar | FindBar | None:
        """Return the bar that is open; of two the one where the keyboard is."""
        is_open = self._bar.isVisible()
        other = self._other if self._other is not None and self._other.isVisible() else None
        if other is not None and (_has_keyboard(self._elsewhere) or not is_open):
            return other
        return self._bar if is_open else None

    def _field(self) -> DocumentField | None:
        """Return the text that has the keyboard, that had it before the bar, or the largest."""
        focused = QApplication.focusWidget()
        shown = [field for field in self._texts.findChildren(DocumentField) if field.isVisible()]
        if isinstance(focused, DocumentField) and focused in shown:
            return focused
        if self._bar.isVisible() and self._bar.field in shown:
            return self._bar.field
        return max(shown, key=lambda field: field.height(), default=None)


def _has_keyboard(widget: QWidget | None) -> bool:
    focused = QApplication.focusWidget()
    if widget is None or focused is None:
        return False
    return focused is widget or widget.isAncestorOf(focused)


def selected_words() -> str:
    """Return what is selected in the text that has the keyboard, if it is on one line."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, DocumentField):
        return ""
    words = focused.textCursor().selectedText()
    return "" if "\u2029" in words else words
