"""Notes at each save which link names have changed since the save before."""

from PySide6.QtCore import QObject, Signal, Slot

from editor.document.edits.links import renamed_names
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.renames import Renames


class RenameRecord(QObject):
    """Watches one open file.

    Signals:
        failed(str): the names could not be kept.
    """

    failed = Signal(str)

    def __init__(self, open_document: OpenDocument, renames: Renames, parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_document
        self._renames = renames
        self._saved = open_document.document if open_document.path is not None else None
        open_document.saved.connect(self._note)

    @Slot()
    def _note(self) -> None:
        before, self._saved = self._saved, self._open.document
        if before is None or self._open.path is None:
            return
        try:
            self._renames.add(self._open.path, renamed_names(before, self._saved))
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit(_("The old link names could not be kept: {why}.").format(why=reason))
