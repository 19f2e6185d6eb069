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

from seeing import see

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

        see("verbs work", right="anchor" in run("show", str(sample)))
        see("a page is made", right="<h" in run("render", str(sample)))
        see("checks work", right="problem" in run("check", str(sample)))
        for helper in ("preview", "background"):
            answer = run("--process", helper, stdin='{"number": 1}\n')
            see(f"the helper answers: {helper}", right="error" in json.loads(answer))
        run("--process", "web-preview-trial")
        see("the web preview works", right=True)


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
