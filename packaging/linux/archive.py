"""Packs the built folder as one portable file: unpack it anywhere and start `faq-editor` in it."""

import subprocess
from pathlib import Path

from editor import __version__


def make(program: Path, folder: Path) -> Path:
    """Make the archive; the same folder gives the same archive but for times."""
    target = folder / f"faq-editor-{__version__}-linux-x86_64.tar.xz"
    line = ["tar", "--create", "--xz", "--owner=0", "--group=0", "--sort=name"]
    subprocess.run(
        [*line, "--file", target, "--directory", program.parent, program.name], check=True
    )
    print(f"   {target.name}: {target.stat().st_size / 1e6:.0f} MB", flush=True)
    return target
