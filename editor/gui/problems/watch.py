"""The problems of one open file, found anew in the background after each short rest."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.checks.fixing import fixed
from editor.checks.problem import Problem
from editor.checks.sources import (
    PAGE_ID,
    Texts,
    all_nodes,
    is_one_question,
    known_names,
    page_texts,
    text_of,
    texts_of,
)
from editor.document.edits import Change, Part, Reworded
from editor.document.faq import Item, Topic
from editor.document.nodes import Entry
from editor.gui.background import Background
from editor.gui.json_process import Json
from editor.gui.open_document import OpenDocument

_REST = 500  # milliseconds without a key press, before anything is looked at
#: So many texts go in one message, lest the window or the other tasks wait.
_AT_ONCE = 100

_names = count(1)


class ProblemWatch(QObject):
    """Knows the problems of one open file.

    Signals:
        problems_changed(dict): how many problems each topic or question has, by its id; 0 stands
            for the page. Those that have none are left out.
    """

    problems_changed = Signal(object)

    def __init__(
        self, opened: OpenDocument, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self.settings_file: Path | None = None
        """Where checks are switched off for the site of this file; None while that is unknown."""
        self.switched_off: Mapping[str, str] = {}
        """The checks that are off, with the reasons."""
        self.problems: Sequence[Problem] = ()
        """All problems in the order of the page; those of its own text come last."""
        self.is_checked = False
        """Whether the file was looked through once."""
        self._background = background
        self._name = f"file-{next(_names)}"
        self._problems: dict[int, tuple[Problem, ...]] = {}
        self._checked: dict[int, Texts] = {}
        self._order: list[int] = []
        self._is_whole = True
        self._begin_anew()
        self._request = 0
        self._texts: Iterator[Texts] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        opened.changed.connect(self._note)
        opened.saved.connect(self._rest.start)
        self._rest.start()

    # What is known

    def problems_of(self, node_id: int) -> tuple[Problem, ...]:
        """Return the problems of a topic or question, in the order of its texts."""
        return self._problems.get(node_id, ())

    @property
    def counts(self) -> dict[int, int]:
        """How many problems each topic or question has, by its id."""
        return {number: len(found) for number, found in self._problems.items()}

    def checked_text(self, node_id: int, part: Part) -> str | None:
        """Return a text of a topic or question as it was when it was checked, None if never."""
        texts = self._checked.get(node_id)
        return None if texts is None else text_of(texts, part)

    def label_of(self, node_id: int) -> str:
        """Return what a topic or question was called when it was checked."""
        texts = self._checked.get(node_id)
        return texts.name if texts is not None else ""

    @property
    def is_busy(self) -> bool:
        """Whether what is known may be about texts that have changed since."""
        return self._request != 0 or self._rest.isActive()

    def fix(self, problems: Sequence[Problem]) -> bool:
        """Mend problems as one step that can be undone.

        Raises:
            DocumentError: the texts have changed, or cannot be held.
        """
        return self.opened.perform(fixed(self.opened.document, problems, self._checked))

    @Slot()
    def check_soon(self) -> None:
        """Look again after a short rest: something beside the file has changed."""
        self._rest.start()

    def close(self) -> None:
        """Stop watching, and let the background forget the file."""
        self._rest.stop()
        if self._request:
            self._background.cancel(self._request)
        self._background.ask("problems", {"document": self._name, "closed": True}, _ignore)

    # What has changed

    @Slot(object)
    def _note(self, change: Change) -> None:
        """Remember what to look at, which costs next to nothing, and wait for a rest."""
        position = change.position if isinstance(change, Reworded) else ()
        node = self.opened.document.faq.at(position)
        if node is not None:
            self._changed.add(node.id)
        else:
            self._is_other = True
        self._rest.start()

    def _begin_anew(self) -> None:
        self._version = 0
        self._sent: dict[int, Texts] = {}
        self._entries: dict[int, Entry] = {}
        self._changed: set[int] = set()
        self._is_other = True
        self._is_fresh = True

    # Asking

    @Slot()
    def _ask(self) -> None:
        """Send what has changed, a part at a time, and ask for the problems with the last part."""
        if self._request:
            return  # the answer asks again
        if self._texts is None:
            self._is_whole = self._is_other
            self._texts = self._texts_changed()
        texts = list(islice(self._texts, _AT_ONCE))
        arguments: Json = {
            "document": self._name,
            "path": str(self.opened.path or ""),
            "base": self._version,
            "version": self._version + 1,
            "texts": [each.as_json() for each in texts],
        }
        if self._version == 0 or self._is_whole:
            arguments["front"] = known_names(self.opened.document)
        if len(texts) < _AT_ONCE:
            self._texts = None
            arguments["report"] = True
            if self._is_whole:
                arguments["order"] = self._order
        self._sent.update((each.id, each) for each in texts)
        self._request = self._background.ask(
            "problems", arguments, self._take, failed=self._give_up
        )

    def _texts_changed(self) -> Iterator[Texts]:
        """Return what the background does not know yet."""
        changed, self._changed = self._changed, set()
        if self._is_other:
            self._is_other = False
            return self._all_changed()
        return self._some(changed)

    def _some(self, changed: set[int]) -> Iterator[Texts]:
        for number in changed:
            node = self.opened.node_of(number)
            if node is not None:
                yield self._read(node, self._sent[number].topic if number in self._sent else 0)

    def _all_changed(self) -> Iterator[Texts]:
        """Yield the texts of all entries that are others than those that were sent."""
        document = self.opened.document
        nodes = list(all_nodes(document))
        self._order = [node.id for node, _topic in nodes]
        page = page_texts(document)
        if page.answer.strip() and not is_one_question(document):
            self._order.append(PAGE_ID)
        for number in self._sent.keys() - set(self._order):  # the background forgets them too
            del self._sent[number]
            self._entries.pop(number, None)
        for node, topic in nodes:
            sent = self._sent.get(node.id)
            is_known = self._entries.get(node.id) is node.entry and _is_whole(node)
            if sent is None or not is_known or sent.topic != topic:
                yield self._read(node, topic)
        if PAGE_ID in self._order and self._sent.get(PAGE_ID) != page:
            yield page

    def _read(self, node: Topic | Item, topic: int) -> Texts:
        self._entries[node.id] = node.entry
        return texts_of(node, topic)

    def _take(self, answer: object) -> None:
        self._request = 0
        if not isinstance(answer, dict):
            return
        if answer.get("lost"):
            self._begin_anew()
            self._texts = None
            self._ask()
            return
        self._version += 1
        if self._texts is not None:
            self._ask()
            return
        if "problems" in answer:
            self._show(answer)
        if self._changed or self._is_other:
            self._rest.start()

    def _give_up(self, _reason: str) -> None:
        """The background failed; the next change begins anew."""
        self._request = 0
        self._texts = None
        self._begin_anew()

    def _show(self, answer: Json) -> None:
        told = answer["problems"]
        assert isinstance(told, dict)  # noqa: S101 - the task gives it
        if self._is_fresh:
            self._problems, self._is_fresh = {}, False
        self._checked = dict(self._sent)
        for number, found in told.items():
            self._problems[int(number)] = tuple(Problem.from_json(each) for each in found)
        self._problems = {number: found for number, found in self._problems.items() if found}
        self.problems = self._in_order()
        self.settings_file = Path(str(answer["settings"])) if answer["settings"] else None
        off = answer["off"]
        before = self.is_checked, self.switched_off
        self.switched_off = off if isinstance(off, dict) else {}
        self.is_checked = True
        if told or before != (True, self.switched_off):
            self.problems_changed.emit(self.counts)

    def _in_order(self) -> Sequence[Problem]:
        places = {number: place for place, number in enumerate(self._order)}
        numbers = sorted(self._problems, key=lambda number: places.get(number, -1))
        return [problem for number in numbers for problem in self._problems[number]]


def _is_whole(node: Topic | Item) -> bool:
    """Whether all texts of a node stand in its entry."""
    return isinstance(node, Topic) or (node.partner is None and not node.page)


def _ignore(_answer: object) -> None:
    """Nobody waits for this answer."""
