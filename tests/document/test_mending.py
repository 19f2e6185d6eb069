"""Offers to mend a broken text: each was tried, and none does more than it says."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document, DocumentError
from editor.document.mending import mends


def problem_of(text):
    with pytest.raises(DocumentError) as caught:
        Document.from_bytes(text.encode(), is_page=False)
    return caught.value


def first(text):
    return mends(text, problem_of(text), is_page=False)[0]


@pytest.mark.parametrize(
    ("broken", "label", "mended"),
    [
        ('b: "open\nc: 2\n', "Close the quotation mark at the end of line 1", 'b: "open"\nc: 2\n'),
        ("a: one: two\n", "Put the text in line 1 in quotation marks", 'a: "one: two"\n'),
        ("a:\n\t- b\n", "Indent line 2 with spaces", "a:\n  - b\n"),
        ("a: @home\r\n", "Put the text in line 1 in quotation marks", 'a: "@home"\r\n'),
        ("t: 'it's'\nb: 1\n", "Put the text in line 1 in quotation marks", 't: "it\'s"\nb: 1\n'),
        ("a: 1\n b: 2\n", "Line up line 2 with those above", "a: 1\nb: 2\n"),
        ("- q: x\n   a: y\n", "Line up line 2 with those above", "- q: x\n  a: y\n"),
        ("- q: x\n a: y\n", "Line up line 2 with those above", "- q: x\n  a: y\n"),
        ('a: "C:\\dir"\n', "Write the backslashes in line 1 twice", 'a: "C:\\\\dir"\n'),
        ("a: [1, 2\nb: 3\n", "Close the bracket in line 1", "a: [1, 2]\nb: 3\n"),
        ("a: 1\nb:2\nc: 3\n", "Put a space behind the colon in line 2", "a: 1\nb: 2\nc: 3\n"),
        ("a: 1\x07\n", "Remove the invisible character in line 1", "a: 1\n"),
    ],
)
def test_the_first_offer_mends_a_usual_slip(broken, label, mended):
    offer = first(broken)
    assert (offer.label, offer.text) == (label, mended)
    yaml.safe_load(offer.text)


def test_of_two_slips_the_first_is_mended_first():
    broken = "a: one: two\nb: three: four\n"
    offer = first(broken)
    assert offer.text == 'a: "one: two"\nb: three: four\n'
    assert first(offer.text).text == 'a: "one: two"\nb: "three: four"\n'


def test_what_no_way_mends_is_offered_nothing():
    broken = "a: *gone\n: - [\n"
    problem = problem_of(broken)
    assert all(Document.from_bytes(each.text.encode()) for each in mends(broken, problem))


def reading(text):
    """Return what is wrong with a text, None if nothing is."""
    try:
        Document.from_bytes(text.encode(), is_page=False)
    except DocumentError as problem:
        return problem
    return None


@given(st.text(alphabet="ab:- \n\t\"'[]{}*&@#\\|>", max_size=60))
def test_an_offer_changes_one_line_and_reads_further(text):
    problem = reading(text)
    before = text.splitlines(keepends=True)
    for offer in mends(text, problem, is_page=False) if problem else []:
        after = offer.text.splitlines(keepends=True)
        assert len(after) == len(before)
        assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
        remaining = reading(offer.text)
        assert remaining is None or remaining.line > problem.line
