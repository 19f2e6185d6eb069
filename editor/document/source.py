"""Bytes to text and back: byte order mark, line ends, and the fences around front matter.

The fences are found as Jekyll finds them (`YAML_FRONT_MATTER_REGEXP` in its documentation of
front matter): `---` alone on the first line, up to the next line of `---` or `...`.
"""

import re
from dataclasses import dataclass

from editor.document.errors import EncodingError

_BOM = b"\xef\xbb\xbf"
_OPENING = re.compile(r"---[ \t]*(?:\r\n|[\n\r])")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, cut at the fences; joined, the parts are the text."""

    has_bom: bool
    opening: str
    """The first fence with its line end; empty for a file that is YAML as a whole."""
    front: str
    closing: str
    body: str

    @property
    def newline(self) -> str:
        """How most lines end."""
        text = self.opening + self.front + self.body
        windows = text.count("\r\n")
        return "\r\n" if windows * 2 > text.count("\n") else "\n"


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
            raise EncodingError("this is not a text file", line, column) from error
        reason = "this is not text in UTF-8; save the file in that encoding first"
        raise EncodingError(reason, line, column) from error


def encode(text: str, *, has_bom: bool) -> bytes:
    """Return the bytes of a text."""
    return (_BOM if has_bom else b"") + text.encode("utf-8")


def split(text: str, *, has_bom: bool, is_page: bool | None) -> Source | None:
    """Cut a text at its fences.

    Args:
        text: all of it.
        has_bom: whether a byte order mark stood before it.
        is_page: whether it is a page with front matter (True) or YAML as a whole (False); None
            to find out.

    Returns:
        The parts; None for a page that has no front matter.
    """
    if is_page is False:
        return Source(has_bom, "", text, "", "")
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None if is_page else Source(has_bom, "", text, "", "")
    return Source(
        has_bom,
        opening.group(),
        text[opening.end() : closing.start()],
        closing.group(),
        text[closing.end() :],
    )
