"""Suggestions of the open files, worked on from when there are some: what compares loads slowly."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document.faq import Item, Topic
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.storage.sheets import Unsent, beside

_ACTIONS = (
    "show_suggestions", "comment", "save_suggestions", "open_suggestions", "accept_suggestion",
    "reject_suggestion", "accept_suggestions", "answer_comment", "settle_comment",
)  # fmt: skip
Where = Callable[[], tuple[Topic | Item | None, str]]
"""Tells which topic or question is current, and which words of its answer are selected."""


class Work(Protocol):
    """What is loaded when there is something to do."""

    handlers: Mapping[str, Callable[[], object]]

    def follow(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""


class SuggestionsDesk(QObject):
    """Follows the file in front; begins to work when there are suggestions or somebody acts.

    Signals:
        found(str): there is something to be listed.
        told(str): a sentence that needs no answer.
        failed(str): a sentence that is to stay until it was read.
    """

    found = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, actions: Mapping[str, QAction], lower: LowerArea, folder: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._lower = lower
        self._folder = folder
        self._window = window
        self._places: dict[OpenDocument, Where] = {}
        self._current: OpenDocument | None = None
        self._work: Work | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)
        self.handlers: Mapping[str, Callable[[], object]] = {
            name: partial(self._act, name) for name in _ACTIONS
        }

    @property
    def work(self) -> Work:
        """What does the work, with the file in front."""
        if self._work is None:
            from editor.gui.suggestions.work import (  # noqa: PLC0415 - not before it is wanted
                SuggestionsWork,
            )

            unsent = Unsent(self._folder)
            work = SuggestionsWork(self._actions, self._lower, unsent, self._places, self._window)
            work.found.connect(self.found)
            work.told.connect(self.told)
            work.failed.connect(self.failed)
            work.follow(self._current)
            self._work = work
        return self._work

    @Slot()
    def _begin(self) -> None:
        _work = self.work

    def _act(self, name: str) -> None:
        self.work.handlers[name]()

    def join(self, opened: OpenDocument, where: Where) -> None:
        """Let a file say what is current in it."""
        self._places[opened] = where

    def follow(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""
        self._current = opened
        if self._work is not None:
            self._work.follow(opened)
        elif opened is not None and opened.path is not None and self._has_sheets(opened.path):
            self._soon.start()

    def _has_sheets(self, page: Path) -> bool:
        return bool(beside(page) or Unsent(self._folder).of(page))

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""
        self._places.pop(opened, None)
        if opened is self._current:
            self._current = None
        if self._work is not None:
            self._work.forget(opened)
