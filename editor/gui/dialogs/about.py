"""What this program is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from editor import __version__


def about_dialog(parent: QWidget) -> QMessageBox:
    """Return the dialog; it is open()ed by the caller."""
    box = QMessageBox(parent)
    box.setWindowTitle("About FAQ Editor")
    box.setText(f"FAQ Editor {__version__}")
    box.setInformativeText(
        "Edits FAQ pages and changes only the lines that you edited.\n\n"
        "Icons: Lucide (ISC licence). English dictionaries: SCOWL (MIT and BSD). "
        "Window: Qt for Python (LGPL)."
    )
    return box
