"""Builds what people install; each word on the command line makes one thing, in this order.

    python3 packaging/build.py folder       a folder that runs without Python, and its self test
    python3 packaging/build.py compare      see that it is small, beside one that leaves nothing out
    python3 packaging/build.py archive      the folder as one portable file
    python3 packaging/build.py deb          the package for Debian and Ubuntu
    python3 packaging/build.py try-deb      install, start, drive and remove it in a bare Debian
    python3 packaging/build.py appdir       the folder in the form that an AppImage is made of
    python3 packaging/build.py wheel        the package for people who have Python
    python3 packaging/build.py try-wheel    install it alone, start, drive and remove it
    python3 packaging/build.py flatpak      what Flatpak builds from; it wants the wheel

Everything comes to lie in `build/`, pictures of tried windows too. It needs Python 3.11 with pip;
the tools that build are put into an environment of their own there. The package for Debian needs
dpkg-deb and lintian; both trials need Xvfb, openbox, xdotool and scrot, that in a bare Debian also
debootstrap and the rights of an administrator.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import comparing  # noqa: E402
import wheels  # noqa: E402
from linux import appdir, archive, deb, flatpak, trial  # noqa: E402
from self_test import test_folder  # noqa: E402

import run  # noqa: E402 - they lie in this project, not in the environment

BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "environment"
REQUIREMENTS = (
    ROOT / "packaging" / "requirements.txt",
    ROOT / "packaging" / "requirements-build.txt",
)
FOLDER = BUILD / "faq-editor"


def main(names: Sequence[str]) -> int:
    """Make the things that were named."""
    unknown = [name for name in names if name not in STEPS]
    if unknown or not names:
        print(__doc__)
        return 2
    for name, step in STEPS.items():
        if name in names:
            print(f"-- {name}", flush=True)
            step()
    return 0


def python() -> str:
    """Return the Python that has the tools, after making its environment."""
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    path = ENVIRONMENT / scripts / run.executable("python")
    if not path.exists():
        uv = str(run.uv())
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, ENVIRONMENT], check=True)
        for file in REQUIREMENTS:
            line = [uv, "pip", "install", "-q", "--require-hashes", "--python", path, "-r", file]
            subprocess.run(line, check=True)
    return str(path)


def make_folder() -> None:
    """Build the folder and see that it works."""
    line = [python(), "-m", "PyInstaller", "-y", "--log-level", "ERROR"]
    line += ["--distpath", BUILD, "--workpath", BUILD / "work"]
    subprocess.run([*line, ROOT / "packaging" / "faq-editor.spec"], check=True, cwd=ROOT)
    test_folder(FOLDER)


STEPS: dict[str, Callable[[], object]] = {
    "folder": make_folder,
    "compare": lambda: comparing.compare(FOLDER, BUILD, python()),
    "archive": lambda: archive.make(FOLDER, BUILD),
    "deb": lambda: deb.make(FOLDER, BUILD, python()),
    "try-deb": lambda: trial.run(BUILD),
    "appdir": lambda: appdir.make(FOLDER, BUILD),
    "wheel": lambda: wheels.make(BUILD),
    "try-wheel": lambda: wheels.try_out(BUILD),
    "flatpak": lambda: flatpak.make(BUILD, wheels.wheel_file(BUILD)),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
