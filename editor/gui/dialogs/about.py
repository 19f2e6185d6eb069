"""What this program is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor import __version__
from editor.gui.dialogs.plain import without_pictures
from editor.language import _


def about_dialog(parent: QWidget) -> QMessageBox:
    """Return the dialog; it is open()ed by the caller."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("About FAQ Editor"))
    box.setText(_("FAQ Editor {version}").format(version=__version__))
    box.setInformativeText(
        _(
            "Edits FAQ pages and changes only the lines that you edited.\n\n"
            "Icons: Lucide (ISC licence). English dictionaries: SCOWL (MIT and BSD). "
            "Window: Qt for Python (LGPL)."
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    without_pictures(box)
    return box
