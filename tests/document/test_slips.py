"""Broken YAML is explained in words that a writer can act on, at the place to look at."""

import pytest

from editor.document import Document, SyntaxProblem


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ('a: 1\nb: "open\nc: 2\n', 2, 4, "the quotation mark that opens here never closes"),
        ("a: one: two\n", 1, 7, "a second colon with a space behind it"),
        ("a: 1\n\tb: 2\n", 2, 1, "a tab stands here"),
        ("a: @home\n", 1, 4, "a text cannot begin with this character"),
        ("a: **bold** text\n", 1, 5, "a text cannot begin with * or &"),
        ("a: 1\n b: 2\n", 2, 3, "put the text in quotation marks"),
        ("a:\n  - x\n - y\n", 3, 2, "does not line up"),
        ('a: "C:\\dir"\n', 1, 7, "a backslash between"),
        ("a: [1, 2\nb: 3\n", 2, 2, "a comma or a closing bracket is missing"),
        ("a: *gone\n", 1, 4, "defined nowhere"),
        ("a: 1\x07\n", 1, 5, "a character that YAML does not allow (U+0007)"),
    ],
)
def test_a_slip_is_explained_at_its_place(text, line, column, said):
    with pytest.raises(SyntaxProblem) as caught:
        Document.from_bytes(text.encode(), is_page=False)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert said in caught.value.reason


def test_lines_are_counted_from_the_top_of_the_file():
    with pytest.raises(SyntaxProblem) as caught:
        Document.from_bytes(b"---\ntitle: x\nb: @\n---\n")
    assert caught.value.line == 3
