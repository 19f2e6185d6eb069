"""How the differences of one file are shown in its columns: in the tree and over the texts."""

from PySide6.QtCore import QObject, Slot

from editor.document import BODY
from editor.document.faq import Item, Position, Topic
from editor.document.parts import Outside, Part
from editor.document.pointers import format_pointer
from editor.document.search import Place
from editor.gui.review.choices import Mode, Words
from editor.gui.review.cover import ReviewCover
from editor.gui.review.desk import ReviewDesk
from editor.gui.review.review import Review
from editor.gui.workspace import Workspace
from editor.review.comparison import Comparison
from editor.review.difference import Difference, Subject
from editor.review.whereabouts import Whereabouts


class ReviewedColumns(QObject):
    """Follows one comparison; it goes with the columns.

    While somebody types, the text is never covered: only what is chosen, or was covered, is.
    """

    def __init__(self, desk: ReviewDesk, review: Review, columns: Workspace) -> None:
        super().__init__(columns)
        self._desk = desk
        self._review = review
        self._columns = columns
        self._shown: Difference | None = None
        self._cover = ReviewCover(desk.actions, columns)
        columns.place_cover(self._cover)
        review.changed.connect(self._follow_change)
        desk.difference_wanted.connect(self._go_to)
        desk.move_wanted.connect(self._follow_move)
        desk.look_changed.connect(self._show)
        columns.tree.selected.connect(self._show_node)
        columns.page.shown.connect(self._uncover)
        self._cover.words_taken_back.connect(self._take_words_back)
        self._cover.words_accepted.connect(self._accept_words)
        self._follow_change()

    # What is gone to

    @Slot(object, object)
    def _go_to(self, review: Review, difference: Difference) -> None:
        """Show a difference: in its place, or where it stood."""
        if review is not self._review or review.comparison is None:
            return
        place = _place_outside(difference)
        if place is not None:
            self._columns.show_place(place, 0, 0)
        elif difference.new is not None:
            self._select(difference.new)
        elif difference.old is not None:
            self._select_near(review.comparison, difference.old)
        self._shown = difference
        self._show()

    @Slot(object, object, bool)
    def _follow_move(self, review: Review, difference: Difference, is_old: bool) -> None:
        if review is not self._review or review.comparison is None:
            return
        if is_old and difference.old is not None:
            self._select_near(review.comparison, difference.old, _moved(review.comparison))
            self._uncover()
        else:
            self._go_to(review, difference)

    def _select(self, place: Position) -> None:
        node = self._review.opened.document.faq.at(place)
        if node is not None:
            self._columns.tree.select(node.id)

    def _select_near(
        self, comparison: Comparison, old: Position, moved: frozenset[Position] = frozenset()
    ) -> None:
        """Select what stands above the place where something stood: a neighbour, or the topic."""
        place = Whereabouts(comparison.matching, moved).place(old)
        if place is None:
            return
        parent, row = place
        self._select((*parent, row - 1) if row else parent)

    @Slot(int)
    def _show_node(self, node_id: int) -> None:
        self._shown = self._review.of(node_id)
        self._show()

    # What lies over the texts

    @Slot()
    def _show(self) -> None:
        """Show marks or the original where that is wanted and there is any."""
        comparison, mode = self._review.comparison, self._desk.mode
        is_on = comparison is not None and mode is not Mode.FINAL
        if comparison is not None and is_on:
            is_on = self._filled(comparison, mode)
        self._columns.show_cover(is_on=is_on)
        self._show_before_and_after()

    def _show_before_and_after(self) -> None:
        """Show the answer twice in the preview where that is wanted and it was changed."""
        comparison, shown = self._review.comparison, self._shown
        items = None
        if comparison is not None and shown is not None and self._desk.is_before_after:
            old = comparison.old.faq.at(shown.old) if shown.old is not None else None
            new = comparison.new.faq.at(shown.new) if shown.new is not None else None
            if isinstance(old, Item) or isinstance(new, Item):
                items = _item(old), _item(new)
        self._columns.preview.show_before_after(items)

    def _filled(self, comparison: Comparison, mode: Mode) -> bool:
        """Fill the cover; return whether there is anything to show on it."""
        if mode is Mode.ORIGINAL:
            old = self._old_place(comparison)
            if old is not None:
                self._cover.show_original(comparison, old)
            return old is not None
        if self._shown is None:
            return False
        self._cover.show_marks(comparison, self._shown)
        return True

    def _old_place(self, comparison: Comparison) -> Position | None:
        if self._shown is not None:
            return self._shown.old
        place = self._columns.tree.position
        return comparison.matching.old(place) if place else None

    @Slot()
    def _uncover(self) -> None:
        self._shown = None
        self._columns.show_cover(is_on=False)
        self._show_before_and_after()

    @Slot()
    def _follow_change(self) -> None:
        comparison = self._review.comparison
        self._columns.tree.set_differences(self._review.signs(), self._review.gone())
        was_covered = not self._cover.isHidden()
        if self._shown is not None and comparison is not None:
            self._shown = comparison.find(self._shown.key) or self._of_selected()
        if was_covered:
            self._show()
        self._show_before_and_after()

    def _of_selected(self) -> Difference | None:
        node = self._columns.tree.node
        return self._review.of(node.id) if node is not None else None

    # Deciding about words

    @Slot(str, int)
    def _take_words_back(self, part: str, number: int) -> None:
        self._decide(part, number, is_accepted=False)

    @Slot(str, int)
    def _accept_words(self, part: str, number: int) -> None:
        self._decide(part, number, is_accepted=True)

    def _decide(self, part: str, number: int, *, is_accepted: bool) -> None:
        if self._shown is not None:
            which = Part(part) if part in list(Part) else Outside(part)
            words = Words(self._shown, which, number)
            self._desk.decide_words(self._review, words, is_accepted=is_accepted)


def _place_outside(difference: Difference) -> Place | None:
    """Return where a setting or the page's text stands; None for anything else, or what went."""
    if difference.subject is Subject.BODY:
        return Place(Outside.BODY, pointer=BODY)
    if difference.subject is Subject.SETTING and difference.changed[0].new_tokens:
        pointer = format_pointer(difference.changed[0].new_tokens)
        return Place(Outside.SETTING, pointer=pointer)
    return None


def _item(node: Topic | Item | None) -> Item | None:
    return node if isinstance(node, Item) else None


def _moved(comparison: Comparison) -> frozenset[Position]:
    places = (each.new for each in comparison.differences if each.is_move)
    return frozenset(place for place in places if place is not None)
