"""One after the other, differences of two documents are taken back in the new one.

Topics and items are known by their ids meanwhile, so that it does not matter what was taken back
before.
"""

from collections.abc import Iterable

from editor.document.document import BODY, Document
from editor.document.edits import copied, delete, delete_all, move, paste_at
from editor.document.edits.building import list_exists
from editor.document.edits.edit import Change, Edit, Inserted, Replaced, Retouched, Reworded
from editor.document.errors import PatchError, Refusal
from editor.document.faq import Item, Position, Topic
from editor.document.nodes import Mapping
from editor.document.parts import Part
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer
from editor.document.shapes import node_at
from editor.language import _
from editor.review.comparing import Comparison
from editor.review.difference import Changed, Difference, Kind, Subject
from editor.review.restoring import Restorer, Written, removed, row_of
from editor.review.texts_back import KEPT_OTHERWISE, TextsBack, with_children_of


class Returning:
    """The way back from the new document of a comparison towards the old one."""

    def __init__(self, comparison: Comparison, restorer: Restorer) -> None:
        self.comparison = comparison
        self._restorer = restorer
        self._texts = TextsBack(restorer)
        self._places: dict[int, Position] | None = None
        self.document = comparison.new
        self.steps: list[Edit] = []
        self._returned: dict[Position, int] = {}
        self._moved = {each.new for each in comparison.differences if each.is_move}

    def take_back(self, difference: Difference) -> None:
        """Take one difference back.

        Raises:
            Refusal: this file cannot keep the result.
        """
        match difference.subject:
            case Subject.SETTING:
                self._setting(difference.changed[0], difference.kinds)
            case Subject.BODY:
                body = self.comparison.old.body
                self._changed_by([{"op": "replace", "path": BODY, "value": body}], Retouched(BODY))
            case Subject.FILE:
                self._file(difference)
            case _:
                self._row(difference)

    # Where things are by now

    def now(self, old: Position) -> Position | None:
        """Return where something of the old document stands by now; None if it is not there."""
        number = self._returned.get(old)
        if number is None:
            new = self.comparison.matching.new(old)
            node = self.comparison.new.faq.at(new) if new is not None else None
            number = node.id if node is not None else None
        return self._position(number) if number is not None else None

    def _position(self, number: int) -> Position | None:
        """Return where something stands by now, by its id."""
        if self._places is None:
            self._places = {node.id: place for place, node in self.document.faq.walk()}
        return self._places.get(number)

    def _here(self, new: Position | None) -> Position:
        """Return where something of the new document stands by now.

        Raises:
            Refusal: it went with something that was taken back before.
        """
        node = self.comparison.new.faq.at(new) if new else None
        place = self._position(node.id) if node is not None else None
        if place is None:
            raise Refusal(_("this is no longer there"))
        return place

    def _place(self, old: Position) -> tuple[Position, int]:
        """Return the topic and row to which something goes back; a topic that went comes first."""
        parent = self._parent(old[:-1])
        for number in reversed(range(old[-1])):
            sibling = (*old[:-1], number)
            place = self.now(sibling)
            has_moved = self.comparison.matching.new(sibling) in self._moved
            if place is not None and place[:-1] == parent and not has_moved:
                return parent, place[-1] + 1
        return parent, 0

    def _parent(self, old: Position) -> Position:
        top, other = self.comparison.matching.tops
        if old == top == ():
            return self._here(other) if other else ()
        place = () if top == old else self.now(old)
        if place is None:
            self._bring_back(old)
            place = self.now(old)
        if place is None:
            raise Refusal(KEPT_OTHERWISE)
        return place

    # Topics and items

    def _row(self, difference: Difference) -> None:
        kinds = difference.kinds
        if Kind.ADDED in kinds:
            self._take_away(difference.new)
        elif Kind.REMOVED in kinds:
            self._bring_back(difference.old or ())
        elif Kind.FORMATTING in kinds:
            self._written(difference)
        else:
            for changed in difference.changed:
                self._text(difference, changed)
            for place in difference.came:
                self._take_away(place)
            for place in difference.went:
                self._bring_back(place)
            if difference.is_move:
                self._move(difference.old or ())
                self._moved.discard(difference.new)

    def _take_away(self, new: Position | None) -> None:
        """Delete what came; what was moved into a topic that came goes back first."""
        matching = self.comparison.matching
        if new == matching.tops[1] != ():
            raise Refusal(KEPT_OTHERWISE)
        length = len(new or ())
        for place, old in sorted(matching.back.items()):
            if len(place) > length and place[:length] == new:
                self._move(old)
        self._did(delete(self.document, self._here(new)))

    def _move(self, old: Position) -> None:
        place = self.now(old)
        if place is None:
            return
        parent, row = self._place(old)
        place = self.now(old) or place
        if parent == place[:-1] and place[-1] < row:
            row -= 1
        if (parent, row) == (place[:-1], place[-1]):
            return
        if not self.document.faq.children_of(parent).is_list:
            self._reorder(old, place)
            return
        try:
            edit = move(self.document, place, parent, row)
        except PatchError:
            self._carry(old, place, (parent, row))
            return
        if edit is None:
            raise Refusal(KEPT_OTHERWISE)
        self._did(edit)

    def _carry(self, old: Position, place: Position, goal: tuple[Position, int]) -> None:
        """Move something into a topic that stands beside it, which one step of a patch cannot."""
        node = self.document.faq.at(place)
        parent, row = goal
        if node is None:
            return
        tokens = (*self.document.faq.children_of(parent).tokens, str(row))
        after = self._restorer.added(
            self.document, tokens, Written.at(self.document, node.tokens), row
        )
        self._returned[old] = Written.at(after, tokens).entry.id
        origin = after.faq.at(after.faq.position(node.id) or ())
        if origin is not None:
            after = removed(after, origin.tokens)
        self._did(Edit("", self.document, after, Replaced()))

    def _reorder(self, old: Position, place: Position) -> None:
        """Move a question that has a name among others: it is taken out and put in again."""
        node = self.document.faq.at(place)
        if node is None or place[:-1] != self._parent(old[:-1]) or _has_partner(node):
            raise Refusal(_("this file names its questions; their order cannot be changed here"))
        was = Written.at(self.document, node.tokens)
        without = removed(self.document, node.tokens)
        row = self._index(without, old, node.tokens[:-1])
        after = self._restorer.added(without, node.tokens, was, row)
        self._did(Edit("", self.document, after, Replaced()))
        self._returned[old] = Written.at(after, node.tokens).entry.id

    def _index(self, document: Document, old: Position, group: Tokens) -> int:
        """Return the place among all entries of a group behind the question that stood above."""
        for number in reversed(range(old[-1])):
            sibling = (*old[:-1], number)
            place = self.now(sibling)
            node = self.document.faq.at(place) if place is not None else None
            has_moved = self.comparison.matching.new(sibling) in self._moved
            if node is not None and node.tokens[:-1] == group and not has_moved:
                last = (
                    node.partner.tokens if isinstance(node, Item) and node.partner else node.tokens
                )
                return row_of(document, last) + 1
        return 0

    # What comes back

    def _bring_back(self, old: Position) -> None:
        """Add what went; from a topic only what has gone nowhere else."""
        if self.now(old) is not None:
            return
        source = self.comparison.old
        elsewhere = [each for each in _below(source, old)[1:] if self.now(each) is not None]
        without = delete_all(source, elsewhere)
        origin = source.faq.at(old)
        source = without.after if without is not None else source
        place = source.faq.position(origin.id) if origin is not None else None
        node = source.faq.at(place) if place is not None else None
        if place is None or node is None:
            raise Refusal(KEPT_OTHERWISE)
        parent, row = self._place(old)
        if self._is_alike(node, parent):
            edit: Edit | None = self._as_written(source, node, (parent, row))
        else:
            edit = paste_at(self.document, copied(source, [place]), (parent, row))
        kept = [each for each in _below(self.comparison.old, old) if each not in elsewhere]
        self._did(edit)
        self._remember(kept, edit)

    def _remember(self, kept: list[Position], edit: Edit | None) -> None:
        """Remember what is what of something that came back with all that is in it."""
        place = self._focus(edit)
        if place is not None:
            back = _below(self.document, place)
            for old, new in zip(kept, back, strict=False):
                node = self.document.faq.at(new)
                if node is not None:
                    self._returned[old] = node.id

    def _focus(self, edit: Edit | None) -> Position | None:
        if edit is None or edit.focus is None:
            return None
        return self._position(edit.focus)

    def _is_alike(self, node: Topic | Item, parent: Position) -> bool:
        """Whether entries are called the same where it comes from and where it goes to."""
        mine, other = self.comparison.old.faq, self.document.faq
        same_shape = (
            mine.shape is not None
            and other.shape is not None
            and ((mine.shape.topics, mine.shape.items) == (other.shape.topics, other.shape.items))
        )
        is_list = node.entry.key is None
        return (
            same_shape
            and other.children_of(parent).is_list == is_list
            and list_exists(self.document, parent)
        )

    def _as_written(
        self, source: Document, node: Topic | Item, place: tuple[Position, int]
    ) -> Edit:
        parent, row = place
        children = self.document.faq.children_of(parent)
        token = str(row)
        if not children.is_list:
            token, row = node.tokens[-1], self._row_in_group(children.tokens, place)
        tokens = (*children.tokens, token)
        after = self._restorer.added(self.document, tokens, Written.at(source, node.tokens), row)
        if isinstance(node, Item) and node.partner is not None:
            tokens_of_partner = (*children.tokens, node.partner.tokens[-1])
            partner = Written.at(source, node.partner.tokens)
            after = self._restorer.added(after, tokens_of_partner, partner, row + 1)
        number = Written.at(after, tokens).entry.id
        arrived = after.faq.position(number)
        change: Change = Inserted(arrived[:-1], arrived[-1]) if arrived else Replaced()
        return Edit("", self.document, after, change, number)

    def _row_in_group(self, group: Tokens, place: tuple[Position, int]) -> int:
        parent, row = place
        above = self.document.faq.at((*parent, row - 1)) if row else None
        if above is not None:
            last = (
                above.partner.tokens if isinstance(above, Item) and above.partner else above.tokens
            )
            return row_of(self.document, last) + 1
        below = self.document.faq.at((*parent, 0))
        if below is not None:
            return row_of(self.document, below.tokens)
        node = node_at(self.document.root, group)
        return len(node.entries) if isinstance(node, Mapping) else 0

    # Texts

    def _text(self, difference: Difference, changed: Changed) -> None:
        place = self._here(difference.new)
        old = self.comparison.old.faq.at(difference.old or ())
        now = self.document.faq.at(place)
        first = self.comparison.new.faq.at(difference.new or ())
        if old is None or now is None or first is None:
            raise Refusal(_("this is no longer there"))
        if isinstance(changed.part, Part):
            after = self._texts.text(self.document, now, (self.comparison.old, old), changed.part)
            self._did(Edit("", self.document, after, Reworded(place, changed.part), now.id))
            return
        tokens = (*now.tokens, *changed.new_tokens[len(first.tokens) :])
        if changed.new is None:
            tokens = (*now.tokens, *changed.old_tokens[len(old.tokens) :])
        after = self._texts.value(
            self.document, tokens, (self.comparison.old, changed), with_comments=False
        )
        self._did(Edit("", self.document, after, Retouched(format_pointer(tokens)), now.id))

    # Settings, formatting, the file

    def _setting(self, changed: Changed, kinds: Iterable[Kind]) -> None:
        if Kind.RENAMED in kinds:
            step: Step = {
                "op": "move",
                "from": format_pointer(changed.new_tokens),
                "path": format_pointer(changed.old_tokens),
            }
            self._changed_by([step], Retouched())
            return
        tokens = changed.new_tokens or changed.old_tokens
        after = self._texts.value(
            self.document, tokens, (self.comparison.old, changed), with_comments=True
        )
        self._did(Edit("", self.document, after, Retouched(format_pointer(tokens))))

    def _written(self, difference: Difference) -> None:
        """Write a topic or item as it was written before, quotes and comments included."""
        old = self.comparison.old.faq.at(difference.old or ())
        now = self.document.faq.at(self._here(difference.new))
        if old is None or now is None:
            raise Refusal(_("this is no longer there"))
        was = Written.at(self.comparison.old, old.tokens)
        if isinstance(old, Topic) and isinstance(now, Topic):
            was = with_children_of(self.document, was, old, now)
        after = self._restorer.replaced(self.document, now.tokens, was, with_comments=True)
        self._did(Edit("", self.document, after, Replaced(), now.id))

    def _file(self, difference: Difference) -> None:
        others = [each for each in self.comparison.differences if each is not difference]
        if others:
            raise Refusal(KEPT_OTHERWISE)
        self._did(Edit("", self.document, self.comparison.old, Replaced()))

    def _changed_by(self, steps: list[Step], change: Change) -> None:
        self._did(Edit("", self.document, self.document.patched(steps), change))

    def _did(self, edit: Edit | None) -> None:
        if edit is not None:
            self.steps.append(edit)
            self.document = edit.after
            if not isinstance(edit.change, Reworded | Retouched):
                self._places = None


def _below(document: Document, place: Position) -> list[Position]:
    """Return where a topic or item stands, and all that is in it."""
    found = [place]
    for row in range(len(document.faq.children_of(place))):
        found += _below(document, (*place, row))
    return found


def _has_partner(node: Topic | Item) -> bool:
    return isinstance(node, Item) and node.partner is not None
