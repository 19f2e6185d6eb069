"""What can be done with the selected topics and questions, each act as one step of the history."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCollator, QLocale, QObject, Qt, Signal, Slot

from editor.document import Document, DocumentError, edits
from editor.document.edits import Edit
from editor.document.faq import Item, Position, Topic
from editor.gui.open_document import OpenDocument
from editor.gui.tree.dropping import Landing
from editor.gui.tree.entry_clipboard import EntryClipboard
from editor.gui.tree.model import OutlineModel
from editor.gui.tree.topic_dialog import TopicDialog
from editor.gui.tree.transfer import parcel_in
from editor.gui.tree.view import OutlineView
from editor.language import _

Act = Callable[[Document], Edit | None]


class TreeActs(QObject):
    """Performs what the actions ask for.

    Signals:
        added(int): a new entry is selected and waits to be typed over.
        came(list): the ids of several entries that came and are to be selected.
        all_wanted(): something comes that a filter could hide.
        refused(str): why an act could not be done.
        noted(str): what else an act did, that the user should know.
    """

    added = Signal(int)
    came = Signal(list)
    all_wanted = Signal()
    refused = Signal(str)
    noted = Signal(str)

    def __init__(self, open_document: OpenDocument, view: OutlineView, model: OutlineModel) -> None:
        super().__init__(view)
        self._open = open_document
        self._view = view
        self._model = model
        self.is_deleting = False
        self.clipboard = EntryClipboard(open_document, model, self.perform, self)
        self.clipboard.told.connect(self.refused)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "add_item": self.add_item,
            "add_topic": self.add_topic,
            "duplicate": self.duplicate,
            "rename": self.rename,
            "delete": self.delete,
            "cut_entries": self.cut,
            "copy_entries": self.copy,
            "paste_entries": self.paste,
            "move_up": self.move_up,
            "move_down": self.move_down,
            "previous_topic": self.previous_topic,
            "next_topic": self.next_topic,
            "move_to_topic": self.move_to_topic,
            "merge": self.merge,
            "sort_questions": self.sort_questions,
            "sort_topics": self.sort_topics,
        }

    @property
    def positions(self) -> list[Position]:
        """Where the selected entries stand."""
        return edits.outermost(self._view.selected_positions())

    @property
    def current(self) -> Position:
        """Where the entry stands that is shown; () for none."""
        return self._model.position(self._view.currentIndex())

    def perform(self, act: Act) -> Edit | None:
        """Perform an act on the document; say why if the file cannot take it.

        Returns:
            The edit; None where nothing was done.
        """
        try:
            edit = act(self._open.document)
        except DocumentError as error:
            self.refused.emit(error.reason)
            return None
        if edit is None:
            return None
        self._open.perform(edit)
        if edit.note:
            self.noted.emit(edit.note)
        return edit

    # Coming and going

    def add_item(self) -> None:
        self._add(edits.add_item)

    def add_topic(self) -> None:
        self._add(edits.add_topic)

    def _add(self, act: Callable[[Document, Position], Edit | None]) -> None:
        current = self.current
        self.all_wanted.emit()
        edit = self.perform(lambda document: act(document, current))
        if edit is not None and edit.focus is not None:
            self.added.emit(edit.focus)

    def duplicate(self) -> None:
        positions = self.positions
        self.all_wanted.emit()
        self._select_new(self.perform(lambda document: edits.duplicate_all(document, positions)))

    def delete(self) -> None:
        positions = self.positions
        self.is_deleting = True
        self.perform(lambda document: edits.delete_all(document, positions))
        self.is_deleting = False

    def rename(self) -> None:
        self._view.edit(self._view.currentIndex())

    def split(self, caret: int) -> None:
        """Make a question of its own of what stands behind the caret in the answer."""
        current = self.current
        self.all_wanted.emit()
        edit = self.perform(lambda document: edits.split(document, current, caret))
        if edit is not None and edit.focus is not None:
            self.added.emit(edit.focus)

    def merge(self) -> None:
        """Merge the selected questions, or the only one with the next of its topic."""
        positions = self.positions
        if len(positions) == 1:
            following = edits.next_item(self._open.document, positions[0])
            positions += [following] if following is not None else []
        if len(positions) == 1:
            self.refused.emit(_("There is no question behind this one that it could merge with."))
            return
        self.perform(lambda document: edits.merge(document, positions))

    # The clipboard

    def cut(self) -> None:
        if self.positions:
            self.clipboard.cut(self.positions)

    def copy(self) -> None:
        if self.positions:
            self.clipboard.copy(self.positions)

    def paste(self) -> None:
        current = self.current
        self.all_wanted.emit()
        self._select_new(self.clipboard.paste(current))

    def _select_new(self, edit: Edit | None) -> None:
        ids = edits.pasted_ids(edit) if edit is not None else []
        if ids:
            self.came.emit(ids)

    # Moving

    def move_up(self) -> None:
        self._move(lambda document: edits.step_all(document, self.positions, -1))

    def move_down(self) -> None:
        self._move(lambda document: edits.step_all(document, self.positions, 1))

    def previous_topic(self) -> None:
        self._move(lambda document: edits.topic_all(document, self.positions, -1))

    def next_topic(self) -> None:
        self._move(lambda document: edits.topic_all(document, self.positions, 1))

    def _move(self, act: Act) -> None:
        if self._model.is_filtered:
            self.refused.emit(_("Clear the filter to move entries: some rows are hidden now."))
            return
        self.perform(act)

    def move_to_topic(self) -> None:
        """Ask for a topic and move the selected questions to its end."""
        document = self._open.document
        items = [place for place in self.positions if isinstance(document.faq.at(place), Item)]
        holders = {place[:-1] for place in items}
        topics = [
            node
            for place, node in document.faq.walk()
            if isinstance(node, Topic) and items and holders != {place}
            and self._model.accepts(items, place)
        ]  # fmt: skip
        if not topics:
            self.refused.emit(_("Select questions that can go to another topic."))
            return
        ids = [node.id for place in items if (node := document.faq.at(place)) is not None]
        dialog = TopicDialog(topics, len(items), self._view)
        dialog.chosen.connect(lambda topic: self._move_to(ids, topic))
        dialog.open()

    def _move_to(self, ids: list[int], topic: int) -> None:
        place = self._open.position_of(topic)
        if place is not None:
            positions, row = self._model.positions_of(ids), self._model.length(place)
            self.perform(lambda document: edits.move_all(document, positions, place, row))

    @Slot(object, object, bool)
    def drop(self, mime: object, landing: Landing, moves: bool) -> None:
        """Put what was dragged where it came down."""
        parcel = parcel_in(mime)  # type: ignore[arg-type]  # a QMimeData, which signals lose
        if parcel is None:
            return
        if moves:
            positions = self._model.positions_of(parcel.ids)
            self.perform(
                lambda document: edits.move_all(document, positions, landing.parent, landing.row)
            )
            return
        place = landing.parent, landing.row
        self._select_new(
            self.perform(lambda document: edits.paste_at(document, parcel.clip, place))
        )

    # Sorting

    def sort_questions(self) -> None:
        """Sort the questions of the selected topic, or of the topic of the selected question."""
        current = self.current
        is_topic = isinstance(self._open.document.faq.at(current), Topic)
        self._sort(current if is_topic else current[:-1])

    def sort_topics(self) -> None:
        """Sort the topics that stand beside the selected one."""
        current = self.current
        is_topic = isinstance(self._open.document.faq.at(current), Topic)
        self._sort(current[:-1] if is_topic else current[:-2])

    def _sort(self, parent: Position) -> None:
        def act(document: Document) -> Edit | None:
            return edits.sort(document, parent, _collator().sortKey)

        if self.perform(act) is None:
            self.refused.emit(_("These are in order already."))


def _collator() -> QCollator:
    """Return how the user's language sorts: numbers by value, capitals with small letters."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    collator = QCollator(locale)
    collator.setNumericMode(True)
    collator.setIgnorePunctuation(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator
