"""A writer who never rests: acts at random on the real window and reports what came of each act.

The report goes through a pipe, a line an act: the time, what happened, and the sum of the text that
the window has then. Nothing is reported later than it happened, so whoever reads the pipe knows
what may be lost when the process is killed.
"""

import hashlib
import os
import time
from collections.abc import Callable
from random import Random
from typing import BinaryIO

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editor.gui.app import Desk
from editor.gui.others.choice_panel import ChoicePanel
from editor.storage.journal import Unsaved

_ALPHABET = "abcdefghij klmno.\n- é`*"
_MOST_CHOICES = 50
_PAUSES = (1, 60)  # milliseconds between two acts


class Typist:
    """Restores what is offered, and then types, moves, takes back and saves."""

    def __init__(self, desk: Desk, random: Random, out: BinaryIO) -> None:
        self._desk = desk
        self._window = desk.window
        self._random = random
        self._out = out
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (60, self._type),
            (6, self._choose_question),
            (8, self._save),
            (3, lambda: self._trigger("undo")),
            (1, lambda: self._trigger("redo")),
            (2, lambda: self._trigger("move_down")),
            (2, lambda: self._trigger("move_up")),
            (1, lambda: self._trigger("duplicate")),
        ]
        self._keep = desk.journals._keeper.keep
        desk.journals._keeper.keep = self._report_and_keep
        self._timer = QTimer(desk, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._timer.start(0)

    def _begin(self) -> None:
        """Take back what was left, as a writer would who is offered it; then begin to work."""
        if self._desk.offers._waiting:
            button = self._button("Restore")
            if button is not None:
                button.click()
            self._timer.start(0)
            return
        self._report("begun")
        self._timer.timeout.disconnect(self._begin)
        self._timer.timeout.connect(self._work)
        self._choose_question()
        self._timer.start(0)

    def _button(self, label: str) -> QPushButton | None:
        """Return a button of the notice."""
        buttons = self._window.notice.findChildren(QPushButton)
        return next((each for each in buttons if each.text() == label), None)

    def _work(self) -> None:
        weights = [weight for weight, _act in self._acts]
        _weight, act = self._random.choices(self._acts, weights)[0]
        act()
        self._report("did")
        self._timer.start(self._random.randint(*_PAUSES))

    def _type(self) -> None:
        workspace = self._window.workspace
        if workspace is None:
            self._trigger("undo")
            return
        field = self._random.choice(list(workspace.answer.fields.values()))
        if field.isVisible() and not field.isReadOnly():
            _press(field, self._random.choice(_ALPHABET))

    def _choose_question(self) -> None:
        opened, workspace = self._window.files.current, self._window.workspace
        items = opened.document.faq.all_items() if opened is not None else []
        if items and workspace is not None:
            workspace.tree.select(self._random.choice(list(items)).id)

    def _save(self) -> None:
        """Save, also where the last kill came between a save and what follows it."""
        self._report("saving")
        self._trigger("save")
        if self._decide():
            self._trigger("save")
        self._report("saved" if not self._window.files.current.is_dirty else "refused")

    def _decide(self) -> bool:
        """Choose a version wherever the file has another; return whether there was a choice."""
        panel = self._window.findChild(ChoicePanel)
        if panel is None or panel.conflict is None:
            return False
        for _choice in range(_MOST_CHOICES):
            if panel.conflict is None:
                return True
            self._random.choice((panel.keep_ours, panel.keep_both, panel.take_theirs)).click()
        return True

    def _trigger(self, name: str) -> None:
        self._window.actions_by_name[name].trigger()

    def _report_and_keep(self, token: str, unsaved: Unsaved) -> None:
        """Report a text before it can be kept: none may come back of which nothing was heard."""
        self._write("handed", unsaved.document.to_bytes())
        self._keep(token, unsaved)

    def _report(self, what: str) -> None:
        opened = self._window.files.current
        self._write(what, opened.document.to_bytes() if opened is not None else b"")

    def _write(self, what: str, content: bytes) -> None:
        line = f"{time.monotonic()} {what} {sum_of(content)}\n"
        try:
            self._out.write(line.encode())
            self._out.flush()
        except BrokenPipeError:
            os._exit(1)  # nobody is there to kill it


def _press(field: QWidget, character: str) -> None:
    """Press a key; QTest knows only those of ASCII."""
    if character == "\n":
        QTest.keyClick(field, Qt.Key.Key_Return)
    elif character.isascii():
        QTest.keyClicks(field, character)
    else:
        modifier = Qt.KeyboardModifier.NoModifier
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, modifier, character)
        QApplication.sendEvent(field, pressed)


def sum_of(content: bytes) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(content).hexdigest()
