"""Exchanges what a file shows for a text from outside, while the writer stays where they are."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.gui.files import Files
from editor.gui.open_document import OpenDocument
from editor.gui.others.places import Places


class Showing(QObject):
    """Knows what shows a file, in columns or as text."""

    def __init__(self, files: Files, view_of: Callable[[OpenDocument], QWidget | None]) -> None:
        super().__init__(files)
        self._files = files
        self._view_of = view_of

    def exchange(self, opened: OpenDocument, act: Callable[[], object]) -> None:
        """Do what exchanges the texts of a file."""
        before, view = opened.document, self._view_of(opened)
        places = Places(view) if view is not None else None
        act()
        if (before.faq.shape is None) != (opened.document.faq.shape is None):
            self._files.show_anew(opened)
        elif places is not None:
            opened.settle()
            places.restore()
