"""Tables of patterns cut code into tokens without losing any of it."""

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Words, any_of, words
from editor.preview.kramdown.rouge.tokens import html, merged

NUMBERS = Grammar({"root": [(r"\d+", "mi"), (r"\s+", "")]})


def test_the_first_rule_that_matches_wins():
    grammar = Grammar({"root": [(r"ab", "k"), (r"a", "n"), (r"b", "o")]})
    assert list(grammar("aba")) == [("k", "ab"), ("n", "a")]


def test_what_no_rule_knows_is_an_error_of_one_character():
    assert list(NUMBERS("1?2")) == [("mi", "1"), ("err", "?"), ("mi", "2")]


def test_groups_have_a_kind_each():
    grammar = Grammar({"root": [(r"(\w+)(\s*)(=)?", ("nv", "", "o"))]})
    assert list(grammar("a =")) == [("nv", "a"), ("", " "), ("o", "=")]
    assert list(grammar("a")) == [("nv", "a")]


def test_states_are_pushed_changed_and_left():
    grammar = Grammar(
        {
            "root": [(r'"', "s", "text"), (r"\w", "n")],
            "text": [(r'"', "s", "!after"), (r"\w", "s")],
            "after": [(r"\w", "k", "pop")],
        }
    )
    assert list(merged(grammar('a"b"cd'))) == [("n", "a"), ("s", '"b"'), ("k", "c"), ("n", "d")]


def test_the_last_state_is_never_left():
    grammar = Grammar({"root": [(r"\)", "p", "pop pop"), (r"a", "n")]})
    assert list(merged(grammar("))a"))) == [("p", "))"), ("n", "a")]


def test_states_that_only_call_each_other_come_to_an_end():
    grammar = Grammar({"root": [(r"", "", "other")], "other": [(r"", "", "pop")]})
    assert "".join(text for _, text in grammar("ab")) == "ab"


def test_nesting_has_an_end():
    grammar = Grammar({"root": [(r"\(", "p", "root"), (r"\)", "p", "pop")]})
    assert list(merged(grammar("(" * 5000))) == [("p", "(" * 5000)]


def test_words_have_the_kind_of_their_list():
    kinds = Words("n", {"k": words("select from")}, str.lower)
    assert [kinds.kind(word) for word in ("SELECT", "x")] == ["k", "n"]


def test_the_longest_of_several_words_is_tried_first():
    assert any_of(words("in int as")) == "int|as|in"


def test_a_piece_can_be_in_another_language():
    grammar = Grammar({"root": [(r"(<)([^>]*)(>)", ("p", Inside(lambda: NUMBERS), "p"))]})
    assert list(grammar("<1>")) == [("p", "<"), ("mi", "1"), ("p", ">")]


def test_neighbours_of_one_class_share_a_span():
    tokens = [("p", "("), ("p", ")"), ("", " "), ("n", "<a>"), ("", "")]
    assert html(tokens) == '<span class="p">()</span> <span class="n">&lt;a&gt;</span>'
