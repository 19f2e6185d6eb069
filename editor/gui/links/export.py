"""Writing renamed links down for those who redirect readers: which form, and where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.dialogs.plain import without_pictures
from editor.gui.theme import GRID
from editor.language import _, ngettext
from editor.storage.files import write_atomically
from editor.storage.redirects import FORMS, RedirectForm
from editor.storage.renames import Pair

_INDENT = 3 * GRID


class ExportDialog(QDialog):
    """Asks for a form and a file, and writes it; it is open()ed by the caller.

    Signals:
        told(str): it was written, or why not.
    """

    told = Signal(str)

    def __init__(
        self, pairs: Sequence[Pair], url: str, suggestion: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pairs = pairs
        self._url = url
        self._suggestion = suggestion
        self.setWindowTitle(_("Export renamed links"))
        self.forms = QButtonGroup(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        save = self._buttons.addButton(_("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setEnabled(bool(pairs))
        self._lay_out()
        without_pictures(self._buttons)
        self._buttons.accepted.connect(self._ask_where)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID // 2)
        count = len(self._pairs)
        head = QLabel(self)
        head.setWordWrap(True)
        sentence = ngettext(
            "{n} link name of this page has changed since it was first saved here.",
            "{n} link names of this page have changed since it was first saved here.",
            count,
        ).format(n=count)
        nothing = _("No link name of this page was changed and saved so far.")
        head.setText(sentence if count else nothing)
        layout.addWidget(head)
        layout.addSpacing(GRID)
        for number, form in enumerate(FORMS):
            button = QRadioButton(form.title, self)
            button.setChecked(number == 0)
            button.setAccessibleDescription(form.purpose)
            self.forms.addButton(button, number)
            purpose = QLabel(form.purpose, self)
            purpose.setWordWrap(True)
            purpose.setIndent(_INDENT)
            purpose.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            layout.addWidget(button)
            layout.addWidget(purpose)
        layout.addSpacing(GRID)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(60 * GRID)

    @property
    def form(self) -> RedirectForm:
        """The form that is chosen."""
        return FORMS[self.forms.checkedId()]

    @Slot()
    def _ask_where(self) -> None:
        suggestion = self._suggestion.with_name(f"{self._suggestion.stem}-links{self.form.suffix}")
        dialog = QFileDialog(self, _("Save renamed links"), str(suggestion.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(suggestion.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the renamed links to a file in the form that is chosen."""
        try:
            write_atomically(Path(path), self.form.write(self._pairs, self._url).encode())
        except OSError as error:
            reason = error.strerror or str(error)
            self.told.emit(_("The file could not be written: {why}.").format(why=reason))
        else:
            self.told.emit(
                _("Renamed links were written to “{name}”.").format(name=Path(path).name)
            )
        self.accept()
