"""Looking through the open document while somebody types what to look for."""

from editor.document import Document
from editor.document.search import (
    Finder,
    Hit,
    Query,
    Scope,
    Text,
    TextsOfFaq,
    hits,
    texts_of,
)


class DocumentSearch:
    """Keeps the texts of the document that was looked through last: reading them takes longest."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._scopes: frozenset[Scope] = frozenset()
        self._texts: list[Text] = []
        self._known = TextsOfFaq()

    def prepare(self, document: Document, query: Query) -> None:
        """Read the texts of a document before somebody waits for it."""
        self._texts_of(document, query.scopes)

    def look(
        self, document: Document, query: Query, new: str | None = None, most: int | None = None
    ) -> list[Hit]:
        """Return the places in a document.

        Args:
            document: what to look through.
            query: what to look for.
            new: what would stand there, if that is wanted.
            most: how many places are enough; a few more may be returned.

        Raises:
            QueryProblem: it cannot be looked for.
        """
        finder = Finder(query)
        template = finder.template(new) if new is not None else None
        found = finder.find(self._texts_of(document, query.scopes), most=most)
        return list(hits(finder, found, template))

    def _texts_of(self, document: Document, scopes: frozenset[Scope]) -> list[Text]:
        if document is not self._document or scopes != self._scopes:
            self._texts = texts_of(document, scopes, self._known)
            self._document, self._scopes = document, scopes
        return self._texts
