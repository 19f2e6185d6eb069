"""Many texts changed at once read and look as if each had been changed by a step of its own."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.document import Document, DocumentError
from editor.document.many_texts import with_texts
from editor.document.nodes import Mapping, Scalar, Sequence
from editor.document.pointers import format_pointer
from editor.document.values import scalar_value
from tests.document.editing import read
from tests.document.random_documents import random_document


def texts_in(node, tokens=()):
    """Yield the entries of a node whose values are texts, with their pointers."""
    names = {}
    for number, entry in enumerate(node.entries):
        names[str(number) if isinstance(node, Sequence) else entry.name] = entry
    for name, entry in names.items():
        if isinstance(entry.value, Mapping | Sequence) and name is not None:
            yield from texts_in(entry.value, (*tokens, name))
        elif isinstance(entry.value, Scalar) and isinstance(scalar_value(entry.value), str):
            yield entry, format_pointer((*tokens, str(name)))


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), st.sampled_from(["", "x", "é: #", "a\n\nb", " y", "\t"]))
def test_in_any_file_it_is_done_like_one_by_one_or_not_at_all(random, addition):
    try:
        document = Document.from_bytes(random_document(random))
    except DocumentError:
        assume(False)
    assume(isinstance(document.root, Mapping | Sequence))
    wanted = {}
    steps = []
    for entry, pointer in texts_in(document.root):
        wanted[entry.id] = entry.value.value.rstrip("\n") + addition
        steps.append({"op": "replace", "path": pointer, "value": wanted[entry.id]})
    quick = with_texts(document, wanted)
    if quick is None:
        return
    quick.verify()
    slow, _ = document.apply(steps)
    assert quick.data == slow.data
    assert quick.to_bytes() == slow.to_bytes()


def test_the_shape_that_was_chosen_stays():
    document = read("- ask: Q\n  reply: A\n- question: Q\n  answer: A\n")
    chosen = document.with_shape(document.shapes[0])
    entry = chosen.faq.items[0].entry.value.entries[0]
    assert with_texts(chosen, {entry.id: "R"}).shape == chosen.shape


@pytest.mark.parametrize(
    "text",
    [
        "a: &x tea\nb: *x\n",  # it repeats elsewhere
        "a: {b: tea}\n",  # brackets are read as a whole
        "a: 5\n",  # no text
        "a:\n",  # nothing to be written like
    ],
)
def test_what_needs_a_step_of_its_own_is_left_to_one(text):
    document = read(text)
    entry = document.root.entries[0]
    inner = entry.value.entries[0] if isinstance(entry.value, Mapping) else entry
    assert with_texts(document, {inner.id: "mate"}) is None


def test_entries_that_are_not_there_are_not_passed_over():
    assert with_texts(read("a: tea\n"), {-1: "mate"}) is None
