"""What the user chooses for all files, in menus and dialogs, and what follows from it."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.gui.background import Background
from editor.gui.menus import appearance_menu
from editor.gui.settings import Settings
from editor.gui.spelling.menu import LanguageMenu
from editor.gui.spelling.names import language_name
from editor.gui.theme import apply_theme, follow_system, system_signals
from editor.gui.workspace import Workspace
from editor.language import _
from editor.storage import places

if TYPE_CHECKING:  # what is loaded after the first paint, or when it is wanted
    from editor.gui.dialogs.my_words import MyWordsDialog
    from editor.gui.dialogs.preferences import PreferencesDialog, SpellingChoices
    from editor.gui.spelling.file_spelling import FileSpelling
    from editor.gui.spelling.speller import Speller, SpellingOptions

_AFTER_OPENING = 400  # milliseconds in which a file shows itself first


class Choices(QObject):
    """Lets settings be changed, and shares what knows about spelling among the files.

    Args:
        settings: gives what holds now.
        workspace: gives the columns of the current file, None where there are none.
        actions: the actions of the window, by name.
        background: tells about the site around a file.
        window: the window.

    Signals:
        chosen(str, object): a setting, by its name, has another value now.
        told(str): a sentence that needs no answer.
    """

    chosen = Signal(str, object)
    told = Signal(str)

    def __init__(
        self,
        settings: Callable[[], Settings],
        workspace: Callable[[], Workspace | None],
        actions: Mapping[str, QAction],
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._workspace = workspace
        self._actions = actions
        self._background = background
        self._window = window
        colours, self._colours = appearance_menu(window, settings().appearance)
        self._colours.triggered.connect(self._choose_colours)
        languages = LanguageMenu(self._current_spelling, window)
        languages.more_wanted.connect(self.show_preferences)
        self.menus: Mapping[str, QMenu] = {"appearance": colours, "spelling_language": languages}
        self.handlers: Mapping[str, Callable[[], object]] = {
            "preferences": self.show_preferences,
            "my_words": self.show_my_words,
            "check_spelling": self._switch_spelling,
        }
        for changed in system_signals():
            changed.connect(self._follow_system)
        self._show_state()

    @cached_property
    def speller(self) -> "Speller":
        """What knows the words; it is made with the first file, after it was shown."""
        from editor.gui.spelling.speller import Speller  # noqa: PLC0415 - after the first paint

        speller = Speller(_options(self._settings()), self)
        speller.told.connect(self.told)
        return speller

    def join(self, workspace: Workspace, path: str) -> None:
        """Check the spelling of a file that was opened, after it was shown."""
        workspace.later.add(partial(self._check_spelling, workspace, path))

    def _check_spelling(self, workspace: Workspace, path: str) -> None:
        spelling = workspace.use_speller(self.speller)
        if path:
            QTimer.singleShot(_AFTER_OPENING, spelling, partial(self._ask_site, spelling, path))

    def _ask_site(self, spelling: "FileSpelling", path: str) -> None:
        """Find out which language the site around a file is in, where the file says none."""
        if spelling.says_language or not self._settings().spelling:
            return
        number = self._background.ask(
            "site_language", {"path": path}, lambda it: spelling.take_language_of_site(str(it))
        )
        spelling.destroyed.connect(partial(self._background.cancel, number))

    def _current_spelling(self) -> "FileSpelling | None":
        workspace = self._workspace()
        return workspace.spelling if workspace is not None else None

    # Choosing

    @Slot(str, object)
    def choose(self, name: str, value: object) -> None:
        """Give a setting another value and let what follows from it happen."""
        if getattr(self._settings(), name) == value:
            return
        workspace = self._workspace()
        if name == "text_size" and workspace is not None and isinstance(value, int):
            workspace.columns.resize(value)
        elif name == "preview_sync" and self._actions[name].isEnabled():
            self._actions[name].trigger()
        self.chosen.emit(name, value)
        self._follow(name)

    def _follow(self, name: str) -> None:
        self.speller.use(_options(self._settings()))
        application = QApplication.instance()
        if name == "appearance" and isinstance(application, QApplication):
            apply_theme(application, self._settings().appearance)
        self._show_state()

    @Slot()
    def _follow_system(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            follow_system(application, self._settings().appearance)

    def _show_state(self) -> None:
        settings = self._settings()
        self._actions["check_spelling"].setChecked(settings.spelling)
        for action in self._colours.actions():
            action.setChecked(action.data() == settings.appearance)

    @Slot(QAction)
    def _choose_colours(self, action: QAction) -> None:
        self.choose("appearance", action.data())

    @Slot()
    def _switch_spelling(self) -> None:
        is_on = not self._settings().spelling
        self.choose("spelling", is_on)
        self.told.emit(_("Spelling is checked.") if is_on else _("Spelling is not checked."))

    # Dialogs

    @Slot()
    def show_preferences(self) -> "PreferencesDialog":
        """Let the user choose."""
        from editor.gui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415 - wanted rarely

        dialog = PreferencesDialog(self._settings(), self._spelling_choices(), self._window)

        def choose(name: str, value: object) -> None:
            self.choose(name, value)
            dialog.show_languages(self._spelling_choices())

        dialog.chosen.connect(choose)
        dialog.my_words_wanted.connect(self.show_my_words)
        dialog.open()
        return dialog

    @Slot()
    def show_my_words(self) -> "MyWordsDialog":
        """Let the writer change the list of the own words."""
        from editor.gui.dialogs.my_words import MyWordsDialog  # noqa: PLC0415 - wanted rarely

        above = QApplication.activeModalWidget() or self._window
        dialog = MyWordsDialog(self.speller.own_words(), above)
        dialog.words_chosen.connect(self.speller.replace_own_words)
        dialog.open()
        return dialog

    def _spelling_choices(self) -> "SpellingChoices":
        from editor.gui.dialogs.preferences import SpellingChoices  # noqa: PLC0415 - wanted rarely

        languages = {tag: language_name(tag) for tag in self.speller.languages()}
        usual = self.speller.language_of_system()
        return SpellingChoices(languages, language_name(usual), str(places.dictionary_folder()))


def _options(settings: Settings) -> "SpellingOptions":
    from editor.gui.spelling.speller import SpellingOptions  # noqa: PLC0415 - see above

    return SpellingOptions(settings.spelling, settings.spelling_language, settings.spelling_folder)
