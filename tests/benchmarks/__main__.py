"""Prints how the program compares with its peers, measured now on this machine."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks import documents, pages, preview, reviewing, searching, start, tree, window
from tests.benchmarks.measuring import print_table

CONTESTS = (documents, searching, reviewing, preview, pages, window, tree, start)
HEAD = ("what", "items", "ours", "peer", "theirs", "ratio")


def main() -> None:
    """Measure everything and print one table."""
    print("Every peer takes turns with us in the same run; medians. Below 1 × we are faster.\n")
    print_table(HEAD, [row for each in CONTESTS for row in each.rows()])


if __name__ == "__main__":
    main()
