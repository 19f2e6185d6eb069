"""Offers what was left unsaved when the program ended badly; the user decides what goes."""

import contextlib
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.gui.files import Files
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.recovery.journals import Journals
from editor.gui.recovery.sentences import sentence_of
from editor.language import _
from editor.storage.journal import Left, Runs


class Offers(QObject):
    """Shows one text after the other in the window's notice, that of the file in front first.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(
        self, files: Files, journals: Journals, runs: Runs, notice: Notice, window: QWidget
    ) -> None:
        super().__init__(window)
        self._files = files
        self._journals = journals
        self._runs = runs
        self._notice = notice
        self._window = window
        self._waiting: list[Left] = []
        self._later: list[Left] = []
        self._offered: Left | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        files.opened.connect(self._soon.start)
        notice.dismissed.connect(self._note_free)
        self.handlers: Mapping[str, Callable[[], object]] = {"unsaved_texts": self.show_all}

    def offer(self, left: Sequence[Left]) -> None:
        """Open the files of texts that were left, as the disk has them, and offer the texts."""
        for each in left:
            if self._is_of_use(each):
                self._waiting.append(each)
                self._open(each)
            else:
                self._put_aside(each)
        self._bring_to_front()

    def _open(self, left: Left) -> None:
        try:
            if left.path is not None and left.path.is_file():
                self._files.reopen(left.path)
        except Exception as error:  # noqa: BLE001 - one file must not prevent every start
            sys.excepthook(type(error), error, error.__traceback__)

    def _is_of_use(self, left: Left) -> bool:
        """Whether there is a text, and it is another than the disk has."""
        if left.text is None or left.text == left.before:
            return False
        with contextlib.suppress(OSError):
            return left.path is None or left.path.read_bytes() != left.text
        return True

    def _bring_to_front(self) -> None:
        """Show a file with an offer, unless the one in front has one."""
        if self._waiting and self._fitting() is None:
            first = (self._open_file(each) for each in self._waiting)
            there = next((each for each in first if each is not None), None)
            if there is not None:
                self._files.choose(there)
        self._soon.start()

    def _open_file(self, left: Left) -> OpenDocument | None:
        return self._files.find(left.path) if left.path is not None else None

    def _fitting(self) -> Left | None:
        """Return the offer for the file in front."""
        here = self._files.current
        if here is None:
            return None
        return next((each for each in self._waiting if self._open_file(each) is here), None)

    # The notice

    @Slot()
    def _note_free(self) -> None:
        """Another sentence may have taken the place of an offer; that comes again then."""
        self._offered = None
        self._soon.start()

    @Slot()
    def _go_on(self) -> None:
        """Offer the next text, if nothing else is being said."""
        if not self._waiting or (self._notice.text and self._offered is None):
            return
        left = self._fitting() or self._waiting[0]
        if left is self._offered:
            return
        self._notice.say(
            sentence_of(left),
            (_("Restore"), partial(self.restore, left)),
            (_("Show differences"), partial(self.show_differences, left)),
            (_("Keep the file as it is"), partial(self.keep_file, left)),
            dismissal=(_("Later"), partial(self._postpone, left)),
        )
        self._offered = left

    def _postpone(self, left: Left) -> None:
        """Ask at the next start, or when the user looks for it."""
        self._settle(left)
        self._later.append(left)
        self.told.emit(
            _("You will be asked again at the next start; see also File, Unsaved texts.")
        )

    def _settle(self, left: Left) -> None:
        """Offer it no more."""
        for each in (self._waiting, self._later):
            if left in each:
                each.remove(left)
        self._soon.start()

    # What can be done

    def restore(self, left: Left) -> None:
        """Take over a text that was left as a step that can be undone."""
        if left.text is None:
            return
        opened = self._open_file(left)
        try:
            if opened is None:
                opened = self._files.reopen(left.path, left)
            else:
                opened.restore(left.text, left.base, left.before)
        except DocumentError as error:
            self._notice.say(
                _("The text could not be restored: {reason}. It is still kept.").format(
                    reason=error.reason
                )
            )
            return
        self._settle(left)
        if opened is not None:
            self._files.choose(opened)
            self._files.show_again()
            self._journals.take_up(opened, left)
            self.told.emit(_("The unsaved text is back. Save the file to keep it, or undo."))

    def keep_file(self, left: Left) -> None:
        """Leave the file as it is; the text is put aside for a month."""
        self._settle(left)
        if self._put_aside(left):
            self.told.emit(_("The text is kept for 30 days under File, Unsaved texts."))

    def _put_aside(self, left: Left) -> bool:
        try:
            self._runs.put_aside(left.file)
        except OSError:
            return False  # it stays where it is, and is offered at the next start
        return True

    def show_differences(self, left: Left) -> None:
        """Show what the text has that the file has not; the offer stays."""
        from editor.gui.recovery.differences import (  # noqa: PLC0415 - what compares is wanted rarely
            differences_dialog,
        )

        dialog = differences_dialog(left, self._open_file(left), self._window)
        dialog.open()

    @Slot()
    def show_all(self) -> None:
        """Show all texts that were not saved: those that wait and those that were put aside."""
        from editor.gui.recovery.kept_texts import KeptTexts  # noqa: PLC0415 - wanted rarely

        dialog = KeptTexts([*self._waiting, *self._later], self._runs.aside(), self._window)
        dialog.restore_wanted.connect(self.restore)
        dialog.differences_wanted.connect(self.show_differences)
        dialog.open()
