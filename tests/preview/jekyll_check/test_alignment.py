"""Changes between two sequences are few, in order, and complete."""

import random

import pytest

from editor.preview.jekyll_check import alignment
from editor.preview.jekyll_check.alignment import changes


def applied(first, second):
    """Return the first sequence with the changes made."""
    result = []
    at = 0
    for start, end, begin, stop in changes(first, second):
        result += first[at:start] + second[begin:stop]
        at = end
    return result + first[at:]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("abc", "abc", []),
        ("abc", "aXc", [(1, 2, 1, 2)]),
        ("abc", "abXc", [(2, 2, 2, 3)]),
        ("abc", "ac", [(1, 2, 1, 1)]),
        ("", "a", [(0, 0, 0, 1)]),
        ("a", "", [(0, 1, 0, 0)]),
    ],
)
def test_a_change_is_where_it_is(first, second, expected):
    assert changes(first, second) == expected


@pytest.mark.parametrize("most", [4_000_000, 100])
def test_changes_made_give_the_other_sequence(most, monkeypatch):
    monkeypatch.setattr(alignment, "_MOST", most)
    rng = random.Random(5)
    for _ in range(60):
        first = [str(rng.randrange(60)) for _ in range(rng.randrange(120))]
        second = list(first)
        for _ in range(rng.randrange(6)):
            at = rng.randrange(len(second) + 1)
            second[at : at + rng.randrange(3)] = [str(rng.randrange(60))]
        assert applied(first, second) == second


def test_long_sequences_are_cut_at_what_is_there_once():
    first = [str(n) for n in range(40_000)]
    second = [*first[:1000], "new", *first[1000:30_000], *first[30_001:]]
    assert changes(first, second) == [(1000, 1000, 1000, 1001), (30_000, 30_001, 30_001, 30_001)]
