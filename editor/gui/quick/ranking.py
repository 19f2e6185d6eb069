"""How well a few typed letters fit a text."""

import unicodedata

_AT_WORD = 8
_TOGETHER = 5
_APART = 1


def fit(typed: str, text: str) -> int:
    """Return how well the letters fit, the more the better; 0 if they are not all in it in order.

    Letters at the beginnings of words count most, then letters that stand together.
    """
    wanted, there = _folded(typed), _folded(text)
    if not wanted:
        return 1
    if wanted in there:
        start = there.index(wanted)
        return 1 + len(wanted) * (_AT_WORD if _is_word_start(there, start) else _TOGETHER)
    return _scattered(wanted.replace(" ", ""), there)


def _scattered(wanted: str, there: str) -> int:
    score, place, last = 1, 0, -2
    for letter in wanted:
        at_word = _word_start_with(letter, there, place)
        place = at_word if at_word >= 0 else there.find(letter, place)
        if place < 0:
            return 0
        if place == last + 1:
            score += _TOGETHER
        else:
            score += _AT_WORD // 2 if at_word >= 0 else _APART
        last, place = place, place + 1
    return score


def _word_start_with(letter: str, text: str, start: int) -> int:
    """Return where a word begins with this letter; the next letter itself counts, too."""
    if text[start : start + 1] == letter:
        return start
    place = text.find(letter, start)
    while place >= 0 and not _is_word_start(text, place):
        place = text.find(letter, place + 1)
    return place


def _is_word_start(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _folded(text: str) -> str:
    """Return a text without accents and in small letters."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()
