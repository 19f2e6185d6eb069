"""Another text in the scalar that is there: what did not change keeps its characters."""

import re
from difflib import SequenceMatcher

from editor.document.alignment import realign
from editor.document.lines import ends_line, least_indent, split_lines, without_break
from editor.document.nodes import Scalar, Style
from editor.document.styles import Place, block_can_hold, escaped, indicator, is_safe_plain

_MOST_LINES_TO_MATCH = 2_000
#: What stands in a text where its style cannot say what was asked; no YAML holds it.
_IMPOSSIBLE = "\0"
_BREAKS = re.compile("\n+")


def reworded(value: str, place: Place, like: Scalar, text: str) -> str | None:
    """Return a scalar's own text with only the changed part written anew, None if that fails.

    Args:
        value: the text wanted.
        place: where the scalar stands.
        like: the scalar.
        text: its characters without tag and anchor.
    """
    match like.style:
        case Style.LITERAL:
            return _literal(value, place, like, text)
        case Style.FOLDED:
            return _folded(value, place, like, text)
        case Style.PLAIN:
            is_text = is_safe_plain(value.replace("\n", " "))
            changed = realign(text, like.style, like.value, value, _one_line) if is_text else None
        case Style.SINGLE:
            changed = _in_quotes(text, realign(text[1:-1], like.style, like.value, value, _single))
        case _:
            changed = _in_quotes(text, realign(text[1:-1], like.style, like.value, value, escaped))
    return None if changed is None or _IMPOSSIBLE in changed else changed


def _chomped(header: str, value: str) -> str:
    """Return the header of a folded scalar that says whether the value ends its last line."""
    signs = header[1:].split("#", maxsplit=1)[0].rstrip()
    wanted = signs.strip("+-") + ("" if value.endswith("\n") else "-")
    return header[0] + wanted + header[1 + len(signs) :]


def _in_quotes(text: str, inner: str | None) -> str | None:
    return None if inner is None else text[0] + inner + text[-1]


def _one_line(text: str) -> str:
    return _IMPOSSIBLE if "\n" in text else text


def _single(text: str) -> str:
    return _one_line(text.replace("'", "''"))


def _literal(value: str, place: Place, like: Scalar, text: str) -> str | None:
    header, *lines = split_lines(text)
    signs = header[1:].split("#")[0].rstrip()
    digits = signs.strip("+-")
    indent = max(place.column, 0) + int(digits) if digits else least_indent(lines)
    keeps = "+" in signs
    old_lines = like.value.removesuffix("\n").split("\n")
    cannot_hold = not block_can_hold(value, place) or (value.endswith("\n\n") and not keeps)
    if indent is None or cannot_hold or len(old_lines) != len(lines):
        return None
    body = _lines_changed(lines, old_lines, value, " " * indent, place.newline)
    chomping = "+" if keeps else ""
    if not value.endswith("\n"):
        if not ends_line(lines[-1]) and "-" not in signs:
            body = body.removesuffix(place.newline)  # the file ends here as it ended before
        else:
            chomping = "-"
    wanted = (digits or indicator(value, indent - place.column)) + chomping
    if sorted(signs) == sorted(wanted):
        wanted = signs
    return "|" + wanted + header[1 + len(signs) :] + body


def _lines_changed(
    lines: list[str], old_lines: list[str], value: str, indent: str, newline: str
) -> str:
    """Return the lines of a literal; those that did not change as they stand in the file."""
    new_lines = value.removesuffix("\n").split("\n")
    kept = _lines_kept(old_lines, new_lines)
    body: list[str] = []
    for number, line in enumerate(new_lines):
        raw = lines[kept[number]] if number in kept else indent + line if line else ""
        body.append(raw if ends_line(raw) else raw + newline)
    return "".join(body)


def _lines_kept(old: list[str], new: list[str]) -> dict[int, int]:
    """Return which new lines are old ones, as new number to old number."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    kept = {number: number for number in range(head)}
    kept |= {len(new) - 1 - i: len(old) - 1 - i for i in range(tail)}
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(middle_old), len(middle_new)) <= _MOST_LINES_TO_MATCH:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        for block in matcher.get_matching_blocks():
            kept |= {head + block.b + i: head + block.a + i for i in range(block.size)}
    return kept


def _folded(value: str, place: Place, like: Scalar, text: str) -> str | None:
    header, *lines = split_lines(text)
    indent = least_indent(lines)
    if indent is None:
        return None
    if value.endswith("\n") != like.value.endswith("\n"):
        header = _chomped(header, value)
    margin = " " * indent

    def folded(new: str) -> str:
        """Write breaks as folding reads them: one more than there are, then the margin."""
        return _BREAKS.sub(lambda run: place.newline * (len(run[0]) + 1) + margin, new)

    text = "".join(lines)
    raw = without_break(text)
    old, new = like.value.removesuffix("\n"), value.removesuffix("\n")
    body = realign(raw, like.style, old, new, folded)
    return None if body is None else header + body + text[len(raw) :]
