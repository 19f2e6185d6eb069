"""Lists as kramdown reads them, rewritten so that Python-Markdown reads the same.

kramdown takes what stands below the first character of an item's text as part of the item;
Python-Markdown wants four spaces for each level, and a blank line before a list.
"""

import re
from dataclasses import dataclass

_ITEM = re.compile(r"( *)([-*+]|\d+\.)( +|\t|$)(.*)")
_WIDTH = 4
_CODE_INDENT = 4


@dataclass(frozen=True, slots=True)
class _Level:
    """An open list: where its items' markers and texts begin in the original."""

    marker: int
    text: int
    is_loose: bool
    """Whether a blank line stands before the list, so that one has to stand behind it too."""


def normalised_lists(text: str) -> str:
    """Return a text whose lists are indented by four spaces a level."""
    lists = _Lists()
    for line in text.split("\n"):
        lists.take(line)
    return "\n".join(lists.lines)


class _Lists:
    """The lines so far, and the lists that are open at their end."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._levels: list[_Level] = []
        self._is_after_text = False
        self._is_in_later_paragraph = False

    def take(self, line: str) -> None:
        """Add a line of the original."""
        item = _ITEM.fullmatch(line.expandtabs(_WIDTH))
        if not line.strip():
            self.lines.append("")
            self._is_after_text = False
        elif item and (self._levels or len(item[1]) < _CODE_INDENT) and not _is_rule(line):
            self._take_item(item)
        else:
            self._take_text(line)

    def _take_item(self, item: re.Match[str]) -> None:
        indent, marker, gap, text = len(item[1]), item[2], item[3], item[4]
        is_after_loose = self._close_lists(indent)
        ends_paragraph = self._is_after_text and (self._is_in_later_paragraph or not self._levels)
        is_after_blank = not self.lines or self.lines[-1] == ""
        if ends_paragraph or (is_after_loose and not is_after_blank):
            self.lines.append("")
        is_next = bool(self._levels) and indent < self._levels[-1].text
        is_loose = self._levels.pop().is_loose if is_next else is_after_blank
        self._levels.append(_Level(indent, indent + len(marker) + max(len(gap), 1), is_loose))
        self.lines.append(" " * (_WIDTH * (len(self._levels) - 1)) + f"{marker} {text}")
        self._is_after_text = self._is_in_later_paragraph = False

    def _take_text(self, line: str) -> None:
        """Indent what belongs to an item; right below one, anything goes on with it."""
        indent = len(line) - len(line.lstrip(" "))
        after_blank = bool(self.lines) and self.lines[-1] == ""
        while after_blank and self._levels and indent < self._levels[-1].text:
            self._levels.pop()
        if self._levels:
            extra = max(indent - self._levels[-1].text, 0) if after_blank else 0
            line = " " * (_WIDTH * len(self._levels) + extra) + line.lstrip(" ")
        self.lines.append(line)
        self._is_in_later_paragraph = bool(self._levels) and (
            after_blank or self._is_in_later_paragraph
        )
        self._is_after_text = True

    def _close_lists(self, indent: int) -> bool:
        """End the lists an item at this indentation is not in; say whether one of them is loose."""
        was_loose = False
        while self._levels and indent < self._levels[-1].marker:
            was_loose = self._levels.pop().is_loose
        return was_loose and bool(self._levels)


def _is_rule(line: str) -> bool:
    compact = line.replace(" ", "")
    return len(compact) >= len("---") and compact[0] in "-*" and set(compact) == {compact[0]}
