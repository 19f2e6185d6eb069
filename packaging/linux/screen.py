"""A screen that nobody sees, with keys to press and pictures of it: programs are driven on it."""

import os
import subprocess
import time
from pathlib import Path
from typing import Self

_SIZE = "1366x768x24"
_PAUSE = 0.2  # seconds


class Screen:
    """Xvfb with a window manager; the tools are this system's, whatever root programs have."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        line = ["Xvfb", "-displayfd", str(writing), "-ac", "-nolisten", "tcp"]
        self._server = _quietly(*line, "-screen", "0", _SIZE, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = f":{answer.readline().strip()}"
        self._environment = {**os.environ, "DISPLAY": self.name}
        self._manager = _quietly("openbox", env=self._environment)
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()

    def wait_for_window(self, title: str, seconds: float) -> None:
        """Wait until a window of that title is shown, and give it the keyboard.

        Raises:
            subprocess.SubprocessError: none came.
        """
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
        found = subprocess.run(
            search, env=self._environment, timeout=seconds, check=True, capture_output=True
        )
        self._do("windowactivate", "--sync", found.stdout.split()[0].decode())

    def shows(self, title: str) -> bool:
        """Whether there is a window of that title."""
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        found = subprocess.run(search, env=self._environment, check=False, capture_output=True)
        return bool(found.stdout)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by the names that X gives them."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(_PAUSE)

    def type(self, text: str) -> None:
        """Type as quickly as people do."""
        self._do("type", "--delay", "30", text)

    def keep_picture(self, file: Path) -> None:
        """Write what the screen shows as a picture."""
        subprocess.run(["scrot", "--overwrite", file], env=self._environment, check=True)

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=60)


def _quietly(
    *line: str, env: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
) -> subprocess.Popen[bytes]:
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(line, stdout=nowhere, stderr=nowhere, env=env, pass_fds=pass_fds)
