"""Let each call to the system that a save, a version or a journal makes fail, one after the other.

First inside the program, then from outside with strace (where it may watch processes), then on a
file system that is really full (where one may be mounted). After each fault the file has to be the
old or the new one, whole. `--few` tries two errors instead of seven.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.endurance.saving_acts import ACTS, NEW, Act
from tests.storage.faulty_calls import ERRORS, every_fault

_SYSTEM_CALLS = (
    "openat", "write", "read", "close", "fsync", "ftruncate", "lseek", "newfstatat", "fstat",
    "fchmod", "fchown", "fgetxattr", "getxattr", "flistxattr", "listxattr", "fsetxattr", "rename",
    "unlink", "mkdir", "flock", "getdents64", "fadvise64", "statx", "readlink",
)  # fmt: skip
_FEW = ("ENOSPC", "EIO")
_UNTIL_WATCHED = 5.0  # seconds
_MOST_OF_A_KIND = 60


class Tally:
    """Counts faults, and remembers what went wrong."""

    def __init__(self) -> None:
        self.faults: Counter[str] = Counter()
        self.complaints: list[str] = []

    def note(self, kind: str, fault: str, complaint: str) -> None:
        self.faults[kind] += 1
        if complaint:
            self.complaints.append(f"{kind}: {fault}: {complaint}")
            print(f"{kind}: {fault}: {complaint}", flush=True)

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {n}" for kind, n in self.faults.items())
        return f"{self.faults.total()} faults, {len(self.complaints)} damaged ({kinds})"


@contextlib.contextmanager
def fresh(make: type[Act]) -> Iterator[Act]:
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        (Path(folder) / "site").mkdir()
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        act = make(Path(folder) / "site")
        act.prepare()
        yield act
        act.close()


def is_done(act: Act) -> bool:
    try:
        act.do()
    except OSError:
        return False
    return True


def inside(tally: Tally, errors: tuple[str, ...]) -> None:
    for name, make in ACTS.items():
        with fresh(make) as act:
            faults = list(every_fault(act.do, errors))
        for fault in faults:
            with fresh(make) as act:
                with fault.at_work():
                    done = is_done(act)
                said = f"{name}, call {fault.fails_at} ({fault.failed} {fault.error})"
                tally.note("inside", said, act.complaint(is_done=done))


def outside(tally: Tally, errors: tuple[str, ...]) -> None:
    if shutil.which("strace") is None:
        print("from outside: not tried, there is no strace")
        return
    for name, make in ACTS.items():
        for call in _SYSTEM_CALLS:
            for number in range(1, _MOST_OF_A_KIND):
                is_there = [_once(tally, name, make, f"{call}:{e}:{number}") for e in errors]
                if not all(is_there):
                    break


def _once(tally: Tally, name: str, make: type[Act], fault: str) -> bool:
    """Try one fault; return whether there was such a call."""
    call, error, number = fault.split(":")
    with fresh(make) as act:
        process = _waiting(act)
        log = act.folder.parent / "strace.log"
        watcher = subprocess.Popen(
            [
                "strace", "-qq", "-p", str(process), "-o", str(log), "-e", f"trace={call}",
                "-e", f"inject={call}:error={error}:when={number}",
            ],
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if not _is_watched(process):
            os.kill(process, signal.SIGKILL)
            raise SystemExit("strace may not watch processes here")
        os.kill(process, signal.SIGUSR1)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        watcher.wait()
        if "INJECTED" not in log.read_text("utf-8", "replace"):
            return False
        said = act.complaint(is_done=status == 0)
        crash = f"the program ended with {status}" if status not in (0, 1) else ""
        tally.note("outside", f"{name}, {fault}", said or crash)
    return True


def _waiting(act: Act) -> int:
    """Start a process that does an act once it is told to."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    process = os.fork()
    if process:
        return process
    status = 2
    try:
        signal.sigwait({signal.SIGUSR1})
        status = 0 if is_done(act) else 1
    finally:
        os._exit(status)


def _is_watched(process: int) -> bool:
    end = time.monotonic() + _UNTIL_WATCHED
    while time.monotonic() < end:
        if "TracerPid:\t0\n" not in Path(f"/proc/{process}/status").read_text():
            return True
        time.sleep(0.002)
    return False


def full(tally: Tally) -> None:
    """Save into a file system that has room for less and less."""
    with tempfile.TemporaryDirectory(prefix="full-") as place:
        mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", place]
        if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
            print("on a full file system: not tried, none may be mounted here")
            return
        try:
            for name, make in ACTS.items():
                for left in count(0, 4096):
                    if left > 4 * len(NEW):
                        break
                    _fill(tally, name, make, Path(place), left)
        finally:
            subprocess.run(["umount", "--lazy", place], check=False)


def _fill(tally: Tally, name: str, make: type[Act], place: Path, left: int) -> None:
    os.environ["XDG_STATE_HOME"] = str(place / "state")
    shutil.rmtree(place / "site", ignore_errors=True)
    (place / "site").mkdir()
    act = make(place / "site")
    act.prepare()
    ballast = place / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    size = max(0, ballast.stat().st_size - left)
    os.truncate(ballast, size)
    done = is_done(act)
    ballast.unlink()
    tally.note("full disk", f"{name}, {left} bytes left", act.complaint(is_done=done))
    act.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", action="store_true", help="two errors instead of seven")
    errors = _FEW if parser.parse_args().few else ERRORS
    tally = Tally()
    inside(tally, errors)
    full(tally)
    outside(tally, errors)
    print(tally)
    return 1 if tally.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
