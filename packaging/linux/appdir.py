"""Lays the built folder out as an AppDir, of which appimagetool makes an AppImage."""

import os
import shutil
import subprocess
from pathlib import Path

from linux.tree import DRAWING, HERE, ID, lay_out_shared


def make(program: Path, folder: Path) -> Path:
    """Make the AppDir, and the AppImage too where appimagetool is installed."""
    target = folder / "FAQ_Editor.AppDir"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(program, target / "usr" / "lib" / "faq-editor", symlinks=True)
    lay_out_shared(target / "usr" / "share")
    (target / "AppRun").symlink_to("usr/lib/faq-editor/faq-editor")
    shutil.copyfile(HERE / f"{ID}.desktop", target / f"{ID}.desktop")
    shutil.copyfile(DRAWING, target / f"{ID}.svg")
    subprocess.run([target / "AppRun", "--version"], check=True)
    tool = shutil.which("appimagetool")
    if tool is None:
        print("   appimagetool is not installed: the AppDir is all", flush=True)
    else:
        # The tool is an AppImage itself; not every system can mount one.
        environment = {**os.environ, "ARCH": "x86_64", "APPIMAGE_EXTRACT_AND_RUN": "1"}
        subprocess.run([tool, "--no-appstream", target], check=True, cwd=folder, env=environment)
    return target
