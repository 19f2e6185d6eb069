"""A bare Debian 12 in a folder: what a package forgot to ask for is not there."""

import os
import shutil
import subprocess
from pathlib import Path

_MIRROR = "http://deb.debian.org/debian"
_SUITE = "bookworm"
#: The folder becomes the root of a mount namespace, not only of a process: where it were only that,
#: the kernel would refuse the namespaces that the web preview's sandbox is made of. The shell
#: stays: with it all other processes there end.
_ENTER = """\
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount -t sysfs sysfs sys
mount --rbind /dev dev
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs tmpfs run
mkdir -p run/old
pivot_root . run/old
cd /
umount -l run/old
shift
"$@"
"""
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Bare:
    """A copy of the bare system, into which a package can be installed."""

    def __init__(self, folder: Path) -> None:
        """Make the copy; the bare system itself is made once and stays as it is.

        Args:
            folder: where both are kept.

        Raises:
            subprocess.CalledProcessError: the bare system could not be made.
        """
        base = folder / "bare"
        self.root = folder / "trial"
        if not (base / "ready").exists():
            shutil.rmtree(base, ignore_errors=True)
            subprocess.run(["debootstrap", "--variant=minbase", _SUITE, base, _MIRROR], check=True)
            (base / "ready").touch()
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", base, self.root], check=True)

    def run(self, *command: str, check: bool = True) -> str:
        """Run a command there as its administrator and return what it printed.

        Raises:
            subprocess.CalledProcessError: it failed; what it complained of was printed.
        """
        done = subprocess.run(
            self.command(*command),
            env=_environment("/root", DEBIAN_FRONTEND="noninteractive"),
            stdout=subprocess.PIPE,
            text=True,
            check=check,
        )
        return done.stdout

    def command(self, *command: str) -> list[str]:
        """Return the command of this system that runs one there; all ends that it has started."""
        enter = ["sh", "-euc", _ENTER, "enter", str(self.root)]
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", *enter, *command]

    def start(self, user: str, display: str, *command: str) -> subprocess.Popen[bytes]:
        """Start a program there, as somebody who uses that system."""
        line = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", *command]
        environment = _environment(
            f"/home/{user}", DISPLAY=display, XDG_RUNTIME_DIR=f"/home/{user}/.runtime"
        )
        return subprocess.Popen(self.command(*line), env=environment)

    def files(self) -> set[str]:
        """Return the paths of all files there but those that keep track of packages."""
        kept = ("var/cache/", "var/lib/apt/", "var/lib/dpkg/", "var/log/", "home/", "root/")
        found = (str(path.relative_to(self.root)) for path in self.root.rglob("*"))
        return {path for path in found if not path.startswith(kept)}


def _environment(home: str, **more: str) -> dict[str, str]:
    proxies = {name: value for name, value in os.environ.items() if name.endswith("_proxy")}
    return {"PATH": _PATH, "HOME": home, "LANG": "C.UTF-8", **proxies, **more}
