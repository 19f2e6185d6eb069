"""What holds for the merge of any three documents."""

import re
from collections import Counter

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor.document import Document, DocumentError
from editor.document.errors import PatchError
from editor.review.merging import Side, merge
from editor.review.merging.errors import CannotMerge
from editor.review.merging.marking import with_marks
from editor.review.merging.reading_marks import read_marks
from tests.document.random_documents import random_document
from tests.document.random_steps import random_step

randoms = st.randoms(use_true_random=False)


def opened(random):
    try:
        document = Document.from_bytes(random_document(random))
    except DocumentError:
        assume(False)
    assume(not document.is_plain_text)
    return document


def edited(random, document):
    """Return a document after some random steps, read anew as another person has it."""
    for _ in range(random.randrange(1, 4)):
        step = random_step(random, document.data)
        try:
            document = document.patched([step]) if step is not None else document
        except PatchError:
            continue
    try:
        return Document.from_bytes(document.to_bytes(), is_page=document.source.opening != "")
    except DocumentError:
        assume(False)


def letters(value):
    """Count the letters of all texts; they stay the same wherever texts are cut or joined."""
    if isinstance(value, dict):
        return sum((letters(each) for each in value.values()), Counter())
    if isinstance(value, list):
        return sum(map(letters, value), Counter())
    return Counter(re.findall(r"\w", str(value)))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(randoms)
def test_with_an_unchanged_side_the_bytes_are_those_of_the_other(random):
    base = opened(random)
    side = edited(random, base)
    for result in (merge(base, base, side), merge(base, side, base), merge(base, side, side)):
        assert result.document.to_bytes() == side.to_bytes()
        assert result.conflicts == ()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(randoms)
def test_whose_side_is_whose_makes_no_difference_to_what_is_in_it(random):
    base = opened(random)
    ours, theirs = edited(random, base), edited(random, base)
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assume(one.by_items and other.by_items)
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert letters(one.document.data) == letters(other.document.data)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(randoms)
def test_a_result_reads_back_and_merging_it_again_changes_nothing(random):
    base = opened(random)
    ours, theirs = edited(random, base), edited(random, base)
    result = merge(base, ours, theirs)
    assume(result.by_items and not result.conflicts)
    result.document.verify()
    again = merge(base, result.document, result.document)
    assert again.document.to_bytes() == result.document.to_bytes()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(randoms)
def test_nothing_that_a_side_added_is_missing_from_the_result_or_its_conflicts(random):
    base = opened(random)
    ours, theirs = edited(random, base), edited(random, base)
    result = merge(base, ours, theirs)
    texts = [each.found.texts for each in result.conflicts]
    said = [text for each in texts for text in (each.ours, each.theirs) if text]
    held = letters(result.document.data) + letters(said) + letters(result.document.body)
    added = [letters(each.data) - letters(base.data) for each in (ours, theirs)]
    gone = [letters(base.data) - letters(each.data) for each in (ours, theirs)]
    for plus, minus in ((added[0], gone[1]), (added[1], gone[0])):
        assert not plus - held - minus


@settings(max_examples=25, deadline=None, derandomize=True)
@given(randoms)
def test_marks_read_back_as_the_versions_of_both_sides(random):
    base = opened(random)
    result = merge(base, edited(random, base), edited(random, base))
    assume(result.by_items and result.conflicts)
    try:
        versions = {side: result.version(side).to_text() for side in (Side.OURS, Side.THEIRS)}
    except CannotMerge:
        assume(False)
    content = with_marks(result)
    assume(content != result.in_lines().to_bytes())  # no entries to put the marks around
    read = read_marks(content.decode("utf-8-sig"))
    for side, text in versions.items():
        assert (read.texts.of(side) or "").rstrip("\r\n") == text.rstrip("\r\n")
