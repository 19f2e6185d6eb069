"""Keeps what was typed but not saved, so that no way of ending loses more than a second of it.

Each open document has a journal: a file outside the site's folder that only grows, by what one
second of typing has changed. `records` says how it looks, `reading` what can be had from one that
was left behind, `runs` whose it is.
"""

from editor.storage.journal.keeper import JournalKeeper
from editor.storage.journal.reading import Left
from editor.storage.journal.runs import Runs
from editor.storage.journal.writing import Unsaved

__all__ = ["JournalKeeper", "Left", "Runs", "Unsaved"]
