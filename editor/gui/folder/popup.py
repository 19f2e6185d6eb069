"""Opening a file by a few letters of its name: recent files, and all FAQs of the folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.gui.folder.files import FolderFiles, FoundFile
from editor.gui.folder.panel import choices
from editor.gui.quick.popup import QuickPopup
from editor.language import _


def files_popup(files: FolderFiles, recent: Sequence[Path], parent: QWidget) -> QuickPopup:
    """Return a popup that offers files, and more of them while they are found."""
    known = {each.path for each in files.files}
    first = [FoundFile(path, path.name, 0) for path in recent if path not in known]
    popup = QuickPopup(
        _("Open a file by its name"), choices([*first, *files.files], files.folder), parent
    )
    _Follower(files, popup, {each.path for each in first})
    return popup


class _Follower(QObject):
    """Adds what is found while the popup is open."""

    def __init__(self, files: FolderFiles, popup: QuickPopup, offered: set[object]) -> None:
        super().__init__(popup)
        self._offered = offered
        self._files = files
        self._popup = popup
        files.found.connect(self._add)
        files.finished.connect(self._finish)
        if files.is_looking:
            popup.say(_("Looking for more …"))

    def _add(self, found: Sequence[FoundFile]) -> None:
        more = [each for each in found if each.path not in self._offered]
        self._popup.model.add(choices(more, self._files.folder))
        self._popup.say(_("Looking for more …"))

    def _finish(self) -> None:
        self._popup.say("")
