"""The open files of the window, and opening them: what can go wrong, and what to say then."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.document import Document, DocumentError, EncodingError, edits
from editor.document.shapes import Shape
from editor.gui.notice import Notice, Offer
from editor.gui.open_document import OpenDocument
from editor.language import _, language
from editor.resources import resource
from editor.storage.files import is_writable
from editor.storage.journal import Left
from editor.storage.recent import RecentFiles

_MOST_OFFERED = 3


class Files(QObject):
    """The open files; one of them is the current one.

    Signals:
        added(OpenDocument): this file is open now, behind the others.
        opened(OpenDocument): this file is the current one now.
        outdated(OpenDocument): this file has become something else than it was opened as.
        protected(OpenDocument): this file was opened, but may not be written.
        closed(OpenDocument): this file is not open any more.
    """

    added = Signal(object)
    opened = Signal(object)
    outdated = Signal(object)
    protected = Signal(object)
    closed = Signal(object)

    def __init__(self, window: QWidget, notice: Notice, recent: RecentFiles) -> None:
        super().__init__(window)
        self._window = window
        self._notice = notice
        self.recent = recent
        self.documents: list[OpenDocument] = []
        self.current: OpenDocument | None = None
        self._unseen: set[OpenDocument] = set()
        """Files of the last time in which questions are still to be offered, once they are seen."""
        #: Keeps what is open for the next start; says whether it could.
        self.keep: Callable[[], bool] = _not_kept

    # Opening

    @Slot(str)
    def open(self, path: str | Path) -> None:
        """Open a file, or go to it where it is open already."""
        there = self.find(Path(path))
        if there is not None:
            self.choose(there)
        else:
            self._open(Path(path))

    def find(self, path: Path) -> OpenDocument | None:
        """Return the open document of a file; None if it is not open."""
        wanted = path.absolute().resolve()
        return next(
            (each for each in self.documents if each.path and each.path.resolve() == wanted), None
        )

    @Slot(object)
    def choose(self, opened: OpenDocument) -> None:
        """Make an open file the current one."""
        if opened is not self.current:
            self.current = opened
            self._notice.dismiss()
            self.opened.emit(opened)
            if opened in self._unseen:
                self._unseen.remove(opened)
                self._offer_other_questions(opened)

    @Slot()
    def ask_and_open(self) -> None:
        folder = self.current.path.parent if self.current and self.current.path else None
        from editor.gui.dialogs.files import open_file_dialog  # noqa: PLC0415 - if it is wanted

        dialog = open_file_dialog(self._window, folder)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    @Slot()
    def new(self) -> None:
        """Begin a FAQ from the template."""
        self._show(self._template())

    def _open(self, path: Path) -> None:
        try:
            opened = OpenDocument.read(path, self)
        except (EncodingError, OSError) as error:
            from editor.gui.dialogs.opening import why_not  # noqa: PLC0415 - seldom

            self._say(why_not(path, error))
            return
        self._show(opened)
        self.remember(path)
        if opened.warning:
            self._say(
                _(
                    "The file is open, but its settings file could not be used – {warning}. "
                    "Please tell whoever looks after the site."
                ).format(warning=opened.warning)
            )
        if not is_writable(path):
            self.protected.emit(opened)

    def _show(self, opened: OpenDocument) -> None:
        """Show another file, in the place of a new one to which nothing was done."""
        previous = self.current
        self._add(opened)
        self.current = opened
        self._notice.dismiss()
        self.opened.emit(opened)
        if previous is not None and previous.path is None and previous.is_untouched:
            self.forget(previous)
        self._offer_other_questions(opened)

    def _add(self, opened: OpenDocument) -> None:
        self.documents.append(opened)
        self.added.emit(opened)

    def reopen(self, path: Path | None, kept: Left | None = None) -> OpenDocument | None:
        """Open a file as it was left, behind the others.

        Args:
            path: the file; None for one that was never saved.
            kept: what it held, where that was not saved.
        """
        unsaved = kept.text if kept is not None else None
        there = self.find(path) if path is not None else None
        if there is not None and unsaved is None:
            return there  # with a text of its own it was open twice, and stays so
        opened = self._left(path)
        if opened is None and unsaved is None:
            return None
        opened = opened or self._template()
        if kept is not None and unsaved is not None:
            with contextlib.suppress(EncodingError):  # what was kept is damaged
                opened.restore(unsaved, kept.base, kept.before)
        self._add(opened)
        if opened.document.shape is None:
            self._unseen.add(opened)
        return opened

    def _left(self, path: Path | None) -> OpenDocument | None:
        """Return a file that was open before; None if it is not there any more."""
        if path is None:
            return None
        try:
            return OpenDocument.read(path, self)
        except (OSError, EncodingError):
            return None

    def _template(self) -> OpenDocument:
        return OpenDocument(_new_page(), None, parent=self)

    def show_anew(self, opened: OpenDocument) -> None:
        """Show a file as what it has become."""
        self.outdated.emit(opened)
        if opened is self.current:
            self.opened.emit(opened)

    def _offer_other_questions(self, opened: OpenDocument) -> None:
        """Where a file may hold several FAQs, let the writer choose among them."""
        document = opened.document
        others = document.other_shapes[:_MOST_OFFERED]
        if document.is_plain_text or not others:
            return
        from editor.gui.dialogs.opening import other_questions  # noqa: PLC0415 - seldom

        sentence = other_questions(document.shape)
        self._say(sentence, *[self._offer(opened, shape) for shape in others])

    def _offer(self, opened: OpenDocument, shape: Shape) -> Offer:
        def choose() -> None:
            opened.perform(edits.read_as(opened.document, shape))
            self.show_anew(opened)
            self._offer_other_questions(opened)

        if not shape.name:
            return _("Show title and text"), choose
        return _("Show “{name}”").format(name=shape.name), choose

    def remember(self, path: Path) -> None:
        """Put a file at the head of those that were open last."""
        try:
            self.recent.add(path)
        except OSError as error:
            self._say(
                _("The list of recent files could not be kept: {reason}.").format(
                    reason=error.strerror
                )
            )

    @Slot()
    def begin_in_empty_file(self) -> None:
        """Write a first question to its place in the open file, or the template if it is empty."""
        if self.current is None:
            return
        try:
            edit = edits.begin(self.current.document)
        except DocumentError as error:
            self._say(error.reason)
            return
        self.current.perform(edit or edits.reword_everything(self.current.document, _new_page()))
        self.show_anew(self.current)

    @Slot()
    def show_again(self) -> None:
        """Show the open file as what it has become."""
        if self.current is not None:
            self.show_anew(self.current)

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file."""
        self.documents.remove(opened)
        self._unseen.discard(opened)
        if opened is self.current:
            self.current = None
        self.closed.emit(opened)
        opened.deleteLater()

    def _say(self, sentence: str, *choices: Offer) -> None:
        self._notice.say(sentence, *choices)


def _not_kept() -> bool:
    return False


def _new_page() -> Document:
    """Return what a new FAQ begins with, in the language of the window."""
    return Document.open(resource(f"templates/new.{language()}.md"))
