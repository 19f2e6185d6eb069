"""Versions of the file in front: keeping them, showing them, bringing them back."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.gui.versions.keeper import VersionKeeper
from editor.language import _
from editor.storage.versions import VersionStore


class VersionsDesk(QObject):
    """Follows the open files, and shows the versions of the one in front.

    Signals:
        told(str): a sentence that needs no answer.
        failed(str): a sentence that is to stay until it was read.
        outdated(): the file in front is something else now, a text or a FAQ.
        compare_wanted(OpenDocument, str, bytes): a file is to be compared with what it held, under
            this title.
    """

    told = Signal(str)
    failed = Signal(str)
    outdated = Signal()
    compare_wanted = Signal(object, str, bytes)

    def __init__(
        self,
        folder: Path,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._opened: OpenDocument | None = None
        self.keeper = VersionKeeper(VersionStore(folder), self)
        self.keeper.failed.connect(self.failed)
        self.handlers: Mapping[str, Callable[[], object]] = {"versions": self.show}

    @Slot(object)
    def use(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""
        self._opened = opened

    @Slot()
    def show(self) -> None:
        """Show the versions of the file in front; say so where there can be none."""
        opened = self._opened
        if opened is None:
            return
        if opened.path is None:
            self.told.emit(_("This file was never saved. The first save makes its first version."))
            return
        from editor.gui.versions.browsing import Browsing  # noqa: PLC0415 - not before it is wanted

        browsing = Browsing(opened, opened.path, self.keeper, self._background, self._window)
        browsing.told.connect(self.told)
        browsing.outdated.connect(self.outdated)
        browsing.compare_wanted.connect(partial(self.compare_wanted.emit, opened))
