"""Guards the pin of PySide6: 6.12.0 loses references to None and so aborts Python 3.11."""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 1_000
MOST_LOST = 200


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_lose_no_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert before - sys.getrefcount(None) < MOST_LOST
