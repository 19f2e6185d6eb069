"""When the writer rests long enough for a whole page to be made."""

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SHORTEST = 800  # milliseconds
#: How many times as long as the last page took a rest has to be.
_TIMES = 2


class Rest(QObject):
    """Begins anew with each key; the longer a page takes, the longer it is.

    Signals:
        over(): nothing has been typed for long enough.
    """

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=SHORTEST)
        self._timer.timeout.connect(self.over)
        self._asked_at = 0.0

    @Slot()
    def begin(self) -> None:
        """Wait, from now on."""
        self._timer.start()

    def note_request(self) -> None:
        """Take note that a page is being made: there is nothing to wait for."""
        self._timer.stop()
        self._asked_at = time.monotonic()

    def note_page(self) -> None:
        """Take note that the page has come."""
        took = round(1_000 * (time.monotonic() - self._asked_at))
        self._timer.setInterval(max(SHORTEST, _TIMES * took))
