"""The checks ask the same real programs as the preview."""

from tests.preview.conftest import oracle  # noqa: F401 - a fixture
