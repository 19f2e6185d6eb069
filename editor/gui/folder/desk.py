"""What can be done with a folder of FAQs: open it, list it, open a file of it by its name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.gui.background import Background
from editor.gui.folder.files import FolderFiles
from editor.gui.folder.panel import FolderPanel
from editor.gui.folder.popup import files_popup
from editor.gui.panes import WayBack
from editor.gui.quick.popup import QuickPopup
from editor.language import _
from editor.storage.recent import RecentFiles

_MARKS_OF_A_SITE = ("_config.yml", "_config.yaml", "_config.toml", ".git")


class FolderDesk(QObject):
    """Owns the search through the folder, and the column that lists what it finds.

    Signals:
        chosen(str): the path of a file to open.
        shown(bool): the column is shown now, or not any more.
    """

    chosen = Signal(str)
    shown = Signal(bool)

    def __init__(self, background: Background, recent: RecentFiles, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._recent = recent
        self._near: Path | None = None
        self._way_back = WayBack()
        self.files = FolderFiles(background, self)
        self.panel = FolderPanel(self.files, window)
        self.panel.chosen.connect(self.chosen)
        self.panel.closed.connect(self.hide)
        self.panel.left.connect(self._way_back.go)
        self.panel.hide()
        self.handlers: Mapping[str, Callable[[], object]] = {
            "open_folder": self.ask,
            "show_folder": self.toggle,
            "quick_open": self.quick_open,
        }

    def be_near(self, path: Path | None) -> None:
        """Take note of the file in front: without a folder its site is the one that is meant."""
        self._near = path or self._near

    @Slot()
    def ask(self) -> None:
        start = str(self.files.folder or (self._near.parent if self._near else Path.home()))
        dialog = QFileDialog(self._window, _("Open a folder"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot(str)
    def open(self, folder: str | Path) -> None:
        """List the FAQs of a folder."""
        self.files.look_through(Path(folder).absolute())
        self._show(is_shown=True)

    @Slot()
    def toggle(self) -> None:
        """Show the column or hide it."""
        if self.panel.isVisible():
            self.hide()
        else:
            self._look_near()
            self._way_back.note(self.panel)
            self._show(is_shown=True)
            self.panel.setFocus()

    @Slot()
    def hide(self) -> None:
        """Hide the column, and give the keyboard back if it was there."""
        had_keyboard = self.panel.panes[0].has_keyboard
        self._show(is_shown=False)
        if had_keyboard:
            self._way_back.go()

    @Slot()
    def quick_open(self) -> QuickPopup:
        """Drop down the list of files to choose from by typing."""
        self._look_near()
        popup = files_popup(self.files, self._recent.paths(), self._window)
        popup.chosen.connect(self._choose)
        popup.drop_down()
        return popup

    def _choose(self, path: object) -> None:
        self.chosen.emit(str(path))

    def _show(self, *, is_shown: bool) -> None:
        self.panel.setVisible(is_shown)
        self.shown.emit(is_shown)

    def _look_near(self) -> None:
        """Look through the site of the file in front, if no folder was opened yet."""
        if self.files.folder is None and self._near is not None:
            self.files.look_through(_site_folder(self._near))


def _site_folder(path: Path) -> Path:
    """Return the nearest folder above a file that looks like a site, or else the file's own."""
    parents = path.absolute().parents
    marked = (each for each in parents if any((each / mark).exists() for mark in _MARKS_OF_A_SITE))
    return next(marked, parents[0])
