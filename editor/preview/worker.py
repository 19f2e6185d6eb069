"""The process that renders: a JSON request a line in, a JSON answer a line out.

It is a process of its own so that a text that takes for ever, or breaks a library, can be ended
without the window noticing more than an answer that does not come.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from editor.preview.rendering import Renderer
from editor.preview.source import Json, item_from_json, page_from_json

_FAILED = "This could not be shown ({}). The text itself is safe."


class Worker:
    """Answers requests; it remembers the settings of the page that it saw last."""

    def __init__(self) -> None:
        self._data: Mapping[str, object] = {}

    def answer(self, request: Json) -> Json:
        """Return the answer to one request, whatever is wrong with it."""
        try:
            return {"id": request.get("id"), "html": self._render(request)}
        # The one fence around all that renders: a bug in it must not take the preview away.
        except Exception as error:  # noqa: BLE001
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            return {"id": request.get("id"), "error": _FAILED.format(reason)}

    def _render(self, request: Json) -> str:
        if request.get("kind") == "page":
            source = request["source"]
            page = page_from_json(source if isinstance(source, dict) else {})
            self._data = page.data
            return Renderer(page.data).render_page(page)
        data, item = request.get("data"), request["item"]
        if isinstance(data, dict):
            self._data = data
        return Renderer(self._data).render_item(
            item_from_json(item if isinstance(item, dict) else {})
        )


def main(requests: Iterable[str] = sys.stdin, answers: TextIO = sys.stdout) -> int:
    """Answer requests until there are no more."""
    worker = Worker()
    for line in requests:
        if line.strip():
            answers.write(json.dumps(worker.answer(json.loads(line))) + "\n")
            answers.flush()
    return 0


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] - real streams here
    sys.exit(main())
