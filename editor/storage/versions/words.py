"""How many words are others in a text than in the one before."""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def words_changed(old: bytes, new: bytes) -> int:
    """Return how many words came or went, whichever is more.

    Only the words of lines that differ are looked at: this runs at each save of any file.
    """
    before, after = _lines(old), _lines(new)
    gone, come = _words(before - after), _words(after - before)
    return max((gone - come).total(), (come - gone).total())


def _lines(content: bytes) -> Counter[bytes]:
    return Counter(content.splitlines())


def _words(lines: Counter[bytes]) -> Counter[str]:
    texts: Iterable[str] = (each.decode("utf-8", "replace") for each in lines.elements())
    return Counter(word for text in texts for word in _WORD.findall(text))
