"""The sheets of one open page: what they suggest, what became of it, and where they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.document import Document, DocumentError
from editor.document.faq import Item, Topic
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.review.difference import Difference
from editor.review.sentences import sentence
from editor.review.suggestions.sheet import About, Comment, Reply, Sheet, State
from editor.review.suggestions.sheet_file import SheetError, read, written
from editor.review.suggestions.suggested import Fit, Suggested, found
from editor.storage.files import write_atomically
from editor.storage.reasons import reason

_REST = 300  # milliseconds without a change of the page


@dataclass(frozen=True)
class Held:
    """A sheet, the file that it is kept in, and whether it is the reviewer's own, not sent yet."""

    path: Path
    sheet: Sheet
    suggested: Suggested
    """What it suggests; the same as long as only decisions and comments change."""
    is_own: bool = False
    content: bytes = b""
    """What its file holds, as far as is known here."""

    @classmethod
    def of(cls, path: Path, sheet: Sheet, page: Path | None, *, is_own: bool = False) -> Self:
        """Hold a sheet that no file has yet."""
        return cls(path, sheet, Suggested(sheet, page), is_own)


@dataclass(frozen=True)
class Row:
    """One suggestion or comment, as it is listed."""

    place: Path
    """The file of its sheet."""
    by: str
    sentence: str
    about: About
    difference: Difference | None = None
    comment: Comment | None = None
    state: State = State.OPEN

    @property
    def key(self) -> tuple[Path, str]:
        """What tells it from the others."""
        name = self.difference.key if self.difference is not None else ""
        return self.place, name or (self.comment.id if self.comment is not None else "")


@dataclass(frozen=True)
class _Step:
    """An acceptance, to follow when it is undone and done again."""

    place: Path
    keys: tuple[str, ...]
    before: Document
    after: Document


class Sheets(QObject):
    """Knows the sheets of one open page.

    Signals:
        changed(): something else is listed, or decided.
        outdated(): the page has changed: suggestions may stand otherwise to it.
        failed(str): why something was not done or not kept.
    """

    changed = Signal()
    outdated = Signal()
    failed = Signal(str)

    def __init__(self, opened: OpenDocument, parent: QObject) -> None:
        super().__init__(parent)
        self.opened = opened
        self._held: dict[Path, Held] = {}
        self._steps: list[_Step] = []
        self._fits: dict[tuple[Path, str], Fit] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.outdated)
        opened.settled.connect(self._follow)

    # Which

    @property
    def all(self) -> Sequence[Held]:
        """The sheets in the order in which they came."""
        return tuple(self._held.values())

    def take(self, path: Path, content: bytes, *, is_own: bool = False) -> Held:
        """List what a file holds.

        Raises:
            SheetError: it holds no suggestions.
        """
        held = Held.of(path, read(content), self.opened.path, is_own=is_own)
        held = self._held[path] = replace(held, content=content)
        self._fits.clear()
        self.changed.emit()
        return held

    def drop(self, path: Path) -> None:
        """List a sheet no more."""
        if self._held.pop(path, None) is not None:
            self.changed.emit()

    def rows(self) -> Iterator[Row]:
        """Yield what is listed."""
        for held in self._held.values():
            yield from self._suggestions(held)
            for comment in held.sheet.comments:
                state = State.ACCEPTED if comment.is_done else State.OPEN
                said = " ".join(comment.text.split())
                if comment.about.name:
                    said = _("“{name}”: {comment}").format(name=comment.about.name, comment=said)
                yield Row(held.path, comment.by, said, comment.about, None, comment, state)

    def _suggestions(self, held: Held) -> Iterator[Row]:
        if held.is_own or held.sheet.base == held.sheet.text:
            return
        comparison = held.suggested.comparison
        for each in held.suggested.all:
            yield Row(
                held.path, held.sheet.by, sentence(comparison, each), _about(held, each), each,
                state=held.sheet.state(each.key),
            )  # fmt: skip

    def node(self, row: Row) -> Topic | Item | None:
        """Return what a row is about in the page as it is now; None for the page, or if it went."""
        return found(self.opened.document, row.about)

    # Suggestions

    def fit(self, row: Row) -> Fit | None:
        """Return how a suggestion stands to the page; None where it cannot be made alone."""
        if row.difference is None:
            return None
        if row.key not in self._fits:
            try:
                trial = self._held[row.place].suggested.trial(
                    [row.difference], self.opened.document
                )
            except DocumentError:
                return None
            self._fits[row.key] = trial.fit
        return self._fits[row.key]

    def accept(self, rows: Sequence[Row], *, is_forced: bool = False) -> bool:
        """Take suggestions of one sheet over as one step; return whether the page changed.

        Raises:
            DocumentError: they do not fit any more, or this file cannot keep them.
        """
        some = [each.difference for each in rows if each.difference is not None]
        held = self._held[rows[0].place]
        before = self.opened.document
        edit = held.suggested.edit(some, held.suggested.trial(some, before), is_forced=is_forced)
        keys = tuple(each.key for each in some)
        is_other = self.opened.perform(edit)
        if is_other:
            self._steps.append(_Step(held.path, keys, before, self.opened.document))
        self._decide(held.path, keys, State.ACCEPTED)
        return is_other

    def reject(self, row: Row) -> None:
        """Note that a suggestion is not wanted; one that was decided is open again."""
        is_open = row.state is State.OPEN
        self._decide(row.place, (row.key[1],), State.REJECTED if is_open else State.OPEN)

    def _decide(self, path: Path, keys: tuple[str, ...], state: State) -> None:
        held = self._held[path]
        if any(held.sheet.state(key) is not state for key in keys):
            self._keep(replace(held, sheet=held.sheet.with_states(keys, state)))

    @Slot()
    def _follow(self) -> None:
        """What was accepted is open again once that was undone."""
        self._fits.clear()
        self._rest.start()
        document = self.opened.document
        for step in self._steps:
            if step.place not in self._held:
                continue
            if document is step.before:
                self._decide(step.place, step.keys, State.OPEN)
            elif document is step.after:
                self._decide(step.place, step.keys, State.ACCEPTED)

    # Comments

    def add(self, held: Held, about: About, by: str, text: str) -> None:
        """Add a comment to a sheet."""
        comment = Comment(uuid4().hex, about, by, _now(), text)
        self._keep(replace(held, sheet=held.sheet.with_comment(comment)))

    def answer(self, row: Row, by: str, text: str) -> None:
        """Add an answer to a comment."""
        if row.comment is not None:
            self._replace(row, row.comment.with_reply(Reply(by, _now(), text)))

    def settle(self, row: Row) -> None:
        """Note that nothing is left to do about a comment, or that something is after all."""
        if row.comment is not None:
            self._replace(row, replace(row.comment, is_done=not row.comment.is_done))

    def _replace(self, row: Row, comment: Comment) -> None:
        held = self._held[row.place]
        self._keep(replace(held, sheet=held.sheet.with_comment(comment)))

    # Keeping

    def _keep(self, held: Held) -> None:
        """Write a sheet to its file; where that fails it is still known here.

        What somebody else wrote to the file meanwhile stays in it.
        """
        self._held[held.path] = held
        try:
            held.path.parent.mkdir(parents=True, exist_ok=True)
            held = self._with_news(held)
            held = self._held[held.path] = replace(held, content=written(held.sheet))
            write_atomically(held.path, held.content)
        except OSError as error:
            text = _("What was decided could not be written to “{name}”: {reason}.")
            self.failed.emit(text.format(name=held.path.name, reason=reason(error)))
        self.changed.emit()

    def _with_news(self, held: Held) -> Held:
        """Return a sheet with what its file holds by now, if that is a sheet, too."""
        try:
            content = held.path.read_bytes()
            newer = read(content) if content != held.content else held.sheet
        except (FileNotFoundError, SheetError):
            return held
        if newer is held.sheet:
            return held
        sheet = held.sheet.together_with(newer)
        return Held.of(held.path, sheet, self.opened.path, is_own=held.is_own)

    def keep(self, held: Held) -> None:
        """List a sheet and write it."""
        self._keep(held)


def _about(held: Held, difference: Difference) -> About:
    """Return what a suggestion is about: as it was, or as it would come."""
    comparison = held.suggested.comparison
    node = comparison.old.faq.at(difference.old) if difference.old is not None else None
    if node is None and difference.new is not None:
        node = comparison.new.faq.at(difference.new)
    return About(node.anchor, node.label) if node is not None else About()


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
