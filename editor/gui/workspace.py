"""The three columns of an open FAQ: tree, texts, preview."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.parts import Outside, Part
from editor.gui.answer.panel import AnswerPanel
from editor.gui.columns import Columns
from editor.gui.field import DocumentField
from editor.gui.later import Later
from editor.gui.notes.field import NoteField
from editor.gui.open_document import OpenDocument
from editor.gui.page.panels import PagePanels
from editor.gui.panes import Pane
from editor.gui.preview.render_client import RenderClient
from editor.gui.previewing import PreviewColumn
from editor.gui.room import Scrolled
from editor.gui.settings import Settings
from editor.gui.tab_order import set_tab_order
from editor.gui.tree.panel import TreePanel
from editor.gui.whereabouts import Whereabouts
from editor.language import _

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.document.search import Place
    from editor.gui.answer.highlighter import AnswerHighlighter
    from editor.gui.background import Background
    from editor.gui.preview.commands import PreviewCommands
    from editor.gui.preview.panel import PreviewPanel
    from editor.gui.search.find_bar import FindBar
    from editor.gui.spelling.file_spelling import FileSpelling
    from editor.gui.spelling.speller import Speller

_WIDTHS = (300, 470, 520)


class Workspace(QWidget):
    """Places the panels and connects their outermost signals, nothing else.

    What is not seen at first is made `later`, or when one of the properties here is asked for it.

    Signals:
        refused(str): an act could not be done, and why.
        noted(str): an act did more than was asked for, and what.
        told(str): a sentence that needs no answer.
        link_activated(QUrl): a link in the preview leads elsewhere.
        hinted(str): where the link under the pointer leads; empty if there is none.
        chosen(str, object): a setting, by its name, has another value now.
        preview_changed(): the preview is of another kind.
    """

    refused = Signal(str)
    noted = Signal(str)
    told = Signal(str)
    link_activated = Signal(QUrl)
    hinted = Signal(str)
    chosen = Signal(str, object)
    preview_changed = Signal()

    def __init__(
        self,
        open_document: OpenDocument,
        actions: dict[str, QAction],
        client: RenderClient,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self.later = Later(self)
        self._spelling: FileSpelling | None = None
        self._find_bar: FindBar | None = None
        self._cover: QWidget | None = None
        self.tree = TreePanel(open_document, actions, self)
        self.answer = AnswerPanel(open_document, actions, self)
        self.note = NoteField(open_document, self.answer)
        self.answer.place_below(Part.ANCHOR, self.note)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.answer)
        self.page = PagePanels(open_document, _coloured, self)
        self.page.made.connect(self._take_in)
        self._room = Scrolled(self.middle, is_wide_enough=True)
        self.texts = _column(self._room)
        self.left = _column(self.page.entries, self.tree)
        self.right = PreviewColumn(open_document, client, actions, settings, self)
        self.right.made.connect(self._join_preview)
        self.splitter = self._placed(self.left)
        self.columns = Columns(self.texts, self.right, actions, settings)
        self.columns.add_texts(*self.answer.fields.values())
        self._handlers: Mapping[str, Callable[[], object]] = {
            **self.page.handlers,
            **self.columns.handlers,
            "split": self._split,
            "note": self.note.open,
        }
        open_document.about_to_change.connect(self.later.finish)
        self.later.add(
            lambda: self.answer.highlighter,
            lambda: self.also_do(self.tree.handlers),
            lambda: self.also_do(self.right.handlers),
            self._make_finding,
            self.page.make_panels,
            self._complete_answer,
        )
        self._whereabouts = Whereabouts(open_document, self.tree, self.answer)
        set_tab_order(self)
        self._connect()
        self._whereabouts.recall()

    def _placed(self, left: QWidget) -> QSplitter:
        """Return the columns side by side."""
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for number, panel in enumerate((left, self.texts, self.right)):
            splitter.addWidget(panel)
            splitter.setStretchFactor(number, number)
        splitter.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        return splitter

    # What is made later

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of the window do while this file is the current one."""
        self.later.finish()
        return self._handlers

    def also_do(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Take over what actions mean for something that was made for these columns."""
        self._handlers = {**self._handlers, **handlers}

    @property
    def preview(self) -> "PreviewPanel":
        """What the site will publish of an answer, or of the whole page."""
        return self.right.panel

    @property
    def commands(self) -> "PreviewCommands":
        """What the actions about the preview do."""
        return self.right.commands

    @property
    def find_bar(self) -> "FindBar":
        """The bar that finds words in the texts."""
        return self._find_bar or self._make_finding()

    @property
    def spelling(self) -> "FileSpelling | None":
        """What checks the spelling of this file; None where nothing does."""
        self.later.finish()
        return self._spelling

    def _make_finding(self) -> "FindBar":
        from editor.gui.search.find_bar import FindBar  # noqa: PLC0415 - after the first paint
        from editor.gui.search.finding import Finding  # noqa: PLC0415 - see above

        if self._find_bar is None:
            self._find_bar = FindBar(self)
            _insert(self.texts, 0, self._find_bar)
            finding = Finding(self._find_bar, self.texts, self.preview, self.preview.find_bar)
            self.also_do(finding.handlers)
        return self._find_bar

    @Slot(QWidget, object)
    def _take_in(self, panel: QWidget, field: QWidget | None) -> None:
        """Place another panel in the middle, with the field in it that is written in."""
        self.middle.addWidget(panel)
        if field is not None:
            self.columns.add_texts(field)

    def _complete_answer(self) -> None:
        self.also_do(self.answer.handlers)
        set_tab_order(self)

    def use_background(self, background: "Background") -> None:
        """Offer what the site around the file has to name."""
        self.answer.desk.use(background)

    def use_speller(self, speller: "Speller") -> "FileSpelling":
        """Check the texts of this file."""
        from editor.gui.answer.spelling_commands import (  # noqa: PLC0415 - after the first paint
            SpellingCommands,
        )
        from editor.gui.spelling.file_spelling import FileSpelling  # noqa: PLC0415 - see above

        spelling = self._spelling = FileSpelling(self._open, speller, self)
        spelling.told.connect(self.told)
        commands = SpellingCommands(self.answer, self._open, spelling)
        commands.told.connect(self.told)
        commands.place_wanted.connect(self.edit)
        commands.check_also(self.page.body.field, self.note.field)
        commands.show_node(self.preview.shown)
        self.tree.selected.connect(commands.show_node)
        self.also_do(commands.handlers)
        return spelling

    def activate(self, *, is_on: bool) -> None:
        """Take over the window's actions and the preview's process, or leave them to another."""
        self.right.activate(is_on=is_on)
        if is_on:
            self.columns.show_choices()

    def _connect(self) -> None:
        tree, answer = self.tree, self.answer
        tree.selected.connect(answer.show_node)
        tree.selected.connect(self._show_answer)
        self.page.shown.connect(self._show_page)
        self.page.refused.connect(self.refused)
        self.page.noted.connect(self.noted)
        tree.added.connect(self._type_over)
        tree.view.activated.connect(answer.focus_text)
        tree.refused.connect(self.refused)
        tree.noted.connect(self.noted)
        tree.selected.connect(self.note.show_node)
        answer.refused.connect(self.refused)
        answer.told.connect(self.told)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_keyboard)
        self.note.refused.connect(self.refused)
        self.note.left.connect(answer.focus_text)
        self.columns.chosen.connect(self.chosen)
        self.columns.told.connect(self.told)

    @Slot()
    def _join_preview(self) -> None:
        """Let preview and columns follow each other."""
        answer, preview = self.answer, self.preview
        self.tree.selected.connect(preview.show_node)
        answer.caret_moved.connect(preview.show_caret)
        answer.scrolled.connect(preview.follow)
        preview.scrolled.connect(answer.scroll_to)
        preview.place_chosen.connect(self.edit)
        preview.link_activated.connect(self.link_activated)
        preview.hinted.connect(self.hinted)
        preview.noted.connect(self.told)
        preview.kind_changed.connect(self.preview_changed)
        self.commands.chosen.connect(self.chosen)
        set_tab_order(self)
        preview.show_node(self.tree.node.id if self.tree.node is not None else 0)

    @Slot(QWidget, QWidget)
    def _note_keyboard(self, _left: QWidget | None, widget: QWidget | None) -> None:
        if widget is not None and self.isAncestorOf(widget):
            self.answer.note_keyboard(widget)

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The columns, for the keyboard to go round."""
        return (
            Pane(self.left, self._focus_left),
            Pane(self.texts, self._focus_middle),
            Pane(self.right, self.right.take_keyboard),
        )

    def _focus_left(self) -> None:
        """Give the keyboard to the list that what is shown was chosen from."""
        is_answer = self.middle.currentWidget() is self.answer
        chosen = self.tree.view if is_answer else self.page.entries
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_place(self, place: "Place", start: int, end: int) -> None:
        """Select part of a text, wherever it stands; to a page setting only the caret goes."""
        node = self._open.document.faq.at(place.position) if place.position else None
        if node is not None:
            self.tree.select(node.id)
        if isinstance(place.part, Part):
            self.middle.setCurrentWidget(self.answer)
            self.answer.go_to(place.part, start)
        elif node is None:
            self.page.go_to(place.pointer, start)
        else:
            self.told.emit(_("This belongs to the question, but cannot be changed here."))
        field = QApplication.focusWidget()
        if isinstance(field, DocumentField) and place.part is not Outside.SETTING:
            field.setTextCursor(field.stretches([(start, end)])[0])
            field.ensureCursorVisible()

    def place_cover(self, cover: QWidget) -> None:
        """Place what can lie over the texts while they are not to be edited."""
        _insert(self.texts, -1, cover, 1)
        self._cover = cover

    def show_cover(self, *, is_on: bool) -> None:
        """Lay the cover over the texts, or take it away."""
        if self._cover is not None:
            had_keyboard = _holds_keyboard(self.middle if is_on else self._cover)
            self._cover.setVisible(is_on)
            self._room.setVisible(not is_on)
            if had_keyboard:
                self._focus_middle()

    def _focus_middle(self) -> None:
        if self._cover is not None and not self._cover.isHidden():
            self._cover.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.middle.currentWidget() is self.answer:
            self.answer.focus_text()
        else:
            self.page.focus()

    @Slot(int)
    def _show_answer(self, node_id: int) -> None:
        if node_id:
            self.middle.setCurrentWidget(self.answer)
            self.page.leave()

    @Slot(QWidget)
    def _show_page(self, panel: QWidget) -> None:
        """Show settings or text of the page in the middle, and the whole page on the right."""
        self.tree.view.select_nothing()
        self.middle.setCurrentWidget(panel)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep it whenever another file comes to the front, this one is closed, or the window."""
        super().hideEvent(event)
        self._whereabouts.keep()

    def _split(self) -> None:
        self.tree.acts.split(self.answer.fields[Part.ANSWER].caret())

    @Slot(int)
    def _type_over(self, node_id: int) -> None:
        self.answer.show_node(node_id)
        self.answer.focus_name()

    @Slot(int, str, int)
    def edit(self, node_id: int, part: str, position: int) -> None:
        """Show a topic or question, with the caret at a position of one of its texts."""
        self.tree.select(node_id)
        self.answer.go_to(part, position)


def _coloured(text: QTextDocument, palette: QPalette) -> "AnswerHighlighter":
    from editor.gui.answer.highlighter import AnswerHighlighter  # noqa: PLC0415 - after the paint

    return AnswerHighlighter(text, palette)


def _holds_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def _insert(column: QWidget, place: int, widget: QWidget, stretch: int = 0) -> None:
    layout = column.layout()
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(place, widget, stretch)


def _column(*widgets: QWidget) -> QWidget:
    """Return widgets one below the other; the last one takes the room that is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[-1], 1)
    return column
