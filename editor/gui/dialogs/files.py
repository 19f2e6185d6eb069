"""Which file to open, and where to save."""

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.language import _

_FILTER = ";;".join(
    (_("FAQ pages") + " (*.md *.markdown *.html *.yml *.yaml)", _("All files") + " (*)")
)


def open_file_dialog(parent: QWidget, folder: Path | None) -> QFileDialog:
    """Return a dialog that asks for a file to open; it is open()ed by the caller."""
    dialog = QFileDialog(parent, _("Open a FAQ"), str(folder or ""), _FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def save_file_dialog(parent: QWidget, suggestion: Path) -> QFileDialog:
    """Return a dialog that asks where to save; it is open()ed by the caller."""
    dialog = QFileDialog(parent, _("Save as"), str(suggestion.parent), _FILTER)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix("md")
    dialog.selectFile(suggestion.name)
    return dialog


def dropped_path(event: QDropEvent) -> Path | None:
    """Return the one file or folder that is dropped; None for anything else."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
