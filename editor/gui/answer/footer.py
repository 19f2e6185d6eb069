"""The line below an answer: how long it is for its readers."""

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from editor.gui.field import DocumentField
from editor.language import _, ngettext

_PAUSE = 200  #: Milliseconds without typing after which words are counted.


class LengthLine(QLabel):
    """Counts words and reading time once the writer pauses."""

    def __init__(self, field: DocumentField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Length of the answer"))
        self.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.setMinimumHeight(self.fontMetrics().height())  # nothing moves once it counts
        self._field = field
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.count)
        field.document().contentsChanged.connect(self._timer.start)

    @Slot()
    def count(self) -> None:
        """Show how long the answer is now."""
        from editor.writing.counting import length_of  # noqa: PLC0415 - after the first paint

        length = length_of(self._field.text())
        count = QLocale().toString(length.words)
        words = ngettext("{n} word", "{n} words", length.words).format(n=count)
        minutes = ngettext("{n} minute to read", "{n} minutes to read", length.minutes)
        shown = _("{words} · {minutes}").format(
            words=words, minutes=minutes.format(n=length.minutes)
        )
        self.setText(shown if length.words else words)
