"""What leads from one text to the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.storage.journal.deltas import Delta, DeltaError

TEXTS = st.binary(max_size=60) | st.text("ab\n", max_size=40).map(str.encode)


@given(TEXTS, TEXTS)
def test_a_delta_leads_from_one_text_to_the_other(before, after):
    delta = Delta.from_bytes(Delta.between(before, after).to_bytes())
    assert delta.applied_to(before) == after


@given(TEXTS, TEXTS, TEXTS)
def test_a_delta_makes_no_other_text_than_the_one_it_was_made_for(before, after, other):
    delta = Delta.between(before, after)
    try:
        made = delta.applied_to(other)
    except DeltaError:
        return
    assert made == after


def test_a_key_in_a_long_text_costs_a_few_bytes():
    before = b"Tea is hot.\n" * 100_000
    delta = Delta.between(before, before[:600_000] + b"x" + before[600_000:])
    assert len(delta.to_bytes()) < 40


def test_a_stretch_beyond_the_end_is_refused():
    with pytest.raises(DeltaError):
        Delta(5, 10, b"", 0).applied_to(b"short")
    with pytest.raises(DeltaError):
        Delta.from_bytes(b"too short")
