"""What can be chosen, the best fits for what was typed first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from editor.gui.quick.ranking import fit

DETAIL = int(Qt.ItemDataRole.UserRole)
KEYS = DETAIL + 1
_MOST = 200
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    text: str
    value: object
    detail: str = ""
    """Where it is, or what it does."""
    keys: str = ""
    """The keys that do the same."""
    is_possible: bool = True


class ChoiceModel(QAbstractListModel):
    """Holds all choices and shows those that fit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Choice] = []
        self._shown: list[Choice] = []
        self._typed = ""

    def set_choices(self, choices: Iterable[Choice]) -> None:
        self._all = list(choices)
        self.narrow(self._typed)

    def add(self, choices: Sequence[Choice]) -> None:
        """Add more, as they are found."""
        self._all += choices
        self.narrow(self._typed)

    def narrow(self, typed: str) -> None:
        """Show what fits these letters; the order is kept among what fits equally well."""
        self.beginResetModel()
        self._typed = typed
        ranked = [(_score(typed, choice), choice) for choice in self._all]
        fitting = [pair for pair in ranked if pair[0] > 0]
        if typed:
            fitting.sort(key=lambda pair: -pair[0])
        self._shown = [choice for _, choice in fitting[:_MOST]]
        self.endResetModel()

    def choice(self, index: _Index) -> Choice | None:
        return self._shown[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choice(index)
        if choice is None:
            return None
        answers = {
            int(Qt.ItemDataRole.DisplayRole): choice.text,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(
                filter(None, (choice.text, choice.detail, choice.keys))
            ),
            int(Qt.ItemDataRole.ToolTipRole): choice.detail,
            DETAIL: choice.detail,
            KEYS: choice.keys,
        }
        return answers.get(role)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        choice = self.choice(index)
        if choice is None or not choice.is_possible:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _score(typed: str, choice: Choice) -> int:
    """Return how well a choice fits: its text counts double, what stands beside it single."""
    return 2 * fit(typed, choice.text) or (fit(typed, choice.detail) if choice.detail else 0)
