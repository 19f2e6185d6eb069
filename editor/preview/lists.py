"""Lists as kramdown reads them, rewritten so that Python-Markdown reads the same.

kramdown takes what stands below the first character of an item's text as part of the item;
Python-Markdown wants four spaces for each level, and a blank line before a list.
"""

import re
from dataclasses import dataclass

_ITEM = re.compile(r"( *)([-*+]|\d+\.)( +|\t|$)(.*)")
_WIDTH = 4
_CODE_INDENT = 4


@dataclass(slots=True)
class _Level:
    """An open list: where its items' markers and texts begin in the original."""

    marker: int
    text: int


def normalised_lists(text: str) -> str:
    """Return a text whose lists are indented by four spaces a level."""
    lines: list[str] = []
    levels: list[_Level] = []
    is_after_text = False
    for line in text.split("\n"):
        if not line.strip():
            lines.append("")
            is_after_text = False
            continue
        item = _ITEM.fullmatch(line.expandtabs(_WIDTH))
        if item and not (not levels and len(item[1]) >= _CODE_INDENT) and not _is_rule(line):
            _close_levels(levels, len(item[1]))
            starts_list = not levels or levels[-1].marker < len(item[1])
            if starts_list and not levels and is_after_text:
                lines.append("")
            lines.append(_item_line(levels, item))
            is_after_text = False
        else:
            lines.append(_text_line(levels, line, after_blank=bool(lines) and lines[-1] == ""))
            is_after_text = True
    return "\n".join(lines)


def _close_levels(levels: list[_Level], indent: int) -> None:
    """End the lists that an item at this indentation does not stand in."""
    while levels and indent < levels[-1].text and indent < levels[-1].marker:
        levels.pop()
    while len(levels) > 1 and indent < levels[-1].marker:
        levels.pop()


def _item_line(levels: list[_Level], item: re.Match[str]) -> str:
    indent, marker, gap, text = len(item[1]), item[2], item[3], item[4]
    content = indent + len(marker) + max(len(gap), 1)
    if levels and indent < levels[-1].text:
        levels[-1] = _Level(indent, content)
    else:
        levels.append(_Level(indent, content))
    return " " * (_WIDTH * (len(levels) - 1)) + f"{marker} {text}"


def _text_line(levels: list[_Level], line: str, *, after_blank: bool) -> str:
    """Indent what belongs to an item; without a blank line before it, anything goes on with it."""
    indent = len(line) - len(line.lstrip(" "))
    if after_blank:
        while levels and indent < levels[-1].text:
            levels.pop()
    if not levels:
        return line
    extra = max(indent - levels[-1].text, 0) if after_blank else 0
    return " " * (_WIDTH * len(levels) + extra) + line.lstrip(" ")


def _is_rule(line: str) -> bool:
    compact = line.replace(" ", "")
    return len(compact) >= len("---") and compact[0] in "-*" and set(compact) == {compact[0]}
