"""Shows a file with two versions: what is still to be chosen, and both versions of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.document import DocumentError
from editor.gui.merge.versions import TwoVersions, decided, taken_over
from editor.gui.merge.words import Words
from editor.gui.open_document import OpenDocument
from editor.gui.others.choice_panel import ChoicePanel
from editor.gui.others.decisions import Decisions, name_of
from editor.gui.panes import Pane
from editor.gui.theme import GRID
from editor.language import _, ngettext
from editor.review.merging import Conflict

_DONE = "✓ "
_LIST_WIDTH = 300
_REST = 900


class MergePanel(QWidget):
    """Lets the writer choose from two versions, one place after the other.

    Nothing of the file changes before all is chosen; then the whole choice is one step.

    Signals:
        decided(): the file is one text again.
        text_wanted(): the writer wants to see the file as it is.
    """

    decided = Signal()
    text_wanted = Signal()

    def __init__(
        self, opened: OpenDocument, versions: TwoVersions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open = opened
        self._versions = versions
        self._decisions = Decisions(versions.theirs, versions.merge.conflicts)
        self._choices: dict[int, str] = {}
        #: What the actions of the window do while this file is the current one.
        self.handlers: Mapping[str, Callable[[], object]] = {}
        self._intro = _sentence(_intro(versions), self)
        self._refusal = _sentence("", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("What is to be chosen"))
        self.list.setWordWrap(True)
        self.list.setSpacing(GRID // 2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice = ChoicePanel(self)
        self.words = Words(self)
        self.done = QPushButton(_("&Done"), self)
        self.as_text = QPushButton(_("Show the file as te&xt"), self)
        self.panes = (Pane(self, self.list.setFocus),)
        self._lay_out()
        self._connect()
        self._name_rows()
        self.choice.ask(self._decisions)
        self._show_state()

    def _lay_out(self) -> None:
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self.list)
        columns.addWidget(self._both())
        columns.setStretchFactor(1, 1)
        columns.setSizes([_LIST_WIDTH, _REST])
        columns.setVisible(bool(self._decisions.conflicts))
        end = QHBoxLayout()
        end.addWidget(self.as_text)
        end.addWidget(self._refusal, 1)
        end.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._intro)
        layout.addWidget(columns, 1)
        layout.addLayout(end)

    def _both(self) -> QWidget:
        """Return the right side: both versions, and below them what is shown on demand."""
        widget = QWidget(self)
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice, 1)
        layout.addWidget(self.words)
        return widget

    def _connect(self) -> None:
        self.choice.chosen.connect(self._take)
        self.choice.shown.connect(self._show_conflict)
        self.list.currentRowChanged.connect(self.choice.show_row)
        self.words.written.connect(self._take_own)
        self.done.clicked.connect(self._finish)
        self.as_text.clicked.connect(self.text_wanted)

    # What is shown

    def _name_rows(self) -> None:
        for conflict in self._decisions.conflicts:
            item = QListWidgetItem(name_of(conflict), self.list)
            item.setToolTip(name_of(conflict))

    @Slot(object)
    def _show_conflict(self, conflict: Conflict) -> None:
        row = self._row(conflict)
        if self.list.currentRow() != row:
            self.list.blockSignals(True)
            self.list.setCurrentRow(row)
            self.list.blockSignals(False)
        self.words.follow(conflict)

    def _show_state(self) -> None:
        for row, conflict in enumerate(self._decisions.conflicts):
            mark = _DONE if row in self._choices else ""
            self.list.item(row).setText(mark + name_of(conflict))
        self.done.setEnabled(self._decisions.is_done)

    def _row(self, conflict: Conflict) -> int:
        return next(row for row, each in enumerate(self._decisions.conflicts) if each is conflict)

    # What is chosen

    @Slot(str)
    def _take_own(self, words: str) -> None:
        conflict = self.choice.conflict
        if conflict is not None:
            self._take(conflict, words)

    @Slot(object, str)
    def _take(self, conflict: Conflict, choice: str) -> None:
        """Note a choice, if the file can hold it."""
        row = self._row(conflict)
        choices = {**self._choices, row: choice}
        try:
            decided(self._versions.merge, self._decisions, choices)
        except DocumentError as error:
            self._refusal.setText(error.reason)
            return
        self._refusal.clear()
        self._choices = choices
        self._decisions.note(conflict, choice)
        self._show_state()
        self.choice.ask_next()
        if self._decisions.is_done:
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _finish(self) -> None:
        document = decided(self._versions.merge, self._decisions, self._choices)
        self._open.perform(taken_over(self._open, document))
        self.decided.emit()


def _intro(versions: TwoVersions) -> str:
    ours, theirs = versions.labels
    if not (ours and theirs):
        return _news(versions)
    names = _("Yours comes from “{ours}”, theirs from “{theirs}”.").format(ours=ours, theirs=theirs)
    return f"{_news(versions)} {names}"


def _news(versions: TwoVersions) -> str:
    count = len(versions.merge.conflicts)
    if not count:
        return _(
            "This file holds two versions, which fit together. "
            "“Done” makes one text of them; saving then writes it."
        )
    return ngettext(
        "This file holds two versions. Everything that fits together has been brought together; "
        "in {n} place both sides changed the same. Choose there what is to stay.",
        "This file holds two versions. Everything that fits together has been brought together; "
        "in {n} places both sides changed the same. Choose there what is to stay.",
        count,
    ).format(n=count)


def _sentence(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    return label
