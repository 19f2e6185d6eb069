"""Parts are broken in programs that could be started again."""

from tests.gui.recovery.conftest import start, tea  # noqa: F401 - fixtures
