"""Between the line ends of a file and those of a text field, which knows only one kind."""

import re
from itertools import takewhile

from editor.document.lines import SHOWN_BREAKS, plain_lines

_LINE = re.compile(f"[^{SHOWN_BREAKS}]*(?:\r\n|[{SHOWN_BREAKS}]|\\Z)")


def with_line_ends(old: str, new: str, newline: str) -> str:
    """Return a text from a field with the line ends of the file.

    Args:
        old: the text as the file has it; a line that stays keeps its end.
        new: the text as the field has it.
        newline: what new lines end with.
    """
    before = _LINE.findall(old)
    plain = [plain_lines(line) for line in before]
    lines = _LINE.findall(new)
    head = _common(plain, lines)
    tail = _common(plain[head:][::-1], lines[head:][::-1])
    middle = "".join(lines[head : len(lines) - tail]).replace("\n", newline)
    return "".join(before[:head]) + middle + "".join(before[len(before) - tail :])


def _common(left: list[str], right: list[str]) -> int:
    """Return how many lines two texts begin with in common."""
    pairs = zip(left, right, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
