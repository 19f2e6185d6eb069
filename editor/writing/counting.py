"""How long a text is for its readers: words and time, without what they never see."""

import re
from dataclasses import dataclass

from editor.writing.skipping import LIQUID

_UNSEEN = re.compile(
    r"<!--.{0,1000}?-->|</?[A-Za-z][^<>]*>|\{:[^{}]*\}|(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|^[ \t]*[|:-][|: -]*$",
    re.DOTALL | re.MULTILINE,
)
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’.,-][^\W_]+)*"
)
_WORDS_A_MINUTE = 220


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is."""

    words: int

    @property
    def minutes(self) -> int:
        """How long it takes to read, to the next minute; 0 for no text at all."""
        return -(-self.words // _WORDS_A_MINUTE)


def length_of(text: str) -> Length:
    """Return how long a text is."""
    seen = _UNSEEN.sub(" ", LIQUID.sub("", text))
    return Length(sum(1 for _ in _WORD.finditer(seen)))
