"""Builds every part of the window once, in the open."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.gui.background import Background
from editor.gui.focus_ring import FocusRing
from editor.gui.preview.probe import PreviewProbe, prepare_environment
from editor.gui.preview.render_client import RenderClient
from editor.gui.session import SessionKeeper, session_lock
from editor.gui.settings import Settings, load_settings, save_settings
from editor.gui.theme import apply_theme
from editor.gui.window import Window
from editor.gui.workspace import Workspace
from editor.language import is_right_to_left, language
from editor.storage.places import (
    cache_folder,
    recent_files,
    renames_folder,
    session_folder,
    settings_file,
)
from editor.storage.recent import RecentFiles
from editor.storage.renames import Renames
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
    application = QApplication([sys.argv[0]])
    application.setApplicationName("FAQ Editor")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("io.github.faq_editor.FaqEditor")
    use_language(application)
    FocusRing(application)
    settings = load_settings(settings_file())
    apply_theme(application, settings.appearance)
    desk = Desk(settings)
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
        self._session_lock = session_lock(session_folder())
        self._keeper = (
            SessionKeeper(self.window.files, SessionStore(session_folder()))
            if self._session_lock is not None
            else None
        )
        self._is_painted = False
        self.window.painted.connect(self._begin_background_work)
        self.window.workspace_shown.connect(self._start_web_preview)

    def open_files(self, arguments: Sequence[str]) -> None:
        """Open what was open last time, and what is asked for now."""
        if self._keeper is not None:
            self._keeper.restore()
        for argument in filter(None, arguments):
            self.window.desks.open(Path(argument))

    @Slot()
    def _begin_background_work(self) -> None:
        """Start what is slow once the window is on the screen."""
        self._is_painted = True
        self.client.warm_up()
        self.window.others.company.begin()
        if self.window.workspace is not None:
            self._start_web_preview(self.window.workspace)
            if not self.window.settings.has_seen_hints:
                self.window.show_hints()

    @Slot(object)
    def _start_web_preview(self, workspace: Workspace) -> None:
        if self._is_painted and not self.window.settings.simple_preview:
            workspace.preview.stage.start(PreviewProbe(cache_folder(), parent=workspace))

    def put_away(self) -> None:
        """End the background work and keep the settings."""
        self.window.others.company.end()
        self.client.close()
        self.background.close()
        if self._session_lock is not None:
            self._session_lock.unlock()
        try:
            save_settings(self.window.settings, settings_file())
        except OSError as error:
            print(f"faq-editor: settings were not kept: {error}", file=sys.stderr)  # noqa: T201


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
