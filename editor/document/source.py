"""Bytes to text and back: byte order mark, line ends, and the fences around front matter.

The fences are found as Jekyll finds them (`YAML_FRONT_MATTER_REGEXP` in its documentation of
front matter): `---` alone on the first line, up to the next line of `---` or `...`.
"""

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from editor.document.errors import EncodingError
from editor.language import _

#: What is opened within some seconds; the largest FAQs that we know have a tenth of it.
_LARGEST, _MOST_LINES = 20_000_000, 500_000
_BOM = b"\xef\xbb\xbf"
_OPENING = re.compile(r"---[ \t]*(?:\r\n|[\n\r])")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """What stands around the front matter of a file."""

    has_bom: bool
    newline: str
    """How most lines end."""
    opening: str = ""
    """The first fence with its line end; empty for a file that is YAML as a whole."""
    closing: str = ""
    body: str = ""


def content_of(path: Path) -> bytes:
    """Return the bytes of a file, unless it is one that could not be worked on.

    Raises:
        EncodingError: it is too large, or no file but a device that may never end.
        OSError: it cannot be read.
    """
    state = path.stat()
    if not stat.S_ISREG(state.st_mode) and not stat.S_ISDIR(state.st_mode):
        raise EncodingError(_("this is not a file with a text"))
    if state.st_size > _LARGEST:
        reason = _("it has {size} megabytes, and {most} are the most that can be edited here")
        size, most = (number // 1_000_000 for number in (state.st_size, _LARGEST))
        raise EncodingError(reason.format(size=size, most=most))
    content = path.read_bytes()
    if content.count(b"\n") > _MOST_LINES:
        reason = _("it has more than {most} lines, which are the most that can be edited here")
        raise EncodingError(reason.format(most=_MOST_LINES))
    return content


def decode(data: bytes) -> tuple[bool, str]:
    """Return whether there is a byte order mark, and the text behind it.

    Raises:
        EncodingError: the bytes are not UTF-8.
    """
    has_bom = data.startswith(_BOM)
    content = data[len(_BOM) :] if has_bom else data
    try:
        return has_bom, content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        if b"\0" in content:
            raise EncodingError(_("this is not a text file"), line, column) from error
        reason = _("this is not text in UTF-8; save the file in that encoding first")
        raise EncodingError(reason, line, column) from error


def encode(text: str, *, has_bom: bool) -> bytes:
    """Return the bytes of a text."""
    return (_BOM if has_bom else b"") + text.encode("utf-8")


def split(text: str, *, has_bom: bool, is_page: bool | None) -> tuple[Source, str] | None:
    """Cut a text at its fences.

    Args:
        text: all of it.
        has_bom: whether a byte order mark stood before it.
        is_page: whether it is a page with front matter (True) or YAML as a whole (False); None
            to find out.

    Returns:
        What stands around the front matter, and that; None for a page that has no front matter.
    """
    newline = usual_newline(text)
    opening = _OPENING.match(text) if is_page is not False else None
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None if is_page else (Source(has_bom, newline), text)
    body = text[closing.end() :]
    source = Source(has_bom, newline, opening.group(), closing.group(), body)
    return source, text[opening.end() : closing.start()]


def usual_newline(text: str) -> str:
    """Return how most lines of a text end."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
