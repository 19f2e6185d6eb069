"""The open document and its history: the only thing about a document that changes."""

import errno
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from editor.document import Document, DocumentError, EncodingError, edits
from editor.document.document import is_page
from editor.document.edits import Change, Edit, Replaced
from editor.document.errors import SettingsProblem
from editor.document.faq import Faq, Item, Position, Topic
from editor.document.mending import Mend, mends
from editor.document.recognising import recognised
from editor.gui.commands import ApplyEdit
from editor.language import _
from editor.storage.files import fingerprint, is_writable, write_atomically
from editor.storage.guarding import alone_at, write_over

_STEPS_KEPT = 1_000


class OpenDocument(QObject):
    """A document, where it is stored, and what was done to it.

    Signals:
        about_to_change(Change): the document is about to be exchanged; for models.
        changed(Change): it has been exchanged; for models.
        focused(int): the step that was done or undone is about this topic or item.
        settled(): the turn of the event loop in which it changed is over; for panels.
        saved(): it was written to its file.
        taken_over(Document, Document): its file held the first, and by somebody else holds the
            second; that came in as a step.
        state_changed(): its path, or whether it differs from its file, is another.
    """

    about_to_change = Signal(object)
    changed = Signal(object)
    focused = Signal(int)
    settled = Signal()
    saved = Signal()
    taken_over = Signal(object, object)
    state_changed = Signal()

    def __init__(
        self,
        document: Document,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.path = path
        self.token = uuid4().hex
        """What tells this open file from all others, in this program and in others."""
        self.warning = ""
        """What was wrong beside the file when it was opened; empty if nothing was."""
        self._places: dict[int, Position] = {}
        self._stored_places: dict[int, Position] = {}
        self._judged: tuple[Document, DocumentError | None] | None = None
        self.history = QUndoStack(self)
        self.history.setUndoLimit(_STEPS_KEPT)
        self._stored = document if path is not None else None
        self._compared: tuple[Document, Document, bool] | None = None
        self._fingerprint = fingerprint(document.to_bytes())
        self._is_lost = False
        self._dirty = self._stored is None
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.settle)

    @classmethod
    def read(cls, path: Path, parent: QObject | None = None) -> "OpenDocument":
        """Open a file; one with broken YAML is opened as text, with its problem.

        Raises:
            EncodingError: the file is not text.
            OSError: it cannot be read.
        """
        try:
            return cls(Document.open(path), path, parent)
        except EncodingError:
            raise
        except SettingsProblem as problem:
            opened = cls(
                Document.from_bytes(path.read_bytes(), is_page=is_page(path)), path, parent
            )
            opened.warning = problem.reason
            return opened
        except DocumentError:
            return cls(Document.as_text(path.read_bytes()), path, parent)

    # Looking for something

    def position_of(self, node_id: int) -> Position | None:
        """Return where a topic or item stands, or None if it is not in the document."""
        return _position(self.document.faq, node_id, self._places)

    def node_of(self, node_id: int) -> Topic | Item | None:
        """Return a topic or item by its id, or None if it is not in the document."""
        position = self.position_of(node_id)
        return self.document.faq.at(position) if position is not None else None

    # Changing

    def perform(self, edit: Edit | None) -> bool:
        """Do an edit as a step of the history; return whether there was anything to do."""
        if edit is None:
            return False
        self.history.push(ApplyEdit(edit, self._install))
        return True

    @Slot()
    def undo(self) -> None:
        self.history.undo()

    @Slot()
    def redo(self) -> None:
        self.history.redo()

    @property
    def problem(self) -> DocumentError | None:
        """Why the text cannot be read as a FAQ; None where it can, or where nothing claims so."""
        if not self.document.is_plain_text:
            return None
        if self._judged is None or self._judged[0] is not self.document:
            self._judged = (self.document, self._judge())
        return self._judged[1]

    def mends(self) -> list[Mend]:
        """Return the ways to mend a text that cannot be read as a FAQ."""
        problem = self.problem
        if problem is None:
            return []
        return mends(self.document.to_text(), problem, is_page=self._kind)

    def _judge(self) -> DocumentError | None:
        try:
            self.read_again(self.document.to_bytes())
        except DocumentError as problem:
            return problem
        return None

    def read_again(self, content: bytes) -> Document:
        """Read another text of this file as it was read: its questions, and which they are.

        Raises:
            DocumentError: it cannot be read.
        """
        document = Document.from_bytes(content, is_page=self._kind)
        if self.document.chosen is not None and not document.is_plain_text:
            document = document.with_shape(self.document.chosen)
        before = self._stored if self.document.is_plain_text else self.document
        return recognised(document, before or self.document)

    @property
    def _kind(self) -> bool | None:
        """Whether the file is a page, as its name says; None where it does not say."""
        return is_page(self.path) if self.path is not None else None

    def try_to_repair(self) -> bool:
        """Take over a text that was broken as a FAQ, if it is whole now."""
        if not self.document.is_plain_text or self.problem is not None:
            return False
        document = self.read_again(self.document.to_bytes())
        if document.is_plain_text:
            return False
        return self.perform(edits.reword_everything(self.document, document))

    def _install(self, document: Document, change: Change, focus: int | None) -> None:
        self.about_to_change.emit(change)
        self.document = document
        self.changed.emit(change)
        if focus is not None:
            self.focused.emit(focus)
        self._settling.start()

    @Slot()
    def settle(self) -> None:
        """Tell panels of what has changed, before the turn of the event loop is over."""
        self._settling.stop()
        self._update_state()
        self.settled.emit()

    # Storing

    @property
    def is_dirty(self) -> bool:
        """Whether the document differs from the bytes that its file holds, or has no file."""
        return self._is_lost or self._differs()

    @property
    def is_lost(self) -> bool:
        """Whether its file is not there any more."""
        return self._is_lost

    @property
    def stored(self) -> Document | None:
        """The document as its file holds it; None where there is no file yet."""
        return self._stored

    def is_new(self, node_id: int) -> bool:
        """Whether a topic or item came since the file was saved last.

        Where the file is broken this is not known, and nothing counts as new.
        """
        stored = self._stored
        if stored is not None and stored.is_plain_text:
            return False
        return stored is None or _position(stored.faq, node_id, self._stored_places) is None

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was ever done to it: a new FAQ that was only looked at."""
        return self.history.count() == 0

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write the document to its file, or to another that is its file from then on.

        Nothing is written where nothing differs.

        Args:
            path: another file; None for its own.
            overwrite: whether what somebody else wrote meanwhile may be lost.

        Raises:
            ChangedMeanwhile: somebody else wrote to the file.
            DocumentError: the text would not read back as what was edited.
            OSError: the file could not be written; the message says if it is not as it was.
        """
        target = path or self.path
        if target is None:
            raise ValueError("a new document needs a path")
        if target == self.path and not self.is_dirty:
            return
        if not is_writable(target):
            raise PermissionError(errno.EACCES, "it is protected against changes")
        self.document.verify()
        content = self.document.to_bytes()
        if target == self.path and not overwrite:
            write_over(target, content, self._fingerprint, may_be_gone=True)
        else:
            with alone_at(target):
                write_atomically(target, content)
        self.path = target
        self._hold(self.document, fingerprint(content))
        self.history.setClean()
        self.saved.emit()

    def take_over(self, theirs: Document, merged: Document | None = None) -> None:
        """Go on from what somebody else wrote to the file, as a step that can be undone.

        Args:
            theirs: what the file holds now, as `read_again` reads it.
            merged: that together with what was not saved here; None where nothing was.
        """
        before = self.origin
        is_step = self.perform(edits.take_over(self.document, merged or theirs))
        self._hold(theirs, fingerprint(theirs.to_bytes()))
        if is_step and before is not None:
            self.taken_over.emit(before, theirs)

    def go_back_to(self, before: Document) -> None:
        """Act as if the file still held what it held before somebody else wrote to it."""
        self._hold(before, fingerprint(before.to_bytes()))

    def follow(self, path: Path) -> None:
        """Go on with the same file under another name or in another folder."""
        self.path = path
        self.regain()

    def lose(self) -> None:
        """Note that the file is not there any more: what is in the window is in the window only."""
        self._is_lost = True
        self._update_state()

    def regain(self) -> None:
        """Note that the file is there, after it was not."""
        self._is_lost = False
        self._update_state(force=True)

    def _hold(self, stored: Document, base: str) -> None:
        """Note what the file holds."""
        self._stored, self._fingerprint, self._is_lost = stored, base, False
        self._update_state(force=True)

    @property
    def origin(self) -> Document | None:
        """What the changes that are not saved were made to; None where that is not known."""
        stored = self._stored
        if stored is None or fingerprint(stored.to_bytes()) != self._fingerprint:
            return None
        return stored

    @property
    def base(self) -> str:
        """The fingerprint of the file that this document was read from, or written to."""
        return self._fingerprint

    def restore(self, content: bytes, base: str = "", before: bytes | None = None) -> None:
        """Take over a text that was not saved, as a step that can be undone.

        Args:
            content: the text as it would have been saved.
            base: the fingerprint of the file that it was made from; a file that has become
                another since then is not written over unasked.
            before: what that file held, if that is known: what others wrote since then can be
                brought together with the text.

        Raises:
            EncodingError: it is no text.
        """
        if self.put_back(content, _("what was not saved")):
            self._fingerprint = base or self._fingerprint
            if before is not None and fingerprint(before) == self._fingerprint:
                self._hold(self.reading_of(before), self._fingerprint)

    def put_back(self, content: bytes, label: str) -> bool:
        """Take over another text of this file, as a step that can be undone.

        Args:
            content: the text as it was saved, or would have been.
            label: what the step is called.

        Returns:
            Whether it is another text than there was.

        Raises:
            EncodingError: it is no text.
        """
        document = self.reading_of(content)
        if document.has_text_of(self.document):
            return False
        return self.perform(Edit(label, self.document, document, Replaced()))

    def reading_of(self, content: bytes) -> Document:
        """Read another text of this file, as plain text where it is broken.

        Raises:
            EncodingError: it is no text.
        """
        try:
            return self.read_again(content)
        except EncodingError:
            raise
        except DocumentError:
            return Document.as_text(content)

    def _differs(self) -> bool:
        if self._stored is None:
            return True
        known = self._compared
        if known is None or known[0] is not self.document or known[1] is not self._stored:
            differs = not self.document.has_text_of(self._stored)
            known = self._compared = (self.document, self._stored, differs)
        return known[2]

    def _update_state(self, *, force: bool = False) -> None:
        dirty = self.is_dirty
        if dirty != self._dirty or force:
            self._dirty = dirty
            self.state_changed.emit()


def _position(faq: Faq, node_id: int, known: dict[int, Position]) -> Position | None:
    """Return where a topic or item stands, looking first where it stood when it was looked for.

    In a file of thousands of questions a search takes longer than all else that a key does.
    """
    place = known.get(node_id)
    node = faq.at(place) if place is not None else None
    if node is not None and node.id == node_id:
        return place
    place = faq.position(node_id) if node_id else None
    if place is not None:
        known[node_id] = place
    return place
