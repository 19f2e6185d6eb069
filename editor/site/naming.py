"""How Jekyll makes names: keys of data files, slugs and titles.

Sources: the pages “Data Files” and “Liquid Filters” of Jekyll's documentation, and what Jekyll
answers when it is asked.
"""

import re
import unicodedata
from collections.abc import Callable

_PRETTY = frozenset("._~!$&'()+,;=@")
_SPELLED = {
    "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe", "ß": "ss", "Ł": "L", "ł": "l",
    "Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "ı": "i", "Ħ": "H", "ħ": "h",
    "ĸ": "k", "Ŀ": "L", "ŀ": "l", "Ŋ": "NG", "ŋ": "ng", "Ŧ": "T", "ŧ": "t", "ŉ": "'n", "×": "x",
    "Ĳ": "IJ", "ĳ": "ij",
}  # fmt: skip


def data_key(name: str) -> str:
    """Return the name under which templates know a data file or folder."""
    kept = re.sub(r"[^\w\s-]", "", re.sub(r"^\s+", "", name), flags=re.ASCII)
    return re.sub(r"\s+", "_", kept, flags=re.ASCII)


def slug(text: str, mode: str = "default", *, cased: bool = False) -> str:
    """Return a text as a part of a URL; modes as the `slugify` filter names them."""
    if mode == "latin":
        text = "".join(map(_latin, text))
    keeps = _KEEPS.get(mode)
    if keeps is not None:
        words = "".join(each if keeps(each) else " " for each in text)
        text = re.sub(" +", "-", words)
        text = text.removeprefix("-").removesuffix("-")
    return text if cased else text.lower()


def title(name: str) -> str:
    """Return the title of a document that has none: its slug in words."""
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.rstrip("-").split("-"))


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_word(character: str) -> bool:
    if character.isascii():
        return character.isalnum()
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _is_pretty(character: str) -> bool:
    return character in _PRETTY or character == "_" or _is_word(character)


def _is_no_space(character: str) -> bool:
    return character not in " \t\n\v\f\r"


_KEEPS: dict[str, Callable[[str], bool]] = {
    "raw": _is_no_space,
    "default": _is_word,
    "pretty": _is_pretty,
    "ascii": _is_letter,
    "latin": _is_letter,
}


def _latin(character: str) -> str:
    if not "\xc0" <= character <= "\u017f":
        return character if character.isascii() else "?"
    spelled = _SPELLED.get(character)
    return unicodedata.normalize("NFD", character)[0] if spelled is None else spelled
