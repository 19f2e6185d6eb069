"""What the site around the file has to name in an answer, asked for in the background."""

import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from editor.gui.answer.link_names import LinkNames
from editor.gui.background import Background
from editor.gui.open_document import OpenDocument
from editor.writing.addresses import Home
from editor.writing.completion import Candidate, Known
from editor.writing.includes import Include, Parameter

_FRESH_FOR = 10.0  #: Seconds for which an answer is taken for new.
_CLOSE_LINK = ")"


class Surroundings(QObject):
    """Knows what can be named, a little late: nobody waits for the site.

    Signals:
        changed(): more is known, or something else.
    """

    changed = Signal()

    def __init__(self, open_document: OpenDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_document
        self._background: Background | None = None
        self._asked = float("-inf")
        self._requests: list[int] = []  # under way; at most one, for the lane has but one
        self._lane = f"completions/{id(self)}"
        self._link_names = LinkNames(open_document, self)
        self.known = Known()
        self.home: Home | None = None
        """Where the file stands on its site; None without a site, or before it is known."""
        open_document.saved.connect(self._ask)

    def use(self, background: Background) -> None:
        """Ask this process from now on."""
        self._background = background
        self.destroyed.connect(partial(_take_back, background, self._requests))

    @Slot()
    def refresh(self) -> None:
        """Ask again if the last answer has become old."""
        self._link_names.prepare()
        if time.monotonic() - self._asked > _FRESH_FOR:
            self._ask()

    def link_names(self) -> list[Candidate]:
        """Return the link names of the file itself, as they are now."""
        return self._link_names.all()

    def texts(self) -> Iterable[str]:
        """Yield the answers of the file."""
        return (item.answer for item in self._open.document.faq.all_items())

    @Slot()
    def _ask(self) -> None:
        if self._background is None or self._open.path is None:
            return
        self._asked = time.monotonic()
        arguments: dict[str, object] = {"path": str(self._open.path.absolute())}
        number = self._background.ask("completions", arguments, self._take, lane=self._lane)
        self._requests[:] = [number]

    def _take(self, answer: object) -> None:
        self._requests.clear()
        found = answer if isinstance(answer, dict) else {}
        pages = _rows(found, "pages")
        self.known = Known(
            variables=[
                Candidate(str(name), str(value)) for name, value in _rows(found, "variables")
            ],
            includes=[_include(row) for row in _rows(found, "includes")],
            pages=[Candidate(str(url), str(title), _CLOSE_LINK) for url, title, _file in pages],
        )
        self.home = _home(found, pages) if found.get("root") else None
        self.changed.emit()


def _take_back(background: Background, requests: list[int]) -> None:
    """Hear no answer any more."""
    for number in requests:
        background.cancel(number)


def _rows(found: dict[str, object], name: str) -> list[list[object]]:
    return cast("list[list[object]]", found.get(name, []))


def _include(row: list[object]) -> Include:
    name, parameters, takes_lists = row
    taken = cast("list[tuple[str, list[str], bool]]", parameters)
    return Include(
        str(name),
        tuple(Parameter(each, tuple(choices), is_text) for each, choices, is_text in taken),
        takes_lists=bool(takes_lists),
    )


def _home(found: dict[str, object], pages: list[list[object]]) -> Home:
    addresses = {str(file): str(url) for url, _title, file in pages if "#" not in str(url)}
    return Home(
        Path(str(found["root"])),
        str(found.get("home", "")),
        bool(found.get("has_base")),
        str(found.get("pictures", "")),
        addresses,
    )
