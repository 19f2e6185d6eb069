"""Asks where to print, or which PDF file to write, and has the preview do it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.gui.preview.view import PreviewView
from editor.language import _

Tell = Callable[[str], None]


def ask_and_print(view: PreviewView, tell: Tell, parent: QWidget) -> None:
    """Let the user choose a printer, and print on it."""
    # Printing is rare, and its library need not be loaded before the window shows.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)

    def report(works: bool) -> None:
        # Held until now: a printer must outlive what is printed on it.
        name = printer.printerName() or printer.outputFileName()
        tell(
            _("Sent to {name}.").format(name=name) if works else _("The page could not be printed.")
        )

    def decide(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            view.print_on(printer, report)

    dialog.finished.connect(decide)
    QDialog.open(dialog)  # QPrintDialog's own wants a slot


def ask_and_save_pdf(view: PreviewView, tell: Tell, parent: QWidget, suggestion: Path) -> None:
    """Let the user choose a file, and write it."""
    dialog = QFileDialog(
        parent, _("Save as PDF"), str(suggestion.parent), _("PDF files") + " (*.pdf)"
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggestion.name)

    def save(path: str) -> None:
        name = Path(path).name
        view.save_pdf(
            path,
            lambda works: tell(
                _("“{name}” was written.").format(name=name)
                if works
                else _("“{name}” could not be written.").format(name=name)
            ),
        )

    dialog.fileSelected.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
