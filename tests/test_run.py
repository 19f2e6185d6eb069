"""The set-up says what is missing in one sentence, and installs only what was pinned."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import run
from editor.cli.verbs import VERBS

ROOT = Path(__file__).resolve().parent.parent
LOCKS = [ROOT / "packaging" / name for name in ("requirements.txt", "requirements-dev.txt")]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows machines without a screen")
def test_without_a_screen_one_sentence_says_so():
    result = subprocess.run(
        [sys.executable, "run.py"], cwd=ROOT, env={}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert result.stdout.count("\n") == 1
    assert "no screen" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of the system are Linux's")
def test_missing_libraries_without_rights_give_the_one_line_that_helps(monkeypatch):
    monkeypatch.setattr(run, "loads", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr(run, "administrator", lambda: None)
    monkeypatch.setattr(run.shutil, "which", lambda _: "/usr/bin/apt-get")
    with pytest.raises(SystemExit) as caught:
        run.install_libraries()
    assert str(caught.value).endswith("sudo apt-get install -y --no-install-recommends libegl1")


def test_the_set_up_knows_the_verbs():
    assert run.VERBS == VERBS


def test_an_environment_is_made_anew_when_the_pins_change(monkeypatch, tmp_path):
    monkeypatch.setattr(run, "ENVIRONMENT", tmp_path)
    pins = tmp_path / "pins.txt"
    pins.write_text("a==1\n")
    assert not run.is_installed(pins)
    run.stamp_file().write_text(run.digest(pins))
    assert run.is_installed(pins)
    pins.write_text("a==2\n")
    assert not run.is_installed(pins)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_has_its_hashes_and_names_no_host(lock):
    text = lock.read_text()
    assert "://" not in text
    pins = re.findall(
        r"^[a-z0-9-]+==[^ ]+(?: ; [^\\]+)? \\\n    --hash=sha256:", text, re.MULTILINE
    )
    assert len(pins) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE))


def test_pyside_is_pinned_below_the_release_that_aborts_python_311():
    assert re.search(r"^pyside6-essentials==6\.11\.", LOCKS[0].read_text(), re.MULTILINE)
