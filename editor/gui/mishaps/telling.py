"""Says in the window that something went wrong in the program, without being in the way."""

import time

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from editor.gui.mishaps.catching import Catcher
from editor.gui.notice import Notice
from editor.language import _

_REST = 60.0  # seconds in which the same is not said again
_MOST_COPIED = 20


class Telling(QObject):
    """Shows one bar, however many mistakes there are; their details can be copied.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(self, catcher: Catcher, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._details: list[str] = []
        self._said: dict[str, float] = {}
        self._is_shown = False
        # Queued: a thread may have caught it, or a paint event that must be over first.
        catcher.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        notice.dismissed.connect(self._note_dismissed)

    @Slot()
    def _note_dismissed(self) -> None:
        self._is_shown = False

    @Slot(str, bool)
    def _tell(self, details: str, is_kept: bool) -> None:
        if details not in self._details:
            self._details = [*self._details, details][-_MOST_COPIED:]
        now = time.monotonic()
        is_known = now - self._said.get(details, -_REST) < _REST
        if is_known or (self._is_shown and not self._notice.isHidden()):
            return
        self._said[details] = now
        self._is_shown = True
        self._notice.say(
            _("Something went wrong in the program. Your text is kept.")
            if is_kept
            else _("Something went wrong in the program. Please save your files now."),
            (_("Copy details"), self._copy),
            dismissal=(_("Go on working"), _go_on),
        )

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(self._details))
        self.told.emit(_("The details were copied. They contain nothing of your texts."))


def _go_on() -> None:
    """Do what going on takes: nothing, because nothing was stopped."""
