"""All texts that were not saved: those that wait for a decision, and those that were put aside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.recovery.sentences import called, when
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _
from editor.storage.journal import Left

_SIZE = (560, 360)
_LEFT = Qt.ItemDataRole.UserRole
_ROLE = QDialogButtonBox.ButtonRole.ActionRole


class KeptTexts(QDialog):
    """Lists them, the newest first, each with its file and time.

    Signals:
        restore_wanted(Left): this text is to come into the window.
        differences_wanted(Left): what restoring it would change is to be shown.
    """

    restore_wanted = Signal(object)
    differences_wanted = Signal(object)

    def __init__(self, waiting: Sequence[Left], aside: Sequence[Left], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Unsaved texts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Unsaved texts"))
        for left in sorted([*waiting, *aside], key=lambda each: -each.time):
            if left.text is not None:
                self._add(left)
        self.restore = QPushButton(_("&Restore"), self)
        self.differences = QPushButton(_("Show &differences"), self)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._update)
        self.list.itemActivated.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.differences.clicked.connect(self._show_differences)
        self.list.setCurrentRow(0)
        self._update()

    def _add(self, left: Left) -> None:
        name = called(left.path) if left.path is not None else _("New FAQ")
        item = QListWidgetItem(
            _("{name}, changed last at {time}").format(name=name, time=when(left))
        )
        item.setToolTip(str(left.path or ""))
        item.setData(_LEFT, left)
        self.list.addItem(item)

    def _lay_out(self) -> None:
        hint = QLabel(self)
        hint.setWordWrap(True)
        hint.setText(
            _("What was thrown away or not restored is kept for 30 days.")
            if self.list.count()
            else _("Nothing that you wrote was left unsaved.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.restore, _ROLE)
        buttons.addButton(self.differences, _ROLE)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, *_SIZE)

    def _chosen(self) -> Left | None:
        left = [each.data(_LEFT) for each in self.list.selectedItems()]
        return left[0] if left and isinstance(left[0], Left) else None

    @Slot()
    def _update(self) -> None:
        is_chosen = self._chosen() is not None
        self.restore.setEnabled(is_chosen)
        self.differences.setEnabled(is_chosen)

    @Slot()
    def _restore(self) -> None:
        left = self._chosen()
        if left is not None:
            self.accept()
            self.restore_wanted.emit(left)

    @Slot()
    def _show_differences(self) -> None:
        left = self._chosen()
        if left is not None:
            self.differences_wanted.emit(left)
