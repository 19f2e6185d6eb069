"""From a document to what its page is made of."""

from editor.document import Document
from editor.document.faq import Children, Item, Topic
from editor.document.fields import PAGE, PARTNER, Target, target_of
from editor.document.nodes import Entry, Scalar
from editor.document.pointers import Tokens, format_pointer
from editor.preview.source import ItemSource, PageSource, TopicSource


class SourceReader:
    """Reads sources, and remembers them: after a change most are as they were."""

    def __init__(self) -> None:
        self._topics: dict[int, tuple[Entry, Tokens, list[TopicSource | ItemSource]]] = {}
        self._known: dict[int, tuple[Entry, Tokens, ItemSource]] = {}

    def page(self, document: Document, path: str = "") -> PageSource:
        """Return what the page of a document is made of.

        Args:
            document: what is shown.
            path: the absolute path of its file, from which its site is found; empty if none.
        """
        return PageSource(
            text=document.to_text(),
            sections=self._sections(document.faq.children),
            path=path,
            is_page=bool(document.source.opening),
        )

    def item(self, item: Item) -> ItemSource:
        """Return what one article of the page is made of."""
        known = self._known.get(item.id)
        is_whole = item.partner is None and not item.page  # else more than its entry is in it
        if is_whole and known and known[0] is item.entry and known[1] == item.tokens:
            return known[2]
        source = item_source(item)
        self._known[item.id] = (item.entry, item.tokens, source)
        return source

    def _sections(self, children: Children) -> tuple[TopicSource | ItemSource, ...]:
        sections: list[TopicSource | ItemSource] = []
        for child in children:
            if isinstance(child, Topic):
                sections += self._known_topic(child)
            else:
                sections.append(self.item(child))
        return tuple(sections)

    def _known_topic(self, topic: Topic) -> list[TopicSource | ItemSource]:
        known = self._topics.get(topic.id)
        if known is None or known[0] is not topic.entry or known[1] != topic.tokens:
            known = (topic.entry, topic.tokens, self._topic(topic))
            self._topics[topic.id] = known
        return known[2]

    def _topic(self, topic: Topic) -> list[TopicSource | ItemSource]:
        """Return a topic, and the topics inside it behind it: the page knows one level."""
        inner: list[Topic] = []
        items: list[ItemSource] = []
        for child in topic.children:
            if isinstance(child, Topic):
                inner.append(child)
            else:
                items.append(self.item(child))
        way = topic.keys.title
        title = target_of(topic.entry, topic.tokens, way) if way is not None else None
        pointers = _pointers({"title": title})
        own = TopicSource(topic.id, topic.title, topic.anchor, tuple(items), pointers)
        return [own, *(section for child in inner for section in self._topic(child))]


def page_source(document: Document, path: str = "") -> PageSource:
    """Return what the page of a document is made of, read anew."""
    return SourceReader().page(document, path)


def item_source(item: Item) -> ItemSource:
    """Return what one article of the page is made of, read anew."""
    question = target_of(item.entry, item.tokens, item.keys.question)
    parts = {"question": question, "answer": _answer_target(item)}
    return ItemSource(item.id, item.question, item.anchor, item.answer, _pointers(parts))


def _answer_target(item: Item) -> Target | None:
    if item.keys.answer == (PARTNER,):
        return item.partner
    if item.keys.answer == (PAGE,):
        return None
    return target_of(item.entry, item.tokens, item.keys.answer)


def _pointers(parts: dict[str, Target | None]) -> dict[str, str]:
    """Return where texts stand: those that are the value of something, not its name."""
    return {
        part: format_pointer(target.tokens)
        for part, target in parts.items()
        if target is not None and not target.is_name and isinstance(target.entry.value, Scalar)
    }
