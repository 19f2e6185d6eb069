"""Installs the package in a bare Debian 12, works with it there as a writer would, removes it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from linux.deb import package_file

_MIRROR = "http://deb.debian.org/debian"
_SUITE = "bookworm"
#: What the trial itself needs there; that the package brings its own needs is the point.
_TOOLS = "xvfb xauth xdotool openbox procps"
_SCRIPT = Path(__file__).parent / "trial.sh"
_AS_ROOT = "only an administrator may make a bare Debian; nothing was tried"


def run(folder: Path) -> None:
    """Try the package.

    The bare system is kept as `build/bare` and copied for each trial; what it was given before the
    package is in it is the same each time.

    Raises:
        subprocess.CalledProcessError: the package failed; the reason was printed.
    """
    if os.geteuid() != 0:
        sys.exit(_AS_ROOT)
    base, system = folder / "bare", folder / "trial"
    if not (base / "ready").exists():
        _make_base(base)
    shutil.rmtree(system, ignore_errors=True)
    subprocess.run(["cp", "-a", base, system], check=True)
    package = package_file(folder)
    shutil.copy(package, system / "root" / "faq-editor.deb")
    shutil.copy(_SCRIPT, system / "root" / "trial.sh")
    pictures = folder / "pictures"
    pictures.mkdir(exist_ok=True)
    with _mounted(system):
        _inside(system, "sh", "/root/trial.sh")
    for picture in (system / "root").glob("*.xwd"):
        shutil.copy(picture, pictures)


def _make_base(base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    subprocess.run(["debootstrap", "--variant=minbase", _SUITE, base, _MIRROR], check=True)
    _inside(base, "sh", "-c", f"apt-get update -qq && apt-get install -y -qq {_TOOLS}")
    (base / "ready").touch()


class _mounted:  # noqa: N801 - reads as a word in `with`
    """Lets programs in another root see processes and devices, and takes that back."""

    _PLACES = ("proc", "dev", "dev/shm")

    def __init__(self, system: Path) -> None:
        self._system = system

    def __enter__(self) -> None:
        for place in self._PLACES:
            line = ["mount", "--bind", f"/{place}", self._system / place]
            subprocess.run(line, check=True)

    def __exit__(self, *_: object) -> None:
        for place in reversed(self._PLACES):
            subprocess.run(["umount", "-l", self._system / place], check=False)


def _inside(system: Path, *command: str) -> None:
    environment = {
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
        **{name: value for name, value in os.environ.items() if name.endswith("_proxy")},
    }
    subprocess.run(["chroot", system, *command], check=True, env=environment)
