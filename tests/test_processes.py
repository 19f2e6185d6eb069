"""The program starts itself again: from source, and frozen."""

import importlib.util
import json
import subprocess
import sys

import pytest

from editor.processes import (
    PROCESSES,
    as_for_others,
    environment_for_others,
    process_command,
)


def test_from_source_a_process_is_a_module():
    assert process_command("background", "de") == (
        sys.executable,
        "-m",
        "editor.background",
        "de",
    )


def test_a_frozen_program_is_asked_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process_command("background", "de") == (
        sys.executable,
        "--process",
        "background",
        "de",
    )


def test_there_is_no_process_of_another_name():
    with pytest.raises(KeyError):
        process_command("editor.cli.show")


@pytest.mark.parametrize("name", ["background", "preview"])
def test_both_ways_start_the_same_process(name):
    from_source = process_command(name)
    frozen = (sys.executable, "-m", "editor", "--process", name)
    question = json.dumps({"number": 7, "task": "no such task", "kind": "none"}) + "\n"
    answers = [
        subprocess.run(command, input=question, capture_output=True, text=True, check=False).stdout
        for command in (from_source, frozen)
    ]
    assert answers[0] == answers[1]
    assert answers[0]


def test_each_name_leads_to_a_module():
    assert all(importlib.util.find_spec(module) for module in PROCESSES.values())


def frozen_with(monkeypatch, **environment):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for name in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def test_programs_of_the_system_do_not_load_libraries_of_ours(monkeypatch):
    frozen_with(monkeypatch, LD_LIBRARY_PATH="/opt/faq-editor/_internal")
    assert "LD_LIBRARY_PATH" not in environment_for_others()


def test_programs_of_the_system_load_what_they_would_without_us(monkeypatch):
    frozen_with(monkeypatch, LD_LIBRARY_PATH="/opt/faq-editor", LD_LIBRARY_PATH_ORIG="/usr/own")
    theirs = environment_for_others()
    assert theirs["LD_LIBRARY_PATH"] == "/usr/own"
    assert "LD_LIBRARY_PATH_ORIG" not in theirs


def test_from_source_others_have_our_environment(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/own")
    assert environment_for_others()["LD_LIBRARY_PATH"] == "/usr/own"


def test_what_is_started_without_asking_has_that_environment_meanwhile(monkeypatch):
    frozen_with(monkeypatch, LD_LIBRARY_PATH="/opt/faq-editor/_internal")
    asks = [sys.executable, "-c", "import os; print(os.environ.get('LD_LIBRARY_PATH'))"]
    with as_for_others():
        inside = subprocess.run(asks, capture_output=True, text=True, check=True).stdout
    after = subprocess.run(asks, capture_output=True, text=True, check=True).stdout
    assert (inside, after) == ("None\n", "/opt/faq-editor/_internal\n")
