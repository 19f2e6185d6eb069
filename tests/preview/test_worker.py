"""The process that renders: a JSON line in, a JSON line out, and no request ends it."""

import io
import json
import subprocess
import sys

import pytest

from editor.preview.worker import main

ITEM = {"id": 2, "question": "Why?", "anchor": "why", "answer": "*So* {{ page.title }}{{ n }}."}
EARLIER = {"id": 1, "question": "How?", "anchor": "how", "answer": "{% assign n = 5 %}"}
PAGE = {"text": "---\ntitle: T\n---\n", "sections": [EARLIER, ITEM]}


def asked(*lines):
    """Return the answers of one worker to lines of requests."""
    answers = io.StringIO()
    main([f"{line}\n" for line in lines], answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def item_request(item=ITEM, **more):
    return json.dumps({"id": 7, "kind": "item", "item": item, **more})


def test_each_request_has_one_line_of_answer():
    answers = asked(json.dumps({"id": 6, "kind": "page", "source": PAGE}), "", item_request())
    assert sorted(answer["id"] for answer in answers) == [6, 7]
    assert all("<em>So</em> T5." in answer["html"] for answer in answers)


def test_an_item_rests_on_the_page_that_came_last():
    other = PAGE | {"text": "---\ntitle: A\n---\n"}
    answers = asked(item_request(source=PAGE), item_request(source=other), item_request())
    assert ["A5." in answer["html"] for answer in answers] == [False, True, True]


def test_an_item_knows_what_its_page_assigns_before_it():
    answers = asked(item_request(source=PAGE), item_request())
    assert all("T5." in answer["html"] for answer in answers)


def test_an_earlier_item_that_has_changed_counts_as_it_is_now():
    changed = EARLIER | {"answer": "{% assign n = 6 %}"}
    answers = asked(item_request(source=PAGE), item_request(changed), item_request())
    assert "T6." in answers[-1]["html"]


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        "{}",
        '{"id": 1, "kind": "page", "source": {"text": 1}}',
        '{"id": 1, "kind": "page", "source": 7}',
        '{"id": 1, "kind": "item", "item": {"id": "x"}}',
    ],
)
def test_after_a_request_that_makes_no_sense_it_goes_on(line):
    failed, fine = asked(line, item_request())
    assert "The text itself is safe." in failed["error"]
    assert "html" in fine


def test_a_failure_of_a_library_is_an_answer(monkeypatch):
    monkeypatch.setattr("editor.preview.answers.cleaned", lambda *_: 1 // 0)
    assert asked(item_request()) == [
        {
            "id": 7,
            "error": "This could not be shown (integer division or modulo by zero). "
            "The text itself is safe.",
        }
    ]


def test_an_item_that_comes_while_a_page_is_made_is_answered_in_between():
    items = [ITEM | {"id": number, "answer": f"Text {number}"} for number in range(1, 5)]
    page = {"text": "---\n---\n", "sections": items}
    newer = ITEM | {"id": 1, "answer": "Newer"}
    item, whole = asked(json.dumps({"id": 1, "kind": "page", "source": page}), item_request(newer))
    assert (item["id"], whole["id"]) == (7, 1)
    assert "Newer" in whole["html"]
    assert "Text 1" not in whole["html"]
    assert "Text 4" in whole["html"]


def test_a_long_page_says_how_far_it_has_come(monkeypatch):
    monkeypatch.setattr("editor.preview.worker._TELL_AFTER", -1)
    page = {"text": "---\n---\n", "sections": [EARLIER, ITEM]}
    *news, _ = asked(json.dumps({"id": 1, "kind": "page", "source": page}))
    told = [line["progress"] for line in news]
    assert [(each["done"], each["total"]) for each in told] == [(1, 2), (1, 2), (2, 2)]


def test_a_file_that_no_site_has_is_an_error():
    (answer,) = asked(json.dumps({"id": 3, "kind": "asset", "path": "/a.css"}))
    assert answer == {"id": 3, "error": "The site has no file “/a.css”."}


def test_it_runs_as_a_process_of_its_own():
    item = ITEM | {"question": "Wie heiß?"}
    result = subprocess.run(
        [sys.executable, "-m", "editor.preview.worker"],
        input=f"{json.dumps({'id': 1})}\n{item_request(item)}\n".encode(),
        capture_output=True,
        check=True,
        timeout=30,
    )
    first, second = map(json.loads, result.stdout.decode().splitlines())
    assert "error" in first
    assert "Wie heiß?" in second["html"]
    assert result.stderr == b""
