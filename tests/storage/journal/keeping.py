"""Documents that are kept, and journals made of them."""

from pathlib import Path

from editor.document import Document
from editor.storage.files import fingerprint
from editor.storage.journal import Unsaved
from editor.storage.journal.writing import Journal

PATH = Path("/site/tea.md")
BEFORE = "---\ntitle: Tea\n---\nMostly.\n"


def unsaved(text: str, before: str | None = BEFORE, path: Path | None = PATH) -> Unsaved:
    """Return a text that was made from another, or from nothing."""
    stored = Document.from_text(before) if before is not None else None
    base = fingerprint(before.encode()) if before is not None else ""
    return Unsaved(Document.from_text(text), path if stored else None, base, stored)


def journal_of(file: Path, *texts: str, before: str | None = BEFORE) -> Path:
    """Return a journal in which these texts were kept one after the other."""
    journal = Journal(file)
    for text in texts:
        journal.keep(unsaved(text, before))
    journal.close()
    return file
