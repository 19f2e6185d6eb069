"""Task `report`: the differences between two texts of a file, as a text to be kept.

Takes `path` (of the file), `old` and `new`, `old_name` and `new_name` (what they are called), and
`form`, one of `reports/forms.py`. The result is the text.
"""

from pathlib import Path

from editor.background.compare import read
from editor.background.desk import Desk, Json, TaskError
from editor.document import DocumentError
from editor.language import language
from editor.review.comparing import differences


def report(arguments: Json, desk: Desk) -> str:
    """Write a report."""
    from editor.reports.forms import FORMS  # noqa: PLC0415 - what renders is not for every task
    from editor.reports.report import Report  # noqa: PLC0415 - as above

    path = str(arguments["path"])
    comparison = differences(read(path, str(arguments["old"])), read(path, str(arguments["new"])))
    desk.send(None)  # it may have been taken back meanwhile
    told = Report(comparison, str(arguments["old_name"]), str(arguments["new_name"]))
    try:
        return FORMS[str(arguments["form"])](told, Path(path) if path else None, language())
    except DocumentError as error:
        raise TaskError(error.reason) from error
