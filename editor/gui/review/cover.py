"""What lies over the texts of a question while they are read with marks, or as they were."""

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.document.faq import Position
from editor.gui.review.choices import SCHEME, Mode
from editor.gui.theme import GRID
from editor.language import _
from editor.review.comparison import Comparison
from editor.review.difference import Difference

_Shown: TypeAlias = tuple[Comparison, Difference | None, Position | None]


class ReviewCover(QWidget):
    """Shows texts that cannot be edited here; each place that was changed opens a menu.

    Signals:
        words_taken_back(str, int): a text, and which of its changes is to be as it was.
        words_accepted(str, int): a text, and which of its changes is agreed to.
    """

    words_taken_back = Signal(str, int)
    words_accepted = Signal(str, int)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Shown | None = None
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(_("The texts with marks"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(2 * GRID)
        font = self.page.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        self.page.setFont(font)
        self.page.anchorClicked.connect(self._offer)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.edit = QPushButton(_("&Edit"), self)
        self.edit.setAccessibleName(_("Edit"))
        self.edit.setToolTip(actions[Mode.FINAL].toolTip())
        self.edit.clicked.connect(actions[Mode.FINAL].trigger)
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        bar.addWidget(self.hint, 1)
        bar.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.page, 1)
        self.setFocusProxy(self.page)
        self.hide()

    def show_marks(self, comparison: Comparison, difference: Difference) -> None:
        """Show what was inserted and deleted."""
        self._show((comparison, difference, None))
        hint = _("Underlined was inserted, struck out was deleted.")
        if difference.is_rewording:
            hint = _(
                "Underlined was inserted, struck out was deleted. Click a place to decide about it."
            )
        self.hint.setText(hint)

    def show_original(self, comparison: Comparison, old: Position) -> None:
        """Show how the texts were."""
        self._show((comparison, None, old))
        self.hint.setText(_("This is the original text. It cannot be edited."))

    def _show(self, shown: _Shown) -> None:
        bar = self.page.verticalScrollBar()
        is_same = self._shown is not None and _same_thing(self._shown, shown)
        height = bar.value() if is_same else 0
        self._shown = shown
        comparison, difference, old = shown
        from editor.gui.review.marked import (  # noqa: PLC0415 - with what compares, not before
            marked_page,
            original_page,
        )

        if difference is not None:
            self.page.setHtml(marked_page(comparison, difference, self.palette()))
        elif old is not None:
            self.page.setHtml(original_page(comparison, old, self.palette()))
        bar.setValue(height)
        self.show()

    @Slot(QUrl)
    def _offer(self, address: QUrl) -> None:
        """Let the reviewer decide about one place."""
        place = _place_of(address.toString())
        if place is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = menu.addAction(_("&Take this place back"))
        back.triggered.connect(lambda: self.words_taken_back.emit(*place))
        agreed = menu.addAction(_("&Accept this place"))
        agreed.triggered.connect(lambda: self.words_accepted.emit(*place))
        menu.popup(self._below_place())
        menu.setActiveAction(back)

    def _below_place(self) -> QPoint:
        """Return where a menu leaves the place to be seen that was clicked, or has the keyboard."""
        if self.page.textCursor().hasSelection():
            corner = self.page.cursorRect().bottomLeft()
            return self.page.viewport().mapToGlobal(corner + QPoint(0, GRID // 2))
        return self.cursor().pos() + QPoint(0, 2 * GRID)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_shown", None):
            self._show_again()

    def _show_again(self) -> None:
        is_hidden = self.isHidden()
        if self._shown is not None:
            self._show(self._shown)
        self.setHidden(is_hidden)


def _place_of(address: str) -> tuple[str, int] | None:
    """Return the part and the number of the change that an address stands for."""
    scheme, _colon, rest = address.partition(":")
    part, _colon, number = rest.rpartition(":")
    return (part, int(number)) if scheme == SCHEME and number.isdecimal() else None


def _same_thing(
    one: _Shown,
    other: _Shown,
) -> bool:
    """Whether it is the same topic or question, so that the reader stays where they are."""
    places = [each[1].new if each[1] is not None else each[2] for each in (one, other)]
    return places[0] == places[1] and places[0] is not None
