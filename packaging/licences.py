"""Lists what a build takes along and under which licences, for About and for the packages.

    .venv/bin/python packaging/licences.py          writes resources/licences.txt anew

A test compares the list with the pinned requirements.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "resources" / "licences.txt"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
TEXTS = ROOT / "packaging" / "licences"

#: What comes along without being a Python package: its licence, and where it is from.
OTHERS = {
    "Python": ("PSF-2.0", "https://www.python.org"),
    "Qt": ("LGPL-3.0-only", "https://www.qt.io"),
    "Chromium, in Qt WebEngine": (
        "BSD-3-Clause and others",
        "https://doc.qt.io/qt-6/qtwebengine-licensing.html",
    ),
    "Hunspell, in chunspell": ("MPL-1.1 or GPL-2.0 or LGPL-2.1", "https://hunspell.github.io"),
    "LibSass, in libsass": ("MIT", "https://sass-lang.com/libsass"),
    "libyaml, in PyYAML": ("MIT", "https://pyyaml.org/wiki/LibYAML"),
    "Lexbor, in selectolax": ("Apache-2.0", "https://lexbor.com"),
    "Ammonia, in nh3": ("MIT or Apache-2.0", "https://github.com/rust-ammonia/ammonia"),
    "Lucide icons": ("ISC", "https://lucide.dev"),
    "X11, GLib, NSS, OpenSSL and what else a build for Linux takes from its system": (
        "MIT, LGPL-2.1-or-later, MPL-2.0, Apache-2.0 and others",
        "https://www.debian.org/distrib/packages",
    ),
    "English dictionaries from SCOWL": ("MIT and BSD", "http://wordlist.aspell.net"),
    "PyInstaller's starter": (
        "GPL-2.0-or-later with an exception for what it starts",
        "https://pyinstaller.org",
    ),
}
#: What some packages call their licence, in the terms of SPDX.
_TERMS = {
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT and MPL-1.1",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",
    "UNKNOWN": "MPL-2.0",  # spylls says so in a classifier only
}
_NAME = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)
_IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def required() -> dict[str, str]:
    """Return the packages that a build takes along, with their pinned versions."""
    return dict(_NAME.findall(REQUIREMENTS.read_text("utf-8")))


def listed() -> str:
    """Return the list, a line for each thing that is bundled."""
    rows = [(name, *about) for name, about in OTHERS.items()]
    rows += [(name, _licence(name), _home(name)) for name in sorted(required()) if _is_here(name)]
    lines = [f"{name}: {licence}\n    {home}" for name, licence, home in rows]
    return "\n".join(lines) + "\n"


def gather(target: Path) -> None:
    """Put the licences' own texts into a folder, as they came with what is bundled."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(TEXTS, target)
    for name in filter(_is_here, required()):
        for number, file in enumerate(_texts(distribution(name))):
            shutil.copyfile(file, target / f"{name}-{number}-{file.name}")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        shutil.copyfile(python, target / "Python.txt")


def gather_of_system(libraries: Iterable[str], target: Path) -> None:
    """Put the licences of libraries that come from the system beside the others.

    Args:
        libraries: paths of the system; those that belong to no package of Debian's are passed over.
        target: the folder of the licences.
    """
    if shutil.which("dpkg") is None:
        return
    paths = {os.path.realpath(library) for library in libraries}
    paths |= {path.removeprefix("/usr") for path in paths}  # packages know them by either name
    line = ["dpkg", "--search", *sorted(paths)]
    found = subprocess.run(line, capture_output=True, text=True, check=False).stdout
    for name in {owner.split(":")[0] for owner in found.splitlines()}:
        text = Path("/usr/share/doc") / name / "copyright"
        if text.is_file():
            shutil.copyfile(text, target / f"{name}.txt")


def _texts(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        path = Path(str(package.locate_file(file)))
        if ".dist-info" in str(file) and _IS_LICENCE.search(file.name) and path.is_file():
            yield path


def _is_here(name: str) -> bool:
    """Whether a package is installed: some are for other systems only."""
    try:
        distribution(name)
    except ModuleNotFoundError:
        return False
    return True


def _licence(name: str) -> str:
    about = distribution(name).metadata
    licence = str(about.get("License-Expression") or about.get("License"))
    return _TERMS.get(licence, licence)


def _home(name: str) -> str:
    about = distribution(name).metadata
    pages = [page.split(", ", 1) for page in about.get_all("Project-URL") or ()]
    pages.sort(key=lambda page: not page[0].lower().startswith(("home", "source", "repository")))
    return about.get("Home-page") or (pages[0][1] if pages else f"https://pypi.org/project/{name}")


def main() -> int:
    """Write the list anew."""
    LIST.write_text(listed(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
