"""The window: furniture. It places the start screen or an open file, and the menus around it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from editor.document.faq import Item
from editor.gui.actions import ACTIONS, Needs, draw_icons, make_actions, show_state
from editor.gui.dialogs.about import about_dialog
from editor.gui.dialogs.link import link_dialog
from editor.gui.files import Files
from editor.gui.menus import appearance_menu, build_menus, build_toolbar
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.preview.jekyll_run import is_installed
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.stage import WEB
from editor.gui.settings import Settings
from editor.gui.start.panel import StartPanel
from editor.gui.text.panel import TextPanel
from editor.gui.theme import GRID, apply_theme
from editor.gui.workspace import Workspace
from editor.storage.recent import RecentFiles

_SIZE = (1280, 720)
_TOLD_FOR = 6_000  # milliseconds that a sentence stays in the status bar


class Window(QMainWindow):
    """Shows one file, or the start screen.

    Signals:
        painted(): the window is on the screen for the first time.
        workspace_shown(Workspace): the columns of a file are in place.
    """

    painted = Signal()
    workspace_shown = Signal(object)

    def __init__(self, settings: Settings, recent: RecentFiles, client: RenderClient) -> None:
        super().__init__()
        self.settings = settings
        self._client = client
        self._was_painted = False
        self._may_close = False
        self.workspace: Workspace | None = None
        self.setAcceptDrops(True)
        self.notice = Notice(self)
        self.files = Files(self, self.notice, recent)
        self.actions_by_name = make_actions(self)
        draw_icons(self.actions_by_name, self.palette())
        self._undo, self._redo = self._history_actions()
        self.start = StartPanel([self.actions_by_name[name] for name in ("open", "new")], self)
        self.text: TextPanel | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start)
        self._state = QLabel(self)
        self._words = QLabel(self)
        self._place_furniture()
        self._connect()
        self._restore_geometry()
        self._show_start()

    # Furniture

    def _place_furniture(self) -> None:
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._recent_menu = QMenu("Open &recent", self)
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        self._recent_menu.triggered.connect(self._open_recent)
        colours, self._colours = appearance_menu(self, self.settings.appearance)
        named = self.actions_by_name | {"undo": self._undo, "redo": self._redo}
        build_menus(self, named, {"recent": self._recent_menu, "appearance": colours})
        self._toolbar = build_toolbar(self, named)
        self.statusBar().setContentsMargins(GRID, 0, GRID, 0)
        self.statusBar().addWidget(self._state)
        self.statusBar().addPermanentWidget(self._words)

    def _history_actions(self) -> tuple[QAction, QAction]:
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        return undo, redo

    def _connect(self) -> None:
        files = self.files
        slots = {
            "new": files.new,
            "open": files.ask_and_open,
            "save": files.save,
            "save_as": files.ask_and_save,
            "close": files.close,
            "quit": self.close,
            "next_pane": self._focus_next_column,
            "about": self._show_about,
            "undo": self._undo_step,
            "redo": self._redo_step,
        }
        for name, slot in slots.items():
            self.actions_by_name[name].triggered.connect(slot)
        files.opened.connect(self.show_document)
        files.closed.connect(self._show_start)
        files.may_quit.connect(self._close_now)
        self.start.chosen.connect(files.open)
        self._colours.triggered.connect(self._choose_colours)

    # What is shown

    @Slot()
    def _show_start(self) -> None:
        self._drop_panels()
        self.start.show_recent(self.files.recent.paths())
        self._stack.setCurrentWidget(self.start)
        self._update()

    @Slot(object)
    def show_document(self, opened: OpenDocument) -> None:
        """Show a file as a FAQ, or as text where it is none."""
        self._drop_panels()
        opened.state_changed.connect(self._update)
        opened.settled.connect(self._update)
        opened.history.undoTextChanged.connect(self._update)
        if opened.document.faq.shape is None:
            self._show_text(opened)
        else:
            self._show_workspace(opened)
        self._update()

    def _show_workspace(self, opened: OpenDocument) -> None:
        workspace = Workspace(opened, self.actions_by_name, self._client, self.settings, self)
        tree = workspace.tree
        for name in (
            "add_item",
            "add_topic",
            "duplicate",
            "rename",
            "delete",
            "move_up",
            "move_down",
            "previous_topic",
            "next_topic",
        ):
            self.actions_by_name[name].triggered.connect(getattr(tree, name))
        tree.selected.connect(self._update)
        workspace.refused.connect(self.tell)
        workspace.noted.connect(self.notice.say)
        workspace.link_activated.connect(self._ask_about_link)
        workspace.told.connect(self.tell)
        workspace.hinted.connect(self.statusBar().showMessage)
        workspace.chosen.connect(self._remember)
        workspace.preview.kind_changed.connect(self._update)
        if self.settings.columns:
            workspace.splitter.setSizes(self.settings.columns)
        self.workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        tree.view.setFocus()
        self.workspace_shown.emit(workspace)

    def _show_text(self, opened: OpenDocument) -> None:
        self.text = TextPanel(opened, self)
        self.text.faq_wanted.connect(self.files.begin_in_empty_file)
        self.text.repaired.connect(self.files.show_again)
        self._stack.addWidget(self.text)
        self._stack.setCurrentWidget(self.text)

    def _drop_panels(self) -> None:
        """Let go of the panels of the file that was open before."""
        if self.workspace is not None:
            self.settings = replace(self.settings, columns=tuple(self.workspace.splitter.sizes()))
        for panel in (self.workspace, self.text):
            if panel is not None:
                self._stack.removeWidget(panel)
                panel.deleteLater()
        self.workspace = self.text = None

    @Slot()
    def _update(self) -> None:
        """Bring title, status bar and actions up to date."""
        opened = self.files.current
        name = opened.path.name if opened and opened.path else "New FAQ"
        self.setWindowTitle("FAQ Editor" if opened is None else f"{name}[*] – FAQ Editor")
        self.setWindowModified(opened is not None and opened.is_dirty)
        self._state.setText(_state(opened))
        self._words.setText(self._counted())
        there = self._there()
        for row in ACTIONS:
            show_state(self.actions_by_name[row.name], row, is_possible=row.needs in there)
        history = opened.history if opened else None
        _show_step(self._undo, "Undo", history.undoText() if history else "")
        _show_step(self._redo, "Redo", history.redoText() if history else "")

    def _there(self) -> set[Needs]:
        """Return what is there of all that actions may need."""
        opened, workspace = self.files.current, self.workspace
        shape = opened.document.faq.shape if opened and workspace else None
        node = workspace.tree.node if workspace else None
        needs = {
            Needs.NOTHING: True,
            Needs.DOCUMENT: opened is not None,
            Needs.FAQ: shape is not None,
            Needs.TOPICS: shape is not None and bool(shape.topics),
            Needs.SELECTION: node is not None,
            Needs.ANSWER: isinstance(node, Item),
            Needs.JEKYLL: shape is not None and is_installed(),
            Needs.PAGE: workspace is not None and workspace.preview.stage.kind == WEB,
        }
        return {need for need, is_there in needs.items() if is_there}

    def _counted(self) -> str:
        node = self.workspace.tree.node if self.workspace else None
        words = len(getattr(node, "answer", "").split())
        return f"{words} words" if words else ""

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say something that needs no answer, for a few seconds."""
        self.statusBar().showMessage(sentence, _TOLD_FOR)

    # Slots of actions

    @Slot()
    def _undo_step(self) -> None:
        if self.files.current is not None:
            self.files.current.undo()
            self._show_fitting_panel()

    @Slot()
    def _redo_step(self) -> None:
        if self.files.current is not None:
            self.files.current.redo()
            self._show_fitting_panel()

    def _show_fitting_panel(self) -> None:
        """A step back may turn a FAQ into text again, or the other way round."""
        opened = self.files.current
        is_faq = opened is not None and opened.document.faq.shape is not None
        if is_faq != (self.workspace is not None):
            self.files.show_again()

    @Slot()
    def _focus_next_column(self) -> None:
        if self.workspace is not None:
            self.workspace.focus_next_column()

    @Slot()
    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self.files.recent.paths():
            action = self._recent_menu.addAction(f"{path.name} – {path.parent}")
            action.setData(str(path))
        if self._recent_menu.isEmpty():
            self._recent_menu.addAction("No recent files").setEnabled(False)

    @Slot(QAction)
    def _open_recent(self, action: QAction) -> None:
        self.files.open(action.data())

    @Slot(QAction)
    def _choose_colours(self, action: QAction) -> None:
        self.settings = replace(self.settings, appearance=action.data())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self.settings.appearance)

    @Slot(str, object)
    def _remember(self, name: str, value: str | int) -> None:
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type]  # each sender knows its own

    @Slot(QUrl)
    def _ask_about_link(self, url: QUrl) -> None:
        box = link_dialog(self, url)

        def decide(result: int) -> None:
            if result == QMessageBox.StandardButton.Open:
                QDesktopServices.openUrl(url)

        box.finished.connect(decide)
        box.open()

    @Slot()
    def _show_about(self) -> None:
        about_dialog(self).open()

    # What Qt tells

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_by_name"):
            draw_icons(self.actions_by_name, self.palette())
            self._toolbar.setStyleSheet(self._toolbar.styleSheet())  # read its colours again
            if self.workspace is not None:
                self.workspace.commands.use_colours()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or self.files.current is None:
            event.accept()
            return
        event.ignore()
        self.files.quit()

    @Slot()
    def _close_now(self) -> None:
        self._may_close = True
        geometry = self.saveGeometry().toBase64().toStdString()
        if self.workspace is not None:
            columns = tuple(self.workspace.splitter.sizes())
            self.settings = replace(self.settings, columns=columns)
        self.settings = replace(self.settings, geometry=geometry)
        QTimer.singleShot(0, self.close)  # a close inside closeEvent is not heard

    def _restore_geometry(self) -> None:
        self.resize(*_SIZE)
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))


def _state(opened: OpenDocument | None) -> str:
    if opened is None:
        return ""
    if opened.path is None:
        return "Not saved yet"
    return "Unsaved changes" if opened.is_dirty else "Saved"


def _show_step(action: QAction, word: str, step: str) -> None:
    action.setText(f"{word} {step}".rstrip())
    action.setIconText(word)
    action.setToolTip(action.text())
    action.setEnabled(bool(step))


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
