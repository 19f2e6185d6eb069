"""The three columns of an open FAQ: tree, texts, preview."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from editor.document.parts import Outside, Part
from editor.document.search import Place
from editor.gui.answer.highlighter import AnswerHighlighter
from editor.gui.answer.panel import AnswerPanel
from editor.gui.answer.spelling_commands import SpellingCommands
from editor.gui.background import Background
from editor.gui.columns import Columns
from editor.gui.field import DocumentField
from editor.gui.notes.field import NoteField
from editor.gui.open_document import OpenDocument
from editor.gui.page.panels import PagePanels
from editor.gui.panes import Pane
from editor.gui.preview.commands import PreviewCommands
from editor.gui.preview.panel import PreviewPanel
from editor.gui.preview.render_client import RenderClient
from editor.gui.room import Scrolled
from editor.gui.search.find_bar import FindBar
from editor.gui.search.finding import Finding
from editor.gui.settings import Settings
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.speller import Speller
from editor.gui.tab_order import set_tab_order
from editor.gui.tour import Hint
from editor.gui.tree.panel import TreePanel
from editor.gui.whereabouts import Whereabouts
from editor.language import _

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
        self._open = open_document
        self.spelling: FileSpelling | None = None
        self._cover: QWidget | None = None
        self.tree = TreePanel(open_document, actions, self)
        self.answer = AnswerPanel(open_document, actions, self)
        self.note = NoteField(open_document, self.answer)
        self.answer.place_below(Part.ANCHOR, self.note)
        self.preview = PreviewPanel(open_document, client, actions, self)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.answer)
        self.page = PagePanels(open_document, AnswerHighlighter, self)
        for panel in self.page.panels:
            self.middle.addWidget(panel)
        self.find_bar = FindBar(self)
        self._room = Scrolled(self.middle, is_wide_enough=True)
        self.texts = _column(self.find_bar, self._room)
        self.left = _column(self.page.entries, self.tree)
        self.splitter = self._placed(self.left)
        self.commands = PreviewCommands(self.preview, open_document, actions, settings)
        self.columns = Columns(self.texts, self.preview, actions, settings)
        self.columns.add_texts(*self.answer.fields.values(), self.page.body.field)
        self.finding = Finding(self.find_bar, self.texts, self.preview, self.preview.find_bar)
        #: What the actions of the window do while this file is the current one.
        self.handlers: Mapping[str, Callable[[], object]] = {
            **self.tree.handlers,
            **self.answer.handlers,
            **self.page.handlers,
            **self.commands.handlers,
            **self.columns.handlers,
            **self.finding.handlers,
            "split": self._split,
            "note": self.note.open,
        }
        self._whereabouts = Whereabouts(open_document, self.tree, self.answer)
        set_tab_order(self)
        self._connect()
        self._whereabouts.recall()

    def _placed(self, left: QWidget) -> QSplitter:
        """Return the columns side by side."""
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for number, panel in enumerate((left, self.texts, self.preview)):
            splitter.addWidget(panel)
            splitter.setStretchFactor(number, number)
        splitter.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        return splitter

    def use_background(self, background: Background) -> None:
        """Offer what the site around the file has to name."""
        self.answer.desk.surroundings.use(background)

    def use_speller(self, speller: Speller) -> FileSpelling:
        """Check the texts of this file."""
        spelling = self.spelling = FileSpelling(self._open, speller, self)
        spelling.told.connect(self.told)
        commands = SpellingCommands(self.answer, self._open, spelling)
        commands.told.connect(self.told)
        commands.place_wanted.connect(self.edit)
        commands.check_also(self.page.body.field, self.note.field)
        commands.show_node(self.preview.shown)
        self.tree.selected.connect(commands.show_node)
        self.handlers = {**self.handlers, **commands.handlers}
        return spelling

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
        tree.selected.connect(self._show_answer)
        self.page.shown.connect(self._show_page)
        self.page.refused.connect(self.refused)
        self.page.noted.connect(self.noted)
        tree.selected.connect(preview.show_node)
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
        answer.caret_moved.connect(preview.show_caret)
        answer.scrolled.connect(preview.follow)
        preview.scrolled.connect(answer.scroll_to)
        preview.place_chosen.connect(self.edit)
        preview.link_activated.connect(self.link_activated)
        preview.hinted.connect(self.hinted)
        preview.noted.connect(self.told)
        self.commands.chosen.connect(self.chosen)
        self.columns.chosen.connect(self.chosen)
        self.columns.told.connect(self.told)

    @Slot(QWidget, QWidget)
    def _note_keyboard(self, _left: QWidget | None, widget: QWidget | None) -> None:
        if widget is not None and self.isAncestorOf(widget):
            self.answer.note_keyboard(widget)

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The columns, for the keyboard to go round."""
        reason = Qt.FocusReason.ShortcutFocusReason
        return (
            Pane(self.left, self._focus_left),
            Pane(self.texts, self._focus_middle),
            Pane(self.preview, lambda: self.preview.stage.setFocus(reason)),
        )

    def _focus_left(self) -> None:
        """Give the keyboard to the list that what is shown was chosen from."""
        is_answer = self.middle.currentWidget() is self.answer
        chosen = self.tree.view if is_answer else self.page.entries
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_place(self, place: Place, start: int, end: int) -> None:
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
        layout = self.texts.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(cover, 1)
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


def hints(workspace: Workspace, menu: QWidget) -> list[Hint]:
    """Return what a writer should know of the window at the first start."""
    return [
        Hint(
            workspace.tree,
            _("Topics and questions"),
            _("Choose a question to edit it. Drag it, or press Ctrl+Up and Ctrl+Down, to move it."),
        ),
        Hint(
            workspace.answer,
            _("Question and answer"),
            _("Write here. In the file only what you change is changed, nothing else."),
        ),
        Hint(
            workspace.preview,
            _("Preview"),
            _("This is what readers will see. Click a sentence to go to the place in its answer."),
        ),
        Hint(
            menu,
            _("Everything else"),
            _("Ctrl+Shift+P finds every command by its words, and F1 opens the manual."),
        ),
    ]


def _holds_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


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
