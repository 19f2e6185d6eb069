"""Values that wait until they are asked for."""

import pytest

from editor.site.lazy import LazyMapping, LazySequence, Replaced


def test_a_sequence_is_listed_once_and_only_when_it_is_asked():
    calls = []
    items = LazySequence(lambda: calls.append(1) or [3, 1, 2])
    assert calls == []
    assert (len(items), items[0], items[1:], sorted(items), 3 in items) == (
        3,
        3,
        [1, 2],
        [1, 2, 3],
        True,
    )
    assert calls == [1]
    assert items == [3, 1, 2]


def test_a_mapping_makes_only_the_values_that_are_asked_for():
    made = []
    mapping = LazyMapping(
        lambda: {name: (lambda name=name: made.append(name) or name * 2) for name in "abc"}
    )
    assert (list(mapping), len(mapping), "a" in mapping, "x" in mapping) == (
        ["a", "b", "c"],
        3,
        True,
        False,
    )
    assert made == []
    assert (mapping["b"], mapping["b"], mapping.get("x")) == ("bb", "bb", None)
    assert made == ["b"]
    with pytest.raises(KeyError):
        mapping["x"]


def test_a_few_values_of_a_mapping_can_be_others():
    mapping = Replaced({"a": 1, "b": 2}, {"b": 3, "c": 4})
    assert dict(mapping) == {"a": 1, "b": 3, "c": 4}
    assert len(mapping) == 3
    assert "c" in mapping
