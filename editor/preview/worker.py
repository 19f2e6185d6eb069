"""The process that renders: a JSON request a line in, a JSON answer a line out.

It is a process of its own so that a text that takes for ever, or breaks a library, can be ended
without the window noticing more than an answer that does not come.
"""

import io
import itertools
import json
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from editor.preview.rendering import Renderer
from editor.preview.source import (
    ItemSource,
    Json,
    PageSource,
    TopicSource,
    item_from_json,
    page_from_json,
)

_FAILED = "This could not be shown ({}). The text itself is safe."


class Worker:
    """Answers requests; it remembers the page that it saw last, which single items rest on."""

    def __init__(self) -> None:
        self._data: Mapping[str, object] = {}
        self._items: dict[int, ItemSource] = {}

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
            page = page_from_json(_object(request.get("source")))
            self._remember(page)
            return Renderer(page.data).render_page(page)
        if request.get("page") is not None:
            self._remember(page_from_json(_object(request.get("page"))))
        return self._render_item(item_from_json(_object(request.get("item"))))

    def _render_item(self, item: ItemSource) -> str:
        """Render an item as its page would: what items before it assign, it knows."""
        renderer = Renderer(self._data)
        if item.id in self._items:
            self._items[item.id] = item
            earlier = itertools.takewhile(lambda other: other is not item, self._items.values())
            renderer.remember(earlier)
        return renderer.render_item(item)

    def _remember(self, page: PageSource) -> None:
        self._data = page.data
        items = itertools.chain.from_iterable(
            section.items if isinstance(section, TopicSource) else (section,)
            for section in page.sections
        )
        self._items = {item.id: item for item in items}


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
    worker = Worker()
    for line in requests:
        if line.strip():
            answers.write(json.dumps(worker.answer(_request(line))) + "\n")
            answers.flush()
    return 0


if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
