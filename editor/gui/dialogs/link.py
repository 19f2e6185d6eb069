"""Whether to follow a link out of the preview, after showing where it leads."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMessageBox, QWidget


def link_dialog(parent: QWidget, url: QUrl) -> QMessageBox:
    """Return a dialog that asks whether to open a link; it is open()ed by the caller."""
    box = QMessageBox(parent)
    box.setWindowTitle("Open a link")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Open this link outside FAQ Editor?")
    box.setInformativeText(url.toDisplayString())
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Open)
    return box
