"""Installs the package in a bare Debian 12, works with it there as a writer would, removes it."""

import os
import shutil
import sys
from pathlib import Path

from seeing import see

from editor import __version__
from linux.bare import Bare
from linux.deb import NAME, package_file
from linux.tree import ID
from linux.writer import prepare_home, work

_AS_ROOT = "only an administrator may make a bare Debian; nothing was tried"
_WRITER = "writer"
_SAMPLE = "/opt/faq-editor/_internal/resources/sample/faq.md"
_PLACES = (
    f"usr/share/applications/{ID}.desktop",
    f"usr/share/metainfo/{ID}.metainfo.xml",
    f"usr/share/icons/hicolor/256x256/apps/{ID}.png",
    "usr/share/man/man1/faq-editor.1.gz",
    "usr/share/bash-completion/completions/faq-editor",
)


def run(folder: Path) -> None:
    """Try the package.

    Raises:
        subprocess.CalledProcessError: a command failed there; the reason was printed.
        TimeoutError: something did not come about.
        AssertionError: something is not as it should be.
    """
    if os.geteuid() != 0:
        sys.exit(_AS_ROOT)
    system = Bare(folder)
    bare = system.files()
    _install(system, package_file(folder))
    _try_verbs(system)
    system.run("useradd", "--create-home", _WRITER)
    home = system.root / "home" / _WRITER
    prepare_home(home)
    system.run("chown", "--recursive", f"{_WRITER}:", f"/home/{_WRITER}")
    work(
        lambda file, display: system.start(_WRITER, display, "faq-editor", file),
        home,
        f"/home/{_WRITER}",
        folder / "pictures" / "deb",
    )
    _remove(system, bare)


def _install(system: Bare, package: Path) -> None:
    shutil.copy(package, system.root / "root" / "faq-editor.deb")
    system.run("apt-get", "update", "-qq")
    system.run("apt-get", "install", "-y", "-qq", "/root/faq-editor.deb")
    there = [(system.root / place).exists() for place in _PLACES]
    see("it is installed, with menu entry, manual and icons", right=all(there))
    types = (system.root / "usr/share/applications/mimeinfo.cache").read_text("utf-8")
    see("desktops offer it for pages", right=f"text/markdown={ID}.desktop" in types)


def _try_verbs(system: Bare) -> None:
    see("it says its version", right=__version__ in system.run("faq-editor", "--version"))
    see("its verbs work", right=": same" in system.run("faq-editor", "verify", _SAMPLE))


def _remove(system: Bare, bare: set[str]) -> None:
    """Remove the package with all that came with it."""
    system.run("userdel", "--remove", _WRITER)
    system.run("apt-get", "remove", "--purge", "-y", "-qq", NAME)
    system.run("apt-get", "autoremove", "--purge", "-y", "-qq")
    left = sorted(path for path in system.files() - bare if NAME in path or ID in path)
    see(f"it leaves nothing behind {left or ''}".rstrip(), right=not left)
