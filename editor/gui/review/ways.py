"""The ways to choose what a file is compared with, each under the name of its action.

A way asks in its own manner, and hands on the other text and what it is to be called. The last save
and versions are not among them: the one is at hand, the other has a dialog of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.dialogs.files import open_file_dialog
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.reasons import reason

Take = Callable[[str, bytes], None]
"""Is told what the other text is called in a sentence, and its bytes."""
Fail = Callable[[str], None]
"""Is told in a sentence why there is nothing to compare with."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, and where the answer goes."""

    opened: OpenDocument
    window: QWidget
    background: Background
    take: Take
    fail: Fail


@dataclass(frozen=True, slots=True)
class Way:
    """A way to choose what to compare with."""

    action: str
    begin: Callable[[Asked], None]


def _ask_for_file(asked: Asked) -> None:
    folder = asked.opened.path.parent if asked.opened.path is not None else None
    dialog = open_file_dialog(asked.window, folder)
    dialog.setWindowTitle(_("Compare with another file"))
    dialog.fileSelected.connect(lambda name: _read(asked, Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _read(asked: Asked, path: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError as error:
        asked.fail(
            _("“{name}” cannot be read: {reason}.").format(name=path.name, reason=reason(error))
        )
        return
    asked.take(_("“{name}”").format(name=path.name), content)


def _ask_for_change(asked: Asked) -> None:
    if asked.opened.path is None:
        asked.fail(_("This file was never saved, so there is nothing to compare it with."))
        return
    from editor.gui.review.history import Asking  # noqa: PLC0415 - the dialog is wanted rarely

    Asking(asked.opened.path, asked.background, asked.window).taken.connect(asked.take)


WAYS: tuple[Way, ...] = (
    Way("compare_history", _ask_for_change),
    Way("compare_file", _ask_for_file),
)
