"""The process that renders: a JSON request a line in, a JSON answer a line out.

It is a process of its own so that a text that takes for ever, or breaks a library, can be ended
without the window noticing more than an answer that does not come.

Requests have an `id`, which their answer repeats, and a `kind`:

- `page`: `source` (absent if it is the last one), `look` (`site` or `own`), `markdown` (an engine
  or `auto`); answered by `html`, `look`, `url`, `outline`, `problems`.
- `item`: `item`, what a topic's question is now; answered by `html` (its article in our own look),
  `patches` for the page in the site's look, `problems`.
- `asset`: `path`, the address of a file of the site; answered by `mime` and `data` in Base64.

What cannot be met is answered by `error`, a sentence. Lines without an id are news: `progress`
while a site is read, `changed` when files of the site have changed.
"""

import base64
import io
import json
import queue
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from editor.preview.session import Session
from editor.preview.source import Json, item_from_json, page_from_json

_FAILED = "This could not be shown ({}). The text itself is safe."
_NO_FILE = "The site has no file “{}”."
#: Seconds between two looks at whether the site's files have changed.
_LOOK_AROUND = 2.0
Respond = Callable[[Json], None]


class Worker:
    """Answers requests, each whatever is wrong with it, and tells news."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond
        self._session = Session(progress=self._tell_progress)
        self._kinds: Mapping[str, Callable[[Json], Json]] = {
            "page": self._page,
            "item": self._item,
            "asset": self._asset,
        }

    def answer(self, request: Json) -> None:
        """Answer one request."""
        try:
            answer = self._kinds[str(request.get("kind"))](request)
        # The one fence around all that renders: a bug in it must not take the preview away.
        except Exception as error:  # noqa: BLE001
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            answer = {"error": _FAILED.format(reason)}
        self._respond({"id": request.get("id"), **answer})

    def look_around(self) -> None:
        """Tell the window if files of the site have changed since they were read."""
        if self._session.has_changed():
            self._respond({"changed": True})

    def _page(self, request: Json) -> Json:
        if request.get("source") is not None:
            self._session.take(page_from_json(_object(request["source"])))
        look, markdown = request.get("look", "own"), request.get("markdown", "auto")
        return self._session.page(str(look), str(markdown))

    def _item(self, request: Json) -> Json:
        if request.get("source") is not None:
            self._session.take(page_from_json(_object(request["source"])))
        return self._session.item(item_from_json(_object(request.get("item"))))

    def _asset(self, request: Json) -> Json:
        path = str(request.get("path", ""))
        asset = self._session.asset(path)
        if asset is None:
            return {"error": _NO_FILE.format(path)}
        return {"mime": asset.mime, "data": base64.b64encode(asset.content).decode("ascii")}

    def _tell_progress(self, text: str, done: int, total: int) -> None:
        self._respond({"progress": {"text": text, "done": done, "total": total}})


def _object(value: object) -> Json:
    if not isinstance(value, dict):
        raise TypeError("this is no request")
    return value


def _request(line: str) -> Json:
    """Return the request in a line; what is none becomes one that cannot be met."""
    try:
        return _object(json.loads(line))
    except (ValueError, TypeError):
        return {}


def main(requests: Iterable[str] = sys.stdin, answers: TextIO = sys.stdout) -> int:
    """Answer requests until there are no more."""

    def respond(answer: Json) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    worker = Worker(respond)
    waiting = _lines(requests)
    while True:
        try:
            line = waiting.get(timeout=_LOOK_AROUND)
        except queue.Empty:
            worker.look_around()
            continue
        if line is None:
            return 0
        if line.strip():
            worker.answer(_request(line))


def _lines(requests: Iterable[str]) -> "queue.SimpleQueue[str | None]":
    """Return a queue that a second thread fills with the lines, and ends with None."""
    waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def read() -> None:
        for line in requests:
            waiting.put(line)
        waiting.put(None)

    threading.Thread(target=read, daemon=True).start()
    return waiting


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
