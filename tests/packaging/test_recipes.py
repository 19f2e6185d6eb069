"""Recipes for systems that are not here: what can be seen of them without those."""

import os
import plistlib
import re
import subprocess
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
SCRIPTS = [*(ROOT / "packaging").rglob("*.sh")]


def steps():
    return [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]


def test_every_script_is_one():
    assert SCRIPTS
    for script in SCRIPTS:
        assert subprocess.run(["sh", "-n", script], check=False).returncode == 0


def test_the_workflow_builds_on_all_three_systems():
    systems = {str(job["runs-on"]) for job in WORKFLOW["jobs"].values()}
    assert {"ubuntu-22.04", "windows-latest"} <= systems
    assert all(
        each.startswith("macos")
        for each in WORKFLOW["jobs"]["macos"]["strategy"]["matrix"]["system"]
    )


def test_every_step_does_one_thing():
    assert all(("uses" in step) != ("run" in step) for step in steps())


def test_the_workflow_calls_only_what_is_there():
    words = " ".join(step.get("run", "") for step in steps()).replace("\\", "/")
    files = set(re.findall(r"packaging/[\w/.-]+", words))
    assert files
    assert all((ROOT / file).exists() for file in files)


def test_the_build_is_asked_for_things_that_it_makes():
    made = (ROOT / "packaging" / "build.py").read_text("utf-8")
    for step in steps():
        for line in re.findall(r"packaging/build\.py (.*)", step.get("run", "")):
            assert all(f'"{name}":' in made for name in line.split())


def test_the_installer_for_windows_takes_files_that_are_there():
    text = (ROOT / "packaging" / "windows" / "faq-editor.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in text
    folder = ROOT / "packaging" / "windows"
    for name in re.findall(r"^(?:SetupIconFile|LicenseFile)=(.*)$", text, re.MULTILINE):
        assert Path(os.path.normpath(folder / name.replace("\\", "/"))).exists()


def test_the_web_preview_may_compile_on_macos():
    rights = plistlib.loads(
        (ROOT / "packaging" / "macos" / "web-preview.entitlements").read_bytes()
    )
    assert rights["com.apple.security.cs.allow-jit"] is True
