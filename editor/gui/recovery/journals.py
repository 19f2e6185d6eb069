"""Hands what is typed over to the thread that keeps it."""

import sys
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.document import Document
from editor.document.edits import Change
from editor.gui.files import Files
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.journal import JournalKeeper, Left, Runs, Unsaved

_REST = 300  # milliseconds until it is looked whether there is still something to keep
_PATIENCE = 5.0  # seconds that an end may take


class Journals(QObject):
    """Keeps the open files' unsaved texts; that of a file that is saved needs no keeping.

    Signals:
        refused(Exception): the disk takes nothing more, and why; None when it does again.
    """

    refused = Signal(object)

    def __init__(self, files: Files, runs: Runs, notice: Notice) -> None:
        super().__init__(files)
        self._files = files
        self._notice = notice
        self._known: dict[str, Unsaved] = {}
        self._thrown: dict[str, Document] = {}
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self.hand_over)
        self.refused.connect(self._tell)
        self._keeper = JournalKeeper(runs, self.refused.emit)
        files.added.connect(self._follow)
        files.closed.connect(self.let_go)

    @Slot(object)
    def _follow(self, opened: OpenDocument) -> None:
        opened.changed.connect(partial(self._note, opened))
        opened.saved.connect(self.hand_over)

    def _note(self, opened: OpenDocument, _change: Change) -> None:
        """Hand it over at once: what comes next may keep the window busy, or end it."""
        unsaved = self._known[opened.token] = _unsaved(opened)
        self._keeper.keep(opened.token, unsaved)
        self._soon.start()

    @Slot()
    def hand_over(self) -> None:
        """See what is saved or taken back, and hand over what is another than it was."""
        self._soon.stop()
        for opened in self._files.documents:
            self._hand_over(opened)

    def _hand_over(self, opened: OpenDocument) -> None:
        token = opened.token
        if not _is_unsaved(opened):
            if self._known.pop(token, None) is not None:
                self._keeper.remove(token)
        elif not self._knows(opened):
            self._known[token] = _unsaved(opened)
            self._keeper.keep(token, self._known[token])

    def _knows(self, opened: OpenDocument) -> bool:
        known = self._known.get(opened.token)
        return (
            known is not None
            and known.document is opened.document
            and (known.path, known.base) == (opened.path, opened.base)
        )

    @Slot(object)
    def let_go(self, opened: OpenDocument) -> None:
        """Stop keeping a file that is closed; a text that was thrown away is put aside."""
        is_known = self._known.pop(opened.token, None) is not None
        if _is_unsaved(opened) and self._thrown.get(opened.token) is not opened.document:
            self._thrown[opened.token] = opened.document
            self._keeper.put_aside(opened.token, _unsaved(opened))
        elif is_known:
            self._keeper.remove(opened.token)

    def take_up(self, opened: OpenDocument, left: Left) -> None:
        """Keep from now on what was left in another journal; that one goes when it is done."""
        unsaved = self._known[opened.token] = _unsaved(opened)
        self._keeper.take_up(opened.token, unsaved, left.file, is_orderly=left.is_orderly)

    def keep_now(self, seconds: float = _PATIENCE) -> bool:
        """Have everything on the disk; return whether it is."""
        self.hand_over()
        return self._keeper.flush(seconds)

    def end_well(self) -> bool:
        """Let everything come back by itself at the next start; return whether it will."""
        self.hand_over()
        return self._keeper.end_well(list(self._known), _PATIENCE)

    def close(self) -> None:
        """End the thread."""
        self._keeper.close(_PATIENCE)

    @Slot(object)
    def _tell(self, refused: Exception | None) -> None:
        """Say that nothing can be kept, once; work goes on."""
        if refused is None:
            return
        if not isinstance(refused, OSError):
            sys.excepthook(type(refused), refused, refused.__traceback__)
            return
        self._notice.say(
            _(
                "What you type cannot be kept for the case that the program ends "
                "unexpectedly: {reason}. You can go on, but save often."
            ).format(reason=refused.strerror or refused)
        )


def _unsaved(opened: OpenDocument) -> Unsaved:
    return Unsaved(opened.document, opened.path, opened.base, opened.stored)


def _is_unsaved(opened: OpenDocument) -> bool:
    return opened.is_dirty and not opened.is_untouched
