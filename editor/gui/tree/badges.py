"""What rows of the tree say beside their name: changed or compared, problems, a note."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.collections import own_comments
from editor.document.comparing import same_text
from editor.document.document import Document
from editor.document.edits import has_note, note_of, other_comments
from editor.document.faq import Children, Item, Position, Topic
from editor.document.nodes import Entry
from editor.gui.open_document import OpenDocument
from editor.gui.signs import WORDS
from editor.language import _, ngettext
from editor.review.sign import Sign


@dataclass(frozen=True, slots=True)
class Badges:
    """The signs at the right edge of a row."""

    is_changed: bool = False
    problems: int = 0
    has_note: bool = False
    signs: tuple[Sign, ...] = ()
    """What became of it, where the file is compared with another; no dot says so then."""
    gone: int = 0
    """How much was removed from it."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.is_changed or self.problems or self.has_note or self.signs or self.gone)


class BadgeSource:
    """Finds out what belongs to a row; it is asked for the rows that are drawn only."""

    def __init__(self, open_document: OpenDocument) -> None:
        self._open = open_document
        self.problems: dict[int, int] = {}
        """How many problems there are at a topic or item, by its id."""
        self.signs: dict[int, tuple[Sign, ...]] = {}
        """What became of a topic or item since what the file is compared with, by its id."""
        self.gone: dict[int, int] = {}
        """How much was removed from a topic, by its id."""
        self._stored: Document | None = None
        self._places: dict[int, Position] = {}

    def of(self, node: Topic | Item, *, is_closed: bool = False) -> Badges:
        """Return the badges of a topic or item.

        Args:
            node: the topic or item.
            is_closed: whether a topic speaks for all that is in it, as while it is collapsed.
        """
        problems = self.problems.get(node.id, 0)
        if is_closed and isinstance(node, Topic) and self.problems:
            problems += sum(self.problems.get(each, 0) for each in _ids_inside(node.children))
        signs = self._signs(node, is_closed=is_closed)
        is_compared = bool(self.signs or self.gone)
        is_changed = not is_compared and self.is_changed(node, is_closed=is_closed)
        return Badges(is_changed, problems, has_note(node), signs, self.gone.get(node.id, 0))

    def _signs(self, node: Topic | Item, *, is_closed: bool) -> tuple[Sign, ...]:
        signs = self.signs.get(node.id, ())
        if signs or not (is_closed and isinstance(node, Topic) and self.signs):
            return signs
        is_inside = any(each in self.signs for each in _ids_inside(node.children))
        return (Sign.CHANGED,) if is_inside else ()

    def is_changed(self, node: Topic | Item, *, is_closed: bool = False) -> bool:
        """Whether a topic or item differs from what was saved.

        A topic does where its own texts do, or what stands in it came, went or moved; a closed
        one also where anything in it does.
        """
        stored = self._open.stored
        if stored is None or stored is self._open.document or stored.is_plain_text:
            return False
        if stored is not self._stored:
            self._stored, self._places = stored, {}
        before = self._before(stored, node)
        if before is None:
            return True
        if isinstance(node, Topic) and isinstance(before, Topic) and not is_closed:
            return _differs_itself(before, node)
        return not _is_same(before, node)

    def sentences(self, node: Topic | Item, *, is_closed: bool = False) -> list[str]:
        """Return what the badges of a row mean, for who reads or hears them."""
        badges = self.of(node, is_closed=is_closed)
        told = []
        if badges.is_changed:
            told.append(_("Changed since it was last saved"))
        if badges.signs:
            words = ", ".join(WORDS[sign] for sign in badges.signs)
            told.append(_("Compared: {words}").format(words=words))
        if badges.gone:
            gone = ngettext(
                "{n} entry was removed here", "{n} entries were removed here", badges.gone
            )
            told.append(gone.format(n=badges.gone))
        if badges.problems:
            told.append(
                ngettext("{n} problem", "{n} problems", badges.problems).format(n=badges.problems)
            )
        if badges.has_note:
            told.append(_("Note: {note}").format(note=_all_notes(node)))
        return told

    def _before(self, stored: Document, node: Topic | Item) -> Topic | Item | None:
        """Return what was saved of a topic or item, looking first where it stood before."""
        place = self._places.get(node.id)
        if place is None:
            place = self._open.position_of(node.id)
        found = stored.faq.at(place) if place is not None else None
        if found is None or found.id != node.id:
            place = stored.faq.position(node.id)
            found = stored.faq.at(place) if place is not None else None
        if place is not None:
            self._places[node.id] = place
        return found


def _all_notes(node: Topic | Item) -> str:
    return "\n".join(filter(None, [note_of(node), *other_comments(node)]))


def _ids_inside(children: Children) -> Iterator[int]:
    yield from children.ids()
    if children.has_topics:
        for child in children:
            if isinstance(child, Topic):
                yield from _ids_inside(child.children)


def _differs_itself(before: Topic, now: Topic) -> bool:
    """Whether a topic has other texts, or other entries, or these in another order."""
    if before.entry is now.entry:
        return False
    texts = [(topic.title, topic.anchor, own_comments(topic.entry)) for topic in (before, now)]
    return texts[0] != texts[1] or list(before.children.ids()) != list(now.children.ids())


def _is_same(before: Topic | Item, now: Topic | Item) -> bool:
    if isinstance(before, Item) and isinstance(now, Item):
        partners = before.partner, now.partner
        if before.page != now.page or _differ(*(each.entry if each else None for each in partners)):
            return False
    return not _differ(before.entry, now.entry)


def _differ(before: Entry | None, now: Entry | None) -> bool:
    """Whether an entry says something else; blank lines above it belong to its place."""
    if before is None or now is None or before is now:
        return before is not now
    if before.name != now.name or own_comments(before) != own_comments(now):
        return True
    return not same_text(before.value, now.value)
