"""Which entries of two documents are the same ones, by their ids.

Topics and questions are those that `editor.review.matching` finds; what is in other lists is the
same where it says the same, or else where it stands between the same and says nearly the same.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Sequence as List

from editor.document.document import Document
from editor.document.faq import Item, Topic
from editor.document.fields import KEY, Field
from editor.document.nodes import Collection, Entry, Mapping, Node, Sequence, find, node_text
from editor.review.matching import match
from editor.review.merging.orders import moved_keys

Pairs = dict[int, int]
"""The ids of entries in one document, each with that of the same entry in another."""

#: Of their words, two texts that are the same one have so many in common.
_ALIKE = 0.5
_WORD = re.compile(r"\w+")


def paired(old: Document, new: Document) -> Pairs:
    """Return the entries that two documents have in common.

    Entries of groups are among them only where their name is a text of the FAQ; all others are
    the same by their names.
    """
    finder = _Pairing(old, new)
    finder.pair_below(old.root, new.root)
    return finder.pairs


def paired_additions(ours: Document, theirs: Document) -> Pairs:
    """Return the entries of lists that both sides surely mean to be the same one.

    Questions that two people add are alike by chance more easily than those that one person has
    changed; so what they ask must be the same, or their link name.
    """
    finder = _Pairing(ours, theirs)
    finder.pair_below(ours.root, theirs.root)
    return {one: other for one, other in finder.pairs.items() if finder.is_sure(one, other)}


class _Pairing:
    """Pairs what is in lists, from the topics and questions down to everything else."""

    def __init__(self, old: Document, new: Document) -> None:
        ours, theirs = dict(old.faq.walk()), dict(new.faq.walk())
        self._of_faq = {node.id: node for rows in (ours, theirs) for node in rows.values()}
        self._equal: Pairs = {}
        self.pairs: Pairs = {}
        nodes = [(ours[one], theirs[other]) for one, other in match(old, new).pairs.items()]
        self.pairs.update((one.id, other.id) for one, other in nodes if _can_pair(one, other))
        for one, other in nodes:
            self.pair_below(one.entry.value, other.entry.value)

    def is_sure(self, one: int, other: int) -> bool:
        """Whether two that were paired ask the same, have one link name, or say the same."""
        left, right = self._of_faq.get(one), self._of_faq.get(other)
        if left is None or right is None:
            return self._equal.get(one) == other
        names = (left.anchor, right.anchor)
        return left.label.split() == right.label.split() or bool(names[0] and names[0] == names[1])

    def pair_below(self, old: Node, new: Node) -> None:
        """Pair what is in lists below two nodes that are the same."""
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            for entry in old.entries:
                other = find(new, entry.name) if entry.name is not None else None
                if isinstance(entry.value, Collection) and other is not None:
                    self.pair_below(entry.value, other.value)
        elif isinstance(old, Sequence) and isinstance(new, Sequence):
            if any(entry.id in self._of_faq for entry in (*old.entries, *new.entries)):
                self._pair_rest(old.entries, new.entries)
            else:
                self._pair_list(old.entries, new.entries)

    def _pair_list(self, old: List[Entry], new: List[Entry]) -> None:
        equal = _equal_pairs(old, new)
        for number, other in equal.items():
            self._equal[old[number].id] = new[other].id
        self._take(old, new, equal)
        for one, others in _between(old, new, equal):
            self._take(one, others, _alike(list(map(_words, one)), list(map(_words, others))))

    def _pair_rest(self, old: List[Entry], new: List[Entry]) -> None:
        """Pair questions that stand between the same ones and ask nearly the same."""
        places = {entry.id: number for number, entry in enumerate(new)}
        known = {
            number: places[self.pairs[entry.id]]
            for number, entry in enumerate(old)
            if self.pairs.get(entry.id) in places
        }
        taken = set(self.pairs.values())
        for one, others in _between(old, new, known):
            left = [entry for entry in one if entry.id not in self.pairs]
            right = [entry for entry in others if entry.id not in taken]
            words = [list(map(self._label_words, each)) for each in (left, right)]
            self._take(left, right, _alike(*words))

    def _label_words(self, entry: Entry) -> Counter[str]:
        node = self._of_faq.get(entry.id)
        return Counter() if node is None else Counter(_WORD.findall(node.label))

    def _take(self, old: List[Entry], new: List[Entry], found: Pairs) -> None:
        for number, other in found.items():
            self.pairs[old[number].id] = new[other].id
            self.pair_below(old[number].value, new[other].value)


def _can_pair(one: Topic | Item, other: Topic | Item) -> bool:
    """Whether two are in lists, or in groups where what they say is their name."""
    if one.entry.key is None or other.entry.key is None:
        return one.entry.key is other.entry.key
    return one.keys == other.keys and KEY in _label_field(one)


def _label_field(node: Topic | Item) -> Field:
    return (node.keys.title or ()) if isinstance(node, Topic) else node.keys.question


def _equal_pairs(old: List[Entry], new: List[Entry]) -> Pairs:
    """Return the places of entries of two lists that say the same."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for number in reversed(range(len(new))):
        waiting[node_text(new[number].value)].append(number)
    equal: Pairs = {}
    for number, entry in enumerate(old):
        places = waiting.get(node_text(entry.value))
        if places:
            equal[number] = places.pop()
    return equal


def _between(
    old: List[Entry], new: List[Entry], known: Pairs
) -> Iterator[tuple[List[Entry], List[Entry]]]:
    """Yield what is left of two lists between the entries that keep their order."""
    moved = moved_keys(list(known), sorted(known, key=known.__getitem__))
    steady = {one: other for one, other in known.items() if one not in moved}
    left = _gaps(len(old), set(steady), set(known))
    right = _gaps(len(new), set(steady.values()), set(known.values()))
    for ones, others in zip(left, right, strict=True):
        if ones and others:
            yield [old[one] for one in ones], [new[other] for other in others]


def _gaps(length: int, steady: set[int], known: set[int]) -> list[list[int]]:
    """Return the places between steady ones where nothing known stands."""
    gaps: list[list[int]] = [[]]
    for place in range(length):
        if place in steady:
            gaps.append([])
        elif place not in known:
            gaps[-1].append(place)
    return gaps


def _alike(left: List[Counter[str]], right: List[Counter[str]]) -> Pairs:
    """Return places, in order, of texts that have most of their words in common."""
    pairs: Pairs = {}
    begin = 0
    for one, words in enumerate(left):
        for other in range(begin, len(right)):
            shared = (words & right[other]).total()
            if shared > _ALIKE * max(words.total(), right[other].total()):
                pairs[one] = other
                begin = other + 1
                break
    return pairs


def _words(entry: Entry) -> Counter[str]:
    return Counter(_WORD.findall(node_text(entry.value)))
