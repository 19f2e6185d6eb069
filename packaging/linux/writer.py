"""Works with an installed program as a writer does, and sees what reached the file."""

import difflib
import json
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from seeing import see, wait_until

from linux.screen import Screen
from linux.tree import ROOT

SAMPLE = ROOT / "resources" / "sample" / "faq.md"
_SENTENCE = " Written on the day this was built."
_LIMIT = 90  # seconds, on a slow machine
_TITLE = "faq.md"
_RESTORE = ("shift+F6", "space")

#: Starts the program with a file, on a display.
Start = Callable[[str, str], subprocess.Popen[bytes]]


def prepare_home(home: Path) -> Path:
    """Lay out the home of a writer, who has seen the hints, and return the file in it."""
    settings = home / ".config" / "faq-editor" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"has_seen_hints": True}), "utf-8")
    (home / ".runtime").mkdir(mode=0o700)
    return Path(shutil.copyfile(SAMPLE, home / "faq.md"))


def work(start: Start, home: Path, inside: str, pictures: Path) -> None:
    """Write a sentence, lose the program, find the sentence again, save it.

    Args:
        start: how the program is started.
        home: the writer's home.
        inside: the same as the program sees it.
        pictures: where pictures of the window go.

    Raises:
        TimeoutError: something did not come about.
        AssertionError: the file holds something else than it should.
    """
    file = home / "faq.md"
    pictures.mkdir(parents=True, exist_ok=True)
    with Screen() as screen:
        program = _open(start, inside, screen, home)
        _write(screen, home)
        screen.keep_picture(pictures / "written.png")
        program.kill()
        program.wait()
        wait_until(lambda: not screen.shows(_TITLE), "the program is lost", _LIMIT)
        see("the file is as it was", right=file.read_bytes() == SAMPLE.read_bytes())
        program = _open(start, inside, screen, home)
        screen.keep_picture(pictures / "offered.png")
        screen.press(*_RESTORE)
        screen.press("ctrl+s")
        wait_until(lambda: _SENTENCE in file.read_text("utf-8"), "the sentence is saved", _LIMIT)
        screen.keep_picture(pictures / "saved.png")
        screen.press("ctrl+q")
        see("the program ends when it is asked to", right=program.wait(_LIMIT) == 0)
    see("one line of the file is another", right=_changed(file) == 1)


def _open(start: Start, inside: str, screen: Screen, home: Path) -> subprocess.Popen[bytes]:
    """Start the program and wait for its page, which is remembered once it has appeared."""
    page = home / ".cache" / "faq-editor" / "web-preview.json"
    page.unlink(missing_ok=True)
    program = start(f"{inside}/{_TITLE}", screen.name)
    screen.wait_for_window(_TITLE, _LIMIT)
    wait_until(page.exists, "the window and the web preview are there", _LIMIT)
    return program


def _write(screen: Screen, home: Path) -> None:
    """Write in the first answer, until the journal has come to rest behind it."""
    screen.press("alt+a", "ctrl+End")
    screen.type(_SENTENCE)
    journals = home / ".local" / "state" / "faq-editor" / "journals"

    def rests() -> bool:
        times = [path.stat().st_mtime for path in journals.rglob("*.journal")]
        return bool(times) and time.time() - max(times) > 2  # noqa: PLR2004 - seconds

    wait_until(rests, "what was written is kept", _LIMIT)


def _changed(file: Path) -> int:
    """Return how many lines differ from the sample."""
    before, now = (path.read_text("utf-8").splitlines() for path in (SAMPLE, file))
    return sum(line.startswith("+ ") for line in difflib.ndiff(before, now))
