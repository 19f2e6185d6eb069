"""Writes what Flatpak builds from: its manifest, and where the pinned packages are fetched."""

import json
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import run
from editor import __version__
from linux.tree import DRAWING, HERE, ID, ROOT

_REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
#: The Python of the runtime that the manifest names.
_PYTHON = "3.13"
_PLATFORM = "x86_64-manylinux_2_34"
#: What the base brings, together with a web engine that knows Flatpak's sandbox.
_FROM_BASE = ("pyside6-addons", "pyside6-essentials", "shiboken6")
_LIST = "python3-requirements.json"


def make(folder: Path, wheel: Path) -> Path:
    """Write the folder that `flatpak-builder` starts from, and let it read the manifest.

    Args:
        folder: where that folder is made anew.
        wheel: the program.
    """
    target = folder / "flatpak"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    manifest = target / f"{ID}.yml"
    for file in (HERE / f"{ID}.desktop", HERE / f"{ID}.metainfo.xml", wheel):
        shutil.copy(file, target)
    recipe = (HERE / manifest.name).read_text("utf-8")
    manifest.write_text(recipe.replace("VERSION", __version__), "utf-8")
    shutil.copyfile(DRAWING, target / f"{ID}.svg")
    (target / _LIST).write_text(json.dumps(_module(target / "pylock.toml"), indent=2), "utf-8")
    if shutil.which("flatpak-builder"):
        line = ["flatpak-builder", "--show-manifest", manifest]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    return manifest


def _module(lock: Path) -> dict[str, object]:
    """Return the step of the manifest that installs the packages, without asking the network."""
    line = [str(run.uv()), "pip", "compile", "--quiet", "--no-deps", "--format", "pylock.toml"]
    line += ["--python-version", _PYTHON, "--python-platform", _PLATFORM]
    line += [f"--no-emit-package={name}" for name in _FROM_BASE]
    subprocess.run([*line, "--output-file", str(lock), str(_REQUIREMENTS)], check=True)
    return {
        "name": "python3-requirements",
        "buildsystem": "simple",
        "build-commands": ["pip3 install --no-index --no-deps --prefix=/app *.whl"],
        "sources": list(wheels(tomllib.loads(lock.read_text("utf-8")))),
    }


def wheels(lock: dict[str, list[dict[str, list[dict[str, object]]]]]) -> Iterator[dict[str, str]]:
    """Say for each locked package where its file is and how it is known again."""
    for package in lock["packages"]:
        for wheel in package.get("wheels", [])[:1]:
            hashes = wheel["hashes"]
            yield {"type": "file", "url": str(wheel["url"]), "sha256": hashes["sha256"]}
