"""The process that renders: a JSON request a line in, a JSON answer a line out.

It is a process of its own so that a text that takes for ever, or breaks a library, can be ended
without the window noticing more than an answer that does not come.

Requests have an `id`, which their answer repeats, and a `kind`:

- `page`: `source` (absent if it is the last one), `look` (`site` or `own`), `markdown` (an engine
  or `auto`); answered by `html`, `look`, `url`, `outline`, `problems`.
- `item`: `item`, what a question and its answer are now; answered by `html` (its article in our own
  look), `patches` for the page in the site's look, `problems`, and `stale`: whether the page in the
  site's look may have changed elsewhere too.
- `asset`: `path`, the address of a file of the site; answered by `mime` and `data` in Base64.

A request for an item or an asset that comes while a page is rendered is answered in between.
What cannot be met is answered by `error`, a sentence. Lines without an id are news: `progress`
while a site is read, `changed` when files of the site have changed.
"""

import base64
import gc
import io
import json
import math
import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from editor.language import _
from editor.preview.session import Session
from editor.preview.source import Json, item_from_json, page_from_json

_FAILED = _("This could not be shown ({reason}). The text itself is safe.")
_NO_FILE = _("The site has no file “{name}”.")
#: Seconds between two looks at whether the site's files have changed.
_LOOK_AROUND = 2.0
#: Seconds of work on a page after which the window is told how far it has come.
_TELL_AFTER = 0.5
_MAKING = _("Making the page")
_THINGS_BETWEEN_LOOKS = 50_000
Respond = Callable[[Json], None]
Waiting = queue.SimpleQueue[Json | None]
"""Requests that have come; None is the end of them."""


class Course:
    """How far a page has come; it is told now and then if that takes long.

    So the window knows a long page from one that will never come.
    """

    def __init__(self, tell: Callable[[str, int, int], None]) -> None:
        self._tell = tell
        self._done = self._all = 0
        self._told_at = math.inf
        self._is_told = False

    def begin(self, texts: int) -> None:
        """Begin a page of so many texts."""
        self._done, self._all = 0, texts
        self._told_at = time.monotonic()
        self._is_told = False

    def advance(self) -> None:
        """Count a text."""
        self._done += 1
        now = time.monotonic()
        if now - self._told_at > _TELL_AFTER:
            self._told_at, self._is_told = now, True
            self._tell(_MAKING, min(self._done, self._all - 1), self._all)

    def end(self) -> None:
        """End the page."""
        self._told_at = math.inf
        if self._is_told:
            self._tell(_MAKING, self._all, self._all)


class Worker:
    """Answers requests, each whatever is wrong with it, and tells news."""

    def __init__(self, respond: Respond, waiting: Waiting) -> None:
        self._respond = respond
        self._waiting = waiting
        self._later: deque[Json | None] = deque()
        self._course = Course(self._tell_progress)
        self._session = Session(progress=self._tell_progress, between=self._answer_quick_ones)
        self._kinds: Mapping[str, Callable[[Json], Json]] = {
            "page": self._page,
            "item": self._item,
            "asset": self._asset,
        }

    def run(self) -> None:
        """Answer requests until there are no more."""
        while True:
            try:
                request = self._later.popleft() if self._later else self._next()
            except queue.Empty:
                self.look_around()
                continue
            if request is None:
                return
            self.answer(request)

    def _next(self) -> Json | None:
        return self._waiting.get(timeout=_LOOK_AROUND)

    def _answer_quick_ones(self) -> None:
        """Answer what has come meanwhile and does not begin another page."""
        self._course.advance()
        while not self._waiting.empty():
            request = self._waiting.get()
            if request is None or self._later or not _is_quick(request):
                self._later.append(request)
            else:
                self.answer(request)

    def answer(self, request: Json) -> None:
        """Answer one request."""
        try:
            answer = self._kinds[str(request.get("kind"))](request)
        # The one fence around all that renders: a bug in it must not take the preview away.
        except Exception as error:  # noqa: BLE001
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            answer = {"error": _FAILED.format(reason=reason)}
        self._respond({"id": request.get("id"), **answer})

    def look_around(self) -> None:
        """Tell the window if files of the site have changed since they were read."""
        if self._session.has_changed():
            self._respond({"changed": True})

    def _page(self, request: Json) -> Json:
        if request.get("source") is not None:
            self._session.take(page_from_json(_object(request["source"])))
        look, markdown = request.get("look", "own"), request.get("markdown", "auto")
        self._course.begin(self._session.size)
        try:
            return self._session.page(str(look), str(markdown))
        finally:
            self._course.end()

    def _item(self, request: Json) -> Json:
        if request.get("source") is not None:
            self._session.take(page_from_json(_object(request["source"])))
        item = item_from_json(_object(request.get("item")))
        return self._session.item(item, str(request.get("markdown", "auto")))

    def _asset(self, request: Json) -> Json:
        path = str(request.get("path", ""))
        asset = self._session.asset(path)
        if asset is None:
            return {"error": _NO_FILE.format(name=path)}
        return {"mime": asset.mime, "data": base64.b64encode(asset.content).decode("ascii")}

    def _tell_progress(self, text: str, done: int, total: int) -> None:
        self._respond({"progress": {"text": text, "done": done, "total": total}})


def _is_quick(request: Json) -> bool:
    return request.get("kind") != "page" and request.get("source") is None


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
    # Pages are trees of many small things, made and dropped as a whole; to look for circles among
    # them as often as usual costs a tenth of the time.
    gc.set_threshold(_THINGS_BETWEEN_LOOKS, 50, 50)

    def respond(answer: Json) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    Worker(respond, _queue(requests)).run()
    return 0


def _queue(requests: Iterable[str]) -> Waiting:
    """Return a queue that a second thread fills with the requests, and ends with None."""
    waiting: Waiting = queue.SimpleQueue()

    def read() -> None:
        for line in requests:
            if line.strip():
                waiting.put(_request(line))
        waiting.put(None)

    threading.Thread(target=read, daemon=True).start()
    return waiting


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
