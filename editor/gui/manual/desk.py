"""Opens the manual; its pages are rendered in the background the first time."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.manual.pages import COMMANDS, commands_page, pages_of
from editor.gui.manual.window import ManualWindow
from editor.language import language


class ManualDesk(QObject):
    """Owns the window of the manual.

    Signals:
        link_activated(QUrl): a link leads out of the manual.
    """

    link_activated = Signal(QUrl)

    def __init__(
        self, background: Background, actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        super().__init__(window)
        self._background = background
        self._actions = actions
        self._parent = window
        self.window: ManualWindow | None = None
        self.handlers: Mapping[str, Callable[[], object]] = {
            "manual": self.show,
            "all_keys": partial(self.show, COMMANDS),
        }

    def show(self, page: str = "") -> ManualWindow:
        """Show the manual, at a page if one is named."""
        if self.window is None:
            self.window = ManualWindow(self._parent)
            self.window.link_activated.connect(self.link_activated)
            self._background.ask("manual", {"language": language()}, self._fill)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.go_to(page)
        return self.window

    def _fill(self, answer: object) -> None:
        if self.window is not None:
            self.window.set_pages([*pages_of(answer), commands_page(self._actions)])
