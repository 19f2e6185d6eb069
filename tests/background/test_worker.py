"""The process that does slow work: what it answers, and what it survives."""

import io
import json

from editor.background.tasks import TaskError
from editor.background.worker import Worker, main


def shout(arguments, desk):
    for word in arguments["words"]:
        desk.send(word.upper())
    return len(arguments["words"])


def refuse(arguments, desk):
    raise TaskError("There is nothing to do.")


def break_down(arguments, desk):
    return arguments["no such thing"]


TASKS = {"shout": shout, "refuse": refuse, "break": break_down}


def answers(*requests):
    out = io.StringIO()
    lines = [each if isinstance(each, str) else json.dumps(each) for each in requests]
    main(lines, out, TASKS)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def ask(number, task, **arguments):
    return {"id": number, "task": task, "arguments": arguments}


def test_a_task_reports_parts_and_then_its_result():
    assert answers(ask(3, "shout", words=["a", "b"])) == [
        {"id": 3, "part": "A"},
        {"id": 3, "part": "B"},
        {"id": 3, "result": 2},
    ]


def test_what_cannot_be_done_is_answered_by_a_sentence():
    assert answers(ask(1, "refuse")) == [{"id": 1, "error": "There is nothing to do."}]


def test_a_task_that_breaks_ends_no_other():
    first, second = answers(ask(1, "break"), ask(2, "shout", words=[]))
    assert "KeyError" in first["error"]
    assert second == {"id": 2, "result": 0}


def test_an_unknown_task_and_a_broken_line_are_survived():
    (only,) = answers("{nonsense", ask(1, "dance"))
    assert "dance" in only["error"]


def test_a_task_that_was_taken_back_stops_at_its_next_word():
    told = []

    def respond(answer):
        told.append(answer)
        if answer.get("part") == "A":
            worker.take([json.dumps({"cancel": 5})])

    worker = Worker(respond, TASKS)
    worker.take([json.dumps(ask(5, "shout", words=["a", "b", "c"]))])
    worker.run()
    assert told == [{"id": 5, "part": "A"}, {"id": 5, "cancelled": True}]
