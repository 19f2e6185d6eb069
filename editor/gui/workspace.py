"""The three columns of an open FAQ: tree, texts, preview."""

import contextlib
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.edits import Part
from editor.gui.answer.panel import AnswerPanel
from editor.gui.columns import Columns
from editor.gui.notes.field import NoteField
from editor.gui.open_document import OpenDocument
from editor.gui.preview.commands import PreviewCommands
from editor.gui.preview.panel import PreviewPanel
from editor.gui.preview.render_client import RenderClient
from editor.gui.settings import Settings
from editor.gui.tree.panel import TreePanel
from editor.storage.memory import FileMemory, Whereabouts
from editor.storage.places import memory_file

_WIDTHS = (300, 470, 520)


class Workspace(QWidget):
    """Places the panels and connects their outermost signals, nothing else.

    Signals:
        refused(str): an act could not be done, and why.
        noted(str): an act did more than was asked for, and what.
        told(str): a sentence that needs no answer.
        link_activated(QUrl): a link in the preview leads elsewhere.
        hinted(str): where the link under the pointer leads; empty if there is none.
        chosen(str, object): a setting, by its name, has another value now.
    """

    refused = Signal(str)
    noted = Signal(str)
    told = Signal(str)
    link_activated = Signal(QUrl)
    hinted = Signal(str)
    chosen = Signal(str, object)

    def __init__(
        self,
        open_document: OpenDocument,
        actions: dict[str, QAction],
        client: RenderClient,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tree = TreePanel(open_document, actions, self)
        self.answer = AnswerPanel(open_document, self)
        self.note = NoteField(open_document, self.answer)
        self.answer.place_below(Part.ANCHOR, self.note)
        self.preview = PreviewPanel(open_document, client, actions, self)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.answer)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for number, panel in enumerate((self.tree, self.middle, self.preview)):
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(number, number)
        self.splitter.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.commands = PreviewCommands(self.preview, open_document, actions, settings)
        self.columns = Columns(self.middle, self.preview, actions, settings)
        self.columns.add_texts(*self.answer.fields.values())
        #: What the actions of the window do while this file is the current one.
        self.handlers: Mapping[str, Callable[[], object]] = {
            **self.tree.handlers,
            **self.commands.handlers,
            **self.columns.handlers,
            "split": self._split,
            "note": self.note.open,
            "next_pane": self.focus_next_column,
        }
        self._open = open_document
        self._memory = FileMemory(memory_file())
        self._connect()
        self._recall()

    def activate(self, *, is_on: bool) -> None:
        """Take over the window's actions and the preview's process, or leave them to another."""
        self.preview.activate(is_on=is_on)
        if is_on:
            self.commands.show_choices()
            self.columns.show_choices()
            self.commands.use_colours()

    def _connect(self) -> None:
        tree, answer, preview = self.tree, self.answer, self.preview
        tree.selected.connect(answer.show_node)
        tree.selected.connect(preview.show_node)
        tree.added.connect(self._type_over)
        tree.view.activated.connect(answer.focus_text)
        tree.refused.connect(self.refused)
        tree.noted.connect(self.noted)
        tree.selected.connect(self.note.show_node)
        answer.refused.connect(self.refused)
        self.note.refused.connect(self.refused)
        self.note.left.connect(answer.focus_text)
        answer.caret_moved.connect(preview.show_caret)
        answer.scrolled.connect(preview.follow)
        preview.scrolled.connect(answer.scroll_to)
        preview.place_chosen.connect(self._edit)
        preview.link_activated.connect(self.link_activated)
        preview.hinted.connect(self.hinted)
        preview.noted.connect(self.told)
        self.commands.chosen.connect(self.chosen)
        self.columns.chosen.connect(self.chosen)
        self.columns.told.connect(self.told)

    def focus_next_column(self) -> None:
        """Take the keyboard from the tree to the texts, to the preview, and back."""
        focused = QApplication.focusWidget()
        if focused is self.tree.view:
            self.answer.focus_text()
        elif any(focused is field for field in self.answer.fields.values()):
            self.preview.stage.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tree.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Where the writer was

    def _recall(self) -> None:
        """Arrange everything as it was when this file was last closed."""
        path = self._open.path
        where = self._memory.recall(path) if path is not None else None
        if where is not None:
            self.tree.close_topics(where.closed)
        if where is None or not self.tree.select_named(where.shown):
            self.tree.select_first()
        elif where.part in list(Part):
            self.answer.fields[Part(where.part)].put_caret(where.caret)

    def keep_whereabouts(self) -> None:
        """Remember where the writer is in this file."""
        path = self._open.path
        if path is None:
            return
        fields = self.answer.fields.items()
        part = next((part for part, field in fields if field.isVisibleTo(self.answer)), None)
        part = Part.ANSWER if self.answer.fields[Part.ANSWER].isVisibleTo(self.answer) else part
        where = Whereabouts(
            self.tree.closed_topics(),
            self.tree.current_name,
            str(part or ""),
            self.answer.fields[part].caret() if part is not None else 0,
        )
        with contextlib.suppress(OSError):  # it is a comfort, not worth a message
            self._memory.remember(path, where)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep it whenever another file comes to the front, this one is closed, or the window."""
        super().hideEvent(event)
        self.keep_whereabouts()

    def _split(self) -> None:
        self.tree.acts.split(self.answer.fields[Part.ANSWER].caret())

    @Slot(int)
    def _type_over(self, node_id: int) -> None:
        self.answer.show_node(node_id)
        self.answer.focus_name()

    @Slot(int, str, int)
    def _edit(self, node_id: int, part: str, position: int) -> None:
        self.tree.select(node_id)
        self.answer.go_to(part, position)
