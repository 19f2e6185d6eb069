"""What reads a dictionary: Hunspell's own library, or where that is missing its twin in Python."""

import io
import itertools
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor.writing.spelling.dictionaries import DictionaryFiles

_SAMPLE = 400  # lines of a list of words, which show its script
_LONGEST = 40  # letters; what is longer has no suggestions that would help


class DictionaryError(Exception):
    """A dictionary cannot be used; the message says why."""


class _Engine(Protocol):
    def knows(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words of one language."""

    language: str
    scripts: frozenset[str]
    """The scripts that its words are written in, by the names that Unicode has for them."""
    _engine: _Engine

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""
        try:
            return self._engine.knows(word)
        except UnicodeError:
            return False  # it has letters that the whole dictionary does without

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, best first. This takes a tenth of a second."""
        if len(word) > _LONGEST:
            return []
        try:
            return self._engine.suggest(word)
        except UnicodeError:
            return []


def load(files: DictionaryFiles) -> Dictionary:
    """Read a dictionary, which takes up to half a second.

    Raises:
        DictionaryError: its files are damaged, or nothing on this computer can read them.
    """
    try:
        scripts = _scripts_of(files.base.with_suffix(".dic"))
        engine = _hunspell(files.base) or _spylls(files.base)
    except Exception as error:  # both readers raise whatever a damaged file makes them stumble on
        raise DictionaryError(f"{files.base.name}: {error}") from error
    if engine is None:
        raise DictionaryError("nothing on this computer can read dictionaries")
    return Dictionary(files.language, scripts, engine)


def script_of(letter: str) -> str:
    """Return the script of a letter, as the first word of its name; "" for what is no letter."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def _scripts_of(word_list: Path) -> frozenset[str]:
    with word_list.open(encoding="utf-8", errors="ignore") as lines:
        words = [line.partition("/")[0] for line in itertools.islice(lines, 1, _SAMPLE)]
    return frozenset(script_of(letter) for word in words for letter in word) - {""}


# The two readers


class _Hunspell:
    def __init__(self, base: Path) -> None:
        from hunspell import Hunspell  # noqa: PLC0415 - there may be none for this computer

        # The path is given in UTF-8 on every system, whatever the user's locale says.
        self._words = Hunspell(base.name, str(base.parent), "utf-8")

    def knows(self, word: str) -> bool:
        return bool(self._words.spell(word))

    def suggest(self, word: str) -> list[str]:
        return list(self._words.suggest(word))


class _Spylls:
    def __init__(self, base: Path) -> None:
        from spylls.hunspell import readers  # noqa: PLC0415 - there may be none
        from spylls.hunspell.dictionary import Dictionary as Words  # noqa: PLC0415
        from spylls.hunspell.readers.file_reader import FileReader  # noqa: PLC0415

        class Reader(FileReader):  # type: ignore[misc]  # the library's own leaves its files open
            def _open(self, path: str, encoding: str) -> io.StringIO:
                return io.StringIO(Path(path).read_text(encoding, errors="surrogateescape"))

        aff, context = readers.read_aff(Reader(f"{base}.aff"))
        words = readers.read_dic(Reader(f"{base}.dic", context.encoding), aff=aff, context=context)
        self._words = Words(aff, words)

    def knows(self, word: str) -> bool:
        return bool(self._words.lookup(word))

    def suggest(self, word: str) -> list[str]:
        return list(self._words.suggest(word))


def _hunspell(base: Path) -> _Engine | None:
    try:
        return _Hunspell(base)
    except ImportError:
        return None


def _spylls(base: Path) -> _Engine | None:
    try:
        return _Spylls(base)
    except ImportError:
        return None
