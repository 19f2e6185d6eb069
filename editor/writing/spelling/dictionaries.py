"""Which dictionaries there are on this computer, and which of them fits a language."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.resources import resource

_NAME = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?(?=[-_]|$)")
_PACKAGE = "dictionary-"
_SYSTEM = {
    "linux": (
        "/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell",
        "/usr/share/myspell/dicts", "/usr/lib/libreoffice/share/extensions",
    ),
    "darwin": ("~/Library/Spelling", "/Library/Spelling", "/opt/homebrew/share/hunspell"),
    "win32": ("C:/Program Files/LibreOffice/share/extensions",),
}  # fmt: skip
#: The countries whose English is nearer to the American than to the British.
_LIKE_THE_STATES = frozenset({"US", "PH", "PR", "LR", "GU"})
_ENGLISH, _BRITISH = "en-US", "en-GB"


@dataclass(frozen=True, slots=True)
class DictionaryFiles:
    """A dictionary in Hunspell's form: a list of words, and how they are inflected."""

    language: str
    """Its language, and its country if it is made for one: `de-AT`."""
    base: Path
    """Its files without `.dic` and `.aff`."""


def language_tag(name: str) -> str:
    """Return the language that a name such as `de_DE_frami` or `EN-us` means; "" for none."""
    found = _NAME.match(name.strip())
    if found is None:
        return ""
    language, region = found["language"].lower(), found["region"]
    return f"{language}-{region.upper()}" if region else language


def system_folders() -> list[Path]:
    """Return the folders in which programs of this computer keep dictionaries."""
    named = [each for each in os.environ.get("DICPATH", "").split(os.pathsep) if each]
    return [Path(each).expanduser() for each in (*named, *_SYSTEM.get(sys.platform, ()))]


def bundled_folder() -> Path:
    """Return the folder of the dictionaries that come with the program."""
    return resource("dictionaries/en_US.dic").parent


def find_dictionaries(folders: Iterable[Path]) -> dict[str, DictionaryFiles]:
    """Return the dictionaries of some folders and their subfolders, by language.

    What stands in a folder that is named first wins.
    """
    found: dict[str, DictionaryFiles] = {}
    for folder in folders:
        for file in _word_lists(folder):
            name = file.parent.name.removeprefix(_PACKAGE) if file.stem == "index" else file.stem
            language = language_tag(name)
            if language and language not in found:
                found[language] = DictionaryFiles(language, file.with_suffix(""))
    return found


def nearest(language: str, there: Iterable[str]) -> str:
    """Return which of the languages that are there fits one best; "" if none does."""
    wanted = language_tag(language)
    fitting = sorted(each for each in there if each.split("-")[0] == wanted.split("-")[0])
    for guess in (wanted, *_guesses(wanted)):
        if guess in fitting:
            return guess
    return fitting[0] if fitting else ""


def _guesses(wanted: str) -> tuple[str, ...]:
    language, _, region = wanted.partition("-")
    if language == "en":
        is_british = region and region not in _LIKE_THE_STATES
        return (_BRITISH, _ENGLISH) if is_british else (_ENGLISH, _BRITISH)
    return (language, f"{language}-{language.upper()}")


def _word_lists(folder: Path) -> Iterator[Path]:
    """Yield the lists of words of a folder that have a file of inflections beside them."""
    try:
        files = sorted({*folder.glob("*.dic"), *folder.glob("*/*.dic")})
    except OSError:
        return
    for file in files:
        if file.with_suffix(".aff").is_file():
            yield file
