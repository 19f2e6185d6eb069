"""What takes too long is ended, what does not is not."""

import re
import threading

import pytest

from editor.preview.deadline import TimeUp, deadline

ENDLESS = re.compile(r"(a+)+b")


def test_what_is_quick_is_left_alone():
    with deadline(5):
        done = sum(range(1000))
    assert done == 499_500


def test_a_regular_expression_without_end_is_ended():
    with pytest.raises(TimeUp), deadline(0.05):
        ENDLESS.match("a" * 60)


def test_another_thread_is_ended_between_two_steps():
    ended = threading.Event()

    def work() -> None:
        try:
            with deadline(0.05):
                while True:
                    pass
        except TimeUp:
            ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)
    assert ended.is_set()


def test_after_it_is_over_nothing_rings():
    with deadline(0.02):
        pass
    stopped = threading.Event()
    stopped.wait(0.04)
    assert not stopped.is_set()
