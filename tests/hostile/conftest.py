"""The window for tests of what is too much for it."""

from tests.gui.conftest import background, client, open_window

__all__ = ["background", "client", "open_window"]
