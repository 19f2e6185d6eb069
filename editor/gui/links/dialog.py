"""The links to a link name as a list with ticks: how each is written now, and how it will be."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.document.edits.links import Reference, Trouble
from editor.gui.isolating import isolated
from editor.gui.links.found import FileLinks
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.language import _, ngettext

_SIZE = (760, 460)
_CHECKED = Qt.CheckState.Checked

Row = tuple[QTreeWidgetItem, Reference]


class LinksDialog(QDialog):
    """Asks which links are to follow a link name; it is open()ed by the caller.

    Signals:
        wanted(str): the new link name; `own` and `others` say which links follow it.
    """

    wanted = Signal(str)

    def __init__(
        self,
        old: str,
        new: str,
        judge: Callable[[str], Trouble | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._old = old
        self._judge = judge
        self._is_done = new != old
        self._own: list[Row] = []
        self._files: list[tuple[FileLinks, list[Row]]] = []
        self._is_complete = False
        self.name = QLineEdit(new, self)
        self._head = QLabel(self)
        self._trouble = QLabel(self)
        self._summary = QLabel(self)
        self.list = QTreeWidget(self)
        self._buttons = QDialogButtonBox(self)
        self._set_up()
        self._lay_out()
        self.name.textChanged.connect(self._update)
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)
        self._update()

    def _set_up(self) -> None:
        self.setWindowTitle(_("Rename a link name"))
        for label in (self._head, self._trouble, self._summary):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        if self._is_done:
            head = _(
                "The link name was “{old}” and is “{new}” now. These links lead to the old one:"
            )
            self._head.setText(head.format(old=self._old, new=self.name.text()))
        else:
            self._head.setText(_("&New link name"))
            self._head.setTextFormat(Qt.TextFormat.AutoText)
            self._head.setBuddy(self.name)
        self.name.setVisible(not self._is_done)
        self.name.setAccessibleName(_("New link name"))
        self._trouble.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.list.setHeaderLabels([_("Where"), _("Link now"), _("Link then")])
        self.list.setAccessibleName(_("Links to change"))
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        accept = _("Change the ticked links") if self._is_done else _("Rename")
        self.accept_button = self._buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        leave = _("Leave them as they are") if self._is_done else _("Cancel")
        self._buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for part in (self._head, self.name, self._trouble, self._summary):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._buttons)
        resize_within_screen(self, *_SIZE)

    # What is shown

    def show_links(self, own: Sequence[Reference], files: Sequence[FileLinks]) -> None:
        """List what was found, all of it ticked."""
        self._is_complete = True
        self.list.clear()
        self._own = self._added(_("This file"), own) if own else []
        self._files = [(file, self._added(file.shown, file.references)) for file in files]
        self.list.expandAll()
        self._update()

    def say(self, sentence: str) -> None:
        """Tell why only this file was looked through."""
        self._summary.setText(sentence)

    @property
    def own(self) -> list[Reference]:
        """The ticked links of this file."""
        return _ticked(self._own)

    @property
    def others(self) -> list[FileLinks]:
        """The ticked links of other files, by file."""
        chosen = [file.only(tuple(_ticked(rows))) for file, rows in self._files]
        return [file for file in chosen if file.references]

    def _rows(self) -> list[Row]:
        return [*self._own, *(row for _file, rows in self._files for row in rows)]

    def _added(self, title: str, references: Sequence[Reference]) -> list[Row]:
        count = len(references)
        counted = ngettext("{n} link", "{n} links", count).format(n=count)
        group = QTreeWidgetItem(self.list, [f"{title} – {counted}"])
        group.setFirstColumnSpanned(True)
        group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        rows: list[Row] = []
        for reference in references:
            row = QTreeWidgetItem(
                group,
                [isolated(reference.where or reference.context), isolated(reference.target), ""],
            )
            row.setCheckState(0, _CHECKED)
            for column in range(3):
                row.setToolTip(column, reference.context)
            rows.append((row, reference))
        return rows

    @Slot()
    def _update(self) -> None:
        """Show what the links become, and what is wrong with the name."""
        name = self.name.text().strip()
        trouble = self._judge(name) if name != self._old else None
        self._trouble.setText(trouble.sentence if trouble is not None else "")
        self._trouble.setVisible(trouble is not None)
        self.name.setAccessibleDescription(self._trouble.text())
        self.accept_button.setEnabled(bool(name) and name != self._old)
        for row, reference in self._rows():
            row.setText(2, isolated(reference.renamed(name)))
        if self._is_complete:
            self._summary.setText(self._counted())
        elif not self._summary.text():
            self._summary.setText(_("Looking for links in the whole site…"))

    def _counted(self) -> str:
        count = len(self._rows())
        if not count:
            return _("Nothing links to this place, as far as this site goes.")
        sentence = ngettext(
            "{n} link leads here. What is ticked will follow the new name.",
            "{n} links lead here. What is ticked will follow the new name.",
            count,
        )
        return sentence.format(n=count)

    @Slot()
    def _finish(self) -> None:
        self.wanted.emit(self.name.text().strip())
        self.accept()


def _ticked(rows: Sequence[Row]) -> list[Reference]:
    return [reference for row, reference in rows if row.checkState(0) is _CHECKED]
