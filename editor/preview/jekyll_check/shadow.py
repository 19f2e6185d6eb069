"""A copy of a site's source that costs nothing: links to its files, one file with unsaved text."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from editor.language import _

#: Folders that hold no source: what was built or fetched, and the history.
_LEFT_OUT = frozenset({
    ".bundle", ".git", ".hg", ".jekyll-cache", ".sass-cache", ".svn", "_site", "node_modules",
})  # fmt: skip
#: A site has fewer files than that.
_MOST_FILES = 200_000


class TooManyFilesError(Exception):
    """The folder is no site that can be copied; the sentence says so."""


def make_shadow(source: Path, shadow: Path, changed: Path, text: str) -> None:
    """Fill a new folder with links to a site's files and write one of them as it is now.

    Folders are made and not linked, because Jekyll looks for files in folders only where they are
    no links. Where links cannot be made (Windows without the right to), files are copied.

    Args:
        source: the site's folder.
        shadow: where the copy goes; it must not lie in the site.
        changed: the file that has unsaved text.
        text: its text.

    Raises:
        TooManyFilesError: there are too many files.
        OSError: the copy cannot be written.
    """
    shadow.mkdir(parents=True, exist_ok=True)
    for count, (path, is_folder) in enumerate(_entries(source)):
        if count > _MOST_FILES:
            raise TooManyFilesError(
                _("{source} holds too many files for a site.").format(source=source)
            )
        target = shadow / path.relative_to(source)
        if is_folder:
            target.mkdir(exist_ok=True)
        else:
            _link(path, target)
    own = shadow / changed.relative_to(source)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.unlink(missing_ok=True)
    own.write_text(text, encoding="utf-8", newline="")


def _entries(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield what is in a folder, each folder before what is in it; links are not followed."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name in _LEFT_OUT:
            continue
        is_folder = entry.is_dir(follow_symlinks=False)
        yield Path(entry.path), is_folder
        if is_folder:
            yield from _entries(Path(entry.path))


def _link(path: Path, target: Path) -> None:
    try:
        target.symlink_to(path)
    except OSError:
        shutil.copy2(path, target)
