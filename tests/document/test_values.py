"""What nodes mean."""

import datetime as dt
import math

import pytest
import yaml

from editor.document.errors import SyntaxProblem
from editor.document.parsing import parse
from editor.document.values import data, equal_as_json, is_merge_key, plain_tag, same

PLAIN = (
    "yes", "no", "on", "Off", "true", "y", "n", "~", "null", "", "1", "-1", "+1", "0o17", "017",
    "0x1F", "0b11", "1_000", "1,000", "1:30", "1.5", "1e3", "1.0e+3", ".inf", "-.INF", ".", "1.",
    "2024-01-02", "2024-1-2", "2024-01-02 03:04:05", "2024-01-02T03:04:05.678Z", "=", "word",
    "2024-01-02 03:04:05 +02:00",
)  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_mean_what_pyyaml_takes_them_for(text):
    if text == "=":
        pytest.skip("PyYAML has a tag for it that it cannot construct")
    assert same(data(parse(f"- {text}\n").root), yaml.load(f"- {text}\n", yaml.CSafeLoader))


def test_a_date_that_does_not_exist_is_a_text():
    assert data(parse("a: 2024-13-45\n").root) == {"a": "2024-13-45"}


def test_a_tag_that_does_not_fit_is_a_problem():
    with pytest.raises(SyntaxProblem, match="not what its tag says"):
        data(parse("a: !!int word\n").root)


def test_an_alias_shares_the_value_of_its_anchor():
    value = data(parse("a: &x [1]\nb: *x\n").root)
    assert value["a"] is value["b"]


def test_an_alias_without_its_anchor_is_a_problem():
    with pytest.raises(SyntaxProblem, match="defined nowhere"):
        data(parse("a: *x\n").root)


def test_own_keys_win_over_merged_ones_and_earlier_sources_over_later():
    text = "- &a {x: 1, y: 1}\n- &b {y: 2, z: 2}\n- x: 0\n  <<: [*a, *b]\n"
    assert data(parse(text).root)[2] == {"x": 0, "y": 1, "z": 2}


def test_only_a_plain_merge_key_merges():
    assert is_merge_key(parse("<<: {}\n").root.entries[0].key)
    assert data(parse("'<<': {a: 1}\n").root) == {"<<": {"a": 1}}


def test_a_merge_of_a_word_is_a_problem():
    with pytest.raises(SyntaxProblem, match="<<"):
        data(parse("<<: word\n").root)


def test_the_same_is_stricter_than_equal():
    assert same([math.nan, {"a": dt.date(2024, 1, 2)}], [math.nan, {"a": dt.date(2024, 1, 2)}])
    assert not same(True, 1)
    assert not same(1, 1.0)
    assert not same([1], [1, 2])
    assert not same({"a": 1}, {"b": 1})
    utc = dt.datetime(2024, 1, 2, tzinfo=dt.UTC)
    assert not same(utc, utc.astimezone(dt.timezone(dt.timedelta(hours=1))))


def test_a_test_compares_numbers_by_value_but_not_with_truths():
    assert equal_as_json({"a": [1]}, {"a": [1.0]})
    assert not equal_as_json(1, True)
    assert not equal_as_json([1], [1, 2])
    assert equal_as_json(False, False)


def test_a_tag_of_a_plain_word_is_named_in_full():
    assert plain_tag("5") == "tag:yaml.org,2002:int"
    assert plain_tag("five") == "tag:yaml.org,2002:str"
