"""A rest is as long as pages of that size need."""

import pytest
from PySide6.QtCore import QObject

from editor.gui.preview import rest
from editor.gui.preview.rest import SHORTEST, Rest


@pytest.fixture
def parent(qapp):
    return QObject()


def test_a_rest_ends_once(qtbot, parent, monkeypatch):
    monkeypatch.setattr(rest, "SHORTEST", 30)
    short = Rest(parent)
    with qtbot.waitSignal(short.over):
        short.begin()
        short.begin()


def test_a_page_that_is_made_is_not_waited_for(qtbot, parent):
    waiting = Rest(parent)
    waiting.begin()
    waiting.note_request()
    assert not waiting._timer.isActive()


@pytest.mark.parametrize(("seconds", "milliseconds"), [(0.01, SHORTEST), (3.0, 6_000)])
def test_pages_that_take_longer_need_a_longer_rest(parent, monkeypatch, seconds, milliseconds):
    clock = iter((100.0, 100.0 + seconds))
    monkeypatch.setattr(rest.time, "monotonic", lambda: next(clock))
    waiting = Rest(parent)
    waiting.note_request()
    waiting.note_page()
    assert waiting._timer.interval() == milliseconds
