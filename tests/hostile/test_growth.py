"""What reads along while somebody types takes a time in proportion to the text, whatever it is."""

import pytest

from tests.hostile.growth import FRAMES, PIECES, READERS, repeated, seconds_of

#: These work in the window; the others work in a process of their own, with a deadline.
_IN_WINDOW = (
    *("links", "searching", "highlighting", "prose", "spelling", "completion", "counting"),
    *("list", "link under the caret", "literal", "pasting"),
)
_LENGTH = 6_000
_MOST = 1.5  # seconds; such a text takes some milliseconds where all is well


@pytest.mark.parametrize("name", _IN_WINDOW)
def test_no_piece_that_is_repeated_keeps_the_window_waiting(name):
    reader, frames = READERS[name], (FRAMES[0], FRAMES[2])
    texts = [
        repeated(piece, frames[number % len(frames)], _LENGTH)
        for number, piece in enumerate(PIECES)
    ]
    slow = [text[:40] for text in texts if _is_slow(reader, text)]
    assert slow == []


def _is_slow(reader, text):
    """Whether it takes long each time: once may be Python's when it clears up all tests' memory."""
    return all(seconds_of(reader, text, 20) > _MOST for _ in range(3))
