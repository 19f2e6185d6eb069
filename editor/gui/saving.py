"""Saving the files of the window: what can go wrong, and what to say then."""

import errno
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.gui.files import Files
from editor.gui.notice import Notice
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.guarding import ChangedMeanwhile, alone_at
from editor.storage.places import rescue_folder
from editor.storage.reasons import reason
from editor.storage.rescue import keep_copy

_NEW_NAME = "faq.md"
_MOST_TRIES = 5  # where other programs write all the time, the writer is asked


class Saving(QObject):
    """Writes open files to the disk, or says why that was not done and what can be done now."""

    def __init__(self, files: Files, notice: Notice, window: QWidget) -> None:
        super().__init__(files)
        self._files = files
        self._notice = notice
        self._window = window
        #: Brings what somebody else wrote together with what is here; says whether that was done.
        self.meet: Callable[[OpenDocument, bytes], bool] = _not_met
        self.handlers: Mapping[str, Callable[[], object]] = {
            "save": self.save,
            "save_as": self.ask_and_save,
            "save_all": self.save_all,
        }
        files.protected.connect(self._warn)

    @Slot(object)
    def _warn(self, opened: OpenDocument) -> None:
        """Say of a file that may not be written what saving it will take."""
        name = opened.path.name if opened.path is not None else ""
        self._notice.say(
            _(
                "“{name}” is protected against changes. You can edit it, "
                "but you will have to save it under another name."
            ).format(name=name),
            (_("Save as…"), self.ask_and_save),
        )

    @Slot()
    def save(self) -> None:
        """Save the file; a new one asks where."""
        if self._files.current is not None and self._files.current.path is None:
            self.ask_and_save()
        else:
            self.save_now(None)

    @Slot()
    def save_all(self) -> None:
        """Save every file that was changed; the first that needs an answer comes to the front."""
        in_front = self._files.current
        for opened in [each for each in self._files.documents if each.is_dirty]:
            if opened.path is None and opened.is_untouched:
                continue
            self._files.choose(opened)
            if opened.path is None or not self.save_now(None):
                self.save()
                return
        if in_front is not None:
            self._files.choose(in_front)

    @Slot()
    def ask_and_save(self) -> None:
        if self._files.current is None:
            return
        suggestion = self._files.current.path or Path.home() / _NEW_NAME
        from editor.gui.dialogs.files import save_file_dialog  # noqa: PLC0415 - if it is wanted

        dialog = save_file_dialog(self._window, suggestion)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    @Slot(str)
    def save_as(self, path: str) -> None:
        """Save under another name, which is the file's name from then on."""
        if self._files.find(Path(path)) not in (None, self._files.current):
            from editor.gui.dialogs.opening import open_elsewhere  # noqa: PLC0415 - seldom

            self._notice.say(open_elsewhere(Path(path)), (_("Save as…"), self.ask_and_save))
            return
        if self.save_now(Path(path)):
            self._files.remember(Path(path))

    def save_now(self, path: Path | None, *, overwrite: bool = False) -> bool:
        """Save the current file; return whether that was done, and say why if it was not."""
        opened = self._files.current
        if opened is None:
            return False
        try:
            is_saved = self._save(opened, path, overwrite=overwrite)
        except OSError as error:
            self._say_why(error)
        except DocumentError as error:
            self._rescue(opened, error)
        else:
            if is_saved:
                self._notice.dismiss()
            return is_saved
        return False

    def _save(self, opened: OpenDocument, path: Path | None, *, overwrite: bool) -> bool:
        """Save a file together with what somebody else wrote to it meanwhile.

        Returns:
            Whether it was saved; else the writer has to decide something first.

        Raises:
            DocumentError, OSError: as for OpenDocument.save.
        """
        try:
            opened.save(path, overwrite=overwrite)
        except ChangedMeanwhile as news:
            target, content = news.path, news.content
        else:
            return True
        # Now other windows wait: one that saves all the time must not be ahead for ever.
        with alone_at(target):
            for _try in range(_MOST_TRIES):
                if not self.meet(opened, content):
                    return False
                try:
                    opened.save()
                except ChangedMeanwhile as news:
                    content = news.content
                else:
                    return True
        raise TimeoutError(errno.ETIMEDOUT, _("somebody else writes to it all the time"))

    def _say_why(self, error: OSError) -> None:
        """Say why a file could not be saved, and what can be done now."""
        sentence = _("The file could not be saved: {reason}. Your text is still here.")
        elsewhere = (_("Save a copy somewhere else…"), self.ask_and_save)
        self._notice.say(sentence.format(reason=reason(error)), elsewhere)

    def _rescue(self, opened: OpenDocument, error: DocumentError) -> None:
        """Say that a text was not saved because it was damaged, and where there is a copy of it."""
        name = opened.path.name if opened.path is not None else _NEW_NAME
        try:
            content = opened.document.to_bytes()
            copy = keep_copy(rescue_folder(), name, content, datetime.now().astimezone())
        except OSError as failure:
            sentence = _(
                "The file was not saved: {error}. It is as it was. "
                "A copy of your text could not be kept either: {reason}."
            ).format(error=error.reason, reason=reason(failure))
        else:
            sentence = _(
                "The file was not saved: {error}. It is as it was, "
                "and a copy of your text is in “{copy}”."
            ).format(error=error.reason, copy=copy)
        self._notice.say(sentence, (_("Save a copy somewhere else…"), self.ask_and_save))


def _not_met(_opened: OpenDocument, _content: bytes) -> bool:
    return False
