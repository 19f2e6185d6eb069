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

SAMPLE = Path("_internal") / "resources" / "sample" / "faq.md"
_LIMIT = 120  # seconds for each step, on a slow machine


def test_folder(folder: Path) -> None:
    """Start everything that the program starts.

    Raises:
        subprocess.SubprocessError: a part failed, or took too long.
        AssertionError: it answered something else than it should.
    """
    program = folder / ("faq-editor.exe" if sys.platform == "win32" else "faq-editor")
    sample = _resources(folder) / "sample" / "faq.md"
    with _home() as environment:

        def run(*arguments: str, stdin: str = "") -> str:
            done = subprocess.run(
                [program, *arguments],
                input=stdin,
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=True,
                timeout=_LIMIT,
                env=environment,
            )
            return done.stdout

        _see("verbs", "anchor" in run("show", str(sample)))
        _see("page", "<h" in run("render", str(sample)))
        _see("checks", "problem" in run("check", str(sample)))
        for helper in ("preview", "background"):
            answer = run("--process", helper, stdin='{"number": 1}\n')
            _see(f"helper: {helper}", "error" in json.loads(answer))
        run("--process", "web-preview-trial")
        _see("web preview", right=True)


def _resources(folder: Path) -> Path:
    return next(path for path in folder.rglob("resources") if (path / "sample").is_dir())


def _see(what: str, right: bool) -> None:
    if not right:
        raise AssertionError(f"the built program failed at this: {what}")
    print(f"   {what}: works", flush=True)


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
