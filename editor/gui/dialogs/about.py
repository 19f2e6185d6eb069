"""What this program is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor import __version__
from editor.gui.dialogs.plain import without_pictures
from editor.language import _
from editor.resources import resource_text


def about_dialog(parent: QWidget) -> QMessageBox:
    """Return the dialog; it is open()ed by the caller."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("About FAQ Editor"))
    box.setText(_("FAQ Editor {version}").format(version=__version__))
    box.setInformativeText(
        _(
            "Edits FAQ pages and changes only the lines that you edited.\n\n"
            "It stands on the work of many others; the details name them and their licences."
        )
    )
    box.setDetailedText(resource_text("licences.txt"))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    without_pictures(box)
    return box
