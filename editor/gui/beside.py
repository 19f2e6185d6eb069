"""What the window has beside the columns of a file: made after the first paint, or when wanted."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING  # noqa: TID251 - no cycle: these are loaded later

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from editor.gui.arrangement import Arrangement
from editor.gui.background import Background
from editor.gui.closing import Closing
from editor.gui.later import Later, loading
from editor.gui.open_document import OpenDocument
from editor.gui.panes import Round
from editor.gui.workspace import Workspace

if TYPE_CHECKING:  # what is loaded after the first paint
    from editor.gui.desks import Desks
    from editor.gui.others.desk import OthersDesk

_DESKS = ("folder", "manual", "search", "problems", "versions", "review", "suggestions")


class Beside(QObject):
    """Makes the desks, and what follows others who change the open files.

    Before the first change of a file all of it is there, for much of it keeps what is changed.

    Signals:
        told(str), failed(str), link_activated(QUrl), place_wanted(Path, Place, int, int): as desks
            have them.
    """

    told = Signal(str)
    failed = Signal(str)
    link_activated = Signal(QUrl)
    place_wanted = Signal(object, object, int, int)

    def __init__(
        self,
        closing: Closing,
        arrangement: Arrangement,
        actions: Mapping[str, QAction],
        background: Background,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._closing = closing
        self._files = closing.files
        self._arrangement = arrangement
        self._actions = actions
        self._background = background
        self._window = window
        self._is_begun = False
        #: Gives how many bytes all versions may take.
        self.most_kept: Callable[[], int] = lambda: 0
        self.later = Later(self)
        self.later.add(
            lambda: self.others,
            *loading(f"editor.gui.{name}.desk" for name in _DESKS),
            lambda: self.desks,
        )
        closing.saving.meet = self._meet
        self._files.added.connect(self._follow)

    @Slot()
    def begin(self) -> None:
        """Make what is not there yet, part by part; the window has been painted."""
        self._is_begun = True
        self.later.begin()

    @property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What actions mean beside the columns."""
        notice, tabs, below = self._arrangement.parts
        parts = Round((notice, self.desks.folder.panel, tabs, below))
        return {**self.desks.handlers, **parts.handlers}

    @cached_property
    def others(self) -> "OthersDesk":
        """What follows others that change the open files."""
        from editor.gui.others.desk import OthersDesk  # noqa: PLC0415 - after the first paint

        notice, tabs, below = self._arrangement.parts
        others = OthersDesk(self._closing, notice, tabs, below)
        others.told.connect(self.told)
        return others

    def _meet(self, opened: OpenDocument, content: bytes) -> bool:
        return self.others.meeting.meet(opened, content, to_save=True)

    @cached_property
    def desks(self) -> "Desks":
        """What works for all files."""
        from editor.gui.desks import Desks  # noqa: PLC0415 - after the first paint

        notice, tabs, below = self._arrangement.parts
        desks = Desks(self._files, self._actions, self._background, below, self._window)
        desks.versions.keeper.most = self.most_kept
        desks.place_wanted.connect(self.place_wanted)
        desks.link_activated.connect(self.link_activated)
        desks.failed.connect(self.failed)
        desks.told.connect(self.told)
        desks.offered.connect(lambda sentence, offers: notice.say(sentence, *offers))
        self._arrangement.place_side(desks.folder.panel)
        self._window.statusBar().addPermanentWidget(desks.problems.button)
        desks.catch_up(tabs.view)
        return desks

    @property
    def _made(self) -> "Desks | None":
        """The desks, if they are there already: what comes before them they catch up with."""
        return self.desks if "desks" in vars(self) else None

    # Which files

    def _follow(self, opened: OpenDocument) -> None:
        opened.about_to_change.connect(self.later.finish)

    def join(self, opened: OpenDocument, columns: Workspace) -> None:
        """Work for a file that is shown in columns now."""
        if self._made is not None:
            self._made.join(opened, columns)
        if self._is_begun:
            columns.later.finish()
        else:
            self.later.add(columns.later.finish)

    def follow(self, opened: OpenDocument) -> None:
        """Turn to the file that came to the front."""
        if self._made is not None:
            self._made.follow(opened)

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""
        if self._made is not None:
            self._made.forget(opened)
