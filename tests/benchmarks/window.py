"""A key press in a large page: how soon the preview in a real window has followed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import milliseconds, ratio
from tests.benchmarks.pages import MANY, ROOT, make_site

PROGRAM = Path(__file__).with_name("typing_in_window.py")
ASKED = 0.1  # seconds
LOOKS = ("answer", "own", "site")


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each look of the preview."""
    with tempfile.TemporaryDirectory() as folder:
        page = make_site(Path(folder), MANY) / "faq.md"
        for look in LOOKS:
            delays = _delays(page, look, folder)
            late = delays[int(0.95 * len(delays)) - 1]
            yield (
                f"key press to changed preview, {look} (95 %)", str(MANY), milliseconds(late),
                "what is asked", milliseconds(ASKED), ratio(late, ASKED),
            )  # fmt: skip


def _delays(page: Path, look: str, home: str) -> list[float]:
    """Return the sorted seconds from a key to the changed page."""
    names = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment = os.environ | dict.fromkeys(names, home)
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(PROGRAM), str(page), look]
    result = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    lines = result.stdout.split()
    if not lines:
        raise SystemExit(f"Nothing was measured.\n{result.stderr}")
    return sorted(float(line) / 1000 for line in lines)
