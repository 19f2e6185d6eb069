"""Sorting and comparing as Ruby does."""

import datetime as dt

import pytest

from editor.site.ordering import compared, merge_sorted


def test_sorting_keeps_the_order_of_equals():
    items = ["b1", "a1", "b2", "a2"]
    assert merge_sorted(items, lambda one, other: compared(one[0], other[0])) == [
        "a1", "a2", "b1", "b2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (1, 2, -1), (2, 1.5, 1), ("a", "b", -1), (1, "1", None), (None, None, 0), (None, 1, None),
        (True, False, None), (True, True, 0), ([1, 2], [1, 3], -1), ([1], [1, 0], -1),
        (dt.date(2020, 1, 1), dt.date(2021, 1, 1), -1), ({"a": 1}, {"a": 1}, 0), ({}, 1, None),
        (dt.date(2020, 1, 1), dt.datetime(2020, 1, 1, tzinfo=dt.UTC), None), ([1], ["a"], None),
    ],
)  # fmt: skip
def test_values_of_one_kind_compare(one, other, result):
    assert compared(one, other) == result
