"""The start until the window is painted, against a bare window with as many widgets.

Both are started in turns, as users start them, and tell by a file that they have painted. The
smallest of several times counts: whatever else the machine does only ever adds to it.

    python -m tests.benchmarks.start [PROGRAM]

measures a built program instead of the source.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measuring import milliseconds, print_table, ratio  # noqa: E402

SAMPLE = ROOT / "resources" / "sample" / "faq.md"
ROUNDS = 9
_PATIENCE = 60.0  # seconds
_LOOK = 0.0005  # seconds between looks for the sign
_SIGNS = ("faq-editor/log/crashes.log", "painted")
"""What either writes once it has painted: the program opens its log then."""
HEAD = ("what", "items", "ours", "peer", "theirs", "ratio")
Times = tuple[float, float]
"""Seconds of the processor, and by the clock."""


def rows(program: Sequence[str] = (sys.executable, "-m", "editor")) -> Iterator[tuple[str, ...]]:
    """Yield a row for the time of the processor and one for that of the clock."""
    with tempfile.TemporaryDirectory() as folder:
        census = Path(folder) / "census.json"
        _write_census(census)
        bare = [sys.executable, str(ROOT / "tests/benchmarks/bare_window.py"), str(census)]
        ours: list[Times] = []
        theirs: list[Times] = []
        for _ in range(ROUNDS):
            ours.append(_until_painted([*program, str(SAMPLE)]))
            theirs.append(_until_painted(bare, is_told=True))
    for number, what in enumerate(("window painted, processor", "window painted, clock")):
        our, their = (min(each[number] for each in times) for times in (ours, theirs))
        yield (
            what, "sample", milliseconds(our), "bare PySide6 window", milliseconds(their),
            ratio(our, their),
        )  # fmt: skip


def _write_census(census: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "tests.benchmarks.census", str(SAMPLE), str(census)]
        subprocess.run(command, env=_environment(home), cwd=ROOT, check=True, timeout=_PATIENCE)


def _until_painted(command: list[str], *, is_told: bool = False) -> Times:
    """Return how long a process takes from its start to its first paint.

    Args:
        command: what starts it.
        is_told: whether it takes the place of the sign as its last argument.
    """
    with tempfile.TemporaryDirectory() as home:
        signs = [Path(home) / each for each in _SIGNS]
        told = [str(signs[-1])] if is_told else []
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, *told], cwd=ROOT, env=_environment(home), stderr=subprocess.DEVNULL
        )
        try:
            while not any(each.exists() for each in signs):
                if process.poll() is not None or time.perf_counter() - start > _PATIENCE:
                    raise SystemExit("The window was never painted; run the tests first.")
                time.sleep(_LOOK)
            return _processor_time(process.pid), time.perf_counter() - start
        finally:
            process.kill()
            process.wait()


def _processor_time(process: int) -> float:
    """Return the seconds that all threads of a process have run; only Linux can tell."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(each.read_text().split()[0]) for each in threads) / 1e9


def _environment(home: str) -> dict[str, str]:
    names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | dict.fromkeys(names, home)
    environment["PYTHONPATH"] = str(ROOT)
    environment["QT_LOGGING_RULES"] = "qt.qpa.*=false"  # without a screen Qt warns of each window
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled modules
    return environment


if __name__ == "__main__":
    print_table(HEAD, list(rows(sys.argv[1:]) if sys.argv[1:] else rows()))
