"""The two fixed rows above the outline: the settings of the page, and its text."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from editor.document.fields import PAGE
from editor.document.settings import settings_of, takes_settings
from editor.gui.icons import icon
from editor.gui.open_document import OpenDocument
from editor.gui.theme import GRID
from editor.language import _

SETTINGS = "settings"
BODY = "body"
_ROWS = (
    (
        SETTINGS,
        _("Page settings"),
        "sliders-horizontal",
        _("Title, address and all else the page has"),
    ),
    (BODY, _("Page text"), "file-text", _("The text that the page has beside its questions")),
)
_ICON = 16


class PageEntries(QListWidget):
    """Shows what the file has of the two.

    Signals:
        chosen(str): the writer wants to see one of them, `SETTINGS` or `BODY`.
        entered(str): the writer wants to go on typing there.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, open_document: OpenDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_document
        self.setAccessibleName(_("Around the questions"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setTabKeyNavigation(False)
        for name, title, _drawing, tip in _ROWS:
            row = QListWidgetItem(title, self)
            row.setData(Qt.ItemDataRole.UserRole, name)
            row.setToolTip(tip)
            row.setSizeHint(QSize(0, self.fontMetrics().height() + GRID))
        self._draw_icons()
        self.itemSelectionChanged.connect(self._report)
        self.itemActivated.connect(self._enter)
        open_document.settled.connect(self._update)
        self._update()

    def has(self, name: str) -> bool:
        """Whether the file has something under one of the rows."""
        rows = range(self.count())
        return any(self._name(row) == name and not self.item(row).isHidden() for row in rows)

    def show_choice(self, name: str) -> None:
        """Mark one of the rows as the one that is shown; none for an empty name."""
        self.blockSignals(True)
        self.clearSelection()
        for number in range(self.count()):
            if self._name(number) == name:
                self.setCurrentRow(number)
        self.blockSignals(False)

    @override
    def sizeHint(self) -> QSize:
        rows = [number for number in range(self.count()) if not self.item(number).isHidden()]
        height = sum(self.sizeHintForRow(number) for number in rows)
        return QSize(GRID * 20, height + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(GRID * 10, self.sizeHint().height())

    @Slot()
    def _report(self) -> None:
        chosen = self.selectedItems()
        if chosen:
            self.chosen.emit(chosen[0].data(Qt.ItemDataRole.UserRole))

    @Slot(QListWidgetItem)
    def _enter(self, row: QListWidgetItem) -> None:
        self.entered.emit(row.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _update(self) -> None:
        document = self._open.document
        is_page = bool(document.source.opening)
        has_settings = takes_settings(document) or bool(settings_of(document))
        shape = document.faq.shape
        is_answer = shape is not None and shape.items.answer == (PAGE,)
        there = {SETTINGS: has_settings, BODY: is_page and not is_answer}
        for number in range(self.count()):
            self.item(number).setHidden(not there[self._name(number)])
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def _name(self, number: int) -> str:
        return str(self.item(number).data(Qt.ItemDataRole.UserRole))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.count():
            self._draw_icons()

    def _draw_icons(self) -> None:
        for number, (_name, _title, drawing, _tip) in enumerate(_ROWS):
            self.item(number).setIcon(icon(drawing, self.palette()))
