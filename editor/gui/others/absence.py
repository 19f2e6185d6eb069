"""A file that was deleted, renamed, protected, or is on a drive that went away: what to do now."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.gui.closing import Closing
from editor.gui.files import Files
from editor.gui.notice import Offer
from editor.gui.open_document import OpenDocument
from editor.gui.others.questions import Questions
from editor.language import _
from editor.storage.sight import Kind, Sight

_SENTENCES = {
    Kind.GONE: _("“{name}” was deleted or moved by somebody else. Its text is only here now."),
    Kind.FOLDER: _("There is a folder now where “{name}” was. Its text is only here now."),
    Kind.CLOSED: _("“{name}” may not be read any more. Its text is still here."),
    Kind.AWAY: _(
        "The folder of “{name}” cannot be reached, as if a drive had been taken away. "
        "Go on writing: when it is there again, you can save."
    ),
}
_TWIN = _("“{name}” is not there any more, but “{twin}” holds the same text.")
_PROTECTED = _(
    "“{name}” is protected against changes now. "
    "Go on writing, but you will have to save it under another name."
)


class Absence(QObject):
    """Says what has become of files and what can be done.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(self, files: Files, closing: Closing, questions: Questions) -> None:
        super().__init__(files)
        self._files = files
        self._saving = closing.saving
        self._closing = closing
        self._questions = questions

    def note(self, opened: OpenDocument, sight: Sight) -> None:
        """Note that something else stands where a file was."""
        name = opened.path.name if opened.path is not None else ""
        if sight.moved_to is not None:
            self._follow(opened, sight.moved_to)
            return
        opened.lose()
        if sight.twin is not None:
            sentence = _TWIN.format(name=name, twin=sight.twin.name)
            go_on = _("Go on with “{name}”").format(name=sight.twin.name)
            offers = ((go_on, partial(self._go_on_with, opened, sight.twin)),)
            self._questions.ask(opened, sentence, *offers, *self._offers(opened, Kind.GONE))
            return
        self._questions.ask(
            opened, _SENTENCES[sight.kind].format(name=name), *self._offers(opened, sight.kind)
        )

    def note_presence(self, opened: OpenDocument, sight: Sight) -> None:
        """Note that a file is there, perhaps again, perhaps protected."""
        was_lost = opened.is_lost
        if was_lost:
            opened.regain()
        name = opened.path.name if opened.path is not None else ""
        if not sight.may_be_written:
            sentence = _PROTECTED.format(name=name)
            self._questions.ask(
                opened,
                sentence,
                (_("Save as…"), self._questions.in_front(opened, self._saving.ask_and_save)),
            )
        elif self._questions.withdraw(opened) and (was_lost or sight.base == opened.base):
            back = _("“{name}” is there again.") if was_lost else _("“{name}” can be saved again.")
            self.told.emit(back.format(name=name))

    def _follow(self, opened: OpenDocument, path: Path) -> None:
        """Go on with a file that certainly is the same under another name."""
        old = opened.path
        opened.follow(path)
        self._questions.withdraw(opened)
        if old is not None and old.parent == path.parent:
            sentence = _(
                "“{old}” was renamed to “{new}” by somebody else. You go on with it there."
            )
            self._questions.tell(opened, sentence.format(old=old.name, new=path.name))
        else:
            sentence = _(
                "The folder of “{name}” is called “{folder}” now. You go on with it there."
            )
            self._questions.tell(opened, sentence.format(name=path.name, folder=path.parent.name))

    def _go_on_with(self, opened: OpenDocument, path: Path) -> None:
        there = self._files.find(path)
        if there is not None and there is not opened:
            self._files.choose(there)  # it is open already
        else:
            opened.follow(path)

    # What can be done

    def _offers(self, opened: OpenDocument, kind: Kind) -> tuple[Offer, ...]:
        again = (_("Save it again here"), self._questions.in_front(opened, self._save_again))
        elsewhere = (
            _("Save a copy somewhere else…"),
            self._questions.in_front(opened, self._saving.ask_and_save),
        )
        close = (_("Close the file"), partial(self._closing.close_document, opened))
        return (again, elsewhere, close) if kind is Kind.GONE else (elsewhere, close)

    def _save_again(self) -> None:
        self._saving.save_now(None)
