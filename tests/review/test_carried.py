"""A comparison that travelled between processes says the same as one that did not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document
from editor.review.carried import NotTheSame, brought, carried
from editor.review.comparing import differences
from editor.review.sentences import sentence
from tests.conftest import SAMPLE
from tests.gui.conftest import PLAIN

BLACK = """\
      - question: Is it black?
        anchor: black
        answer: |
          Sometimes.
"""
ACTS = (
    ("Mostly.", "Mostly green."),
    ("title: Tea", "title: Coffee"),
    ("topic: Water", "topic: Hot water"),
    ("anchor: black", "anchor: dark"),
    ("question: How hot?", 'question: "How hot?"'),
    (BLACK, ""),
)


def read(text):
    return Document.from_bytes(text.encode())


@given(st.sets(st.sampled_from(ACTS)))
def test_it_says_the_same(acts):
    changed = PLAIN
    for old, new in sorted(acts):
        changed = changed.replace(old, new)
    comparison = differences(read(PLAIN), read(changed))
    travelled = json.loads(json.dumps(carried(comparison)))
    there = brought(read(PLAIN), read(changed), travelled)
    assert there.differences == comparison.differences
    assert there.formatting == comparison.formatting
    assert dict(there.matching.pairs) == dict(comparison.matching.pairs)
    assert [each.key for each in there.differences] == [each.key for each in comparison.differences]
    assert [sentence(there, each) for each in there.differences] == [
        sentence(comparison, each) for each in comparison.differences
    ]


def test_it_is_refused_for_other_documents():
    comparison = differences(read(PLAIN), read(PLAIN.replace("Not boiling", "Boiling")))
    with pytest.raises(NotTheSame):
        brought(read("---\nfaq: []\n---\n"), read("---\nfaq: []\n---\n"), carried(comparison))
    with pytest.raises(NotTheSame):
        brought(Document.open(SAMPLE), Document.open(SAMPLE), {})
