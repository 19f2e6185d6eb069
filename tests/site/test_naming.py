"""Names: keys of data, slugs and titles."""

import pytest

from editor.site.naming import data_key, slug, title


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("plain", "plain"), ("z w", "z_w"), ("é-ü!x", "-x"), (" lead", "lead"), ("a.b", "ab"),
        ("a  b", "a_b"), ("x ", "x_"), ("a - b", "a_-_b"), ("! a", "_a"), ("q-", "q-"),
    ],
)  # fmt: skip
def test_a_data_file_is_known_by_a_clean_name(name, key):
    assert data_key(name) == key


@pytest.mark.parametrize(
    ("mode", "result"),
    [
        ("raw", "a_b.-ü-(c)!"), ("default", "a-b-ü-c"), ("pretty", "a_b.-ü-(c)!"),
        ("ascii", "a-b-c"), ("latin", "a-b-u-c"), ("none", "a_b. ü (c)!"), ("other", "a_b. ü (c)!"),
    ],
)  # fmt: skip
def test_a_slug_has_modes(mode, result):
    assert slug("A_b. Ü (c)!", mode) == result


def test_a_slug_may_keep_capitals():
    assert slug("-A--b-", "pretty", cased=True) == "A-b"


def test_latin_letters_are_spelled_out():
    assert slug("Straße Ørsted 日本", "latin") == "strasse-orsted"


@pytest.mark.parametrize(
    ("name", "words"), [("hello-world", "Hello World"), ("A b.c", "A b.c"), ("a--b-", "A  B")]
)
def test_a_title_is_made_of_words(name, words):
    assert title(name) == words
