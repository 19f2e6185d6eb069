"""Buttons of dialogs say what they do in words: Qt's own pictures are of another family."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox


def without_pictures(box: QDialogButtonBox | QMessageBox) -> None:
    """Take the pictures off the buttons that a dialog has now."""
    for button in box.buttons():
        button.setIcon(QIcon())
