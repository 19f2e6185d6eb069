"""What a test does with a program that is started again and again."""

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.document.edits import Part
from editor.gui.recovery.journals import Journals
from editor.gui.recovery.offers import Offers
from editor.gui.session import SessionKeeper
from editor.gui.window import Window
from editor.storage.journal import Runs

LONG = 20.0


@dataclass
class Program:
    """A window and what keeps its texts."""

    qtbot: QtBot
    window: Window
    runs: Runs
    journals: Journals
    offers: Offers
    keeper: SessionKeeper

    def type(self, words: str) -> None:
        """Type at the beginning of the first answer."""
        field = self.window.workspace.answer.fields[Part.ANSWER]
        field.setFocus()
        self.qtbot.keyClicks(field, words)

    def quit(self) -> None:
        """Close the window, and end."""
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())
        self.journals.close()
        self.runs.end()

    def crash(self) -> None:
        """End as a killed program does, a second after what was typed last."""
        assert self.journals.keep_now(LONG)
        self.keeper._keep_list()
        self.window.hide()
        self.window.notice.blockSignals(True)  # it is dead: what it would say is not said
        for lock in self.runs._locks.values():
            lock.release()

    @property
    def text(self) -> str:
        """What the file in front holds in the window."""
        return self.window.files.current.document.to_text()

    def wait_for(self, words: str) -> None:
        """Wait until the notice says something."""
        self.qtbot.waitUntil(lambda: words in self.window.notice.text)

    def choose(self, label: str) -> None:
        """Press a button of the notice."""
        self.button(label).click()

    def button(self, label: str) -> QPushButton:
        """Return a button of the notice."""
        return next(each for each in self.window.notice._buttons if each.text() == label)

    def is_waiting(self) -> bool:
        """Whether the notice says nothing of a text that was left."""
        self.qtbot.waitUntil(lambda: not self.offers._soon.isActive())
        return "ended unexpectedly" in self.window.notice.text
