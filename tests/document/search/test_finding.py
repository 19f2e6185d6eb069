"""What is found in texts: words, whole words, letters of either case, regular expressions."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.parts import Part
from editor.document.search import Finder, Found, Place, Query, QueryProblem, Text


def found(text, words, **how):
    return [text[start:end] for start, end in Finder(Query(words, **how)).spans(text)]


def test_words_are_found_in_letters_of_either_case():
    assert found("Tea, TEA and tea", "tea") == ["Tea", "TEA", "tea"]
    assert found("ÉTÉ été", "été") == ["ÉTÉ", "été"]
    assert found("Tea, TEA and tea", "tea", match_case=True) == ["tea"]


def test_whole_words_are_found_alone():
    assert found("tea teapot (tea) iced-tea", "tea", whole_words=True) == ["tea", "tea", "tea"]
    assert found("tea teapot", "te|pot", is_regex=True, whole_words=True) == []
    assert found("50% and 150%", "50%", whole_words=True) == ["50%"]


def test_signs_mean_themselves_unless_a_regular_expression_is_asked_for():
    assert found("a.b axb", "a.b") == ["a.b"]
    assert found("a.b axb", "a.b", is_regex=True) == ["a.b", "axb"]


def test_words_that_a_line_break_parts_are_found():
    assert found("a returns\npolicy, a returns policy", "returns policy") == [
        "returns\npolicy",
        "returns policy",
    ]
    assert found("two  blanks, one blank", "  ") == ["  "]


def test_nothing_is_found_without_words_and_nothing_empty_by_an_expression():
    assert found("tea", "") == []
    assert found("tea", "x*", is_regex=True) == []
    assert found("tea xx", "x*", is_regex=True) == ["xx"]


def test_the_beginning_of_each_line_can_be_asked_for():
    assert found("- a\n- b", "^- ", is_regex=True) == ["- ", "- "]


@pytest.mark.parametrize("words", ["(", "[a", "*a", "a\\", "a{2,1}", "(?P<x", ")(", "\\L<x>"])
def test_what_is_no_expression_is_said(words):
    with pytest.raises(QueryProblem, match="no complete regular expression"):
        Finder(Query(words, is_regex=True))
    with pytest.raises(QueryProblem):
        Finder(Query(words, is_regex=True, whole_words=True))


def test_an_expression_that_takes_for_ever_is_stopped():
    finder = Finder(Query("(a+)+$", is_regex=True))
    began = time.monotonic()
    with pytest.raises(QueryProblem, match="takes too long"):
        finder.spans("a" * 5_000 + "!", seconds=0.05)
    assert time.monotonic() - began < 20


def test_an_expression_that_would_fill_the_memory_is_refused():
    with pytest.raises(QueryProblem, match="too often"):
        Finder(Query("(((a{1000}){1000}){1000})", is_regex=True))


def test_words_that_are_too_long_are_refused():
    with pytest.raises(QueryProblem, match="too long"):
        Finder(Query("a" * 3_000))


@given(st.text(alphabet="ab (*+?)[]{}|\\^$.,1-9<>:=!P", max_size=14), st.booleans())
def test_any_expression_is_used_or_refused_with_a_sentence(words, whole_words):
    try:
        finder = Finder(Query(words, is_regex=True, whole_words=whole_words))
        finder.spans("ab a1 b", seconds=0.5)
        reason = "Fine."
    except QueryProblem as problem:
        reason = problem.reason
    assert reason.endswith(".")


@given(st.text(), st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_plain_words_are_found_wherever_they_stand(before, words):
    text = before + words
    ends = [end for _, end in Finder(Query(words, match_case=True)).spans(text + "\0")]
    assert ends
    assert words in text


@given(
    st.lists(st.text(alphabet="teaé \n🍵.", max_size=12), max_size=6),
    st.text(alphabet="tea 🍵", min_size=1, max_size=3),
    st.booleans(),
)
def test_many_texts_are_looked_through_like_each_of_them(texts, words, whole_words):
    finder = Finder(Query(words, whole_words=whole_words))
    places = [Text(Place(Part.ANSWER, (number,)), text) for number, text in enumerate(texts)]
    each = [Found(text, finder.spans(text.text)) for text in places if finder.spans(text.text)]
    assert list(finder.find(places)) == each
