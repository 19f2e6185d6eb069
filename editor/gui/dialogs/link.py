"""Whether to follow a link out of the preview, after showing where it leads."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.gui.dialogs.plain import without_pictures
from editor.language import _


def ask_and_follow(parent: QWidget, url: QUrl) -> None:
    """Open a link in the system's program for it, if the user says so."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Open a link"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Open this link outside FAQ Editor?"))
    box.setInformativeText(url.toDisplayString())
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Open)
    without_pictures(box)

    def decide(result: int) -> None:
        if result == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(url)

    box.finished.connect(decide)
    box.open()
