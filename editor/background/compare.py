"""Task `compare`: what separates two texts of a file, for files that are too large for the window.

Takes `path` (of the file, whose name says how it is read), `old` and `new`. The result is what
`review.carried` makes of a comparison.
"""

import contextlib
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.document import Document, DocumentError
from editor.review.carried import carried
from editor.review.comparing import differences


class Compare:
    """Remembers what was compared with: while somebody works it stays the same."""

    def __init__(self) -> None:
        self._known: tuple[tuple[str, str], Document] | None = None

    def __call__(self, arguments: Json, desk: Desk) -> Json:
        """Compare two texts."""
        path, old = str(arguments["path"]), str(arguments["old"])
        if self._known is None or self._known[0] != (path, old):
            self._known = (path, old), read_either(path, old)
        desk.send(None)  # it may have been taken back meanwhile
        return carried(differences(self._known[1], read_either(path, str(arguments["new"]))))


def read_either(path: str, text: str) -> Document:
    """Return a text of a file as it reads; what cannot be read as a FAQ is plain text."""
    content = text.encode()
    with contextlib.suppress(DocumentError, OSError):
        return Document.of_file(Path(path), content) if path else Document.from_bytes(content)
    return Document.as_text(content)
