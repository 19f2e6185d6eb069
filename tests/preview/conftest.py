"""What tests of the preview share: one process that asks the real programs."""

from collections.abc import Iterator

import pytest

from tests.oracle import Oracle


@pytest.fixture(scope="session")
def oracle() -> Iterator[Oracle]:
    """Return the real programs, which take a second to start; skip where they are missing."""
    if not Oracle.is_installed():
        pytest.skip("Ruby's kramdown, Rouge or Jekyll is missing")
    oracle = Oracle()
    yield oracle
    oracle.close()
