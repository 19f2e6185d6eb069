"""Compares the built folder with what PyInstaller makes of the same program unasked."""

import subprocess
from pathlib import Path

from seeing import see

ROOT = Path(__file__).resolve().parent.parent
_MOST = 0.65


def compare(program: Path, folder: Path, python: str) -> None:
    """Build the other folder and see that ours is small beside it.

    Args:
        program: the built folder.
        folder: where the other is made.
        python: a Python that has PyInstaller and the program's packages.

    Raises:
        AssertionError: it is not.
    """
    line = [python, "-m", "PyInstaller", "-y", "--log-level", "ERROR", "--name", "unasked"]
    line += ["--distpath", folder, "--workpath", folder / "work", "--specpath", folder / "work"]
    line += ["--paths", ROOT, "--collect-submodules", "editor"]
    line += ["--add-data", f"{ROOT / 'resources'}:resources", ROOT / "packaging" / "launcher.py"]
    subprocess.run(line, check=True, cwd=ROOT)
    ours, others = size(program), size(folder / "unasked")
    said = f"{ours / 1e6:.0f} of {others / 1e6:.0f} MB, {ours / others:.0%}"
    see(f"the folder is small: {said}", right=ours <= _MOST * others)


def size(folder: Path) -> int:
    """Return how many bytes all files of a folder hold; links count as nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)
