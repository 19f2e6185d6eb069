"""Two real processes that save one file in turn lose nothing of each other's."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

from tests.endurance.races import race, told  # noqa: E402 - a command, not a package


def test_two_processes_at_one_file_lose_no_edit(tmp_path):
    results, lost = race(tmp_path, writers=2, seconds=2)
    assert not lost, told(results, lost)
    assert all(each.saves for each in results), told(results, lost)
    assert not any(each.said for each in results), told(results, lost)
