"""Makes the package for Debian 12, Ubuntu 22.04 and what came after them."""

import hashlib
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from seeing import see

from editor import __version__
from linux.tree import HERE, ROOT, lay_out

NAME = "faq-editor"
#: What no program can bring along: the C library, drivers of the screen, and the desktop's lists.
DEPENDS = (
    "libc6 (>= {c_library}), libegl1, libgl1, fontconfig, hicolor-icon-theme, shared-mime-info, "
    "desktop-file-utils"
)
_MOST = 140  # megabytes
_C_LIBRARY = re.compile(rb"GLIBC_2\.(\d+)\0")
_CONTROL = """\
Package: faq-editor
Version: {version}
Architecture: {architecture}
Maintainer: The FAQ Editor developers <faq-editor@users.noreply.github.com>
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-noto-core
Section: editors
Priority: optional
Homepage: https://github.com/faq-editor/faq-editor
Description: editor for FAQ pages that changes only the edited lines
 FAQ pages of documentation sites are often one file with settings, topics,
 questions and answers, kept under version control. FAQ Editor shows them as
 a tree with an editor and a preview of what the site will publish, and saves
 nothing but the lines that were edited. It works offline.
"""
_CHANGES = """\
faq-editor ({version}) stable; urgency=medium

  * The changes are told in /usr/share/doc/faq-editor/CHANGELOG.md.

 -- The FAQ Editor developers <faq-editor@users.noreply.github.com>  {date}
"""
_BUNDLED = """\
Bundled; the texts of the licences are in /opt/faq-editor/_internal/licences. On Debian systems
those of the GNU licences and of Apache's are in /usr/share/common-licenses, too: LGPL-3, GPL-3
and Apache-2.0. The GNU Lesser General Public License is /usr/share/common-licenses/LGPL-3.
"""
#: Ubuntu reads profiles when it starts; a new one counts at once only if it is told.
_AFTER_INSTALLING = """\
#!/bin/sh
set -e
if [ "$1" = configure ] && command -v aa-enabled >/dev/null && aa-enabled --quiet 2>/dev/null; then
    apparmor_parser -r -T -W /etc/apparmor.d/faq-editor 2>/dev/null || true
fi
"""


def package_file(folder: Path) -> Path:
    """Return where the package lies once it is made."""
    return folder / f"{NAME}_{__version__}_{_architecture()}.deb"


def make(program: Path, folder: Path, python: str) -> Path:
    """Make the package from the built program, and let lintian look at it."""
    tree = folder / "deb"
    lay_out(program, tree, python)
    _add_documents(tree / "usr" / "share")
    _add_profile(tree)
    _add_control(tree)
    target = package_file(folder)
    line = ["dpkg-deb", "--build", "-Zxz", "--root-owner-group", tree, target]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    size = target.stat().st_size / 1e6
    see(f"{target.name} is small enough: {size:.0f} MB", right=size <= _MOST)
    line = ["lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0", target]
    subprocess.run(line, check=True)
    return target


def needed_c_library(tree: Path) -> str:
    """Return the oldest version of the C library with which all that is bundled can start."""
    files = (path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    binaries = (content for path in files if (content := path.read_bytes())[:4] == b"\x7fELF")
    named = (int(number) for content in binaries for number in _C_LIBRARY.findall(content))
    return f"2.{max(named)}"


def _architecture() -> str:
    line = ["dpkg", "--print-architecture"]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout.strip()


def _add_documents(share: Path) -> None:
    documents = share / "doc" / NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_licences(), "utf-8")
    date = datetime.fromtimestamp((ROOT / "pyproject.toml").stat().st_mtime, UTC)
    changes = _CHANGES.format(version=__version__, date=date.strftime("%a, %d %b %Y %H:%M:%S %z"))
    compressed = subprocess.run(
        ["gzip", "-9n"], input=changes.encode(), capture_output=True, check=True
    )
    (documents / "changelog.gz").write_bytes(compressed.stdout)
    (documents / "CHANGELOG.md").write_text((ROOT / "CHANGELOG.md").read_text("utf-8"), "utf-8")
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    (overrides / NAME).write_text((HERE / "lintian-overrides").read_text("utf-8"), "utf-8")


def _licences() -> str:
    """Return our own licence, and where those of all that is bundled are."""
    ours = (ROOT / "LICENSE").read_text("utf-8")
    bundled = (ROOT / "resources" / "licences.txt").read_text("utf-8")
    return f"{ours}\n{_BUNDLED}\n{bundled}"


def _add_profile(tree: Path) -> None:
    folder = tree / "etc" / "apparmor.d"
    folder.mkdir(parents=True)
    (folder / NAME).write_text((HERE / "apparmor").read_text("utf-8"), "utf-8")


def _add_control(tree: Path) -> None:
    folder = tree / "DEBIAN"
    folder.mkdir()
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    depends = DEPENDS.format(c_library=needed_c_library(tree))
    control = _CONTROL.format(
        version=__version__, architecture=_architecture(), size=size, depends=depends
    )
    (folder / "control").write_text(control, "utf-8")
    (folder / "conffiles").write_text(f"/etc/apparmor.d/{NAME}\n")
    (folder / "md5sums").write_text("".join(fingerprints(tree)), "utf-8")
    after = folder / "postinst"
    after.write_text(_AFTER_INSTALLING)
    after.chmod(0o755)


def fingerprints(tree: Path) -> Iterator[str]:
    """Yield a line for each file, by which `debsums` tells whether it is still as it was."""
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree)
        if path.is_file() and not path.is_symlink() and name.parts[0] not in {"DEBIAN", "etc"}:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False)
            yield f"{digest.hexdigest()}  {name}\n"
