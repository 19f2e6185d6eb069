"""The tree of a large file in a real window: a key in the filter, a topic that is moved."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import milliseconds, ratio
from tests.benchmarks.pages import MANY, ROOT, make_site

PROGRAM = Path(__file__).with_name("working_in_tree.py")
ASKED = {"key in the filter": 0.05, "move of a topic": 0.1, "move, all topics open": 0.1}


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each act, until the window has painted it."""
    with tempfile.TemporaryDirectory() as folder:
        page = make_site(Path(folder), MANY) / "faq.md"
        measured = _measured(page, folder)
    for act, asked in ASKED.items():
        delays = sorted(measured[act])
        late = delays[max(int(0.95 * len(delays)) - 1, 0)]
        yield (
            f"{act} to painted tree (95 %)", str(MANY), milliseconds(late), "what is asked",
            milliseconds(asked), ratio(late, asked),
        )  # fmt: skip


def _measured(page: Path, home: str) -> dict[str, list[float]]:
    names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment = os.environ | dict.fromkeys(names, home)
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    result = subprocess.run(
        [sys.executable, str(PROGRAM), str(page)],
        env=environment, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    measured: dict[str, list[float]] = {act: [] for act in ASKED}
    for line in result.stdout.splitlines():
        act, _, delay = line.partition(": ")
        if act in measured:
            measured[act].append(float(delay) / 1000)
    if not all(measured.values()):
        raise SystemExit(f"Nothing was measured.\n{result.stderr}")
    return measured
