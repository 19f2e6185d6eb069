"""Journeys use the same windows as the tests of the face."""

from tests.gui.conftest import background, client, open_window, opened  # noqa: F401 - fixtures
