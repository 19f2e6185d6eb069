"""Which language a text is checked in: as chosen for its file, as it says itself, or as usual."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from editor.writing.spelling.checker import Checker
from editor.writing.spelling.dictionaries import language_tag, nearest
from editor.writing.spelling.words import words_of

#: Where pages and sites say which language they are in.
LANGUAGE_KEYS = ("lang", "language", "locale", "languageCode")
_ENOUGH = 40  # words, by which a text shows its language
_SAMPLE = 300
_MOST_UNKNOWN = 0.35  # of all words; names and new words are never as many


@dataclass(frozen=True, slots=True)
class Choice:
    """The language of a text, and how sure that is."""

    language: str
    is_said: bool
    """Whether the writer, the file or its site says so."""


def stated_language(settings: object) -> str:
    """Return the language that the settings of a page or site name; "" if they name none."""
    if not isinstance(settings, Mapping):
        return ""
    named = (settings.get(key) for key in LANGUAGE_KEYS)
    return next(
        (tag for each in named if isinstance(each, str) and (tag := language_tag(each))), ""
    )


def choose(chosen: str, stated: Iterable[str], usual: str) -> Choice:
    """Return the language of a file.

    Args:
        chosen: what the writer chose for this file; "" if nothing.
        stated: what the file and its site say, the nearer first; "" where they say nothing.
        usual: the language that the writer usually writes in.
    """
    for language in (chosen, *stated):
        if language:
            return Choice(language, is_said=True)
    return Choice(usual, is_said=False)


def dictionary_for(choice: Choice, usual: str, there: Iterable[str]) -> str:
    """Return which of the dictionaries that are there serves a choice; "" if none does.

    Where a page says `en` only, the writer's usual kind of English is meant.
    """
    language = choice.language
    if "-" not in language and usual.partition("-")[0] == language:
        language = usual
    return nearest(language, there)


def is_in_language_of(checker: Checker, texts: Iterable[str]) -> bool:
    """Whether texts seem to be written in the language of a dictionary; short ones always do."""
    words = islice((word.text for text in texts for word in words_of(text)), _SAMPLE)
    answers = [checker.is_right(word) for word in words]
    return len(answers) < _ENOUGH or answers.count(False) <= _MOST_UNKNOWN * len(answers)
