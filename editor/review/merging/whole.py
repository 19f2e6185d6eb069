"""Two people's versions of one file brought together, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from editor.document.document import Document
from editor.document.errors import DocumentError
from editor.document.examples import Examples, read_examples
from editor.document.nodes import Collection, Node, entry_text
from editor.review.merging.conflict import BODY, Found, Kind
from editor.review.merging.disputes import disputes
from editor.review.merging.entries import Merger
from editor.review.merging.errors import CannotMerge
from editor.review.merging.kin import Kin, kin_of
from editor.review.merging.placing import Plan, Wish, plan_of
from editor.review.merging.preparing import finished, prepared
from editor.review.merging.sides import Both, Side, Three
from editor.review.merging.texts import is_agreed, merge_texts, version


@dataclass(frozen=True, slots=True)
class Draft:
    """A merged document with what its making met."""

    document: Document
    found: tuple[Found, ...]


class Sides:
    """The three versions of a file, to be brought together in different ways."""

    def __init__(self, base: Document | None, ours: Document, theirs: Document) -> None:
        self.given = Both(base, ours, theirs)

    @cached_property
    def documents(self) -> Both[Document]:
        """The three versions, alike in how lines end."""
        return prepared(self.given)

    @cached_property
    def kin(self) -> Kin:
        """Which entries are the same ones."""
        return kin_of(self.documents.base, self.documents.ours, self.documents.theirs)

    @cached_property
    def _examples(self) -> Examples:
        ours = self.documents.ours
        return read_examples(ours.root, ours.newline)

    def merged(self, wish: Wish) -> Draft:
        """Return the file with the changes of both sides.

        Raises:
            CannotMerge: the front matter of one cannot be read, or what would come about does not
                read as what it is meant to be.
        """
        self._check()
        plan = plan_of(self.kin, wish)
        try:
            draft = self._draft(plan, wish)
            draft.document.verify()
        except DocumentError as error:
            raise CannotMerge(error.reason) from error
        return draft

    def _check(self) -> None:
        documents = [self.given.ours, self.given.theirs, self.given.base or self.given.ours]
        if any(document.is_plain_text for document in documents):
            raise CannotMerge("one version has no front matter")
        if len({document.source.opening != "" for document in documents}) > 1:
            raise CannotMerge("one version is a page, the other is not")

    def _draft(self, plan: Plan, wish: Wish) -> Draft:
        documents = self.documents
        merger = Merger(self.kin, plan, wish, lambda: self._examples)
        top = merger.top(documents.map(lambda document: document.top))
        found = list(merger.found)
        known = {each.entry for each in found if each.kind is Kind.WRITING}
        found += (each for each in disputes(plan, self.kin) if each.entry not in known)
        if wish.keeps_changed:
            self._check_presence(plan, top, found)
        body = self._body(found, wish)
        source = replace(
            documents.ours.source,
            has_bom=documents.map(lambda each: each.source.has_bom).picked(wish.prefers),
            opening=documents.map(lambda each: each.source.opening).picked(wish.prefers),
            closing=documents.map(lambda each: each.source.closing).picked(wish.prefers),
            body=body,
        )
        sides = (documents.ours, documents.theirs)
        document = replace(
            documents.ours,
            source=source,
            top=top,
            has_aliases=any(each.has_aliases for each in sides),
            is_intricate=any(each.is_intricate for each in sides),
        )
        return Draft(finished(document, self.given), tuple(found))

    def _body(self, found: list[Found], wish: Wish) -> str:
        bodies = self.documents.map(lambda document: document.body)
        if bodies.changed is not None:
            return bodies.picked(wish.prefers)
        chunks = merge_texts(bodies.base or "", bodies.ours, bodies.theirs)
        if not is_agreed(chunks):
            texts = Three(bodies.base, version(chunks, Side.OURS), version(chunks, Side.THEIRS))
            found.append(Found(Kind.TEXT, BODY, texts, texts))
        return version(chunks, wish.prefers)

    def _check_presence(self, plan: Plan, top: Collection, found: list[Found]) -> None:
        """Check that everything that is to stay is in the result or in a conflict.

        Raises:
            CannotMerge: something would be lost, two topics that were moved into each other say.
        """
        ids = set(_ids(top))
        said = [text for each in found for text in (each.texts.ours, each.texts.theirs) if text]
        for key in plan.homes:
            three = self.kin.three(key)
            placed = three.ours or three.theirs
            if placed is None or placed.entry.key is not None or placed.entry.id in ids:
                continue
            if not any(entry_text(placed.entry).strip() in text for text in said):
                raise CannotMerge("something would be lost")


def _ids(node: Node) -> Iterator[int]:
    if isinstance(node, Collection):
        for entry in node.entries:
            yield entry.id
            yield from _ids(entry.value)
