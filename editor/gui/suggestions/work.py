"""Suggestions and comments of the file in front: read, listed, decided, written for the author."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.document import DocumentError
from editor.document.faq import Item, Topic
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.suggestions.details import page_of
from editor.gui.suggestions.panel import SuggestionsPanel
from editor.gui.suggestions.sheets import Held, Row, Sheets
from editor.gui.suggestions.words import WordsDialog
from editor.language import _, ngettext
from editor.review.suggestions.sheet import About, Sheet, State
from editor.review.suggestions.sheet_file import SheetError, read
from editor.review.suggestions.suggested import Fit
from editor.storage.reasons import reason
from editor.storage.reviewed import reviewer
from editor.storage.sheets import Unsent, beside, name_for

_NAME = "suggestions"
_NO_ROW = _("Select something in the list of suggestions first.")
_CANNOT = _("This cannot be done: {reason}.")
_Where = Callable[[], tuple[Topic | Item | None, str]]


class SuggestionsWork(QObject):
    """Follows the file in front.

    Signals:
        found(str): there is something to be listed.
        told(str): a sentence that needs no answer.
        failed(str): a sentence that is to stay until it was read.
    """

    found = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        lower: LowerArea,
        unsent: Unsent,
        places: Mapping[OpenDocument, _Where],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lower = lower
        self._window = window
        self._unsent = unsent
        self._places = places
        self._sheets: dict[OpenDocument, Sheets] = {}
        self._current: Sheets | None = None
        self.panel = SuggestionsPanel(actions, lower)
        lower.add(_NAME, _("Suggestions"), self.panel)
        self.panel.selected.connect(self._show_details)
        self.panel.wanted.connect(self._go)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "show_suggestions": self.show,
            "comment": self.comment,
            "save_suggestions": self.ask_where_to_save,
            "open_suggestions": self.ask_what_to_open,
            "accept_suggestion": self.accept,
            "reject_suggestion": self.reject,
            "accept_suggestions": self.accept_all,
            "answer_comment": self.answer,
            "settle_comment": self.settle,
        }

    # Which file

    def follow(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""
        is_faq = opened is not None and opened.document.faq.shape is not None
        self._current = self._sheets_of(opened) if opened is not None and is_faq else None
        self._list()

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""
        sheets = self._sheets.pop(opened, None)
        if sheets is not None:
            sheets.deleteLater()
            if sheets is self._current:
                self.follow(None)

    def _sheets_of(self, opened: OpenDocument) -> Sheets:
        """Return the sheets of a file; those that lie beside it are found the first time."""
        sheets = self._sheets.get(opened)
        if sheets is None:
            sheets = self._sheets[opened] = Sheets(opened, self)
            sheets.changed.connect(partial(self._take, sheets))
            sheets.outdated.connect(partial(self._judge_again, sheets))
            sheets.failed.connect(self.failed)
            if opened.path is not None:
                self._find(sheets, opened.path)
        return sheets

    def _find(self, sheets: Sheets, page: Path) -> None:
        for path in self._unsent.of(page):
            self._read(sheets, path, is_own=True)
        found = [path for path in beside(page) if self._read(sheets, path) is not None]
        count = sum(row.state is State.OPEN for row in sheets.rows() if row.place in found)
        if count:
            sentence = ngettext(
                "{n} suggestion or comment for this page lies beside it.",
                "{n} suggestions and comments for this page lie beside it.",
                count,
            )
            self.found.emit(sentence.format(n=count))

    def _read(self, sheets: Sheets, path: Path, *, is_own: bool = False) -> Held | None:
        """List a file that nobody asked for; what is wrong with it can wait until somebody does."""
        try:
            return sheets.take(path, path.read_bytes(), is_own=is_own)
        except (OSError, SheetError):
            return None

    def show(self) -> None:
        """Show the list and give it the keyboard."""
        self._lower.reveal(_NAME)

    # What is listed

    def _take(self, sheets: Sheets) -> None:
        if sheets is self._current:
            self._list()

    def _judge_again(self, sheets: Sheets) -> None:
        if sheets is self._current:
            self._show_details()

    def _list(self) -> None:
        rows = tuple(self._current.rows()) if self._current is not None else ()
        self.panel.show_rows(rows)
        count = sum(row.state is State.OPEN for row in rows)
        title = _("Suggestions")
        self._lower.retitle(_NAME, f"{title} ({count})" if count else title)

    @Slot()
    def _show_details(self) -> None:
        row, sheets = self.panel.current, self._current
        if row is None or sheets is None:
            self.panel.show_details("", can_fit=False, is_clash=False)
            return
        fit = sheets.fit(row) if row.state is State.OPEN else Fit.FITS
        node = sheets.node(row) if fit is Fit.CLASHES else None
        now = node.answer if isinstance(node, Item) else ""
        page = page_of(row, fit, now)
        self.panel.show_details(page, can_fit=fit is not None, is_clash=fit is Fit.CLASHES)

    @Slot()
    def _go(self) -> None:
        """Show what the current row is about."""
        row, sheets = self.panel.current, self._current
        if row is None or sheets is None:
            return
        node = sheets.node(row)
        if node is not None:
            sheets.opened.focused.emit(node.id)
        elif row.about.name:
            self.told.emit(_("“{name}” is not in this page any more.").format(name=row.about.name))

    # Deciding

    def accept(self) -> None:
        """Take the current suggestion over, even where the page says something else by now."""
        row, sheets = self.panel.current, self._current
        if row is None or sheets is None or row.difference is None:
            self.told.emit(_NO_ROW)
            return
        is_forced = sheets.fit(row) is Fit.CLASHES
        self._do(lambda: sheets.accept([row], is_forced=is_forced))

    def accept_all(self) -> None:
        """Take over what is open and fits, one step for each sheet."""
        sheets = self._current
        if sheets is None:
            return
        left = 0
        every = [row for row in sheets.rows() if row.difference and row.state is State.OPEN]
        if not every:
            self.told.emit(_("No suggestion is open."))
        for held in sheets.all:
            rows = [row for row in every if row.place == held.path]
            left += len(rows) - self._accept_fitting(sheets, rows)
        if left:
            sentence = ngettext(
                "{n} suggestion does not fit any more and is still open.",
                "{n} suggestions do not fit any more and are still open.",
                left,
            )
            self.failed.emit(sentence.format(n=left))

    def _accept_fitting(self, sheets: Sheets, rows: Sequence[Row]) -> int:
        """Accept them together, or else one by one as far as they fit; return how many were."""
        if not rows:
            return 0
        try:
            sheets.accept(rows)
        except DocumentError:
            if len(rows) == 1:
                return 0
            return sum(self._accept_fitting(sheets, [row]) for row in rows)
        return len(rows)

    def reject(self) -> None:
        """Note that the current suggestion is not wanted, or open it again."""
        row = self.panel.current
        if self._current is None or row is None or row.difference is None:
            self.told.emit(_NO_ROW)
            return
        self._current.reject(row)

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DocumentError as error:
            self.failed.emit(_CANNOT.format(reason=error.reason))

    # Comments

    def comment(self) -> None:
        """Ask for a remark about what is current."""
        sheets = self._current
        if sheets is None or sheets.opened.path is None:
            self.told.emit(_("Save the file first."))
            return
        node, quote = self._places.get(sheets.opened, _nowhere)()
        about = About(node.anchor, node.label, quote) if node is not None else About()
        name = _("“{name}”").format(name=node.label) if node is not None else _("The page")
        dialog = WordsDialog(_("Comment"), quote or name, self._window)
        dialog.said.connect(partial(self._add_comment, sheets, about))
        dialog.open()

    def _add_comment(self, sheets: Sheets, about: About, text: str) -> None:
        own = next((held for held in sheets.all if held.is_own), None)
        page = sheets.opened.path
        if own is None and page is not None:
            sheet = Sheet(page.name, reviewer(), _now(), "", "")
            own = Held.of(self._unsent.place(page), sheet, page, is_own=True)
        if own is not None:
            sheets.add(own, about, own.sheet.by, text)
            self.panel.select_last()
            self._lower.reveal(_NAME)

    def answer(self) -> None:
        """Ask for an answer to the current comment."""
        row, sheets = self.panel.current, self._current
        if sheets is None or row is None or row.comment is None:
            self.told.emit(_NO_ROW)
            return
        dialog = WordsDialog(_("Answer"), row.comment.text, self._window)
        dialog.said.connect(partial(sheets.answer, row, reviewer()))
        dialog.open()

    def settle(self) -> None:
        """Note that nothing is left to do about the current comment, or that something is."""
        row = self.panel.current
        if self._current is None or row is None or row.comment is None:
            self.told.emit(_NO_ROW)
            return
        self._current.settle(row)

    # Files

    def ask_what_to_open(self) -> None:
        """Ask for a file that somebody sent."""
        if self._current is None:
            return
        path = self._current.opened.path
        folder = str(path.parent) if path is not None else ""
        dialog = QFileDialog(self._window, _("Open suggestions"), folder, _filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(partial(self._open_all, self._current))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_all(self, sheets: Sheets, names: Sequence[str]) -> None:
        for path in map(Path, names):
            try:
                sheets.take(path, path.read_bytes())
            except OSError as error:
                text = _("“{name}” cannot be read: {reason}.")
                self.failed.emit(text.format(name=path.name, reason=reason(error)))
            except SheetError as error:
                self.failed.emit(f"“{path.name}”: {error}")
        self._lower.reveal(_NAME)

    def ask_where_to_save(self) -> None:
        """Ask where to write what was changed and remarked."""
        sheets = self._current
        if sheets is None or sheets.opened.path is None or sheets.opened.stored is None:
            self.told.emit(_("This file was never saved, so there is nothing to suggest for it."))
            return
        has_comments = any(held.is_own for held in sheets.all)
        if not sheets.opened.is_dirty and not has_comments:
            self.told.emit(_("Change or comment something first: that is what you suggest."))
            return
        page = sheets.opened.path
        dialog = QFileDialog(self._window, _("Save as suggestions"), str(page.parent), _filter())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(name_for(page, reviewer()))
        dialog.fileSelected.connect(partial(self._save, sheets))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, sheets: Sheets, name: str) -> None:
        """Write a sheet; what an older one of the same name says besides stays in it."""
        opened, path = sheets.opened, Path(name)
        page, stored = opened.path, opened.stored
        if page is None or stored is None:
            return
        older = _older(path)
        sheet = Sheet(page.name, reviewer(), _now(), stored.to_text(), opened.document.to_text())
        sheet = replace(sheet, comments=older.comments, states=older.states) if older else sheet
        for own in [held for held in sheets.all if held.is_own]:
            for comment in own.sheet.comments:
                sheet = sheet.with_comment(comment)
        content = path.read_bytes() if older else b""  # what is in it has been taken over
        sheets.keep(replace(Held.of(path, sheet, page), content=content))
        if not _is_written(path, sheet):
            return
        for own in [held for held in sheets.all if held.is_own]:
            sheets.drop(own.path)
        with contextlib.suppress(OSError):  # it is found again then, and sent is sent
            self._unsent.forget(page)
        self._lower.reveal(_NAME)
        text = _("“{name}” was written; send it to the author. The page itself was not changed.")
        self.failed.emit(text.format(name=path.name))


def _older(path: Path) -> Sheet | None:
    try:
        return read(path.read_bytes())
    except (OSError, SheetError):
        return None


def _is_written(path: Path, sheet: Sheet) -> bool:
    return _older(path) == sheet


def _filter() -> str:
    return ";;".join((_("Suggestions") + " (*.json)", _("All files") + " (*)"))


def _nowhere() -> tuple[None, str]:
    return None, ""


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
