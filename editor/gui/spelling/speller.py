"""What all files share about spelling: dictionaries, the writer's own words, what was chosen."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from editor.language import _
from editor.storage import places
from editor.storage.languages import FileLanguages
from editor.storage.own_words import OwnWords
from editor.writing.spelling.checker import Checker
from editor.writing.spelling.dictionaries import (
    DictionaryFiles,
    bundled_folder,
    find_dictionaries,
    nearest,
    system_folders,
)
from editor.writing.spelling.engines import Dictionary, DictionaryError, load

_AFTER_START = 150  # milliseconds in which the window shows itself first
_DEFAULT = "en-US"


@dataclass(frozen=True, slots=True)
class SpellingOptions:
    """What the writer chose for all files."""

    is_on: bool = True
    language: str = ""
    """The language that is usual; empty for that of the computer."""
    folder: str = ""
    """A folder with more dictionaries; empty for none."""


class Speller(QObject):
    """Finds and reads dictionaries when they are first needed, beside the window's own work.

    Signals:
        changed(): other words may be right now, or other languages be there.
        told(str): a sentence that needs no answer.
    """

    changed = Signal()
    told = Signal(str)
    _loaded = Signal(str, object)

    def __init__(self, options: SpellingOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options = options
        self.file_languages = FileLanguages(places.file_languages())
        self._own = OwnWords(places.own_words_file())
        self._found: dict[str, DictionaryFiles] | None = None
        self._checkers: dict[str, Checker | None] = {}
        self._is_awake = False
        self._waking = QTimer(self, singleShot=True, interval=_AFTER_START)
        self._waking.timeout.connect(self._wake)
        self._loaded.connect(self._take)

    def use(self, options: SpellingOptions) -> None:
        """Take what the writer chose."""
        if options == self.options:
            return
        if options.folder != self.options.folder:
            self._found = None
            self._checkers = {}
        self.options = options
        self.changed.emit()

    # Languages

    @property
    def is_awake(self) -> bool:
        """Whether words can be checked; it becomes so a little after that was first asked."""
        if not self._is_awake and not self._waking.isActive():
            self._waking.start()
        return self._is_awake

    @Slot()
    def _wake(self) -> None:
        self._is_awake = True
        self.changed.emit()

    def languages(self) -> list[str]:
        """Return the languages that there are dictionaries for."""
        return sorted(self._dictionaries())

    def usual_language(self) -> str:
        """Return the language of a file that does not say its own."""
        return nearest(self.options.language, self._dictionaries()) or self.language_of_system()

    def language_of_system(self) -> str:
        """Return the language of the computer, or English where no dictionary fits it."""
        return nearest(QLocale.system().name(), self._dictionaries()) or _DEFAULT

    def _dictionaries(self) -> dict[str, DictionaryFiles]:
        if self._found is None:
            chosen = [Path(self.options.folder)] if self.options.folder else []
            own = places.dictionary_folder()
            self._found = find_dictionaries([*chosen, own, bundled_folder(), *system_folders()])
        return self._found

    # Words

    def checker(self, language: str) -> Checker | None:
        """Return what checks words in a language; None until its dictionary was read."""
        if language not in self._checkers and language in self._dictionaries():
            self._checkers[language] = None
            files = self._dictionaries()[language]
            threading.Thread(target=self._load, args=(files,), daemon=True).start()
        return self._checkers.get(language)

    def own_words(self) -> list[str]:
        """Return the words that the writer knows to be right."""
        return self._own.words()

    def add_word(self, word: str) -> None:
        """Take a word for right from now on, in every file."""
        self.replace_own_words([*self.own_words(), word])

    def replace_own_words(self, words: Iterable[str]) -> None:
        """Take these words for right, and no others that were added."""
        words = list(words)
        try:
            self._own.replace(words)
        except OSError as error:
            sentence = _("Your words could not be kept: {reason}.")
            self.told.emit(sentence.format(reason=error.strerror or error))
        for checker in self._checkers.values():
            if checker is not None:
                checker.use_own_words(words)
        self.changed.emit()

    def _load(self, files: DictionaryFiles) -> None:
        """Read a dictionary; this runs in a thread of its own."""
        try:
            result: Dictionary | DictionaryError = load(files)
        except DictionaryError as error:
            result = error
        try:
            self._loaded.emit(files.language, result)
        except RuntimeError:
            return  # the window was closed meanwhile

    @Slot(str, object)
    def _take(self, language: str, result: Dictionary | DictionaryError) -> None:
        if isinstance(result, DictionaryError):
            sentence = _("A dictionary cannot be used: {reason}.")
            self.told.emit(sentence.format(reason=result))
            return
        self._checkers[language] = Checker(result, self.own_words())
        self.changed.emit()
