"""The child process of the probe: shows a page in the web engine and ends with status 0."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.gui.preview.probe import prepare_environment

_LIMIT = 12_000  # milliseconds


def main() -> int:
    """Return 0 if a page could be loaded and changed."""
    prepare_environment()
    application = QApplication([sys.argv[0]])
    try:
        from editor.gui.preview.web_view import WebView  # noqa: PLC0415 - may not be installed
    except ImportError:
        return 1
    view = WebView()
    view.ready.connect(lambda: application.exit(0))
    view.failed.connect(lambda: application.exit(1))
    view.load_fragment("<p>ready</p>")
    QTimer.singleShot(_LIMIT, application, lambda: application.exit(1))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
