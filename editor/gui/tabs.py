"""The open files, one tab each; the bar shows itself once there are two."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.open_document import OpenDocument
from editor.gui.panes import Pane
from editor.gui.room import Scrolled
from editor.language import _

_MARK = "● "
_CROSS = 14  # pixels
_SIDE = QTabBar.ButtonPosition.RightSide


class Tabs(QWidget):
    """Shows one file at a time, and the start screen while there is none.

    Signals:
        chosen(OpenDocument): the user wants to see this file.
        close_wanted(OpenDocument): the user wants to close this file.
    """

    chosen = Signal(object)
    close_wanted = Signal(object)

    def __init__(self, start: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: list[OpenDocument] = []
        self._views: dict[OpenDocument, QWidget] = {}
        self.bar = _Bar(self)
        self.bar.currentChanged.connect(self._choose)
        self.bar.tabCloseRequested.connect(self._ask_to_close)
        self.bar.tabMoved.connect(self._follow_move)
        self._stack = QStackedWidget(self)
        self._start = Scrolled(start)
        self._stack.addWidget(self._start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    @property
    def documents(self) -> Sequence[OpenDocument]:
        """The open files in the order of their tabs."""
        return self._documents

    def view(self, opened: OpenDocument | None) -> QWidget | None:
        """Return what shows a file; None if it was not looked at yet."""
        return self._views.get(opened) if opened is not None else None

    @property
    def panes(self) -> Sequence[Pane]:
        """The parts of the file that is shown, for the keyboard to go round."""
        panes: Sequence[Pane] = getattr(self._stack.currentWidget(), "panes", ())
        return panes

    def set_view(self, opened: OpenDocument, view: QWidget) -> None:
        """Let a file be shown by a widget instead of the one before."""
        self.drop_view(opened)
        self._views[opened] = view
        self._stack.addWidget(view)

    def drop_view(self, opened: OpenDocument) -> None:
        """Let go of what shows a file."""
        view = self._views.pop(opened, None)
        if view is not None:
            self._stack.removeWidget(view)
            view.deleteLater()

    def add(self, opened: OpenDocument) -> None:
        """Give a file a tab, behind the others."""
        self.bar.blockSignals(True)
        self._documents.append(opened)
        self.bar.addTab("")
        self.bar.blockSignals(False)
        self.name_tabs()

    def show_document(self, opened: OpenDocument) -> None:
        """Bring a file to the front."""
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(self._documents.index(opened))
        self.bar.blockSignals(False)
        self._stack.setCurrentWidget(self._views[opened])
        self.name_tabs()

    def remove(self, opened: OpenDocument) -> None:
        """Take a file's tab and view away."""
        self.drop_view(opened)
        if opened in self._documents:
            number = self._documents.index(opened)
            self.bar.blockSignals(True)
            del self._documents[number]
            self.bar.removeTab(number)
            self.bar.blockSignals(False)
        if not self._documents:
            self._stack.setCurrentWidget(self._start)
        self.name_tabs()

    def name_tabs(self) -> None:
        """Write on each tab what its file is called and whether something in it is unsaved."""
        names = [name_of(each) for each in self._documents]
        for number, (opened, name) in enumerate(zip(self._documents, names, strict=True)):
            shown = name
            if names.count(name) > 1 and opened.path is not None:
                shown = f"{name} – {opened.path.parent.name}"
            self.bar.setTabText(number, (_MARK if opened.is_dirty else "") + shown)
            self.bar.setTabToolTip(number, str(opened.path or _("Not saved yet")))
        self.bar.setVisible(len(self._documents) > 1)

    def step(self, by: int) -> None:
        """Go so many tabs to the right, round and round."""
        if self._documents:
            self.bar.setCurrentIndex((self.bar.currentIndex() + by) % len(self._documents))

    @Slot(int)
    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._documents):
            self.chosen.emit(self._documents[number])

    @Slot(int)
    def _ask_to_close(self, number: int) -> None:
        self.close_wanted.emit(self._documents[number])

    @Slot(int, int)
    def _follow_move(self, start: int, end: int) -> None:
        self._documents.insert(end, self._documents.pop(start))


class _Bar(QTabBar):
    """A bar whose tabs close with the middle button, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Open files"))
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setChangeCurrentOnDrag(True)  # so that questions can be dragged into another file
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setDrawBase(False)
        self.hide()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and number >= 0:
            self.tabCloseRequested.emit(number)
            return
        super().mouseReleaseEvent(event)

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W closes the file in front
        button.setIconSize(QSize(_CROSS, _CROSS))
        button.setIcon(icon("x", self.palette()))
        button.setAccessibleName(_("Close"))
        button.setToolTip(_("Close"))
        button.clicked.connect(partial(self._close_tab_of, button))
        self.setTabButton(index, _SIDE, button)

    def _close_tab_of(self, button: QToolButton) -> None:
        numbers = range(self.count())
        self.tabCloseRequested.emit(
            next(each for each in numbers if self.tabButton(each, _SIDE) is button)
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for number in range(self.count()):
                button = self.tabButton(number, _SIDE)
                if isinstance(button, QToolButton):
                    button.setIcon(icon("x", self.palette()))


def name_of(opened: OpenDocument | None) -> str:
    """Return what a file is called; one that was never saved has no name of its own."""
    return opened.path.name if opened is not None and opened.path is not None else _("New FAQ")
