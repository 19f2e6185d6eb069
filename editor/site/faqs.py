"""The files of a folder that hold questions and answers, found fast among thousands of others."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.document import Document, DocumentError
from editor.document.document import is_page
from editor.document.shapes import may_hold_faq
from editor.document.taught import FILE_NAME

_SKIPPED = {"_site", "node_modules", "vendor", "bower_components", "__pycache__"}
_LARGEST = 16_000_000  #: Bytes of a file that is looked into.
_MOST_KEPT = 64_000_000  #: Bytes of files that are kept read.
_FAQ_FOLDERS = ("faq", "faqs", "questions")


@dataclass(frozen=True, slots=True)
class FoundFaq:
    """A file with questions."""

    path: Path
    title: str
    """What the page is called; the name of the file where it has no title."""
    questions: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class FaqFile:
    """A file with questions, read."""

    path: Path
    content: bytes
    document: Document


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: tuple[int, int]
    size: int
    file: FaqFile | None
    """None for a file without questions."""


def find_faqs(folder: Path) -> Iterator[FoundFaq]:
    """Yield the FAQs in a folder and the folders below, by their paths, as they are found."""
    faqs = Faqs()
    for path in candidates(folder):
        file = faqs.read(path)
        if file is not None:
            questions = sum(1 for _ in file.document.faq.all_items())
            yield FoundFaq(path, title_of(file), questions)


def candidates(folder: Path) -> Iterator[Path]:
    """Yield the files that could hold questions by their names, in the order of their paths.

    Hidden folders, folders that other programs fill, and links to folders are left out.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from candidates(Path(entry.path))
        elif is_page(Path(entry.name)) is not None and entry.name != FILE_NAME and entry.is_file():
            yield Path(entry.path)


def _anything(_content: bytes) -> bool:
    return True


class Faqs:
    """Files with questions that were read, kept until they change on the disk."""

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}
        self._kept = 0

    def read(self, path: Path, is_wanted: Callable[[bytes], bool] = _anything) -> FaqFile | None:
        """Return a file with questions, None for one that has none or cannot be read.

        Args:
            path: the file.
            is_wanted: tells from its content whether it matters; None is returned where it does
                not, and most of the time is saved.
        """
        try:
            status = path.stat()
            if status.st_size > _LARGEST:
                return None
            stamp = (status.st_mtime_ns, status.st_size)
            known = self._known.get(path)
            if known is not None and known.stamp == stamp:
                return known.file if known.file and is_wanted(known.file.content) else None
            content = path.read_bytes()
            if not is_wanted(content):
                return None
            file = faq_in(path, content)
        except OSError:
            return None
        self._keep(path, _Known(stamp, status.st_size if file else 0, file))
        return file

    def _keep(self, path: Path, known: _Known) -> None:
        """Remember a file; once there are too many all others are forgotten."""
        if self._kept + known.size > _MOST_KEPT:
            self._known.clear()
            self._kept = 0
        self._kept += known.size - (self._known[path].size if path in self._known else 0)
        self._known[path] = known


def faq_in(path: Path, content: bytes) -> FaqFile | None:
    """Return what a file holds if that is questions and answers, None if not.

    Raises:
        OSError: the settings beside it cannot be read.
    """
    if not _may_be_faq(path, content):
        return None
    try:
        document = Document.of_file(path, content)
        return FaqFile(path, content, document) if document.shape is not None else None
    except (DocumentError, RecursionError):
        return None


def title_of(file: FaqFile) -> str:
    """Return what a page calls itself, or its file's name."""
    data = file.document.data
    title = data.get("title") if isinstance(data, dict) else None
    return title.strip() if isinstance(title, str) and title.strip() else file.path.name


def _may_be_faq(path: Path, content: bytes) -> bool:
    start = content.removeprefix(b"\xef\xbb\xbf")
    if is_page(path):
        if not start.startswith(b"---"):
            return False
        end = start.find(b"\n---", 3)
        start = start[: end if end >= 0 else len(start)]
    if path.with_name(FILE_NAME).exists():
        return True  # the site teaches names of its own
    folders = {part.lower().lstrip("_") for part in path.parent.parts}
    if not folders.isdisjoint(_FAQ_FOLDERS):
        return True
    return may_hold_faq(start.decode("utf-8", "replace"))
