"""Garbage is collected again whatever happened meanwhile."""

import gc

import pytest

from editor.document.collecting import collecting_paused


def test_garbage_is_collected_again_after_an_error():
    with pytest.raises(ZeroDivisionError), collecting_paused():
        _ = 1 / int(gc.isenabled())
    assert gc.isenabled()


def test_within_another_pause_it_stays_paused():
    with collecting_paused():
        with collecting_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
