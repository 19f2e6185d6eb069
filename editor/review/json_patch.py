"""An RFC 6902 patch that makes one document of another: what moved is moved, not written anew."""

from collections.abc import Iterator

from editor.document.document import BODY, Document
from editor.document.errors import DocumentError, Refusal
from editor.document.nodes import Sequence
from editor.document.plain import Step
from editor.document.shapes import node_at
from editor.document.values import same
from editor.language import _
from editor.review.comparing import Comparison
from editor.review.data_steps import steps_between
from editor.review.faq_steps import FaqSteps


def patch_of(comparison: Comparison) -> list[Step]:
    """Return the patch with which the old document says what the new one says.

    Blank lines, comments and quotation marks are none of its business.

    Raises:
        Refusal: no patch does that, because one of the documents has no settings at all.
    """
    old, new = comparison.old, comparison.new
    if old.is_plain_text != new.is_plain_text:
        raise Refusal(_("one of these files has no settings, so that no patch leads to the other"))
    for way in (_by_rows, _by_values, _whole):
        steps = [*way(comparison), *_body(old, new)]
        if _leads(old, steps, new):
            return steps
    raise Refusal(_("no patch leads from the one file to the other"))


def _leads(old: Document, steps: list[Step], new: Document) -> bool:
    try:
        patched = old.patched(steps)
    except DocumentError:
        return False
    return same(patched.data, new.data) and patched.body == new.body


def _body(old: Document, new: Document) -> Iterator[Step]:
    if old.body != new.body:
        yield {"op": "replace", "path": BODY, "value": new.body}


def _whole(comparison: Comparison) -> Iterator[Step]:
    if not comparison.new.is_plain_text:
        yield {"op": "replace", "path": "", "value": comparison.new.data}


def _by_values(comparison: Comparison) -> Iterator[Step]:
    yield from steps_between(comparison.old.data, comparison.new.data)


def _by_rows(comparison: Comparison) -> Iterator[Step]:
    """Yield the steps that move, add and remove rows, then those inside of them."""
    old, new = comparison.old, comparison.new
    shape = new.shape
    lists = [node_at(each.root, shape.path) if shape is not None else None for each in (old, new)]
    if shape is None or old.shape != shape or not all(isinstance(each, Sequence) for each in lists):
        yield from _by_values(comparison)
        return
    rows = FaqSteps(comparison)
    yield from rows.steps()
    if shape.path:
        yield from steps_between(_with(old.data, shape.path, new.data), new.data)


def _with(value: object, path: tuple[str, ...], other: object) -> object:
    """Return a value in which what stands at a path is that of another one."""
    if not path:
        return other
    if not isinstance(value, dict) or not isinstance(other, dict):
        return value
    name = path[0]
    return {**value, name: _with(value.get(name), path[1:], other.get(name))}
