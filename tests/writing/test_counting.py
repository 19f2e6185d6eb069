"""How long a text is for its readers."""

import pytest

from editor.writing.counting import Length, length_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two, don’t.", 3),
        ("**One** `two` {{ page.three | append: 'x' }}{% include four.html %}", 2),
        ("[one two](https://example.org/three-four){:target='five'}", 2),
        ("- one\n- two\n\n| a | b |\n|---|---|\n| c | d |", 6),
        ("<details open><summary>one</summary></details><!-- two -->", 1),
        ("漢字 one", 3),
        ("3.5 e.g. well-known", 3),
    ],
)
def test_only_what_readers_see_counts(text, words):
    assert length_of(text).words == words


def test_reading_time_is_in_full_minutes():
    assert [Length(words).minutes for words in (0, 1, 220, 221)] == [0, 1, 1, 2]
