"""The words that the writer knows to be right, one a line in a text file of its own."""

from collections.abc import Iterable
from pathlib import Path

from editor.storage.files import write_atomically


class OwnWords:
    """A list of words in a file; one that is missing or cannot be read counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def words(self) -> list[str]:
        """Return the words in the order of the alphabet."""
        try:
            text = self._file.read_text("utf-8-sig", errors="replace")
        except OSError:
            return []
        return _sorted(text.splitlines())

    def add(self, word: str) -> None:
        """Add a word.

        Raises:
            OSError: the list cannot be written.
        """
        self.replace([*self.words(), word])

    def replace(self, words: Iterable[str]) -> None:
        """Write the whole list anew.

        Raises:
            OSError: the list cannot be written.
        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{word}\n" for word in _sorted(words))
        write_atomically(self._file, text.encode())


def _sorted(words: Iterable[str]) -> list[str]:
    kept = {word.strip() for word in words} - {""}
    return sorted(kept, key=lambda word: (word.casefold(), word))
