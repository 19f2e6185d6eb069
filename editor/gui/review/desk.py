"""Comparisons of all open files: one list, the signs of the file in front, and the decisions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.document import DocumentError
from editor.gui.background import Background
from editor.gui.lower import LowerArea
from editor.gui.open_document import OpenDocument
from editor.gui.review.choices import Mode, Words
from editor.gui.review.panel import DifferencesPanel
from editor.gui.review.review import Base, Review
from editor.gui.review.ways import WAYS, Asked, Way
from editor.language import _
from editor.review.difference import Difference
from editor.storage.reviewed import ReviewedStore, reviewer

_NAME = "differences"
_NOTHING = _("This file is not compared with anything. F8 compares it with the last save.")
_NONE_CHOSEN = _("Select something in the list of differences first.")
_CANNOT = _("This cannot be done: {reason}.")


class ReviewDesk(QObject):
    """Follows the file in front.

    Signals:
        difference_wanted(Review, Difference): this one is to be shown in the columns of its file.
        move_wanted(Review, Difference, bool): the place is wanted where something stood (True), or
            where it stands.
        look_changed(): texts are to be shown with other marks, or the preview otherwise.
        told(str): a sentence that needs no answer.
        refused(str): why a decision could not be carried out; it is to stay until it was read.
    """

    difference_wanted = Signal(object, object)
    move_wanted = Signal(object, object, bool)
    look_changed = Signal()
    told = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        background: Background,
        lower: LowerArea,
        folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.actions = actions
        self._background = background
        self._lower = lower
        self._window = window
        self._store = ReviewedStore(folder)
        self._reviews: dict[OpenDocument, Review] = {}
        self._current: Review | None = None
        self._is_at_old_place = False
        self.mode = Mode.ALL
        self.is_before_after = False
        self.panel = DifferencesPanel(actions, lower)
        lower.add(_NAME, _("Differences"), self.panel)
        self.panel.chosen.connect(self.show_difference)
        self.panel.ticked.connect(self._tick)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "compare_saved": self.compare_with_last_save,
            "stop_comparing": self.stop,
            "next_difference": partial(self.step, 1),
            "previous_difference": partial(self.step, -1),
            "follow_move": self.follow_move,
            "take_back": self.take_back,
            "accept": self.accept,
            "take_back_all": self.take_back_all,
            "accept_all": self.accept_all,
            "mark_reviewed": self.mark_reviewed,
            "save_report": self.save_report,
            "hide_formatting": self._list_otherwise,
            "before_and_after": self._show_before_and_after,
            **{mode.value: partial(self.choose_mode, mode) for mode in Mode},
            **{way.action: partial(self._ask, way) for way in WAYS},
        }
        self._show_choices()

    # Which files

    def review(self, opened: OpenDocument) -> Review:
        """Return the comparison of a file, which is with nothing at first."""
        review = self._reviews.get(opened)
        if review is None:
            review = self._reviews[opened] = Review(opened, self._background, self)
            review.changed.connect(partial(self._take, review))
            review.failed.connect(self.told)
        return review

    def follow(self, opened: OpenDocument | None) -> None:
        """Turn to the file that came to the front."""
        is_faq = opened is not None and opened.document.faq.shape is not None
        self._current = self.review(opened) if opened is not None and is_faq else None
        self.panel.use(self._current)
        self._show_ticks()
        self._count()

    def forget(self, opened: OpenDocument) -> None:
        """Let go of a file that was closed."""
        review = self._reviews.pop(opened, None)
        if review is None:
            return
        review.close()
        review.deleteLater()
        if review is self._current:
            self.follow(None)

    def _take(self, review: Review) -> None:
        if review is self._current:
            self.panel.show_differences()
            self._count()

    def _count(self) -> None:
        comparison = self._current.comparison if self._current is not None else None
        title = _("Differences")
        count = len(comparison.differences) if comparison is not None else 0
        self._lower.retitle(_NAME, f"{title} ({count})" if count else title)

    # With what

    @Slot()
    def compare_with_last_save(self) -> None:
        """Compare the file in front with what was saved, and list the differences."""
        opened = self._current.opened if self._current is not None else None
        if opened is None or opened.stored is None or opened.stored.is_plain_text:
            self.told.emit(_("This file was never saved, so there is nothing to compare it with."))
            return
        self._begin(Base(_("the last save"), opened.stored, is_last_save=True))

    def _ask(self, way: Way) -> None:
        if self._current is not None:
            take = partial(self.compare_with, self._current.opened)
            asked = Asked(
                self._current.opened, self._window, self._background, take, self.told.emit
            )
            way.begin(asked)

    def compare_with(self, opened: OpenDocument, title: str, content: bytes) -> None:
        """Compare a file with another text of it.

        Args:
            opened: the file.
            title: what the other text is called in a sentence.
            content: the bytes of the other text.
        """
        review = self.review(opened)
        try:
            document = opened.reading_of(content)
        except DocumentError as error:
            self.told.emit(_CANNOT.format(reason=error.reason))
            return
        if review is self._current:
            self._begin(Base(title, document))

    def _begin(self, base: Base) -> None:
        if self._current is None:
            return
        self._is_at_old_place = False
        self._current.compare_with(base)
        self._show_ticks()
        self._lower.reveal(_NAME)

    @Slot()
    def stop(self) -> None:
        """Compare the file in front with nothing any more."""
        if self._current is not None:
            self._current.stop()
        if self._lower.is_revealed(_NAME):
            self._lower.leave()

    def save_report(self) -> None:
        """Write the differences to a file, to be mailed or printed."""
        if self._current is not None and self._current.base is None:
            self.compare_with_last_save()
        if self._current is None or self._current.base is None:
            self.told.emit(_NOTHING)
            return
        from editor.gui.review.reporting import Reporting  # noqa: PLC0415 - wanted rarely

        reporting = Reporting(self._current, self._current.base, self._background, self._window)
        reporting.ask(self.told.emit, self.refused.emit)

    # Going through

    def step(self, by: int) -> None:
        """Go to the next difference (1) or the previous one (-1) as they are listed."""
        if self._current is None:
            return
        if self._current.base is None:
            self.compare_with_last_save()
        found = self.panel.differences
        if not found:
            if not self._current.is_looking:
                self.told.emit(_("There are no differences."))
            return
        selected = self.panel.selected
        here = found.index(selected) if selected in found else (-1 if by > 0 else 0)
        self.panel.select(found[(here + by) % len(found)])
        self.show_difference(found[(here + by) % len(found)])

    @Slot(object)
    def show_difference(self, difference: Difference) -> None:
        """Show one in the columns, and say it."""
        if self._current is None:
            return
        self._is_at_old_place = False
        self.difference_wanted.emit(self._current, difference)
        self.told.emit(self.panel.said(difference))

    def follow_move(self) -> None:
        """Go to where the selected one stood, and back again."""
        selected = self.panel.selected
        if self._current is None or selected is None:
            self.told.emit(_NONE_CHOSEN)
        elif not selected.is_move:
            self.told.emit(_("This was not moved."))
        else:
            self._is_at_old_place = not self._is_at_old_place
            self.move_wanted.emit(self._current, selected, self._is_at_old_place)

    # How it is shown

    def choose_mode(self, mode: Mode) -> None:
        """Show texts with marks, as they are, or as they were."""
        self.mode = mode
        self._show_choices()
        self.look_changed.emit()

    def _show_before_and_after(self) -> None:
        self.is_before_after = self.actions["before_and_after"].isChecked()
        self.look_changed.emit()

    def _list_otherwise(self) -> None:
        self.panel.show_formatting(is_on=not self.actions["hide_formatting"].isChecked())

    def _show_choices(self) -> None:
        for mode in Mode:
            self.actions[mode.value].setChecked(mode is self.mode)

    # Deciding

    def take_back(self) -> None:
        """Make what is selected as it was."""
        self._decide(self.panel.chosen_ones, is_accepted=False)

    def accept(self) -> None:
        """Agree with what is selected."""
        self._decide(self.panel.chosen_ones, is_accepted=True)

    def take_back_all(self) -> None:
        """Make all that is listed as it was."""
        self._decide(self.panel.differences, is_accepted=False)

    def accept_all(self) -> None:
        """Agree with all that is listed."""
        self._decide(self.panel.differences, is_accepted=True)

    def decide_words(self, review: Review, words: Words, *, is_accepted: bool) -> None:
        """Make one place of a text as it was, or agree with it."""
        from editor.gui.review.decisions import (  # noqa: PLC0415 - with what compares, not before
            accept_words,
            take_words_back,
        )

        decide = accept_words if is_accepted else take_words_back
        self._do(lambda: decide(review, words))

    def _decide(self, some: Sequence[Difference], *, is_accepted: bool) -> None:
        from editor.gui.review.decisions import (  # noqa: PLC0415 - with what compares, not before
            accept_differences,
            take_differences_back,
        )

        decide = accept_differences if is_accepted else take_differences_back
        review = self._current
        if review is None or review.base is None:
            self.told.emit(_NOTHING)
        elif not some:
            self.told.emit(_NONE_CHOSEN)
        else:
            self._do(lambda: decide(review, some))
            self._go_on(review)

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DocumentError as error:
            self.refused.emit(_CANNOT.format(reason=error.reason))

    def _go_on(self, review: Review) -> None:
        """Show what is selected after a decision: the next that is to be decided about."""
        if not review.is_up_to_date:
            return
        selected = self.panel.selected
        if selected is not None:
            self.show_difference(selected)
        elif not self.panel.differences:
            self.told.emit(_("There are no differences any more."))

    # What was looked at

    def mark_reviewed(self) -> None:
        """Tick what is selected, or take the tick away where all of it has one."""
        keys = [each.key for each in self.panel.chosen_ones]
        if not keys:
            self.told.emit(_NONE_CHOSEN)
            return
        self._mark(keys, is_reviewed=not self.panel.model.reviewed.issuperset(keys))

    @Slot(str, bool)
    def _tick(self, key: str, is_reviewed: bool) -> None:
        self._mark([key], is_reviewed=is_reviewed)

    def _mark(self, keys: Iterable[str], *, is_reviewed: bool) -> None:
        path = self._current.opened.path if self._current is not None else None
        if path is None:
            return
        try:
            self._store.mark(path, reviewer(), keys, is_reviewed=is_reviewed)
        except OSError as error:
            self.told.emit(_CANNOT.format(reason=error.strerror or error))
        self._show_ticks()

    def _show_ticks(self) -> None:
        path = self._current.opened.path if self._current is not None else None
        known = self._store.of(path, reviewer()) if path is not None else frozenset()
        self.panel.show_ticks(known)
