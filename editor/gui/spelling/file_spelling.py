"""Spelling of one file: its language, what is wrong in it, and what is ignored in it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot

from editor.document.faq import Item
from editor.document.fields import text_of
from editor.document.shapes import node_at
from editor.gui.open_document import OpenDocument
from editor.gui.spelling.names import language_name
from editor.gui.spelling.speller import Speller
from editor.language import _
from editor.writing.spelling.checker import Checker
from editor.writing.spelling.choosing import (
    LANGUAGE_KEYS,
    Choice,
    choose,
    dictionary_for,
    is_in_language_of,
    stated_language,
)


class FileSpelling(QObject):
    """Says which words of an open document are wrong.

    Signals:
        changed(): other words may be wrong now.
        told(str): a sentence that needs no answer.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, open_document: OpenDocument, speller: Speller, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.speller = speller
        self._open = open_document
        self._ignored: set[str] = set()
        self._said: set[str] = set()
        self._stated = self._stated_now()
        self._of_site = ""
        self._unsaved = ""
        self._checker: Checker | None = None
        speller.changed.connect(self._refresh)
        open_document.settled.connect(self._look_for_language)
        open_document.saved.connect(self._note_saving)
        self._refresh()

    # Words

    @property
    def is_checked(self) -> bool:
        """Whether this file is checked at the moment."""
        return self._checker is not None

    def is_wrong(self, word: str) -> bool:
        """Whether a word is spelled wrong and not ignored here."""
        checker = self._checker
        return (
            checker is not None
            and not checker.is_right(word)
            and word.casefold() not in self._ignored
        )

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, best first; this takes a tenth of a second."""
        return self._checker.suggestions(word) if self._checker is not None else []

    def ignore(self, word: str) -> None:
        """Take a word for right in this file, until it is closed."""
        self._ignored.add(word.casefold())
        self.changed.emit()

    # Language

    @property
    def chosen_language(self) -> str:
        """The language that the writer chose for this file; empty for none."""
        path = self._open.path
        kept = self.speller.file_languages.language_of(path) if path is not None else ""
        return kept or self._unsaved

    @property
    def says_language(self) -> bool:
        """Whether the file or its writer says which language it is in."""
        return bool(self._stated or self.chosen_language)

    @property
    def own_language(self) -> str:
        """The language that the file has where the writer chooses none."""
        return self._dictionary_for(self._choice(""))

    def choose_language(self, language: str) -> None:
        """Check this file in a language from now on; an empty one lets the file speak again."""
        self._unsaved = language
        self._said.clear()
        self._keep_language()
        self._refresh()

    def _keep_language(self) -> None:
        if self._open.path is None:
            return  # it is kept when the file gets a name
        try:
            self.speller.file_languages.choose(self._open.path, self._unsaved)
        except OSError as error:
            sentence = _("The language of this file could not be kept: {reason}.")
            self.told.emit(sentence.format(reason=error.strerror or error))
        else:
            self._unsaved = ""

    @Slot()
    def _note_saving(self) -> None:
        if self._unsaved:
            self._keep_language()

    def take_language_of_site(self, language: str) -> None:
        """Take what the site around the file says; the file itself is nearer."""
        if language != self._of_site:
            self._of_site = language
            self._refresh()

    @Slot()
    def _look_for_language(self) -> None:
        stated = self._stated_now()
        if stated != self._stated:
            self._stated = stated
            self._refresh()

    def _stated_now(self) -> str:
        root = self._open.document.root
        nodes = ((key, node_at(root, (key,))) for key in LANGUAGE_KEYS)
        return stated_language({key: text_of(node) for key, node in nodes if node is not None})

    def _choice(self, chosen: str) -> Choice:
        stated = (self._stated, self._of_site)
        return choose(chosen, stated, self.speller.usual_language())

    def _dictionary_for(self, choice: Choice) -> str:
        usual = self.speller.usual_language()
        return dictionary_for(choice, usual, self.speller.languages())

    # What is in use

    @Slot()
    def _refresh(self) -> None:
        self._checker = self._find_checker()
        self.changed.emit()

    def _find_checker(self) -> Checker | None:
        if not self.speller.options.is_on or not self.speller.is_awake:
            return None
        choice = self._choice(self.chosen_language)
        language = self._dictionary_for(choice)
        if not language:
            sentence = _("There is no dictionary for {language}, so spelling is not checked.")
            self._say(sentence.format(language=language_name(choice.language)))
            return None
        checker = self.speller.checker(language)
        if checker is None or choice.is_said or is_in_language_of(checker, self._texts()):
            return checker
        sentence = _("This file does not seem to be in {language}. Choose its language in “Check”.")
        self._say(sentence.format(language=language_name(language)))
        return None

    def _say(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            self.told.emit(sentence)

    def _texts(self) -> Iterator[str]:
        for _position, node in self._open.document.faq.walk():
            yield node.label
            if isinstance(node, Item):
                yield node.answer
