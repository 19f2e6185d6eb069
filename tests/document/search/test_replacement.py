"""What is put in place of what was found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.search import Finder, Query, QueryProblem


def replaced(text, words, new, **how):
    finder = Finder(Query(words, **how))
    template = finder.template(new)
    for one in reversed(finder.replacements(text, template)):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def test_plain_words_stand_for_themselves():
    assert replaced("1 tea", "tea", r"\1 $1 \n") == r"1 \1 $1 \n"


def test_groups_are_put_in():
    assert replaced("John Smith", r"(\w+) (\w+)", r"\2, $1", is_regex=True) == "Smith, John"
    assert replaced("tea", "(?P<what>t)", r"<\g<what>>", is_regex=True) == "<t>ea"
    assert replaced("tea", "tea", r"$0 and \$0", is_regex=True) == "tea and $0"
    assert replaced("a b", " ", r"\n\\n\t", is_regex=True) == "a\n\\n\tb"


def test_a_group_that_found_nothing_is_empty():
    assert replaced("b", "(a)?b", r"[\1]", is_regex=True) == "[]"


@pytest.mark.parametrize("new", [r"\2", "$3", r"\g<name>"])
def test_a_group_that_is_not_there_is_said(new):
    with pytest.raises(QueryProblem, match="no group"):
        Finder(Query("(a)", is_regex=True)).template(new)


@given(st.text(alphabet="ab \n"), st.sampled_from(["a", "(a)(b)?", "[ab]+", "a|b", "^b", "a$"]))
def test_groups_are_put_in_as_python_puts_them_in(text, pattern):
    new = r"<\g<0>>"
    assert replaced(text, pattern, r"<\0>", is_regex=True, match_case=True) == re.sub(
        pattern, new, text, flags=re.MULTILINE
    )
