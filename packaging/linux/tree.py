"""Lays the built folder and what a desktop wants to know about it where Linux looks for them."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ID = "io.github.faq_editor.FaqEditor"
HERE = Path(__file__).parent
ICONS = ROOT / "packaging" / "icons"
DRAWING = ROOT / "resources" / "icons" / "faq-editor.svg"


def lay_out(folder: Path, tree: Path, python: str) -> None:
    """Make the whole tree: /opt with the program, /usr with its entries.

    Args:
        folder: the built folder.
        tree: where the tree begins; it is made anew.
        python: a Python that has the program's packages and shtab.
    """
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "faq-editor", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "faq-editor").symlink_to("/opt/faq-editor/faq-editor")
    lay_out_shared(tree / "usr" / "share")
    _write_manual_and_completions(tree / "usr" / "share", python)
    _set_modes(tree)


def lay_out_shared(share: Path) -> None:
    """Put the menu entry, its description and its icons in their places."""
    _copy(HERE / f"{ID}.desktop", share / "applications")
    _copy(HERE / f"{ID}.metainfo.xml", share / "metainfo")
    icons = share / "icons" / "hicolor"
    for picture in sorted(ICONS.glob("[0-9]*.png")):
        size = f"{picture.stem}x{picture.stem}"
        _copy(picture, icons / size / "apps", f"{ID}.png")
    _copy(DRAWING, icons / "scalable" / "apps", f"{ID}.svg")
    _copy(ICONS / "faq-editor-symbolic.svg", icons / "symbolic" / "apps", f"{ID}-symbolic.svg")


def _write_manual_and_completions(share: Path, python: str) -> None:
    page = _said_by(python, "page")
    manual = share / "man" / "man1"
    manual.mkdir(parents=True)
    (manual / "faq-editor.1.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    for shell, place in {
        "bash": share / "bash-completion" / "completions" / "faq-editor",
        "zsh": share / "zsh" / "vendor-completions" / "_faq-editor",
    }.items():
        place.parent.mkdir(parents=True)
        place.write_text(_said_by(python, shell), "utf-8")


def _said_by(python: str, what: str) -> str:
    """Ask a Python that can load the program for something about its command line."""
    line = [python, str(HERE / "command_line.py"), what]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(line, env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def _set_modes(tree: Path) -> None:
    """Give each file the rights that it has for everybody, whatever those of the builder are."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        is_program = path.is_file() and path.stat().st_mode & 0o100 and ".so" not in path.name
        path.chmod(0o755 if path.is_dir() or is_program else 0o644)
