"""What writes to the disk: an act, what there is before it, and what has to be there after it."""

import contextlib
import os
from abc import ABC, abstractmethod
from datetime import UTC, datetime
from pathlib import Path

from editor.document import Document
from editor.storage.files import write_atomically
from editor.storage.journal import Unsaved
from editor.storage.journal.reading import read_journal
from editor.storage.journal.writing import Journal
from editor.storage.places import unfinished_folder
from editor.storage.saving.overwriting import finish_interrupted
from editor.storage.versions import Reason, VersionStore

OLD = b"---\ntitle: old\n---\n" + b"a line that was there before\n" * 400
NEW = b"---\ntitle: new and longer\n---\n" + b"a line that is there now\n" * 900
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
PLENTY = 1 << 30


class Act(ABC):
    """Something that may be broken off at any call to the system."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def prepare(self) -> None:
        """Put there what there is before."""

    @abstractmethod
    def do(self) -> None:
        """Do it.

        Raises:
            OSError: it was not done, and that is said.
        """

    @abstractmethod
    def complaint(self, *, is_done: bool) -> str:
        """Return what is wrong afterwards; empty where nothing is."""

    def close(self) -> None:  # noqa: B027 - most hold nothing
        """Let go of what is open."""


class Save(Act):
    """A file is saved."""

    @property
    def path(self) -> Path:
        return self.folder / "faq.md"

    def prepare(self) -> None:
        self.path.write_bytes(OLD)
        self.path.chmod(0o640)
        with contextlib.suppress(OSError, AttributeError):
            os.setxattr(self.path, "user.colour", b"green")

    def do(self) -> None:
        write_atomically(self.path, NEW)

    def complaint(self, *, is_done: bool) -> str:
        finish_interrupted(unfinished_folder())
        there = self.path.read_bytes() if self.path.exists() else None
        if there not in (OLD, NEW):
            return "the file is damaged"
        return "it was said to be saved, and is not" if is_done and there != NEW else ""


class SaveOfTwoNames(Save):
    """A file of two names is saved, which is written over."""

    def prepare(self) -> None:
        super().prepare()
        self.path.with_name("other.md").hardlink_to(self.path)


class SaveNew(Save):
    """A file that was not there is saved."""

    def prepare(self) -> None:
        self.path.unlink(missing_ok=True)

    def complaint(self, *, is_done: bool) -> str:
        if not self.path.exists():
            return "it was said to be saved, and is not" if is_done else ""
        return "" if self.path.read_bytes() == NEW else "the file is damaged"


class KeepVersion(Act):
    """A version is kept, and old ones are let go."""

    path = Path("/site/faq.md")

    def prepare(self) -> None:
        for text in (b"one", OLD):
            self.store.keep(self.path, text, Reason.SAVED, NOW)

    def do(self) -> None:
        self.store.keep(self.path, NEW, Reason.SAVED, NOW)
        self.store.thin(PLENTY, NOW)

    def complaint(self, *, is_done: bool) -> str:
        there = [self.store.content(each) for each in self.store.of(self.path)]
        if there[:2] != [b"one", OLD]:
            return "an earlier version is lost"
        return "it was said to be kept, and is not" if is_done and there[2:] != [NEW] else ""

    @property
    def store(self) -> VersionStore:
        return VersionStore(self.folder / "versions")


class KeepJournal(Act):
    """What is typed reaches the journal."""

    def prepare(self) -> None:
        self.old, self.new = Document.from_bytes(OLD), Document.from_bytes(NEW)
        self.journal = Journal(self.folder / "1.journal")
        self.journal.keep(self._unsaved(self.old))

    def do(self) -> None:
        self.journal.keep(self._unsaved(self.new))

    def complaint(self, *, is_done: bool) -> str:
        left = read_journal(self.folder / "1.journal")
        if left.text not in (OLD, NEW):
            return "the journal is damaged"
        return "it was said to be kept, and is not" if is_done and left.text != NEW else ""

    def close(self) -> None:
        self.journal.close()

    def _unsaved(self, document: Document) -> Unsaved:
        return Unsaved(document, Path("/site/faq.md"), "", self.old)


ACTS = {
    "save": Save,
    "save of two names": SaveOfTwoNames,
    "save of a new file": SaveNew,
    "version": KeepVersion,
    "journal": KeepJournal,
}
