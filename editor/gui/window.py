"""The window: furniture. It places the start screen or the open files, and the menus around it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QByteArray, QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow
from typing_extensions import override

from editor.gui.actions import ACTIONS, draw_icons, make_actions, show_state, show_steps
from editor.gui.announcing import announce
from editor.gui.arrangement import Arrangement
from editor.gui.background import Background
from editor.gui.beside import Beside
from editor.gui.choices import Choices
from editor.gui.closing import Closing
from editor.gui.files import Files
from editor.gui.lower import LowerArea
from editor.gui.menus import RecentMenu, build_menus, build_toolbar
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_client import RenderClient
from editor.gui.room import resize_within_screen
from editor.gui.saving import Saving
from editor.gui.settings import Settings
from editor.gui.standing import standing, state_of
from editor.gui.start.panel import StartPanel
from editor.gui.tabs import Tabs, name_of
from editor.gui.theme import GRID
from editor.gui.views import Views
from editor.gui.workspace import Workspace
from editor.storage.recent import RecentFiles
from editor.storage.renames import Renames

if TYPE_CHECKING:  # what is loaded after the first paint, or when it is wanted
    from editor.document.search import Place
    from editor.gui.desks import Desks
    from editor.gui.others.desk import OthersDesk
    from editor.gui.quick.popup import QuickPopup
    from editor.gui.text.panel import TextPanel

_SIZE = (1280, 720)
_WAYS_IN = ("open", "open_folder", "new")
_TOLD_FOR = 6_000  # milliseconds that a sentence stays in the status bar


class Window(QMainWindow):
    """Shows the open files, or the start screen.

    Signals:
        painted(): the window is on the screen for the first time.
        workspace_shown(Workspace): the columns of a file are in place.
    """

    painted = Signal()
    workspace_shown = Signal(object)

    def __init__(
        self,
        settings: Settings,
        recent: RecentFiles,
        client: RenderClient,
        background: Background,
        renames: Renames | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self._was_painted = False
        self._may_close = False
        self.setAcceptDrops(True)
        self.notice = Notice(self)
        self.files = Files(self, self.notice, recent)
        self.saving = Saving(self.files, self.notice, self)
        self.closing = Closing(self.files, self.saving, self.notice, self)
        self.actions_by_name = make_actions(ACTIONS, self)
        draw_icons(ACTIONS, self.actions_by_name, self.palette())
        self.choices = Choices(
            lambda: self.settings, lambda: self.workspace, self.actions_by_name, background, self
        )
        self.start = StartPanel([self.actions_by_name[name] for name in _WAYS_IN], self)
        self.tabs = Tabs(self.start, self)
        self.views = Views(
            self.files, self.actions_by_name, client, background, self, renames=renames
        )
        self.lower_area = LowerArea(self)
        self._state = QLabel(self)
        arrangement = Arrangement(self.notice, self.tabs, self.lower_area)
        self.beside = Beside(self.closing, arrangement, self.actions_by_name, background, self)
        self.beside.most_kept = lambda: self.settings.versions_megabytes << 20
        self._own_handlers = self._handlers()
        self._place_furniture(arrangement)
        self._connect()
        self._restore_geometry()
        self._show_start()

    @property
    def workspace(self) -> Workspace | None:
        """The columns of the current file; None where it is shown as text, or not at all."""
        view = self.tabs.view(self.files.current)
        return view if isinstance(view, Workspace) else None

    @property
    def text(self) -> "TextPanel | None":
        """What shows the current file as text; None where it is shown in columns."""
        view = self.tabs.view(self.files.current)
        if view is None or isinstance(view, Workspace):
            return None
        from editor.gui.text.panel import TextPanel  # noqa: PLC0415 - such a view has loaded it

        return view if isinstance(view, TextPanel) else None

    # Furniture

    def _place_furniture(self, arrangement: Arrangement) -> None:
        self.setCentralWidget(arrangement)
        recent = RecentMenu(self.files.recent, self)
        recent.chosen.connect(self.files.open)
        build_menus(self, self.actions_by_name, {"recent": recent, **self.choices.menus})
        self._toolbar = build_toolbar(self, self.actions_by_name)
        self.statusBar().setContentsMargins(GRID, 0, GRID, 0)
        self.statusBar().addWidget(self._state)

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        files = self.files
        return {
            "new": files.new,
            "open": files.ask_and_open,
            "quit": self.close,
            "about": self._show_about,
            "undo": partial(self._step, OpenDocument.undo),
            "redo": partial(self._step, OpenDocument.redo),
            "next_file": partial(self.tabs.step, 1),
            "previous_file": partial(self.tabs.step, -1),
            "commands": self.show_commands,
            "tour": self.show_hints,
            **self.closing.handlers,
            **self.choices.handlers,
        }

    def open_path(self, path: Path) -> None:
        """Open a file, or list the files of a folder."""
        if path.is_dir():
            self.desks.folder.open(path)
        else:
            self.files.open(path)

    def also_do(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Take over what actions mean for something that was made after the window."""
        self._own_handlers = {**self._own_handlers, **handlers}

    def _connect(self) -> None:
        for name, action in self.actions_by_name.items():
            action.triggered.connect(partial(self._act, name))
        self.files.added.connect(self._add)
        self.files.opened.connect(self.show_document)
        self.files.outdated.connect(self._drop_view)
        self.files.closed.connect(self._forget)
        self.closing.may_quit.connect(self._close_now)
        self.tabs.chosen.connect(self.files.choose)
        self.tabs.close_wanted.connect(self.closing.close_document)
        self.lower_area.left.connect(self._focus_current)
        self.start.chosen.connect(self.files.open)
        self.views.noted.connect(self.notice.explain_step)
        self.views.offered.connect(lambda sentence, offers: self.notice.say(sentence, *offers))
        self.views.hinted.connect(self.statusBar().showMessage)
        self.views.link_activated.connect(self._follow_link)
        self.views.chosen.connect(self._remember)
        self.views.changed.connect(self._update)
        self.painted.connect(self.beside.begin)
        self.beside.place_wanted.connect(self._show_place)
        self.beside.link_activated.connect(self._follow_link)
        self.beside.failed.connect(self.notice.say)
        for each in (self.beside, self.views, self.choices):
            each.told.connect(self.tell)
        self.choices.chosen.connect(self._remember)

    @property
    def desks(self) -> "Desks":
        """What works for all files beside their columns."""
        return self.beside.desks

    @property
    def others(self) -> "OthersDesk":
        """What follows others that change the open files."""
        return self.beside.others

    def _act(self, name: str) -> None:
        """Do what an action means for the current file, or else for the window."""
        handler = self.saving.handlers.get(name) or self._handler(name)
        if handler is not None:
            handler()

    def _handler(self, name: str) -> Callable[[], object] | None:
        """Return what does it; saving is not asked for here: it needs nothing that is shown."""
        self.beside.later.finish()
        view = self.workspace or self.text
        there = view.handlers.get(name) if view is not None else None
        return there or self._own_handlers.get(name) or self.beside.handlers.get(name)

    # What is shown

    @Slot()
    def _show_start(self) -> None:
        self.start.show_recent(self.files.recent.paths())
        self._update()

    @Slot(object)
    def show_document(self, opened: OpenDocument) -> None:
        """Show a file as a FAQ, or as text where it is none."""
        if self.tabs.view(opened) is None:
            self._make_view(opened)
        for each in self.tabs.documents:
            self._keep_columns(each)
            view = self.tabs.view(each)
            if isinstance(view, Workspace):
                view.activate(is_on=each is opened)
        self.tabs.show_document(opened)
        self.beside.follow(opened)
        self._update()
        self._focus_current()

    @Slot(object)
    def _add(self, opened: OpenDocument) -> None:
        for news in (opened.state_changed, opened.settled, opened.history.undoTextChanged):
            news.connect(self._update)
        self.tabs.add(opened)

    def _make_view(self, opened: OpenDocument) -> None:
        view = self.views.make(opened, self.settings)
        self.tabs.set_view(opened, view)
        if isinstance(view, Workspace):
            self.choices.join(view, str(opened.path or ""))
            self.beside.join(opened, view)
            self.workspace_shown.emit(view)

    @Slot(object)
    def _drop_view(self, opened: OpenDocument) -> None:
        self._keep_columns(opened)
        self.tabs.drop_view(opened)

    @Slot(object)
    def _forget(self, opened: OpenDocument) -> None:
        self._keep_columns(opened)
        self.tabs.remove(opened)
        self.beside.forget(opened)
        if not self.tabs.documents:
            self._show_start()

    def _keep_columns(self, opened: OpenDocument | None) -> None:
        view = self.tabs.view(opened)
        if isinstance(view, Workspace) and view.isVisible():
            self.settings = replace(self.settings, columns=tuple(view.splitter.sizes()))

    @Slot(object, object, int, int)
    def _show_place(self, path: Path | None, place: "Place", start: int, end: int) -> None:
        """Go to a place that was found, in the file in front or in another."""
        if path is not None:
            self.files.open(path)
        if self.workspace is not None:
            self.workspace.show_place(place, start, end)
        elif self.text is not None:
            self.text.show_stretch(start, end)

    @Slot()
    def _focus_current(self) -> None:
        if self.workspace is not None:
            self.workspace.tree.view.setFocus()
        elif self.text is not None:
            self.text.field.setFocus()

    @Slot()
    def _update(self) -> None:
        """Bring title, status bar and actions up to date."""
        opened = self.files.current
        title = "FAQ Editor" if opened is None else f"{name_of(opened)}[*] – FAQ Editor"
        self.setWindowTitle(title)
        self.setWindowModified(opened is not None and opened.is_dirty)
        self._state.setText(state_of(opened))
        self.tabs.name_tabs()
        there = standing(opened, self.workspace)
        for row in ACTIONS:
            show_state(self.actions_by_name[row.name], row, is_possible=row.needs in there)
        history = opened.history if opened else None
        steps = (history.undoText(), history.redoText()) if history else ("", "")
        show_steps(self.actions_by_name, *steps)

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say something that needs no answer, for a few seconds."""
        self.statusBar().showMessage(sentence, _TOLD_FOR)
        announce(self.statusBar(), sentence)

    # Slots of actions

    def _step(self, step: Callable[[OpenDocument], object]) -> None:
        if self.files.current is not None:
            step(self.files.current)
            self.notice.forget_step()
            self._show_fitting_panel()

    def _show_fitting_panel(self) -> None:
        """A step back may turn a FAQ into text again, or the other way round."""
        opened = self.files.current
        is_faq = opened is not None and opened.document.faq.shape is not None
        if is_faq != (self.workspace is not None):
            self.files.show_again()

    def _follow_link(self, url: QUrl) -> None:
        from editor.gui.dialogs.link import ask_and_follow  # noqa: PLC0415 - not always wanted

        ask_and_follow(self, url)

    def _show_about(self) -> None:
        from editor.gui.dialogs.about import about_dialog  # noqa: PLC0415 - not always wanted

        about_dialog(self).open()

    @Slot(str, object)
    def _remember(self, name: str, value: str | int) -> None:
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type]  # each sender knows its own

    def show_commands(self) -> "QuickPopup":
        """Drop down the list of everything that can be done."""
        from editor.gui.quick.commands import commands_popup  # noqa: PLC0415 - not always wanted

        popup = commands_popup(self.actions_by_name, self)
        popup.drop_down()
        return popup

    def show_hints(self) -> None:
        """Say what the parts of the window are for."""
        if self.workspace is None:
            return
        from editor.gui.hints import hints  # noqa: PLC0415 - at the first start only
        from editor.gui.tour import Tour  # noqa: PLC0415 - at the first start only

        tour = Tour(hints(self.workspace, self.menuBar()), self)
        tour.ended.connect(partial(self._remember, "has_seen_hints", value=True))
        tour.go_on()

    # What Qt tells

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_path(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_by_name"):
            draw_icons(ACTIONS, self.actions_by_name, self.palette())
            self._toolbar.setStyleSheet(self._toolbar.styleSheet())  # read its colours again
            if self.workspace is not None:
                self.workspace.right.use_colours()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or not self.files.documents:
            event.accept()
            return
        event.ignore()
        self.closing.quit()

    @Slot()
    def _close_now(self) -> None:
        self._may_close = True
        geometry = self.saveGeometry().toBase64().toStdString()
        self._keep_columns(self.files.current)
        self.settings = replace(self.settings, geometry=geometry)
        QTimer.singleShot(0, self.close)  # a close inside closeEvent is not heard

    def _restore_geometry(self) -> None:
        resize_within_screen(self, *_SIZE)
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))


def _dropped_path(event: QDropEvent) -> Path | None:
    from editor.gui.dialogs.files import dropped_path  # noqa: PLC0415 - if something is dropped

    return dropped_path(event)
