"""Kill the real application while it is written in, again and again, and look at what is lost.

Each time it is started again, takes back through the window what it was offered, and is killed at
another moment: any, or while it saves, or while it writes a journal. What the window held a second
before must be there again, and the file must be as it was before a save or as it was after it.
"""

import argparse
import contextlib
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from editor.gui import app  # noqa: E402 - the path and the platform come first
from editor.gui.preview.render_client import RenderClient  # noqa: E402
from editor.gui.settings import Settings, save_settings  # noqa: E402
from editor.storage.places import settings_file  # noqa: E402
from tests.endurance.typist import Typist, sum_of  # noqa: E402

_PATIENCE = 120.0
_PERIOD = 0.3
_SAID = "said.txt"
_MOST_SHOWN = 3
_EACH = 25  # kills between two lines of figures
#: Reads what it is sent and says nothing: the preview is not what is tried here.
_MUTE = ("sh", "-c", "cat > /dev/null")


@dataclass
class Life:
    """What was heard of one run until it was killed."""

    on_disk: str
    """What the file holds, as far as is known."""
    saving: str = ""
    """What was being saved, if that was not over."""
    states: list[tuple[float, str]] = field(default_factory=list)
    """When the window had which text."""
    death: float = 0.0

    def hear(self, line: bytes) -> str:
        """Take in one line of the report; return what happened."""
        moment, what, total = line.decode().split()
        if not self.states or self.states[-1][1] != total:
            self.states.append((float(moment), total))
        if what == "saving":
            self.saving = total
        elif what == "saved":
            self.on_disk, self.saving = total, ""
        return what


class LostError(Exception):
    """Something was lost or damaged, or the program did not come back."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="programs at once")
    parser.add_argument("--most-lost", type=float, default=1.0, help="seconds of typing")
    parser.add_argument("file", type=Path, nargs="?", default=ROOT / "resources/sample/faq.md")
    arguments = parser.parse_args()
    workers = []
    for number in range(1, arguments.jobs):
        worker = os.fork()
        if not worker:
            arguments.seed += number
            os._exit(_run(arguments))
        workers.append(worker)
    status = _run(arguments)
    for worker in workers:
        status |= os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    return status


def _run(arguments: argparse.Namespace) -> int:
    random, counts, lost = Random(arguments.seed), Counter(), [0.0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _furnish(folder)
        file = Path(shutil.copy(arguments.file, folder / "faq.md"))
        content = sum_of(file.read_bytes())
        before, failures = Life(content, states=[(0.0, content)]), 0
        for kill in range(arguments.kills // arguments.jobs):
            life = _live_and_die(file, random, counts)
            try:
                lost.append(_compared(before, life, counts, arguments.most_lost))
                _look_at_file(life, file)
            except LostError as error:
                failures += 1
                print(f"seed {arguments.seed}, kill {kill}: {error}", flush=True)
            before = life
            if (kill + 1) % _EACH == 0:
                print(_figures(kill + 1, failures, lost, counts), flush=True)
        failures += counts["ended by itself"]
        mistakes = file.with_name(_SAID).read_text(errors="replace").split("Traceback")[1:]
        for mistake in mistakes[:_MOST_SHOWN]:
            print(mistake)
        counts["mistakes in the window"] = len(mistakes)
    print(_figures(arguments.kills // arguments.jobs, failures, lost, counts), flush=True)
    return 1 if failures else 0


def _furnish(folder: Path) -> None:
    """Give the program a home of its own, in which nobody has to be shown round."""
    for kind in ("CONFIG", "CACHE", "DATA", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    settings_file().parent.mkdir(parents=True)
    save_settings(Settings(simple_preview=True, has_seen_hints=True), settings_file())


def _figures(kills: int, failures: int, lost: list[float], counts: Counter[str]) -> str:
    acts = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    return f"{kills} kills, {failures} failures, {max(lost):.2f} s lost at most; {acts}"


# One life


def _live_and_die(file: Path, random: Random, counts: Counter[str]) -> Life:
    """Start the program, let it be written in, and kill it."""
    reading, writing = os.pipe()
    seed = random.random()
    child = os.fork()
    if not child:
        os.close(reading)
        _be_the_program(file, seed, writing)
    os.close(writing)
    life = Life(sum_of(file.read_bytes()))
    try:
        for what in _heard_until_death(reading, child, life, random):
            counts[what] += 1
    finally:
        os.close(reading)
        os.waitpid(child, 0)
    return life


def _be_the_program(file: Path, seed: float, writing: int) -> None:
    """Run what `faq-editor FILE` runs, with a typist in it; never return."""
    os.dup2(
        os.open(file.with_name(_SAID), os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stderr.fileno()
    )
    RenderClient.__init__.__defaults__ = (_MUTE, None)
    open_files, out = app.Desk.open_files, os.fdopen(writing, "wb")

    def open_and_type(desk: app.Desk, arguments: list[str]) -> None:
        open_files(desk, arguments)
        desk.typist = Typist(desk, Random(seed), out)

    app.Desk.open_files = open_and_type
    os._exit(app.main([str(file)]))


def _heard_until_death(reading: int, child: int, life: Life, random: Random) -> Iterator[str]:
    """Yield what the program does until it is killed at a moment chosen at random."""
    aim, is_at_work = random.choice(("any", "saving", "journal")), False
    due, rest = time.monotonic() + _PATIENCE, b""
    while (left := due - time.monotonic()) > 0:
        if not select.select([reading], [], [], left)[0]:
            break
        chunk = os.read(reading, 65536)
        if not chunk:
            yield "ended by itself"
            break
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            what = life.hear(line)
            if what == "did" and not is_at_work:
                is_at_work, due = True, _moment(aim, random, due)
            elif aim == what == "saving":
                due = min(due, time.monotonic() + random.uniform(0.0, 0.01))
            yield what
    life.death = time.monotonic()
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    with contextlib.suppress(OSError):
        for line in _rest(reading, rest):
            life.hear(line)
    yield f"killed ({aim})"


def _rest(reading: int, rest: bytes) -> list[bytes]:
    """Return the lines that were on their way when the program was killed."""
    while chunk := os.read(reading, 65536):
        rest += chunk
    return [line for line in rest.split(b"\n")[:-1] if line]


def _moment(aim: str, random: Random, due: float) -> float:
    """Return when to kill, once the typist is at work."""
    now = time.monotonic()
    if aim == "any":
        return now + random.uniform(0.0, 2.0)
    if aim == "journal":
        return now + random.randint(1, 4) * _PERIOD + random.uniform(0.0, 0.03)
    return due


# What is left


def _compared(before: Life, life: Life, counts: Counter[str], most: float) -> float:
    """Return for how long was typed what is not there again."""
    if not life.states:
        raise LostError("the program did not come back")
    there = life.states[0][1]
    known = [number for number, (_time, total) in enumerate(before.states) if total == there]
    if not known:
        raise LostError("a text came back that was never in the window")
    counts["with something typed since"] += known[-1] < len(before.states) - 1
    if known[-1] == len(before.states) - 1:
        return 0.0
    lost = before.death - before.states[known[-1] + 1][0]
    if lost > most:
        raise LostError(f"what was typed in {lost:.2f} seconds is gone")
    return lost


def _look_at_file(life: Life, file: Path) -> None:
    """Find out whether the file is whole: as it was, or as it was to be."""
    if sum_of(file.read_bytes()) not in (life.on_disk, life.saving):
        raise LostError("the file is neither as it was nor as it was to be")


if __name__ == "__main__":
    sys.exit(main())
