"""Shows every attack that the hostile corpus can make in the real preview, and says what happened.

PYTHONPATH=. python3 tests/endurance/hostile.py --share 1/1
PYTHONPATH=. python3 tests/endurance/hostile.py --growth 20000   # what grows too fast, and how
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from editor.gui.preview.probe import prepare_environment

prepare_environment()

from PySide6.QtWidgets import QApplication  # noqa: E402 - after the environment is set

from tests.gui.preview.widgets import delete_now  # noqa: E402 - after the environment is set
from tests.hostile.growth import slow  # noqa: E402 - after the environment is set
from tests.hostile.running import show_all  # noqa: E402 - after the environment is set
from tests.hostile.vectors import every  # noqa: E402 - after the environment is set
from tests.hostile.watching import watched  # noqa: E402 - after the environment is set


def _attack(part: int, parts: int) -> int:
    vectors = every()[part - 1 :: parts]
    print(f"{len(vectors)} vectors:", dict(Counter(each.kind for each in vectors)))
    begin = time.monotonic()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder, watched() as watch:
        pages = show_all(watch, vectors, Path(folder))
    trace = watch.trace
    print(f"{pages} pages in {time.monotonic() - begin:.0f} s")
    for name in ("ran", "left", "visits", "stumbled"):
        found = getattr(trace, name)
        print(f"{name}: {len(found)}", *sorted({str(each) for each in found})[:20], sep="\n  ")
    delete_now(watch.view)
    application.processEvents()
    return len(trace.ran) + len(trace.left) + len(trace.visits) + len(trace.stumbled)


def _grow(length: int) -> int:
    found = 0
    for each in slow(length, enough=0.5, most=20.0):
        found += 1
        times = f"{each.seconds:.2f} s → {each.doubled:.2f} s"
        print(f"{each.reader}: {each.text}: {times} (× {each.factor:.1f})", flush=True)
    return found


def main() -> int:
    """Attack, or measure growth; return how much was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--share", default="1/1", help="of the vectors, as 1/4")
    arguments.add_argument("--growth", type=int, help="the length of the texts, instead of attacks")
    chosen = arguments.parse_args()
    if chosen.growth:
        return _grow(chosen.growth)
    part, parts = map(int, chosen.share.split("/"))
    return _attack(part, parts)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
