"""The versions of a file: a list of them, what has changed since, and ways to bring back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.gui.moments import moment
from editor.gui.room import resize_within_screen
from editor.gui.theme import GRID
from editor.gui.versions.naming import about
from editor.language import _
from editor.storage.versions import Version

_SIZE = (112 * GRID, 66 * GRID)
_WIDTHS = (36 * GRID, 76 * GRID)
_VERSION = Qt.ItemDataRole.UserRole
_MARKS = {
    "kept": "{text}",
    "inserted": "<u><b>{text}</b></u>",
    "deleted": "<s>{text}</s>",
}
_AROUND = 160  # characters of kept text beside a change


@dataclass(frozen=True, slots=True)
class Since:
    """One thing that has changed since a version was kept."""

    key: str
    sentence: str
    texts: tuple[tuple[tuple[str, str], ...], ...]
    """For each text that changed its stretches: what became of it, and the words."""


class VersionsDialog(QDialog):
    """Shows versions, newest first; what has changed since the chosen one is told by the caller.

    Signals:
        chosen(Version): this version is to be looked at.
        whole_wanted(Version): the whole file shall be as it was then.
        part_wanted(Version, str): what has this key shall be as it was then.
        comparison_wanted(Version): the differences are to be shown in the window.
    """

    chosen = Signal(object)
    whole_wanted = Signal(object)
    part_wanted = Signal(object, str)
    comparison_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions-dialog")
        self.setWindowTitle(_("Versions of “{name}”").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._since: tuple[Since, ...] = ()
        self.versions = QListWidget(self)
        self.versions.setAccessibleName(_("Versions, newest first"))
        self.versions.setWordWrap(True)
        self.versions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.versions.setSpacing(GRID // 2)
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.differences = QListWidget(self)
        self.differences.setAccessibleName(_("What has changed since then"))
        self.differences.setWordWrap(True)
        self.differences.setSpacing(GRID // 4)
        self.texts = QTextBrowser(self)
        self.texts.setAccessibleName(_("How the text was and is"))
        self.texts.setOpenLinks(False)
        self.texts.document().setDocumentMargin(GRID)
        self.part = _button(_("Bring &this back"), self)
        self.part.setToolTip(_("Make what is selected as it was then; all else stays as it is"))
        self.whole = _button(_("Bring the &whole file back"), self)
        self.whole.setToolTip(_("Make all questions and answers as they were then"))
        self.compare = _button(_("&Compare in the window"), self)
        self.compare.setToolTip(_("Go through the differences one by one, where they stand"))
        self._lay_out()
        self._connect()
        self._update()

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.state)
        column.addWidget(self.differences, 2)
        column.addWidget(self.texts, 3)
        acts = QHBoxLayout()
        acts.addWidget(self.part)
        acts.addWidget(self.whole)
        acts.addWidget(self.compare)
        acts.addStretch()
        column.addLayout(acts)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.versions)
        halves.addWidget(right)
        halves.setSizes(_WIDTHS)
        halves.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addWidget(halves, 1)
        layout.addWidget(buttons)
        resize_within_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.versions.currentItemChanged.connect(self._choose)
        self.differences.currentRowChanged.connect(self._show_texts)
        self.whole.clicked.connect(lambda: self.whole_wanted.emit(self.version))
        self.part.clicked.connect(self._want_part)
        self.compare.clicked.connect(lambda: self.comparison_wanted.emit(self.version))

    @property
    def version(self) -> Version | None:
        """The version that is looked at; None where there is none."""
        return self._at(self.versions.currentRow())

    def show_versions(
        self, versions: Sequence[Version], is_there: Callable[[Version], bool]
    ) -> None:
        """List versions, oldest given first; the one that was looked at stays chosen."""
        before = self.version
        with QSignalBlocker(self.versions):
            self.versions.clear()
            for version in reversed(versions):
                said = about(version) if is_there(version) else _("Damaged")
                item = QListWidgetItem(f"{moment(version.when)}\n{said}", self.versions)
                item.setData(_VERSION, version)
            rows = [row for row in range(len(versions)) if self._at(row) == before]
            self.versions.setCurrentRow(rows[0] if rows else 0)
        if self.version is None:
            self._show((), _("There are no versions of this file yet. The first change makes one."))
        elif self.version != before:
            self.chosen.emit(self.version)

    def _at(self, row: int) -> Version | None:
        held = self.versions.model().index(row, 0).data(_VERSION)
        return held if isinstance(held, Version) else None

    def say(self, sentence: str) -> None:
        """Say why something was not done."""
        self.state.setText(sentence)

    def show_wait(self) -> None:
        """Say that the differences are being looked for."""
        self._show((), _("Comparing…"), can_whole=False)

    def show_differences(self, since: Sequence[Since]) -> None:
        """Show what has changed since the version that is looked at."""
        head = _("Since then this has changed. Struck out is how it was, underlined how it is now:")
        self._show(since, head if since else _("This is what is in the window now."))

    def show_damage(self, sentence: str) -> None:
        """Say that a version cannot be looked at."""
        text = _("This cannot be shown: {reason}. The other versions are not concerned.")
        self._show((), text.format(reason=sentence), can_whole=False)

    def _show(self, since: Sequence[Since], head: str, *, can_whole: bool = True) -> None:
        self._since = tuple(since)
        self.state.setText(head)
        self.differences.clear()
        self.differences.addItems([each.sentence for each in since])
        self.texts.clear()
        self.differences.setVisible(bool(since))
        self.texts.setVisible(bool(since))
        self.whole.setEnabled(can_whole and bool(since))
        self.compare.setEnabled(can_whole and bool(since))
        self.differences.setCurrentRow(0 if since else -1)
        self._update()

    @Slot()
    def _choose(self) -> None:
        if self.version is not None:
            self.chosen.emit(self.version)

    @Slot(int)
    def _show_texts(self, row: int) -> None:
        since = self._since[row] if 0 <= row < len(self._since) else None
        self.texts.setHtml("<hr>".join(map(_page, since.texts)) if since is not None else "")
        self._update()

    @Slot()
    def _want_part(self) -> None:
        row = self.differences.currentRow()
        if self.version is not None and 0 <= row < len(self._since):
            self.part_wanted.emit(self.version, self._since[row].key)

    def _update(self) -> None:
        self.part.setEnabled(self.differences.currentRow() >= 0 and bool(self._since))


def since_of(answer: object) -> tuple[Since, ...]:
    """Read what the process in the background answered."""
    rows = answer if isinstance(answer, list) else []
    return tuple(
        Since(
            str(row["key"]),
            str(row["sentence"]),
            tuple(tuple((str(fate), str(text)) for fate, text in each) for each in row["texts"]),
        )
        for row in rows
    )


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    return button


def _page(stretches: Sequence[tuple[str, str]]) -> str:
    words = "".join(_marked(*each) for each in stretches)
    return f'<p style="white-space: pre-wrap">{words}</p>'


def _marked(fate: str, text: str) -> str:
    if fate == "kept" and len(text) > 2 * _AROUND:
        text = f"{text[:_AROUND]} … {text[-_AROUND:]}"
    return _MARKS[fate].format(text=escape(text).replace("\n", "<br>"))
