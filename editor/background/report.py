"""Task `report`: what separates two texts of a file, written down to be taken along.

Takes `path` (of the file; empty if it was never saved), `old` and `new` (texts), `old_name` and
`new_name` (what they are called), and `form` (a name of `editor.reports.forms.Form`). Parts are
None: it is still worked at. The result is the report.
"""

from pathlib import Path

from editor.background.compare import read_either
from editor.background.desk import Desk, Json


def report(arguments: Json, desk: Desk) -> str:
    """Write a report."""
    # What compares and renders is loaded when it is first wanted.
    from editor.reports.forms import Form, written  # noqa: PLC0415 - see above
    from editor.reports.report import Report  # noqa: PLC0415 - see above
    from editor.review.comparing import differences  # noqa: PLC0415 - see above

    where = str(arguments["path"])
    old = read_either(where, str(arguments["old"]))
    new = read_either(where, str(arguments["new"]))
    desk.send(None)  # it may have been taken back meanwhile
    comparison = differences(old, new)
    desk.send(None)
    found = Report(comparison, str(arguments["old_name"]), str(arguments["new_name"]))
    return written(found, Form(str(arguments["form"])), Path(where) if where else None)
