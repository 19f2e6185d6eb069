"""Where in a text as it is written stands what was clicked in the preview."""

import re

from editor.gui.preview.view import Place

_WORD_BEFORE = re.compile(r"\w+\Z")
_WORD_BEHIND = re.compile(r"\A\w+")
_BLOCK_END = re.compile(r"\n\s*\n")


def position_in(text: str, place: Place) -> int:
    """Return the position in a text; the beginning of the line where more cannot be told.

    Marks such as asterisks and link targets are not in the preview, so that only the word that was
    clicked is looked for, and it is counted which one of its kind it is.
    """
    start = _line_start(text, place.line)
    before = _WORD_BEFORE.search(place.before)
    behind = _WORD_BEHIND.search(place.after)
    head = before[0] if before else ""
    word = head + (behind[0] if behind else "")
    if not word:
        return start
    earlier = place.before[: len(place.before) - len(head)]
    number = len(_places_of(word, earlier))
    end = _BLOCK_END.search(text, start)
    block = text[start : end.start() if end else len(text)]
    # What is cut off before the click may hold the word too; the context tells them apart.
    places = _places_of(word, block)
    fitting = [at for at in places if _fits(block, at, earlier)] or places[number : number + 1]
    chosen = (fitting or places[:1] or [-len(head)])[0]
    return start + chosen + len(head)


def _places_of(word: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]


def _fits(block: str, at: int, earlier: str) -> bool:
    """Whether the words before a place are those that were read before the click."""
    wanted = re.findall(r"\w+", earlier)[-3:]
    return bool(wanted) and re.findall(r"\w+", block[:at])[-len(wanted) :] == wanted


def _line_start(text: str, line: int) -> int:
    position = 0
    for _ in range(line - 1):
        end = text.find("\n", position)
        if end < 0:
            break
        position = end + 1
    return position
