"""Sees that a built folder works: its verbs, its helpers, its web preview, its window."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seeing import see, wait_until

_LIMIT = 120  # seconds for each step, on a slow machine


def test_folder(folder: Path) -> None:
    """Start everything that the program starts.

    Raises:
        subprocess.SubprocessError: a part failed, or took too long.
        AssertionError: it answered something else than it should.
    """
    program, verbs = folder / "faq-editor", folder / "faq-editor"
    if sys.platform == "win32":
        program, verbs = folder / "faq-editor.exe", folder / "faq-editor.com"
    sample = _resources(folder) / "sample" / "faq.md"
    with _home() as environment:

        def run(*arguments: str, stdin: str = "") -> str:
            done = subprocess.run(
                [program if arguments[0] == "--process" else verbs, *arguments],
                input=stdin,
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=True,
                timeout=_LIMIT,
                env=environment,
            )
            return done.stdout

        see("verbs work", right="anchor" in run("show", str(sample)))
        see("a page is made", right="<h" in run("render", str(sample)))
        see("checks work", right="problem" in run("check", str(sample)))
        page = run("diff", str(sample), str(sample), "--format", "html")
        see("a report is made", right="<style" in page)
        for helper in ("preview", "background"):
            answer = run("--process", helper, stdin='{"number": 1}\n')
            see(f"the helper answers: {helper}", right="error" in json.loads(answer))
        run("--process", "web-preview-trial")
        see("the web preview works", right=True)
        _see_window([str(program), str(sample)], environment)


def _see_window(command: list[str], environment: dict[str, str]) -> None:
    """Open the window and wait for the page in it: that is remembered once it has appeared."""
    places = [Path(environment["HOME"])]
    if sys.platform == "win32":  # which asks nobody where homes are
        places = [Path(environment["LOCALAPPDATA"]) / "faq-editor"]

    def has_page() -> bool:
        return any(next(place.rglob("web-preview.json"), None) for place in places)

    with subprocess.Popen(command, env=environment) as program:
        try:
            wait_until(has_page, "the window shows a page", _LIMIT)
        finally:
            program.terminate()


def _resources(folder: Path) -> Path:
    return next(path for path in folder.rglob("resources") if (path / "sample").is_dir())


@contextmanager
def _home() -> Iterator[dict[str, str]]:
    """Give the program a home of its own, and no screen."""
    folder = tempfile.mkdtemp()
    try:
        yield {
            **os.environ,
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
        }
    finally:
        shutil.rmtree(folder, ignore_errors=True)
