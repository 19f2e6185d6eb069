"""What labels, tool tips and messages say is words: HTML in it is shown as it is written.

Qt takes a text that begins with a tag for HTML unless it is told otherwise, and then loads what the
HTML names, from anywhere on the disk or from another computer. Questions, paths and what a program
answered stand in such places, and any of them may begin with a tag.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override


class PlainWords(QObject):
    """Tells each label so before it looks at its text for the first time, tool tips among them."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and isinstance(watched, QLabel):
            watched.setTextFormat(Qt.TextFormat.PlainText)
        return False
