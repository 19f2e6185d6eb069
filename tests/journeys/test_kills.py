"""A writer whose computer stops at any moment has lost nothing that counts."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows starts no process as a copy of another"
)
@pytest.mark.timeout(300)
def test_five_kills_lose_nothing_and_damage_nothing():
    # A machine that is busy with other tests may take longer than a second for anything.
    command = (sys.executable, "tests/endurance/kills.py", "--kills", "5", "--most-lost", "10")
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "5 kills, 0 failures" in run.stdout
