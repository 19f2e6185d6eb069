"""What somebody else did to a file, in a few words."""

from editor.document import Document
from editor.document.faq import Item, Topic
from editor.document.recognising import recognised
from editor.language import _, ngettext


def news(before: Document, after: Document) -> str:
    """Return what is different, counted: “2 questions changed, 1 added”.

    Args:
        before: what the file held.
        after: what it holds now.
    """
    old, new = _texts(before), _texts(recognised(after, before))
    changed = sum(1 for each in new if each in old and new[each] != old[each])
    added = sum(1 for each in new if each not in old)
    deleted = sum(1 for each in old if each not in new)
    counts = [
        ngettext("{n} question changed", "{n} questions changed", changed).format(n=changed)
        if changed
        else "",
        ngettext("{n} question added", "{n} questions added", added).format(n=added)
        if added
        else "",
        ngettext("{n} question deleted", "{n} questions deleted", deleted).format(n=deleted)
        if deleted
        else "",
    ]
    told = ", ".join(filter(None, counts))
    if told:
        return told
    if [each for each in old if each in new] != [each for each in new if each in old]:
        return _("the questions stand in another order")
    return _("something beside the questions changed")


def _texts(document: Document) -> dict[int, tuple[str, ...]]:
    return {node.id: _of(node) for _position, node in document.faq.walk()}


def _of(node: Topic | Item) -> tuple[str, ...]:
    return (node.label, node.anchor, node.answer if isinstance(node, Item) else "")
