"""The tests of problems share one background process: it takes a while to start."""

import sys
from collections.abc import Iterator

import pytest

from editor.gui.background import Background


@pytest.fixture(scope="module")
def background(qapp: object) -> Iterator[Background]:
    """Return a real client of the process that works on the site."""
    background = Background((sys.executable, "-m", "editor.background.worker"))
    yield background
    background.close()
