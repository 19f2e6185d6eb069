"""What the parts of the form ask the form to do: one channel instead of a signal for each row."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.document import Document
from editor.document.edits import Edit
from editor.document.pointers import Tokens
from editor.document.settings import Setting

Act = Callable[[Document], Edit | None]
"""What to do with the document as it is then."""


@dataclass(frozen=True, slots=True)
class Acts:
    """How rows reach the document; the form fills these in."""

    perform: Callable[[Act, str], None]
    """Does an act; typed steps with the same text melt into one."""
    add_to: Callable[[Tokens], None]
    """Asks for a new setting in a group."""
    rename: Callable[[Setting], None]
    """Asks for another name."""
