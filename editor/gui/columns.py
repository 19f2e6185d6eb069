"""Which of the columns of a file are shown, and how large its text is."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QWidget

from editor.gui.settings import Layout, Settings
from editor.language import _

#: The sizes of what is written, in percent.
SIZES = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_NATURAL = 100


_ACTIONS = {
    "layout_both": Layout.BOTH,
    "layout_editor": Layout.EDITOR,
    "layout_preview": Layout.PREVIEW,
}


class Columns(QObject):
    """Shows and hides the editor and the preview, and scales what is written.

    Signals:
        chosen(str, object): a setting, by its name, has another value now.
        told(str): a sentence that needs no answer.
    """

    chosen = Signal(str, object)
    told = Signal(str)

    def __init__(
        self,
        editor: QWidget,
        preview: QWidget,
        actions: Mapping[str, QAction],
        settings: Settings,
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._preview = preview
        self._actions = actions
        self._layout = Layout(settings.layout)
        self._size = settings.text_size
        self._fonts: dict[QWidget, QFont] = {}
        self.handlers: Mapping[str, Callable[[], object]] = {
            **{name: partial(self._choose, layout) for name, layout in _ACTIONS.items()},
            "text_larger": self._larger,
            "text_smaller": self._smaller,
            "text_natural": partial(self.resize, _NATURAL),
        }
        self._apply()

    def add_texts(self, *fields: QWidget) -> None:
        """Let these fields follow the size of the text."""
        for field in fields:
            self._fonts[field] = field.font()
        self._scale()

    def show_choices(self) -> None:
        """Check the action of the layout that there is."""
        for name, layout in _ACTIONS.items():
            self._actions[name].setChecked(layout is self._layout)

    def _choose(self, layout: Layout) -> None:
        self._layout = layout
        self._apply()
        self.show_choices()
        self.chosen.emit("layout", str(layout))

    def _apply(self) -> None:
        self._editor.setVisible(self._layout is not Layout.PREVIEW)
        self._preview.setVisible(self._layout is not Layout.EDITOR)

    def _larger(self) -> None:
        self.resize(next((each for each in SIZES if each > self._size), SIZES[-1]))

    def _smaller(self) -> None:
        self.resize(next((each for each in SIZES[::-1] if each < self._size), SIZES[0]))

    def resize(self, percent: int) -> None:
        """Show what is written in another size."""
        self._size = percent
        self._scale()
        self.chosen.emit("text_size", percent)
        self.told.emit(_("Text at {percent} %").format(percent=percent))

    def _scale(self) -> None:
        for field, natural in self._fonts.items():
            font = QFont(natural)
            font.setPointSizeF(natural.pointSizeF() * self._size / _NATURAL)
            field.setFont(font)
