"""Cut, copy and paste of topics and questions, within a file, between files and programs.

What is cut stays where it is, dimmed, until it is pasted. Whoever pastes what another file cut puts
a receipt on the clipboard; the other file sees that and lets its entries go. So a paste that fails
loses nothing, and files need not know each other.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from editor.document import Document
from editor.document.comparing import same_text
from editor.document.edits import Edit, delete_all, paste, put_behind
from editor.document.faq import Position
from editor.document.nodes import Entry
from editor.gui.open_document import OpenDocument
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.transfer import mime_of, parcel_in, read_mime
from editor.language import _

Perform = Callable[[Callable[[Document], Edit | None]], Edit | None]
"""Performs an act on the document; returns the edit, or None where it was refused or none."""


class EntryClipboard(QObject):
    """The entries of one file on their way to the clipboard and from it.

    Signals:
        cut_changed(): other entries wait to be pasted.
        told(str): a sentence about what happened.
    """

    cut_changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        model: OutlineModel,
        perform: Perform,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._model = model
        self._perform = perform
        self._cut: dict[int, Entry] = {}
        self._clipboard.dataChanged.connect(self._follow)

    @property
    def _clipboard(self) -> QClipboard:
        return QGuiApplication.clipboard()

    def copy(self, positions: Iterable[Position]) -> None:
        """Put entries on the clipboard."""
        self.forget()
        self._clipboard.setMimeData(self._model.packed(positions))

    def cut(self, positions: Iterable[Position]) -> None:
        """Put entries on the clipboard, to go from here when they are pasted."""
        mime = self._model.packed(positions, is_cut=True)
        parcel = parcel_in(mime)
        self._clipboard.setMimeData(mime)
        nodes = [self._open.node_of(each) for each in (parcel.ids if parcel else ())]
        self._cut = {node.id: node.entry for node in nodes if node is not None}
        self._show_cut()

    @Slot()
    def forget(self) -> bool:
        """Let what was cut stay where it is; return whether anything was."""
        if not self._cut:
            return False
        self._cut = {}
        self._show_cut()
        return True

    def paste(self, selected: Position | None) -> Edit | None:
        """Put what is on the clipboard behind what is selected."""
        parcel = read_mime(self._clipboard.mimeData())
        if parcel is None or not parcel.clip.entries:
            self.told.emit(_("There is no text on the clipboard that could become a question."))
            return None
        if parcel.is_cut and self._model.is_own(parcel):
            positions = self._model.positions_of(parcel.ids)
            done = self._perform(lambda document: put_behind(document, positions, selected))
            self.forget()
            self._clipboard.setMimeData(mime_of(replace(parcel, is_cut=False)))
            return done
        done = self._perform(lambda document: paste(document, parcel.clip, selected))
        if done is not None and parcel.is_cut:
            receipt = replace(parcel, is_cut=False, taken=parcel.source)
            self._clipboard.setMimeData(mime_of(receipt))
        return done

    @Slot()
    def _follow(self) -> None:
        """See what another file or program has put on the clipboard."""
        if not self._cut:
            return
        parcel = parcel_in(self._clipboard.mimeData())
        if parcel is not None and parcel.taken == self._open.token:
            self._let_go()
        elif parcel is None or not (parcel.is_cut and self._model.is_own(parcel)):
            self.forget()

    def _let_go(self) -> None:
        """Take away what was pasted elsewhere, but not what was changed since it was cut."""
        same: list[int] = []
        for each, entry in self._cut.items():
            node = self._open.node_of(each)
            if node is not None and same_text(node.entry.value, entry.value):
                same.append(each)
        if len(same) < len(self._cut):
            self.told.emit(_("What was changed after it was cut stays in this file."))
        self.forget()
        positions = self._model.positions_of(same)
        self._perform(lambda document: delete_all(document, positions))

    def _show_cut(self) -> None:
        self._model.cut = frozenset(self._cut)
        self.cut_changed.emit()
