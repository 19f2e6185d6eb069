"""Notes about what went wrong in the program, for whoever mends it; old ones give way."""

import contextlib
from pathlib import Path

_FILE = "mishaps.log"
_LONGEST = 256 * 1024  # bytes
_OLD_ONES = 2


class Log:
    """Writes into a folder that is made when there is something to note."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def file(self) -> Path:
        """Where the notes are."""
        return self._folder / _FILE

    def note(self, text: str) -> None:
        """Note something, with the time.

        Raises:
            OSError: it could not be written.
        """
        # Loaded now, because it takes time and is hardly ever wanted.
        from logging import Formatter, makeLogRecord  # noqa: PLC0415
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415

        self._folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            self.file, maxBytes=_LONGEST, backupCount=_OLD_ONES, encoding="utf-8"
        )
        with contextlib.closing(handler):
            handler.setFormatter(Formatter("%(asctime)s %(message)s"))
            handler.emit(makeLogRecord({"msg": text}))
