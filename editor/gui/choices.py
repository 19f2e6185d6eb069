"""What the user chooses for all files, in menus and dialogs, and what follows from it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.gui.dialogs.my_words import MyWordsDialog
from editor.gui.dialogs.preferences import PreferencesDialog, SpellingChoices
from editor.gui.menus import appearance_menu
from editor.gui.settings import Settings
from editor.gui.spelling.file_spelling import FileSpelling
from editor.gui.spelling.menu import LanguageMenu
from editor.gui.spelling.names import language_name
from editor.gui.spelling.speller import Speller, SpellingOptions
from editor.gui.theme import apply_theme
from editor.language import _
from editor.storage import places


class Choices(QObject):
    """Keeps the settings of a window and lets them be changed.

    Args:
        settings: what was chosen until now.
        actions: the actions of the window, by name.
        current: gives the spelling of the current file, None where there is no file.
        window: the window.

    Signals:
        told(str): a sentence that needs no answer.
        changed(str): a setting, by its name, has another value now.
    """

    told = Signal(str)
    changed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        actions: Mapping[str, QAction],
        current: Callable[[], FileSpelling | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.settings = settings
        self._window = window
        self._switch = actions["check_spelling"]
        self.speller = Speller(_options(settings), self)
        self.speller.told.connect(self.told)
        colours, self._colours = appearance_menu(window, settings.appearance)
        self._colours.triggered.connect(self._choose_colours)
        languages = LanguageMenu(current, window)
        languages.more_wanted.connect(self.show_preferences)
        self.menus: Mapping[str, QMenu] = {"appearance": colours, "spelling_language": languages}
        self.handlers: Mapping[str, Callable[[], object]] = {
            "preferences": self.show_preferences,
            "my_words": self.show_my_words,
            "check_spelling": self._switch_spelling,
        }
        self._show_state()

    @Slot(str, object)
    def choose(self, name: str, value: object) -> None:
        """Give a setting another value and let what follows from it happen."""
        if getattr(self.settings, name) == value:
            return
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type]  # each sender knows its own
        self.speller.use(_options(self.settings))
        application = QApplication.instance()
        if name == "appearance" and isinstance(application, QApplication):
            apply_theme(application, self.settings.appearance)
        self._show_state()
        self.changed.emit(name)

    def _show_state(self) -> None:
        self._switch.setChecked(self.settings.spelling)
        for action in self._colours.actions():
            action.setChecked(action.data() == self.settings.appearance)

    @Slot(QAction)
    def _choose_colours(self, action: QAction) -> None:
        self.choose("appearance", action.data())

    @Slot()
    def _switch_spelling(self) -> None:
        self.choose("spelling", not self.settings.spelling)
        on, off = _("Spelling is checked."), _("Spelling is not checked.")
        self.told.emit(on if self.settings.spelling else off)

    # Dialogs

    @Slot()
    def show_preferences(self) -> None:
        """Let the user choose."""
        dialog = PreferencesDialog(self.settings, self._spelling_choices(), self._window)

        def choose(name: str, value: object) -> None:
            self.choose(name, value)
            dialog.show_settings(self.settings, self._spelling_choices())

        dialog.chosen.connect(choose)
        dialog.my_words_wanted.connect(self.show_my_words)
        dialog.open()

    @Slot()
    def show_my_words(self) -> None:
        """Let the writer change the list of the own words."""
        above = QApplication.activeModalWidget() or self._window
        dialog = MyWordsDialog(self.speller.own_words(), above)
        dialog.words_chosen.connect(self.speller.replace_own_words)
        dialog.open()

    def _spelling_choices(self) -> SpellingChoices:
        languages = {tag: language_name(tag) for tag in self.speller.languages()}
        usual = self.speller.language_of_system()
        return SpellingChoices(languages, language_name(usual), str(places.dictionary_folder()))


def _options(settings: Settings) -> SpellingOptions:
    return SpellingOptions(settings.spelling, settings.spelling_language, settings.spelling_folder)
