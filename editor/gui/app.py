"""Builds every part of the window once, in the open."""

import gc
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.gui.background import Background
from editor.gui.focus_ring import FocusRing
from editor.gui.mishaps.catching import Catcher
from editor.gui.mishaps.native import note_native_crashes
from editor.gui.mishaps.telling import Telling
from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.render_client import RenderClient
from editor.gui.recovery.journals import Journals
from editor.gui.recovery.offers import Offers
from editor.gui.session import SessionKeeper, session_lock
from editor.gui.settings import Settings, load_settings, save_settings
from editor.gui.theme import apply_theme
from editor.gui.window import Window
from editor.gui.workspace import Workspace
from editor.language import _, is_right_to_left, language
from editor.resources import resource
from editor.storage.journal import Runs
from editor.storage.log import Log
from editor.storage.places import (
    cache_folder,
    journal_folder,
    log_folder,
    recent_files,
    renames_folder,
    rescue_folder,
    session_folder,
    settings_file,
    unfinished_folder,
)
from editor.storage.recent import RecentFiles
from editor.storage.renames import Renames
from editor.storage.saving.overwriting import finish_interrupted
from editor.storage.session import SessionStore

_NO_SCREEN = (
    "faq-editor: there is no screen to open a window on; "
    "the verbs (faq-editor --help) work without one."
)


def main(arguments: Sequence[str]) -> int:
    """Open the window, with a file if one is named, and run until it is closed."""
    if not _has_screen():
        print(_NO_SCREEN, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    prepare_environment()
    application = QApplication(["faq-editor"])  # the name that desktops know its windows by
    application.setApplicationName("FAQ Editor")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("io.github.faq_editor.FaqEditor")
    use_language(application)
    FocusRing(application)
    settings = load_settings(settings_file())
    apply_theme(application, settings.appearance)
    desk = Desk(settings)
    desk.catcher.install()
    desk.open_files(arguments)
    desk.window.show()
    status = application.exec()
    desk.put_away()
    return status


def use_language(application: QApplication) -> None:
    """Let Qt's own texts, numbers and dates, and the direction of reading follow the language."""
    chosen = language()
    system = QLocale.system()
    if system.name().split("_")[0] != chosen:  # else the system's own habits are better
        QLocale.setDefault(QLocale(chosen))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(chosen), "qtbase", "_", folder):
        application.installTranslator(translator)
    if is_right_to_left():
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


class Desk(QObject):
    """The window and what works for it in the background."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.client = RenderClient(parent=self)
        self.background = Background(parent=self)
        renames = Renames(renames_folder())
        recent = RecentFiles(recent_files())
        self.window = Window(settings, recent, self.client, self.background, renames)
        files, notice = self.window.files, self.window.notice
        self._runs = Runs(journal_folder())
        self.journals = Journals(files, self._runs, notice)
        self.offers = Offers(files, self.journals, self._runs, notice, self.window)
        self.offers.told.connect(self.window.tell)
        self.window.also_do(self.offers.handlers)
        self.window.closing.discarded.connect(self.journals.let_go)
        self.catcher = Catcher(self._keep_texts, Log(log_folder()).note, self)
        Telling(self.catcher, notice, self).told.connect(self.window.tell)
        self._session_lock = session_lock(session_folder())
        self._keeper = (
            SessionKeeper(files, SessionStore(session_folder()), self.journals)
            if self._session_lock is not None
            else None
        )
        self._is_painted = False
        self.window.painted.connect(self._begin_background_work)
        self.window.workspace_shown.connect(self._start_web_preview)

    def open_files(self, arguments: Sequence[str]) -> None:
        """Open what was open last time, and what is asked for now."""
        finished = finish_interrupted(unfinished_folder())
        left = self._runs.left()
        if self._keeper is not None:
            left = self._keeper.restore(left)
        self.offers.offer(left)
        for argument in filter(None, arguments):
            self.window.open_path(Path(argument))
        for path in finished:
            self.window.notice.say(
                _(
                    "“{name}” was only half written when the computer or the program stopped. "
                    "It has been finished, with the text as you saved it."
                ).format(name=path.name)
            )

    @Slot()
    def _begin_background_work(self) -> None:
        """Start what is slow once the window is on the screen."""
        self._is_painted = True
        QApplication.setWindowIcon(QIcon(str(resource("icons/faq-editor.svg"))))
        gc.enable()  # a start has no time for it
        note_native_crashes(log_folder())
        self.window.beside.later.add(self._begin_slow_work)

    def _begin_slow_work(self) -> None:
        self.client.warm_up()
        self.window.others.company.begin()
        self._listen()
        for opened in self.window.files.documents:  # several may have come before the first paint
            view = self.window.tabs.view(opened)
            if isinstance(view, Workspace):
                self._start_web_preview(view)
        if not self.window.settings.has_seen_hints:
            self.window.show_hints()

    def _listen(self) -> None:
        """Take the files of later starts, if this program keeps the session."""
        from editor.gui.instance import Calls  # noqa: PLC0415 - the network is not for the start

        if self._session_lock is not None:
            self.calls = Calls(session_folder(), self)
            self.calls.called.connect(self._answer_call)

    @Slot(list)
    def _answer_call(self, paths: list[str]) -> None:
        """Come to the front with the files that a later start was given."""
        for path in paths:
            self.window.open_path(Path(path))
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @Slot(object)
    def _start_web_preview(self, workspace: Workspace) -> None:
        if self._is_painted and not self.window.settings.simple_preview:
            from editor.gui.preview.probe import PreviewProbe  # noqa: PLC0415 - after the paint

            workspace.preview.stage.start(PreviewProbe(cache_folder(), parent=workspace))

    def _keep_texts(self) -> bool:
        """Keep all texts after a mistake; what did not come into a document, as a copy apart."""
        from editor.storage.rescue import keep_typed  # noqa: PLC0415 - not for the start

        is_kept = self.journals.keep_now()
        now = datetime.now().astimezone()
        for opened in self.window.files.documents:
            view = self.window.tabs.view(opened)
            for part, text in view.answer.strays() if isinstance(view, Workspace) else ():
                name = opened.path.stem if opened.path is not None else "faq"
                keep_typed(rescue_folder(), f"{name} {part}", text, now)
        return is_kept

    def put_away(self) -> None:
        """End the background work and keep the settings."""
        self.window.others.company.end()
        self.journals.close()
        self._runs.clear_up()
        self._runs.end()
        self.client.close()
        self.background.close()
        if self._session_lock is not None:
            self._session_lock.unlock()
        try:
            save_settings(self.window.settings, settings_file())
        except OSError as error:
            print(f"faq-editor: settings were not kept: {error}", file=sys.stderr)  # noqa: T201
        self.catcher.uninstall()


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
