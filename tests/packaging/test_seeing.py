"""What a trial says, and when it ends."""

import pytest
from seeing import see, wait_until


def test_what_works_is_said(capsys):
    see("the window opens", right=True)
    assert "the window opens" in capsys.readouterr().out


def test_what_does_not_work_ends_the_trial():
    with pytest.raises(AssertionError, match="the window opens"):
        see("the window opens", right=False)


def test_what_comes_later_is_waited_for():
    answers = iter([False, True])
    wait_until(lambda: next(answers), "the window opens", seconds=10)


def test_what_never_comes_ends_the_trial():
    with pytest.raises(TimeoutError, match="the window opens"):
        wait_until(lambda: False, "the window opens", seconds=0)
