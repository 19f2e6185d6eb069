"""Fair comparisons: all contestants take turns in one process, and the median counts."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from statistics import median

Work = Callable[[], object]


def in_turns(contestants: dict[str, Work], rounds: int) -> dict[str, float]:
    """Return the median seconds of processor time of each contestant."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, work in contestants.items():
            gc.collect()
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    return {name: median(measured) for name, measured in times.items()}


def memory_of(work: Work) -> int:
    """Return how many bytes the result of some work holds."""
    gc.collect()
    tracemalloc.start()
    result = work()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del result
    return held


def print_table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Print rows with their columns aligned, the first to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        first, *others = (text.rjust(width) for text, width in zip(row, widths, strict=True))
        print("  ".join([first.strip().ljust(widths[0]), *others]))
        if row is head:
            print("  ".join("-" * width for width in widths))


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds * 1000:.0f} ms"


def ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f} ×" if ours * 100 > theirs else f"1/{theirs / ours:.0f}"
