"""Bringing entries of one document into another as they are written there, comments included.

Where an entry cannot stand in the other file as it is written, what it says is written anew. Each
way is tried on a copy that is read back; nothing is taken over that does not say what it should.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.document.collections import is_inline, own_comments, own_line, with_last_break
from editor.document.document import Document
from editor.document.errors import DocumentError, Refusal
from editor.document.fragments import shifted
from editor.document.gaps import separator
from editor.document.nodes import Collection, Entry, Sequence, entry_text
from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer
from editor.document.trails import trail_to
from editor.document.values import data, same
from editor.language import _
from editor.review.page_compared import names_of


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it stands in a document."""

    document: Document
    entry: Entry
    column: int
    is_in_brackets: bool
    blank: str = ""
    """The blank lines between it and its neighbours."""

    @classmethod
    def at(cls, document: Document, tokens: Tokens) -> "Written":
        """Return the entry at the end of a path.

        Raises:
            PatchError: there is none.
        """
        container, index = trail_to(document.top, tokens)[-1]
        entries = container.entries
        blank = separator(entries[index or min(1, len(entries) - 1)].lead)
        return cls(document, entries[index], container.column, container.is_flow, blank)

    @property
    def value(self) -> object:
        """What the entry holds."""
        return data(self.entry.value, names_of(self.document))

    def text(self, column: int, newline: str) -> str:
        """Return the entry without what stands above it, as it is written in another column.

        Raises:
            Refusal: it would mean something else there.
        """
        alone = with_last_break(own_line(self.entry, self.column), self.document.newline)
        there = shifted(alone, self.column, column)
        text = entry_text(replace(there, lead=""))
        return text.replace(self.document.newline, newline)

    def comments(self, column: int, newline: str) -> str:
        """Return the comments above the entry as they are written in another column."""
        there = shifted(own_line(self.entry, self.column), self.column, column)
        return own_comments(there).replace(self.document.newline, newline)


@dataclass(frozen=True, slots=True)
class Restorer:
    """Brings entries of one document into another."""

    is_careful: bool = True
    """Whether the whole file is read back after each entry; else somebody does that at the end."""

    def replaced(
        self, document: Document, tokens: Tokens, was: Written, *, with_comments: bool
    ) -> Document:
        """Return a document with an entry as another document has it.

        Args:
            document: what gets it.
            tokens: where it has the entry.
            was: how the other document has it.
            with_comments: whether the comments above it are those of the other document, too.

        Raises:
            Refusal: this file cannot hold it there.
        """
        plain: Step = {"op": "replace", "path": format_pointer(tokens), "value": was.value}
        ways = [*_exact_replacements(document, tokens, was, with_comments=with_comments), plain]
        return self._first_that_works(document, ways, tokens)

    def added(self, document: Document, tokens: Tokens, was: Written, row: int) -> Document:
        """Return a document with one more entry, written as another document has it.

        Args:
            document: what gets it.
            tokens: the path that it will have.
            was: how the other document has it.
            row: its place among the entries of the list or group.

        Raises:
            Refusal: this file cannot hold it there.
        """
        plain: Step = {"op": "add", "path": format_pointer(tokens), "value": was.value}
        container = _container(document, tokens)
        if container is None or container.entries:
            ways = [*_exact_additions(document, tokens, was, row), plain]
            return self._first_that_works(document, ways, tokens)
        first = (*tokens[:-1], "0") if isinstance(container, Sequence) else tokens
        after = self._first_that_works(document, [plain], first)
        return self.replaced(after, first, was, with_comments=True)

    def _first_that_works(
        self, document: Document, ways: Iterable[Step], tokens: Tokens
    ) -> Document:
        refused: DocumentError | None = None
        for step in ways:
            try:
                after = document.patched([step])
                if self.is_careful:
                    after.verify()
                if same(Written.at(after, tokens).value, step["value"]):
                    return after
            except DocumentError as error:
                refused = error
        raise Refusal(
            refused.reason if refused is not None else _("this cannot be taken back here")
        )


def _exact_replacements(
    document: Document, tokens: Tokens, was: Written, *, with_comments: bool
) -> Iterator[Step]:
    container, index = trail_to(document.top, tokens)[-1]
    if was.is_in_brackets or container.is_flow or not tokens:
        return
    now = container.entries[index]
    lead = now.lead
    try:
        text = was.text(container.column, document.newline)
        if with_comments:
            lead = separator(lead) + was.comments(container.column, document.newline)
    except Refusal:
        return
    if index == 0 and is_inline(container):
        text = text.lstrip(" ")
        lead = now.lead
    layout = {"entry": {"lead": lead, "text": text}}
    yield {
        "op": "replace",
        "path": format_pointer(tokens),
        "value": was.value,
        "layout": layout,
    }


def _exact_additions(document: Document, tokens: Tokens, was: Written, row: int) -> Iterator[Step]:
    step: Step = {"op": "add", "path": format_pointer(tokens), "value": was.value}
    container = _container(document, tokens)
    if was.is_in_brackets or container is None or container.is_flow:
        return
    try:
        text, lead = was.text(0, "\n"), was.comments(0, "\n")
        there = was.text(container.column, document.newline)
        above = was.comments(container.column, document.newline)
    except Refusal:
        return
    is_list = isinstance(container, Sequence)
    if not is_list or len(container.entries) == 1:
        blank = was.blank.replace(was.document.newline, document.newline)
        place = min(row, len(container.entries))
        yield {**step, "layout": {"entry": {"lead": blank + above, "text": there}, "index": place}}
    text = text.replace("\n", document.newline)
    yield {**step, "written": {"lead": lead.replace("\n", document.newline), "text": text}}
    if not is_list:
        yield {**step, "layout": {"index": row}}


def _container(document: Document, tokens: Tokens) -> Collection | None:
    container, index = trail_to(document.top, tokens[:-1])[-1]
    value = container.entries[index].value
    return value if isinstance(value, Collection) else None


def removed(document: Document, tokens: Tokens) -> Document:
    """Return a document without an entry.

    Raises:
        PatchError: there is none, or it cannot go.
    """
    return document.patched([{"op": "remove", "path": format_pointer(tokens)}])


def row_of(document: Document, tokens: Tokens) -> int:
    """Return the place of an entry of a list or group among the others.

    Raises:
        PatchError: there is none.
    """
    return trail_to(document.top, tokens)[-1][1]
