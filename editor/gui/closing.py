"""Closing the files of the window: nothing unsaved is lost unasked."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.gui.files import Files
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.gui.saving import Saving
from editor.gui.tabs import name_of


class Closing(QObject):
    """Closes one file or all of them, after asking about unsaved changes.

    Signals:
        may_quit(): the user has decided about unsaved changes; the window may close.
        discarded(OpenDocument): the user wants none of what is unsaved in this file.
    """

    may_quit = Signal()
    discarded = Signal(object)

    def __init__(self, files: Files, saving: Saving, notice: Notice, window: QWidget) -> None:
        super().__init__(files)
        self.files = files
        self.saving = saving
        self._notice = notice
        self._window = window
        self.handlers: Mapping[str, Callable[[], object]] = {"close": self.close}

    @Slot()
    def close(self) -> None:
        """Close the current file, after asking about unsaved changes."""
        if self.files.current is not None:
            self._after_unsaved(self.files.current, partial(self._close, self.files.current))

    @Slot(object)
    def close_document(self, opened: OpenDocument) -> None:
        """Close a file, after asking about unsaved changes."""
        self.files.choose(opened)
        self.close()

    @Slot()
    def quit(self) -> None:
        """Report may_quit once nothing unsaved can be lost: it is kept, or was decided about."""
        if self.files.keep():
            self.may_quit.emit()
            return
        self._decide_about([each for each in self.files.documents if _is_unsaved(each)])

    def _decide_about(self, unsaved: list[OpenDocument]) -> None:
        if not unsaved:
            self.may_quit.emit()
            return
        self.files.choose(unsaved[0])
        self._after_unsaved(unsaved[0], partial(self._decide_about, unsaved[1:]))

    def _close(self, opened: OpenDocument) -> None:
        number = self.files.documents.index(opened)
        self._notice.dismiss()
        self.files.forget(opened)
        if self.files.current is None and self.files.documents:
            self.files.choose(self.files.documents[min(number, len(self.files.documents) - 1)])

    def _after_unsaved(self, opened: OpenDocument, act: Callable[[], object]) -> None:
        """Do something that ends work on a file, once the user has decided about its changes."""
        if not _is_unsaved(opened):
            act()
            return
        from editor.gui.dialogs.unsaved import Choice, unsaved_dialog  # noqa: PLC0415 - if needed

        box = unsaved_dialog(self._window, name_of(opened))

        def decide(result: int) -> None:
            if result == Choice.Discard:
                self.discarded.emit(opened)
                act()
            elif result == Choice.Save:
                self._save_then(act)

        box.finished.connect(decide)
        box.open()

    def _save_then(self, act: Callable[[], object]) -> None:
        if self.files.current is not None and self.files.current.path is None:
            self.saving.ask_and_save()  # closing goes on when it is asked for again
        elif self.saving.save_now(None):
            act()


def _is_unsaved(opened: OpenDocument) -> bool:
    is_new = opened.path is None and opened.is_untouched
    return opened.is_dirty and not is_new
