"""The program starts itself again: from source, and frozen."""

import importlib.util
import json
import subprocess
import sys

import pytest

from editor.processes import PROCESSES, process_command


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
