"""Lines of a YAML text: where they end, what is blank, and how far they are indented.

Lines end where libyaml ends them: at NEL, LS and PS too, not only where editors do.
"""

import re

BREAKS = "\n\r\x85\u2028\u2029"
#: A line's end inside a regular expression.
BREAK = f"(?:\r\n|[{BREAKS}])"
#: A line's end, or the end of the text.
END = f"(?:\r\n|[{BREAKS}]|\\Z)"
BLANKS = " \t" + BREAKS
#: What ends a line where a text field shows one.
SHOWN_BREAKS = "\r\n\u2028\u2029"

_SHOWN_END = re.compile(f"\r\n|[{SHOWN_BREAKS}]")
_LINE = re.compile(f"[^{BREAKS}]*{END}")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text with their ends."""
    return [line for line in _LINE.findall(text) if line]


def line_end(text: str, position: int = 0) -> int:
    """Return where the line that a position is in ends, its break included."""
    match = _LINE.match(text, position)
    return match.end() if match else len(text)


def ends_line(text: str) -> bool:
    """Whether a text ends with a line's end."""
    return text.endswith(tuple(BREAKS))


def without_break(line: str) -> str:
    """Return a line without its end."""
    return line.rstrip(BREAKS)


def only_break(line: str) -> str:
    """Return the end of a line."""
    return line[len(line.rstrip(BREAKS)) :]


def is_blank(line: str) -> bool:
    """Whether there is nothing but white space in a line."""
    return not line.strip(BLANKS)


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def least_indent(lines: list[str]) -> int | None:
    """Return the indentation of the least indented line that is not blank, None without one."""
    return min((indent_of(line) for line in lines if not is_blank(line)), default=None)


def plain_lines(text: str) -> str:
    """Return a text as a field shows it: every line ends with a line feed."""
    has_others = "\r" in text or not text.isascii()
    return _SHOWN_END.sub("\n", text) if has_others else text
