"""Three files made alike in what would hide what people changed in them: how lines end."""

from dataclasses import replace

from editor.document.document import Document
from editor.document.fragments import with_ids_of
from editor.document.lines import ends_line
from editor.document.source import encode
from editor.document.values import same
from editor.review.merging.sides import Both, Side


def prepared(both: Both[Document]) -> Both[Document]:
    """Return documents whose lines all end as those of the result are to end, the last one too."""
    newline = both.map(lambda document: document.newline).picked(Side.OURS)
    both = both.map(lambda document: _with_ends(document, newline))
    if both.theirs.top.entries[0].id == both.ours.top.entries[0].id:
        # Both were edited from one document: what is in either must have an id of its own.
        return replace(both, theirs=_read(both.theirs, both.theirs.to_text()))
    return both


def finished(document: Document, both: Both[Document]) -> Document:
    """Return a merged document without its last line's end, where the sides want none."""
    if both.map(_is_ended).picked(Side.OURS):
        return document
    text = document.to_text()
    shorter = text.removesuffix("\n").removesuffix("\r")
    changed = _read_again(document, shorter)
    return changed if same(changed.data, document.data) else document


def _with_ends(document: Document, newline: str) -> Document:
    text = document.to_text()
    if document.newline != newline:
        text = text.replace("\r\n", "\n").replace("\n", newline)
    if not _is_ended(document):
        text += newline
    changed = _read_again(document, text)
    return changed if _says_the_same(changed, document) else document


def _is_ended(document: Document) -> bool:
    """Whether the last line of the front matter has an end; behind it is a fence in a page."""
    text = document.to_text()
    return bool(document.source.opening) or not text or ends_line(text)


def _says_the_same(changed: Document, document: Document) -> bool:
    return changed is document or same(changed.data, document.data)


def _read_again(document: Document, text: str) -> Document:
    """Return a document with another text, whose entries are the same ones."""
    if text == document.to_text():
        return document
    changed = _read(document, text)
    entry = with_ids_of(changed.top.entries[0], document.top.entries[0])
    return replace(changed, top=replace(changed.top, entries=(entry,)))


def _read(like: Document, text: str) -> Document:
    content = encode(text, has_bom=like.source.has_bom)
    read = Document.from_bytes(content, is_page=like.source.opening != "")
    return replace(read, chosen=like.chosen)
