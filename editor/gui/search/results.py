"""What was found as a tree for Qt's views: file, question, line; lines can be ticked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from editor.document.parts import Outside, Part
from editor.document.search import Hit, Place
from editor.gui.isolating import isolated
from editor.language import _

HIT = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_CHECKED, _PARTLY, _UNCHECKED = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)
_USABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TICKABLE = _USABLE | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class FileHits:
    """What was found in one file."""

    path: Path | None
    """None for a new FAQ that was never saved."""
    title: str
    fingerprint: str
    """Of the content that was looked through."""
    hits: Sequence[Hit]


class Kind(IntEnum):
    """What a row stands for."""

    FILE = 0
    OWNER = 1
    LINE = 2


@dataclass(slots=True)
class _Row:
    kind: Kind
    above: int
    """The number of the row that it is below; -1 for none."""
    place: int
    """Which of the rows below the same it is."""
    file: int
    text: str = ""
    hit: Hit | None = None
    below: list[int] = field(default_factory=list)
    is_ticked: bool = True


class ResultsModel(QAbstractItemModel):
    """Rows by their numbers, which are the ids of the indexes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileHits] = []
        self._rows: list[_Row] = []
        self._top: list[int] = []
        self._has_files = False
        self.is_ticking = False

    # What is shown

    def clear(self, *, has_files: bool, is_ticking: bool = False) -> None:
        """Show nothing.

        Args:
            has_files: whether the rows of what will be added stand below rows for their files.
            is_ticking: whether lines can be ticked.
        """
        self.beginResetModel()
        self._files, self._rows, self._top = [], [], []
        self._has_files, self.is_ticking = has_files, is_ticking
        self.endResetModel()

    def add(self, files: Iterable[FileHits]) -> None:
        """Show what was found in more files."""
        for each in files:
            first = len(self._top)
            count = 1 if self._has_files else _owners(each)
            if count:
                self.beginInsertRows(QModelIndex(), first, first + count - 1)
                self._add(each)
                self.endInsertRows()

    def _add(self, found: FileHits) -> None:
        number = len(self._files)
        self._files.append(found)
        above = -1
        if self._has_files:
            above = self._new(_Row(Kind.FILE, -1, 0, number, _file_name(found)))
        owner, place = -1, None
        for hit in found.hits:
            if place is None or _owner(place) != _owner(hit.place):
                owner = self._new(_Row(Kind.OWNER, above, 0, number, _owner_name(hit)))
                place = hit.place
            self._new(_Row(Kind.LINE, owner, 0, number, hit=hit))

    def _new(self, row: _Row) -> int:
        number = len(self._rows)
        beside = self._top if row.above < 0 else self._rows[row.above].below
        row.place = len(beside)
        beside.append(number)
        self._rows.append(row)
        return number

    # What is in it

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(each.hits) for each in self._files)

    @property
    def file_count(self) -> int:
        """How many files there are."""
        return len(self._files)

    def hit(self, index: _Index) -> tuple[FileHits, Hit] | None:
        """Return the place that a row stands for; of a question or file the first in it."""
        if not index.isValid():
            return None
        row = self._rows[index.internalId()]
        while row.hit is None:
            row = self._rows[row.below[0]]
        return self._files[row.file], row.hit

    def ticked(self) -> list[tuple[FileHits, list[Hit]]]:
        """Return the ticked lines by their files."""
        chosen: dict[int, list[Hit]] = {}
        for row in self._rows:
            if row.hit is not None and row.is_ticked:
                chosen.setdefault(row.file, []).append(row.hit)
        return [(self._files[number], found) for number, found in chosen.items()]

    def ticked_count(self) -> int:
        """Return how many lines are ticked."""
        return sum(row.hit is not None and row.is_ticked for row in self._rows)

    # What Qt asks for

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    @override
    def parent(self, child: _Index | None = None) -> Any:
        if child is None:
            return QObject.parent(self)
        above = self._rows[child.internalId()].above if child.isValid() else -1
        return self._index(above)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self._below(parent))

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICKABLE if self.is_ticking else _USABLE

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = _ANSWERS.get(role)
        if answer is not None and index.isValid():
            return answer(self._rows[index.internalId()])
        if role == Qt.ItemDataRole.CheckStateRole and self.is_ticking and index.isValid():
            return self._state(self._rows[index.internalId()])
        return None

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._tick(index.internalId(), is_ticked=Qt.CheckState(value) == _CHECKED)
        changed = self._index(index.internalId())
        while changed.isValid():
            self.dataChanged.emit(changed, changed)
            changed = changed.parent()
        return True

    def _tick(self, number: int, *, is_ticked: bool) -> None:
        row = self._rows[number]
        row.is_ticked = is_ticked
        for below in row.below:
            self._tick(below, is_ticked=is_ticked)
        if row.below:
            first, last = self._index(row.below[0]), self._index(row.below[-1])
            self.dataChanged.emit(first, last)

    def _state(self, row: _Row) -> Qt.CheckState:
        if row.hit is not None:
            return _CHECKED if row.is_ticked else _UNCHECKED
        states = {self._state(self._rows[number]) for number in row.below}
        return states.pop() if len(states) == 1 else _PARTLY

    def _index(self, number: int) -> QModelIndex:
        if number < 0:
            return QModelIndex()
        return self.createIndex(self._rows[number].place, 0, number)

    def _below(self, index: _Index) -> list[int]:
        return self._rows[index.internalId()].below if index.isValid() else self._top


def _owner(place: Place) -> tuple[object, ...]:
    """Return what places of the same question, title or setting have in common."""
    return place.position or (place.part, place.pointer)


def _owners(found: FileHits) -> int:
    owners = [_owner(hit.place) for hit in found.hits]
    return sum(1 for number, each in enumerate(owners) if number == 0 or owners[number - 1] != each)


def _file_name(found: FileHits) -> str:
    name = found.path.name if found.path is not None else _("New FAQ")
    return name if found.title in ("", name) else f"{found.title} – {name}"


def _owner_name(hit: Hit) -> str:
    if hit.place.part is Outside.BODY:
        return _("Page text")
    if hit.place.part is Outside.SETTING and not hit.place.position:
        return _("Page setting “{name}”").format(name=hit.label)
    return isolated(" ".join(hit.label.split())) or _("(no text yet)")


_PARTS: dict[Part | Outside, str] = {
    Part.QUESTION: _("Question"),
    Part.TITLE: _("Topic"),
    Part.ANCHOR: _("Link name"),
    Part.ANSWER: _("Answer"),
    Outside.SETTING: _("Page setting"),
    Outside.BODY: _("Page text"),
}


def _shown(row: _Row) -> str:
    hit = row.hit
    return row.text if hit is None else f"{hit.before}{hit.words}{hit.after}"


def _read_out(row: _Row) -> str:
    """Return a row as a screen reader says it: where, what, and what it would become."""
    hit = row.hit
    if hit is None:
        return row.text
    told = _("{part}: {line}").format(part=_PARTS[hit.place.part], line=_shown(row))
    if hit.new is None:
        return told
    new = f"{hit.before}{hit.new}{hit.after}"
    return _("{line}. Becomes: {new}").format(line=told, new=new)


def _kind(row: _Row) -> Kind:
    return row.kind


def _hit(row: _Row) -> Hit | None:
    return row.hit


def _part(row: _Row) -> str | None:
    return _PARTS[row.hit.place.part] if row.hit is not None else None


KIND = HIT + 1
#: What the model says of a row in each of Qt's roles, and in our own.
_ANSWERS: dict[int, Callable[[_Row], object]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.AccessibleTextRole: _read_out,
    Qt.ItemDataRole.ToolTipRole: _part,
    HIT: _hit,
    KIND: _kind,
}
