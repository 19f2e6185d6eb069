"""Two documents read through one shape, where each of them alone would be read through another.

What a document is read through depends on what stands in it: with its last link name goes the key
for link names, with its last topic the whole shape.
"""

from editor.document.document import Document
from editor.document.faq import Faq
from editor.document.shapes import Shape


def read_alike(old: Document, new: Document) -> tuple[Document, Document]:
    """Return both documents, read through the same shape if there is one that fits both."""
    if old.shape == new.shape:
        return old, new
    shapes = [shape for shape in (new.shape, old.shape) if shape is not None]
    fitting = [shape for shape in shapes if _reads(old, shape) and _reads(new, shape)]
    if not fitting:
        return old, new
    best = max(fitting, key=lambda shape: _link_names(old, shape) + _link_names(new, shape))
    return _through(old, best), _through(new, best)


def _through(document: Document, shape: Shape) -> Document:
    return document if document.shape == shape else document.with_shape(shape)


def _reads(document: Document, shape: Shape) -> bool:
    """Whether a document says at least the same through a shape as through its own."""
    if document.is_plain_text or not shape.fits(document.root):
        return False
    own = _labels(document.faq)
    return not own or own == _labels(_faq(document, shape))


def _faq(document: Document, shape: Shape) -> Faq:
    return Faq(document.top.entries[0], shape, document.body)


def _labels(faq: Faq) -> list[str]:
    return [node.label for _place, node in faq.walk()]


def _link_names(document: Document, shape: Shape) -> int:
    return sum(bool(node.anchor) for _place, node in _faq(document, shape).walk())
