"""What is being typed at the caret, and what could stand there."""

import pytest

from editor.writing.completion import Candidate, Kind, Known, offered, typed_at
from editor.writing.includes import Include, Parameter

KNOWN = Known(
    variables=[
        *(Candidate(name) for name in ("page", "site", "page.title", "page.cta", "site.title")),
        Candidate("page.cta.hipaa-url", "?utm"),
    ],
    includes=[Include("note.html", (Parameter("kind", ("tip", "warning")), Parameter("content")))],
    link_names=[Candidate("green", "Is it green?", ")"), Candidate("evergreen", "Always?", ")")],
    pages=[Candidate("/help/", "Help", ")"), Candidate("/help/#who", "Who helps?", ")")],
)


@pytest.mark.parametrize(
    ("before", "kind", "words"),
    [
        ("{{ page.ti", Kind.VARIABLE, "page.ti"),
        ("a {{ site.url | append: page.", Kind.VARIABLE, "page."),
        ("{% if pa", Kind.VARIABLE, "pa"),
        ("{% include no", Kind.INCLUDE, "no"),
        ("{% include ", Kind.INCLUDE, ""),
        ("{% include note.html ki", Kind.PARAMETER, "ki"),
        ('{% include note.html content="a b" ki', Kind.PARAMETER, "ki"),
        ('{% include note.html kind="w', Kind.VALUE, "w"),
        ("[a](#gr", Kind.LINK_NAME, "gr"),
        ("[a](#", Kind.LINK_NAME, ""),
        ("[a](/he", Kind.PAGE, "/he"),
        ("[a](", Kind.ADDRESS, ""),
        ("{{", Kind.VARIABLE, ""),
        ("a {{ ", Kind.VARIABLE, ""),
    ],
)
def test_what_is_being_typed_is_known(before, kind, words):
    typed = typed_at(before)
    assert (typed.kind, typed.words) == (kind, words)
    assert before[typed.start :] == words


@pytest.mark.parametrize(
    "before",
    [
        "",
        "page.ti",
        "{{ page.title }} pa",
        "{{ 'page.ti",
        "[a](https://",
        "(#gr",
        "[a](#green) b",
        "# ",
    ],
)
def test_elsewhere_nothing_is_offered(before):
    assert typed_at(before) is None


@pytest.mark.parametrize(
    ("before", "texts"),
    [
        ("{{ pa", ["page"]),
        ("{{ ", ["page", "site"]),
        ("[a](", ["#green", "#evergreen", "/help/", "/help/#who"]),
        ("{{ page.", ["page.cta", "page.title"]),
        ("{{ page.tit", ["page.title", "site.title"]),
        ("{{ page.hip", ["page.cta.hipaa-url"]),
        ("{% include ", ["note.html"]),
        ("{% include note.html ", ['kind="', 'content="']),
        ('{% include note.html kind="', ["tip", "warning"]),
        ("[a](#gr", ["green", "evergreen"]),
        ("[a](#always", ["evergreen"]),
        ("[a](/help", ["/help/", "/help/#who"]),
        ("[a](/who", []),
    ],
)
def test_the_likeliest_comes_first(before, texts):
    assert [each.text for each in offered(typed_at(before), KNOWN)] == texts


def test_a_word_of_a_question_finds_its_page():
    assert [each.text for each in offered(typed_at("[a](/#who"), KNOWN)] == ["/help/#who"]
