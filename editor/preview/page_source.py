"""From a document to what its page is made of."""

from editor.document import Document
from editor.document.faq import Children, Item, Topic
from editor.preview.source import ItemSource, PageSource, TopicSource


def page_source(document: Document) -> PageSource:
    """Return what the page of a document is made of."""
    data = document.data
    return PageSource(
        data={str(key): value for key, value in data.items()} if isinstance(data, dict) else {},
        sections=_sections(document.faq.children),
        body=document.body,
    )


def item_source(item: Item) -> ItemSource:
    """Return what one article of the page is made of."""
    return ItemSource(item.id, item.question, item.anchor, item.answer)


def _sections(children: Children) -> tuple[TopicSource | ItemSource, ...]:
    sections: list[TopicSource | ItemSource] = []
    for child in children:
        if isinstance(child, Topic):
            sections += _topic(child)
        else:
            sections.append(item_source(child))
    return tuple(sections)


def _topic(topic: Topic) -> list[TopicSource | ItemSource]:
    """Return a topic, and the topics inside it behind it: the page knows one level."""
    items = tuple(item_source(item) for item in topic.items)
    inner = [child for child in topic.children if isinstance(child, Topic)]
    own = TopicSource(topic.id, topic.title, topic.anchor, items)
    return [own, *(section for child in inner for section in _topic(child))]
