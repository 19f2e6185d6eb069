"""Which rows of the tree hold certain words: the search behind the filter box, without Qt."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.document.faq import Children, Faq, Item, Topic
from editor.document.nodes import Entry


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows must hold to be shown."""

    words: str = ""
    answers: bool = False
    """Whether answers are searched, too."""

    @property
    def is_on(self) -> bool:
        """Whether it hides anything."""
        return bool(self.words.strip())


@dataclass(slots=True)
class Matches:
    """The rows to show under each topic by its id, 0 for the top, and how many questions match."""

    rows: dict[int, list[int]] = field(default_factory=dict)
    count: int = 0
    total: int = 0


class Haystack:
    """The texts of a document, folded for searching; kept for the entries that did not change."""

    def __init__(self) -> None:
        self._names: dict[int, tuple[Entry, str]] = {}
        self._answers: dict[int, tuple[Entry, str]] = {}
        self._lists: dict[tuple[int, bool], tuple[Entry, list[str]]] = {}

    def matches(self, faq: Faq, wanted: Filter) -> Matches:
        """Return what to show: what holds all words, and the topics above it.

        A topic that holds them shows all that is in it.
        """
        found = Matches()
        terms = folded(wanted.words).split()
        self._search(faq.children, (0, None), terms, (wanted.answers, found))
        return found

    def _search(
        self,
        children: Children,
        parent: tuple[int, Entry | None],
        terms: list[str],
        aim: tuple[bool, Matches],
    ) -> None:
        answers, found = aim
        parent_id, entry = parent
        if not children.has_topics:
            texts = self._texts(children, parent_id, entry, answers)
            rows = list(range(len(texts)))
            for term in terms:
                rows = [row for row in rows if term in texts[row]]
            found.rows[parent_id] = rows
            found.count += len(rows)
            found.total += len(texts)
            return
        rows = found.rows.setdefault(parent_id, [])
        for row, child in enumerate(children):
            if isinstance(child, Item):
                found.total += 1
                is_shown = _holds(self._text(child, answers), terms)
                found.count += is_shown
            else:
                is_named = _holds(self._name(child), terms)
                self._search(
                    child.children, (child.id, child.entry), [] if is_named else terms, aim
                )
                is_shown = is_named or bool(found.rows[child.id])
            if is_shown:
                rows.append(row)

    def _texts(
        self, children: Children, parent_id: int, entry: Entry | None, answers: bool
    ) -> list[str]:
        """Return the texts of a list of questions, at once where its topic did not change."""
        known = self._lists.get((parent_id, answers))
        if known is not None and entry is not None and known[0] is entry:
            return known[1]
        texts = [self._text(child, answers) for child in children]
        if entry is not None:
            self._lists[parent_id, answers] = (entry, texts)
        return texts

    def _text(self, node: Topic | Item, answers: bool) -> str:
        name = self._name(node)
        if not answers or not isinstance(node, Item):
            return name
        known = self._answers.get(node.id)
        if known is None or known[0] is not node.entry or node.partner is not None:
            known = (node.entry, f"{name}\n{folded(node.answer)}")
            self._answers[node.id] = known
        return known[1]

    def _name(self, node: Topic | Item) -> str:
        known = self._names.get(node.id)
        if known is None or known[0] is not node.entry:
            known = (node.entry, folded(f"{node.label}\n{node.anchor}"))
            self._names[node.id] = known
        return known[1]


def _holds(text: str, terms: list[str]) -> bool:
    return all(term in text for term in terms)


def folded(text: str) -> str:
    """Return a text as it is compared: small letters without accents."""
    if text.isascii():
        return text.lower()
    return "".join(_base_letters(text.casefold()))


def _base_letters(text: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    return (char for char in decomposed if not unicodedata.combining(char))
