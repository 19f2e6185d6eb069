"""What the first paint does not need is made after it, one part in a turn of the event loop."""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot


class Later(QObject):
    """Acts that wait until what is seen has been painted, or until one of them is needed.

    Whoever offers what such an act makes calls `finish` before: then the part is there at once.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: deque[Callable[[], object]] = deque()
        self._is_begun = False
        self._is_busy = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    def add(self, *acts: Callable[[], object]) -> None:
        """Do this later, too, in this order."""
        self._acts.extend(acts)
        if self._is_begun:
            self._turn.start()

    def begin(self) -> None:
        """Do one act in a turn from now on, so that keys are answered between them."""
        self._is_begun = True
        self._turn.start()

    def finish(self) -> None:
        """Do all that is left, now; acts that need each other are done in their order."""
        if self._is_busy:
            return
        while self._acts:
            self._do_next()

    @Slot()
    def _go_on(self) -> None:
        if len(self._acts) > 1:  # before the act, which may fail
            self._turn.start()
        if self._acts:
            self._do_next()

    def _do_next(self) -> None:
        self._is_busy = True
        try:
            self._acts.popleft()()
        finally:
            self._is_busy = False


def loading(modules: Iterable[str]) -> list[Callable[[], object]]:
    """Return acts that load modules, for parts that take long to load are made of several."""
    return [partial(import_module, each) for each in modules]
