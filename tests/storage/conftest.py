"""What tests of the disk share."""

import os

import pytest


@pytest.fixture
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system keep what it is told to flush: only a power failure would show it.

    The calls are made, counted, and may fail; thousands of them take their time on a busy disk.
    """
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
