"""The line below the preview: what is under way, what is not as the site will have it, and why."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from editor.gui.icons import icon
from editor.gui.preview.rendered import Progress
from editor.gui.theme import GRID
from editor.language import _, ngettext

#: How many lines the sentence may have.
_LINES = 2


class Footer(QFrame):
    """Is there only while there is something to say.

    Signals:
        gaps_wanted(): the user wants to see what could not be filled in.
    """

    gaps_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = QLabel(self)
        self.why.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.why.setWordWrap(True)
        # In a narrow column it would take the page's place; its tooltip says all of it.
        self.why.setMaximumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.why.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(12 * GRID, GRID // 2)
        self.bar.setAccessibleName(_("How much of the site was read"))
        self.gaps = QToolButton(self)
        self.gaps.setAutoRaise(True)
        self.gaps.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.gaps.setToolTip(_("List what could not be filled in here as the site will fill it in"))
        self.gaps.clicked.connect(self.gaps_wanted)
        self._reason = ""
        self._is_working = False
        self._count = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2, GRID, 2)
        layout.addWidget(self.bar)
        layout.addWidget(self.why, 1)
        layout.addWidget(self.gaps)
        self._update()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say what is under way, until all of it is done."""
        self._is_working = progress.done < progress.total
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        self.why.setText(
            _("{what} – {done} of {total}").format(
                what=progress.text,
                done=QLocale().toString(progress.done),
                total=QLocale().toString(progress.total),
            )
        )
        self._update()

    def show_reason(self, sentence: str) -> None:
        """Say why the page does not look as was asked for; nothing if it does."""
        self._reason = sentence
        self._update()

    def show_count(self, count: int) -> None:
        """Say how many gaps there are; the problems of the file are counted elsewhere."""
        self._count = count
        words = ngettext("{n} gap", "{n} gaps", count).format(n=QLocale().toString(count))
        self.gaps.setText(words)
        self.gaps.setAccessibleName(words)
        if count and self.gaps.icon().isNull():
            self._draw_icon()
        self._update()

    def _draw_icon(self) -> None:
        self.gaps.setIcon(icon("square-dashed", self.palette()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _update(self) -> None:
        if not self._is_working:
            self.why.setText(self._reason)
        self.why.setToolTip(self.why.text())
        self.bar.setVisible(self._is_working)
        self.gaps.setVisible(self._count > 0)
        self.setVisible(self._is_working or bool(self._reason) or self._count > 0)
