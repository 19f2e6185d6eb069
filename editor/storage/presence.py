"""Who else has a file open: in another window of this computer, or on another computer.

On this computer each window keeps a note in a folder of our own, and a lock on it that the system
takes back when the window ends, however it ends. So no note is ever taken for a living one.

Another computer sees only what is on the drive that both use. There a note would be noise beside
the file: programs that publish the folder, and Git, would see it. In a Git folder it is therefore
kept inside `.git`, of which Git tells nobody; where there is no Git it stands beside the file, its
name begins with a dot, and it goes when the file is closed. Its holder writes it anew from time to
time; whoever reads it believes it while it changes, or as long as it is younger than a note that
was written just now: both times are those of the drive, and the clocks of the computers do not
matter.
"""

import contextlib
import hashlib
import json
import os
import socket
from dataclasses import dataclass
from math import inf
from pathlib import Path
from uuid import getnode, uuid4

from editor.storage.locking import ProcessLock
from editor.storage.places import presence_folder

#: Seconds after which a note is written anew, and after which an unchanged one is not believed.
BEAT = 60
_STALE = 4 * BEAT
_FORGOTTEN = 7 * 24 * 3600
_PREFIX = ".faq-editor-"


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who has the same file open."""

    token: str
    computer: str
    """The name of the other computer; empty for another window on this one."""


class Presence:
    """Notes that a file is open here, and reads who else has it open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._real = Path(os.path.realpath(path))
        self._token = uuid4().hex
        self._beats = 0
        self._lock: ProcessLock | None = None
        self._here = presence_folder() / f"{_key(self._real)}-{self._token}.json"
        folder, self._name = _shared(self._real)
        self._there = folder / _shared_name(self._name, self._token)
        self._seen: dict[Path, tuple[str, int | None]] = {}

    def announce(self) -> None:
        """Write the notes, or write them anew; where that is not possible nobody sees this one."""
        self._beats += 1
        with contextlib.suppress(OSError):
            self._announce_here()
        with contextlib.suppress(OSError):
            self._there.parent.mkdir(exist_ok=True)
            self._there.write_text(self._note(), "utf-8")

    def leave(self) -> None:
        """Take the notes away."""
        with contextlib.suppress(OSError):
            self._there.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        with contextlib.suppress(OSError):
            self._here.unlink(missing_ok=True)

    def others(self) -> list[Other]:
        """Return who else has the file open."""
        try:
            return [*self._others_here(), *self._others_there()]
        except OSError:
            return []

    # On this computer

    def _announce_here(self) -> None:
        if self._lock is None:
            self._here.parent.mkdir(parents=True, exist_ok=True)
            self._lock = ProcessLock.of(self._here)

    def _others_here(self) -> list[Other]:
        notes = self._here.parent.glob(f"{_key(self._real)}-*.json")
        alive = [note for note in notes if note != self._here and _is_held(note)]
        return [Other(note.stem.partition("-")[2], "") for note in alive]

    # On other computers

    def _others_there(self) -> list[Other]:
        notes = self._there.parent.glob(_shared_name(self._name, "*"))
        found = [self._read(note) for note in notes if note != self._there]
        return [each for each in found if each is not None]

    def _read(self, note: Path) -> Other | None:
        """Return whose note it is; None if nobody seems to be behind it any more."""
        try:
            text, age = note.read_text("utf-8"), self._age(note)
            told = json.loads(text)
            token, computer, machine = (str(told[key]) for key in ("token", "computer", "machine"))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if machine == _machine():
            return None  # the lock on this computer knows better
        before = self._seen.get(note)
        if before is not None and before[0] == text:
            alive_at = before[1]
        else:
            alive_at = self._beats if before is not None or age < _STALE else None
        self._seen[note] = (text, alive_at)
        is_alive = alive_at is not None and self._beats - alive_at < _STALE // BEAT
        if not is_alive and _FORGOTTEN < age < inf:
            note.unlink(missing_ok=True)
        return Other(token, computer) if is_alive else None

    def _age(self, note: Path) -> float:
        """Return by how many seconds a note is older than ours, by the clock of the drive."""
        try:
            return self._there.stat().st_mtime - note.stat().st_mtime
        except OSError:
            return inf  # where ours cannot be written, only what changes is believed

    def _note(self) -> str:
        computer = socket.gethostname()
        told = {"token": self._token, "computer": computer, "machine": _machine()}
        return json.dumps({**told, "beat": self._beats})


def _machine() -> str:
    """Return what tells this computer from another one of the same name."""
    return f"{socket.gethostname()}/{getnode():x}"


def _is_held(note: Path) -> bool:
    """Whether the window that wrote a note is still there; a note that is left over goes."""
    lock = ProcessLock.of(note)
    if lock is None:
        return True
    with contextlib.suppress(OSError):
        note.unlink(missing_ok=True)
    lock.release()
    return False


def _shared(real: Path) -> tuple[Path, str]:
    """Return the folder on the file's own drive where notes disturb nobody, and its name there.

    The name is the same on all computers, whatever the drive is called there.
    """
    for folder in real.parents:
        git = folder / ".git"
        if git.is_dir():
            return git / "faq-editor", real.relative_to(folder).as_posix()
        if git.is_file():  # the folder of a work tree says where its repository is
            way = git.read_text("utf-8", "replace").removeprefix("gitdir:").strip()
            return folder / way / "faq-editor", real.relative_to(folder).as_posix()
    return real.parent, real.name


def _shared_name(name: str, token: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
    return f"{_PREFIX}{digest[:16]}-{token}.json"


def _key(real: Path) -> str:
    name = os.path.normcase(real).encode("utf-8", "surrogatepass")
    return hashlib.sha256(name).hexdigest()[:24]
