"""Whether to follow a link out of the preview, after showing where it leads."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.gui.addresses import computer, leads_elsewhere, made_safe, shown
from editor.gui.dialogs.plain import without_pictures
from editor.language import _
from editor.processes import as_for_others


def ask_and_follow(parent: QWidget, url: QUrl) -> None:
    """Open a link in the system's program for it, if the user says so."""
    if not leads_elsewhere(url):
        return
    url = made_safe(url)
    box = QMessageBox(parent)
    box.setWindowTitle(_("Open a link"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Open this link outside FAQ Editor?"))
    box.setInformativeText(_told(url))
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Open)
    without_pictures(box)

    def decide(result: int) -> None:
        if result == QMessageBox.StandardButton.Open:
            with as_for_others():
                QDesktopServices.openUrl(url)

    box.finished.connect(decide)
    box.open()


def _told(url: QUrl) -> str:
    if not url.userInfo():
        return shown(url)
    sentence = _("It leads to {computer}; what stands before the @ is only a name.")
    return f"{shown(url)}\n\n{sentence.format(computer=computer(url))}"
