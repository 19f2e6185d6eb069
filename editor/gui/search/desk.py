"""What the window needs of the list of places: its panel, its actions, and where they lead."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.search.finding import selected_words
from editor.gui.search.panel import SearchPanel
from editor.language import _

_NAME = "search"


class SearchDesk(QObject):
    """Owns the panel in the area below the columns.

    Signals:
        place_wanted(Path, Place, int, int): as the panel has it.
    """

    place_wanted = Signal(object, object, int, int)

    def __init__(
        self,
        background: Background,
        opened: Callable[[], Sequence[OpenDocument]],
        lower_area: LowerArea,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lower_area = lower_area
        self.panel = SearchPanel(background, opened, window)
        self.panel.place_wanted.connect(self.place_wanted)
        lower_area.add(_NAME, _("Search"), self.panel)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "find_everywhere": partial(self.begin, is_replacing=False),
            "replace_everywhere": partial(self.begin, is_replacing=True),
        }

    def begin(self, *, is_replacing: bool) -> None:
        """Show the panel, ready for words; those that are selected are looked for at once."""
        words = selected_words()
        self._lower_area.reveal(_NAME)
        self.panel.begin(words, is_replacing=is_replacing)

    def use(self, open_document: OpenDocument | None) -> None:
        """Follow another file; None for none."""
        self.panel.use(open_document)
