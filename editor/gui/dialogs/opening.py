"""What to say of a file that was not opened, or not quite as it was meant."""

from pathlib import Path

from editor.document import EncodingError
from editor.document.shapes import Shape
from editor.language import _


def why_not(path: Path, error: EncodingError | OSError) -> str:
    """Return why a file was not opened."""
    if isinstance(error, EncodingError):
        return _not_text(path, error)
    return _not_read(path, error)


def _not_read(path: Path, error: OSError) -> str:
    """Return why a file could not be read."""
    if isinstance(error, FileNotFoundError):
        return _("“{name}” does not exist (any more) in {folder}.").format(
            name=path.name, folder=path.parent
        )
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return _("“{name}” is a folder. Open one of the files in it.").format(name=path.name)
    return _("“{name}” could not be opened: {reason}.").format(
        name=path.name, reason=error.strerror or error
    )


def _not_text(path: Path, error: EncodingError) -> str:
    """Return why the bytes of a file could not be read as a text, and where."""
    if error.line:
        sentence = _("“{name}” was not opened: {reason} (line {line}). It was not changed.")
    else:
        sentence = _("“{name}” was not opened: {reason}. It was not changed.")
    return sentence.format(name=path.name, reason=error.reason, line=error.line)


def open_elsewhere(path: Path) -> str:
    """Return why nothing was saved under the name of a file that is open in another tab."""
    return _(
        "“{name}” is open in another tab. Close it there first, or save under another name. "
        "Nothing was saved."
    ).format(name=path.name)


def other_questions(shown: Shape | None) -> str:
    """Return the sentence above the choice among several FAQs of a file."""
    if shown is None:
        return _("Perhaps these are questions and answers:")
    if shown.name:
        return _("These are the questions under “{name}”. The file may hold others:").format(
            name=shown.name
        )
    return _("The file may hold other questions as well:")
