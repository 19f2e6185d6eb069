"""Asks for a link: its words and where it leads; places of file and site can be chosen."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.gui.dialogs.plain import without_pictures
from editor.gui.room import resize_within_screen
from editor.language import _
from editor.writing.completion import Candidate
from editor.writing.links import Link

_SIZE = (480, 420)
_MOST = 300  #: Places that are listed; a few letters find the others.
_ADDRESS = Qt.ItemDataRole.UserRole


class LinkDialog(QDialog):
    """Is open()ed with a link and reports the one that the writer wants.

    Signals:
        chosen(Link): the link is to be this one.
        removal_wanted(): only its words are to stay.
    """

    chosen = Signal(object)
    removal_wanted = Signal()

    def __init__(self, link: Link, places: list[Candidate], parent: QWidget) -> None:
        super().__init__(parent)
        self._link = link
        self._places = places
        self.setWindowTitle(_("Image") if link.is_image else _("Link"))
        self.words = QLineEdit(link.words, self)
        self.address = QLineEdit(link.address, self)
        self.address.setPlaceholderText(
            _("https://… or an address on this site")
            if link.is_image
            else _("https://… or choose a place below")
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Places in this file and on the site"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        self._lay_out()
        self.address.textEdited.connect(self._filter)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take_and_accept)
        self._filter(link.address)
        resize_within_screen(self, *_SIZE)
        (self.address if link.words and not link.is_image else self.words).setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(_("&Read out:") if self._link.is_image else _("&Words:"), self.words)
        form.addRow(_("&Address:"), self.address)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        without_pictures(self.buttons)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        if self._link.start < self._link.end and self._link.address and not self._link.is_image:
            remove = self.buttons.addButton(
                _("&Remove link"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            remove.clicked.connect(self._remove)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        self.list.setVisible(bool(self._places))
        layout.addWidget(self.buttons)

    @Slot(str)
    def _filter(self, words: str) -> None:
        """List the places that have the words; all of them where the address is not of the site."""
        wanted = words.strip().lower()
        fitting = [
            each
            for each in self._places
            if wanted in each.text.lower() or wanted in each.detail.lower()
        ]
        self.list.clear()
        for place in (fitting or self._places)[:_MOST]:
            shown = f"{place.detail}  –  {place.text}" if place.detail else place.text
            item = QListWidgetItem(shown, self.list)
            item.setData(_ADDRESS, place.text)

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.address.setText(item.data(_ADDRESS))

    @Slot(QListWidgetItem)
    def _take_and_accept(self, item: QListWidgetItem) -> None:
        self._take(item)
        self._accept()

    @Slot()
    def _accept(self) -> None:
        address = self.address.text().strip()
        if not address:
            self.address.setFocus()
            return
        self.chosen.emit(replace(self._link, words=self.words.text(), address=address))
        self.accept()

    @Slot()
    def _remove(self) -> None:
        self.removal_wanted.emit()
        self.accept()
