"""Task `faqs`: the files with questions in a folder and the folders below.

Takes `folder`. Parts are `{"seen": files looked at, "found": [[path, title, questions], …]}`; the
result is how many files were looked at.
"""

import time
from pathlib import Path

from editor.background.desk import Desk, Json
from editor.site.faqs import FaqFile, Faqs, candidates, title_of

#: Seconds between two reports.
_REPORT_AFTER = 0.1


def faqs(arguments: Json, desk: Desk) -> int:
    """Look a folder through and report what is found while it is found."""
    read = Faqs()
    seen, told_at = 0, 0.0
    found: list[list[object]] = []
    for path in candidates(Path(str(arguments["folder"]))):
        seen += 1
        file = read.read(path)
        if file is not None:
            found.append(_row(file))
        if time.monotonic() - told_at > _REPORT_AFTER:
            desk.send({"seen": seen, "found": found})
            found, told_at = [], time.monotonic()
    desk.send({"seen": seen, "found": found})
    return seen


def _row(file: FaqFile) -> list[object]:
    questions = sum(1 for _ in file.document.faq.all_items())
    return [str(file.path), title_of(file), questions]
