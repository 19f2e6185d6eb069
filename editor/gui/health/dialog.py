"""Shows the curves of a page and what is old in it, and goes to a question that is chosen."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.document.faq import Position
from editor.gui.health.curve import Curve
from editor.gui.moments import day
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _

_SIZE = (100 * GRID, 76 * GRID)
_COLUMNS = 2
_POSITION = Qt.ItemDataRole.UserRole


class HealthDialog(QDialog):
    """Waits for what the background finds.

    Signals:
        wanted(tuple): the question at this position shall be shown.
        page_wanted(): all of it shall be saved as a page.
    """

    wanted = Signal(tuple)
    page_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("health-dialog")
        self.setWindowTitle(_("Health of “{name}”").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.state = QLabel(_("Reading the history…"), self)
        self.state.setWordWrap(True)
        self.curves = QGridLayout()
        self.curves.setSpacing(2 * GRID)
        self.head = QLabel(self)
        self.untouched = QListWidget(self)
        self.untouched.setAccessibleName(
            _("Questions that were not changed for long; Return goes there")
        )
        self.untouched.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.page = self.buttons.addButton(
            _("&Save as a page…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.page.setEnabled(False)
        self.page.clicked.connect(self.page_wanted)
        self.buttons.rejected.connect(self.reject)
        self.untouched.itemActivated.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.state)
        layout.addLayout(self.curves, 3)
        layout.addWidget(self.head)
        layout.addWidget(self.untouched, 2)
        layout.addWidget(self.buttons)
        self.head.hide()
        self.untouched.hide()
        resize_within_screen(self, *_SIZE)

    def show_progress(self, done: int, of_all: int) -> None:
        """Say how much of the past was read."""
        said = _("Reading the history… {n} of {total}")
        self.state.setText(said.format(n=done, total=of_all))

    def show_curves(self, curves: Sequence[Mapping[str, object]], why: str) -> None:
        """Show figures over time, and why there is no more of them."""
        self.state.setText(why)
        self.state.setVisible(bool(why))
        for number, told in enumerate(curves):
            curve = Curve(str(told["title"]), int(str(told["now"])), _values(told), self)
            self.curves.addWidget(curve, number // _COLUMNS, number % _COLUMNS)
        self.page.setEnabled(True)

    def show_untouched(self, sentence: str, rows: Sequence[Mapping[str, object]]) -> None:
        """List what was not changed for long."""
        self.head.setText(sentence)
        self.head.setVisible(bool(sentence))
        self.untouched.setVisible(bool(rows))
        for told in rows:
            since = day(datetime.fromtimestamp(float(str(told["since"])), UTC))
            said = _("{day}: {question}").format(day=since, question=told["question"])
            item = QListWidgetItem(said, self.untouched)
            item.setToolTip(said)
            item.setData(_POSITION, told["position"])
        if rows:
            self.untouched.setCurrentRow(0)

    def fail(self, sentence: str) -> None:
        """Say why nothing can be shown."""
        self.state.setText(sentence)

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem) -> None:
        position: Position = tuple(item.data(_POSITION))
        self.accept()
        self.wanted.emit(position)


def _values(told: Mapping[str, object]) -> list[tuple[float, int]]:
    pairs = told["values"]
    assert isinstance(pairs, list)  # noqa: S101 - the task gives it
    return [(float(when), int(value)) for when, value in pairs]
