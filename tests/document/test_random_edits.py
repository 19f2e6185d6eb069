"""Random documents and random steps: what holds for all of them."""

from random import Random

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.document import Document, DocumentError
from editor.document.values import same
from tests.document.oracle import unshared
from tests.document.random_documents import random_document
from tests.document.random_events import emitted_document
from tests.document.random_steps import front_matter, random_step, take

randoms = st.randoms(use_true_random=False)


def opened(random: Random) -> Document:
    try:
        document = Document.from_bytes(random_document(random))
    except DocumentError:
        assume(False)
    assume(not document.is_plain_text)
    return document


@settings(max_examples=150)
@given(randoms)
def test_a_document_that_pyyaml_reads_is_kept_byte_for_byte_and_means_the_same(random):
    content = random_document(random)
    try:
        document = Document.from_bytes(content, is_page=False)
    except DocumentError:
        with pytest.raises((yaml.YAMLError, ValueError)):
            yaml.load(content.decode("utf-8-sig").split("\n---")[0], yaml.CSafeLoader)
        return
    assert document.to_bytes() == content
    first = next(yaml.load_all(front_matter(document), yaml.CSafeLoader))
    assert same(unshared(document.data), unshared(first))


@settings(max_examples=250)
@given(randoms)
def test_steps_do_what_the_oracle_says_touch_nothing_else_and_are_undone_exactly(random):
    document = opened(random)
    for _ in range(3):
        step = random_step(random, document.data)
        if step is not None:
            document = take(document, step) or document


@settings(max_examples=150)
@given(randoms)
def test_what_libyaml_writes_from_events_is_kept_and_edited_as_the_oracle_says(random):
    text = emitted_document(random)
    document = Document.from_bytes(text.encode(), is_page=False)
    assert document.to_bytes() == text.encode()
    assert same(unshared(document.data), unshared(yaml.load(text, yaml.CSafeLoader)))
    for _ in range(3):
        step = random_step(random, document.data)
        if step is not None:
            document = take(document, step) or document


@settings(max_examples=60)
@given(randoms)
def test_several_steps_are_undone_together(random):
    document = opened(random)
    steps = []
    current = document
    for _ in range(4):
        step = random_step(random, current.data)
        following = take(current, step) if step is not None else None
        if following is not None:
            current = following
            steps.append(step)
    if document.has_aliases:
        return  # the steps together may be right where each alone was refused
    edited, inverse = document.apply(steps)
    # The layout of what is new may differ: steps that came alone no longer know how a list was
    # indented that a text has replaced meanwhile.
    assert same(unshared(edited.data), unshared(current.data))
    assert edited.body == current.body
    assert edited.apply(inverse)[0].to_bytes() == document.to_bytes()


@settings(max_examples=60)
@given(randoms)
def test_saving_and_opening_between_two_steps_makes_no_difference_to_the_data(random):
    document = opened(random)
    step = random_step(random, document.data)
    edited = take(document, step) if step is not None else None
    if edited is None:
        return
    again = Document.from_bytes(edited.to_bytes(), is_page=document.source.opening != "")
    second = random_step(random, edited.data)
    if second is not None:
        take(again, second)
    assert same(again.data, edited.data)


@settings(max_examples=60)
@given(randoms)
def test_entries_that_nobody_removed_keep_their_ids(random):
    document = opened(random)
    step = random_step(random, document.data)
    if step is None or step["op"] not in ("add", "copy"):
        return
    edited = take(document, step)
    root, new = document.root, edited.root if edited else document.root
    if edited is not None and step["path"].count("/") > 1 and hasattr(root, "entries"):
        assert [entry.id for entry in root.entries] == [entry.id for entry in new.entries]
