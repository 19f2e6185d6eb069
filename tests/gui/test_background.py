"""Asking the process that works in the background."""

import sys
from pathlib import Path

import pytest

from editor.gui.background import Background

WORKER = str(Path(__file__).with_name("slow_worker.py"))
SOON = 10_000


@pytest.fixture
def background(qapp):
    background = Background((sys.executable, WORKER))
    yield background
    background.close()


def test_an_answer_comes_with_its_parts(qtbot, background):
    told, parts = [], []
    background.ask("shout", {"word": "tea"}, told.append, part=parts.append)
    qtbot.waitUntil(lambda: told == ["TEA"], timeout=SOON)
    assert parts == ["part"]


def test_on_one_lane_only_the_newest_question_is_answered(qtbot, background):
    told = []
    background.ask("wait", {}, told.append, lane="search")
    background.ask("shout", {"word": "first"}, told.append, lane="search")
    background.ask("shout", {"word": "second"}, told.append, lane="search")
    qtbot.waitUntil(lambda: told == ["SECOND"], timeout=SOON)


def test_nothing_is_heard_of_a_question_that_was_taken_back(qtbot, background):
    told, others = [], []
    number = background.ask("wait", {}, told.append, failed=told.append)
    background.ask("shout", {"word": "next"}, others.append)
    background.cancel(number)
    qtbot.waitUntil(lambda: others == ["NEXT"], timeout=SOON)
    assert told == []


def test_a_process_that_dies_is_replaced_and_the_user_told(qtbot, background):
    told, others = [], []
    background.ask("die", {}, told.append, failed=told.append)
    background.ask("shout", {"word": "still here"}, others.append)
    qtbot.waitUntil(lambda: others == ["STILL HERE"], timeout=SOON)
    assert len(told) == 1
    assert "safe" in told[0]


def test_an_answer_that_cannot_be_taken_does_not_hold_up_the_next(qtbot, background):
    told = []

    def refuse(_answer):
        raise RuntimeError("whoever asked is gone")

    with qtbot.captureExceptions() as raised:
        background.ask("shout", {"word": "lost"}, refuse)
        background.ask("shout", {"word": "next"}, told.append)
        qtbot.waitUntil(lambda: told == ["NEXT"], timeout=SOON)
    assert [str(error) for _, error, _ in raised] == ["whoever asked is gone"]


def test_a_task_that_is_silent_for_too_long_is_given_up(qtbot, background):
    told, others = [], []
    background.patience = 1
    background.ask("hang", {}, told.append, failed=told.append)
    background.patience = SOON
    background.ask("shout", {"word": "next"}, others.append)
    qtbot.waitUntil(lambda: others == ["NEXT"], timeout=SOON)
    assert len(told) == 1
    assert "too long" in told[0]
