"""What to do with unsaved changes before the file is closed."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor.gui.dialogs.plain import without_pictures
from editor.language import _

Choice = QMessageBox.StandardButton


def unsaved_dialog(parent: QWidget, name: str) -> QMessageBox:
    """Return a dialog that asks whether to save; it is open()ed by the caller."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(_("Unsaved changes"))
    box.setText(_("Save the changes to “{name}”?").format(name=name))
    box.setInformativeText(_("Without saving, they are lost."))
    box.setStandardButtons(Choice.Save | Choice.Discard | Choice.Cancel)
    box.setDefaultButton(Choice.Save)
    without_pictures(box)
    box.button(Choice.Discard).setText(_("Don’t save"))
    return box
