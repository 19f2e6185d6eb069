"""The process that does the tasks: a JSON request a line in, JSON answers a line out.

- `{"id": 7, "task": "name", "arguments": {…}}` asks; `{"cancel": 7}` takes it back.
- `{"id": 7, "part": …}` is a part of an answer; it ends with `{"id": 7, "result": …}`, with
  `{"id": 7, "error": "a sentence"}`, or with `{"id": 7, "cancelled": true}` if it was taken back.
"""

import io
import json
import queue
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from editor.background.sites import Sites
from editor.background.tasks import TASKS, Cancelled, Desk, Json, Task, TaskError
from editor.document import DocumentError
from editor.language import _

_FAILED = _("This could not be worked out ({reason}). Your text is safe.")
_UNKNOWN = _("This version of the program has no task “{name}”.")


class Worker:
    """Does one task after the other; a second thread notes what is taken back meanwhile."""

    def __init__(self, respond: Callable[[Json], None], tasks: Mapping[str, Task] = TASKS) -> None:
        self._respond = respond
        self._tasks = tasks
        self._sites = Sites()
        self._waiting: queue.SimpleQueue[Json | None] = queue.SimpleQueue()
        self._taken_back: set[object] = set()

    def take(self, requests: Iterable[str]) -> None:
        """Take requests as they come, and an end to them."""
        for line in requests:
            try:
                request = json.loads(line)
            except ValueError:
                continue
            if isinstance(request, dict) and "cancel" in request:
                self._taken_back.add(request["cancel"])
            elif isinstance(request, dict):
                self._waiting.put(request)
        self._waiting.put(None)

    def run(self) -> None:
        """Do what is asked until nothing more can be."""
        while (request := self._waiting.get()) is not None:
            number = request.get("id")
            self._respond({"id": number, **self._done(number, request)})

    def _done(self, number: object, request: Json) -> Json:
        name, arguments = str(request.get("task")), request.get("arguments")
        task = self._tasks.get(name)
        if task is None:
            return {"error": _UNKNOWN.format(name=name)}

        def send(part: object) -> None:
            if number in self._taken_back:
                raise Cancelled
            if part is not None:
                self._respond({"id": number, "part": part})

        try:
            send(None)
            given = arguments if isinstance(arguments, dict) else {}
            return {"result": task(given, Desk(self._sites, send))}
        except Cancelled:
            self._taken_back.discard(number)
            return {"cancelled": True}
        except (TaskError, DocumentError) as error:
            return {"error": str(error)}
        except Exception as error:  # noqa: BLE001 - a task that fails must not end the others
            return {"error": _FAILED.format(reason=f"{type(error).__name__}: {error}")}


def main(
    requests: Iterable[str] = sys.stdin,
    answers: TextIO = sys.stdout,
    tasks: Mapping[str, Task] = TASKS,
) -> int:
    """Answer requests until there are no more."""

    def respond(answer: Json) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    worker = Worker(respond, tasks)
    threading.Thread(target=worker.take, args=(requests,), daemon=True).start()
    worker.run()
    return 0


def start() -> int:
    """Answer what comes in, whatever the system's own encoding is."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    return main()


if __name__ == "__main__":
    sys.exit(start())
