"""What labels, tool tips and messages say is words: HTML in it is shown as it is written.

Qt takes a text that begins with a tag for HTML unless it is told otherwise, and then loads what the
HTML names, from anywhere on the disk or from another computer. Questions, paths and what a program
answered stand in such places, and any of them may begin with a tag.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QProxyStyle,
    QPushButton,
    QWidget,
)
from typing_extensions import override

_STYLE = "fusion"


class PlainWords(QProxyStyle):
    """Tells each label so before it looks at its text for the first time, tool tips among them.

    A style is told of widgets only. A filter of the application's events would be told of what
    belongs to the web engine's own threads, too, which ends the program.
    """

    def __init__(self) -> None:
        super().__init__(_STYLE)

    @override
    def polish(self, thing: QApplication | QPalette | QWidget) -> None:  # type: ignore[override] # one name for three
        super().polish(thing)
        if isinstance(thing, QLabel):
            thing.setTextFormat(Qt.TextFormat.PlainText)
        elif isinstance(thing, QPushButton) and isinstance(thing.parent(), QDialogButtonBox):
            thing.setIcon(QIcon())  # the system's are black, whatever they lie on


def use_plain_words(application: QApplication) -> None:
    """Give the application the style that all our colours are made for, with plain words."""
    if not isinstance(application.style(), PlainWords):
        application.setStyle(PlainWords())
