"""Whether a word is right: what the dictionary, the writer's own words and a few rules say."""

import re
import unicodedata
from collections.abc import Iterable

from editor.resources import resource_text
from editor.writing.spelling.engines import Dictionary, script_of

#: How many suggestions are offered.
MOST_SUGGESTIONS = 7

_CURLY = "’"
_POSSESSIVE = re.compile("'s$|'$")
_SOFT_HYPHEN = "\u00ad"
_MOST_REMEMBERED = 50_000
_OWN_LISTS = ("en",)  # languages whose dictionaries miss words that are common on the web


class Checker:
    """Checks words in one language; answers come from memory where a word was asked before."""

    def __init__(self, dictionary: Dictionary, own_words: Iterable[str] = ()) -> None:
        self._dictionary = dictionary
        self._language = dictionary.language.partition("-")[0]
        self._common = _common_words(self._language)
        self._own: frozenset[str] = frozenset()
        self._judged: dict[str, bool] = {}
        self.use_own_words(own_words)

    @property
    def language(self) -> str:
        """The language of the dictionary."""
        return self._dictionary.language

    def use_own_words(self, words: Iterable[str]) -> None:
        """Take words that the writer knows to be right."""
        self._own = frozenset(_plain(word).casefold() for word in words)
        self._judged.clear()

    def is_right(self, word: str) -> bool:
        """Whether a word is spelled right, or written in letters that this language has not."""
        known = self._judged.get(word)
        if known is None:
            if len(self._judged) >= _MOST_REMEMBERED:
                self._judged.clear()
            known = self._judged[word] = self._judge(_plain(word))
        return known

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, best first, with the apostrophes of the word."""
        found = self._dictionary.suggestions(_plain(word))
        if _CURLY in word:
            found = [each.replace("'", _CURLY) for each in found]
        return list(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def _judge(self, word: str) -> bool:
        if self._is_foreign(word):
            return True
        return self._knows(word) or self._knows_parts(word)

    def _is_foreign(self, word: str) -> bool:
        scripts = {script_of(letter) for letter in word} - {""}
        return not scripts <= self._dictionary.scripts

    def _knows(self, word: str) -> bool:
        folded = word.casefold()
        return folded in self._own or folded in self._common or self._dictionary.knows(word)

    def _knows_parts(self, word: str) -> bool:
        """Whether it is a right word with an ending or an article before an apostrophe."""
        if "'" not in word:
            return False
        stem = _POSSESSIVE.sub("", word)
        if stem != word:
            return self._knows(stem)
        return self._language != "en" and all(
            len(part) <= 1 or self._knows(part) for part in word.split("'")
        )


def _plain(word: str) -> str:
    """Return a word as dictionaries have it."""
    plain = unicodedata.normalize("NFC", word).replace(_SOFT_HYPHEN, "")
    return plain.replace(_CURLY, "'")


def _common_words(language: str) -> frozenset[str]:
    if language not in _OWN_LISTS:
        return frozenset()
    lines = resource_text(f"dictionaries/{language}.words.txt").splitlines()
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))
