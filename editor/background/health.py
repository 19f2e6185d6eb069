"""Task `health`: how a FAQ fares over time.

Takes `path` and `text` (what is in the window). Parts are `{"done", "all"}`: how much of the past
was read. The result is `{"curves": [{"title", "now", "values": [[time, value], …]}, …],
"untouched": [{"position", "question", "since"}, …], "sentence", "why", "page"}`: times in seconds
since 1970, a sentence about what is untouched, why there is no more of a past (nothing where all is
known), and all of it as HTML.
"""

from datetime import datetime
from pathlib import Path

from editor.background.desk import Desk, Json, TaskError
from editor.document import Document, DocumentError
from editor.language import language


def page_health(arguments: Json, desk: Desk) -> Json:
    """Look at a page and its past."""
    # What checks and what reads Git is loaded when it is first wanted.
    from editor.health.health import health  # noqa: PLC0415 - see above
    from editor.health.page import CURVES, as_html, untouched_sentence  # noqa: PLC0415 - see above
    from editor.health.recorded import recorded_states  # noqa: PLC0415 - see above

    path = Path(str(arguments["path"]))
    try:
        document = Document.of_file(path, str(arguments["text"]).encode())
    except DocumentError as error:
        raise TaskError(error.reason) from error
    states, why = recorded_states(path)
    site = desk.sites.around(str(path))

    def tell(done: int, of_all: int) -> None:
        desk.send({"done": done, "all": of_all})

    found = health(document, path, states, site=site, progress=tell)
    curves = [
        {
            "title": title,
            "now": of(found.now),
            "values": [[_seconds(each.when), of(each.figures)] for each in found.points],
        }
        for title, of in CURVES.items()
    ]
    untouched = [
        {"position": list(each.position), "question": each.question, "since": _seconds(each.since)}
        for each in found.untouched
    ]
    return {
        "curves": curves,
        "untouched": untouched,
        "sentence": untouched_sentence(found) if found.points else "",
        "why": why,
        "page": as_html(found, path.name, language()),
    }


def _seconds(when: datetime) -> float:
    return when.timestamp()
