"""Two versions of a file brought together line by line, with Git's marks around conflicts.

So files come together that cannot be read as FAQs, or where questions could not be put together.
"""

from editor.document.document import Document
from editor.document.errors import DocumentError
from editor.document.parts import Outside
from editor.document.source import encode
from editor.review.merging.conflict import BODY, Conflict, Found, Kind
from editor.review.merging.marks import marked
from editor.review.merging.sides import Three
from editor.review.merging.texts import Chunk, Clash, compare_lines, merge_lines


def merged_lines(
    base: Document | None, ours: Document, theirs: Document
) -> tuple[Document, tuple[Conflict, ...]]:
    """Return a file with the changes of both sides, and its conflicts, within marks in it."""
    mine, other = ours.to_text(), theirs.to_text()
    chunks = (
        compare_lines(mine, other) if base is None else merge_lines(base.to_text(), mine, other)
    )
    clashes = [chunk for chunk in chunks if isinstance(chunk, Clash)]
    text = "".join(_written(chunk, ours.newline, has_base=base is not None) for chunk in chunks)
    if not clashes:
        return _read(ours, text), ()
    conflicts = tuple(_conflict(clash, has_base=base is not None) for clash in clashes)
    return Document.from_text(text, has_bom=ours.source.has_bom), conflicts


def _written(chunk: Chunk, newline: str, *, has_base: bool) -> str:
    if isinstance(chunk, str):
        return chunk
    sides = Three(chunk.base if has_base else None, chunk.ours, chunk.theirs)
    return marked(sides, newline)


def _conflict(clash: Clash, *, has_base: bool) -> Conflict:
    texts = Three(clash.base if has_base else None, clash.ours, clash.theirs)
    return Conflict(Found(Kind.LINES, BODY, texts), Outside.BODY, "", None, "body", texts)


def _read(like: Document, text: str) -> Document:
    """Return a text as a document, as plain text where it cannot be read."""
    content = encode(text, has_bom=like.source.has_bom)
    if not like.is_plain_text:
        try:
            document = Document.from_bytes(content, is_page=like.source.opening != "")
        except DocumentError:
            pass
        else:
            return document if like.chosen is None else document.with_shape(like.chosen)
    return Document.as_text(content)
