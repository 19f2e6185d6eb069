"""Patterns for file names, as Ruby understands them."""

import pytest

from editor.site.globs import matcher


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.md", "a.md", True), ("*.md", "sub/a.md", False), ("sub/*", "sub/.hidden", False),
        ("**/c.md", "c.md", True), ("**/c.md", "a/b/c.md", True), ("**/c.md", ".h/c.md", False),
        ("a?md", "a.md", True), ("[ab].md", "b.md", True), ("[^ab].md", "b.md", False),
        ("[", "[", True), ("{a,b}", "a", False), ("s*b", "sub", True), ("**", "abc", True),
    ],
)  # fmt: skip
def test_a_pattern_matches_parts_of_paths(pattern, path, matches):
    assert bool(matcher(pattern, slashes=False).fullmatch(path)) is matches


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [("*.md", "sub/a.md", True), ("**/x.md", "x.md", False), ("**/x.md", "sub/x.md", True)],
)
def test_where_slashes_are_letters_a_star_matches_them(pattern, path, matches):
    assert bool(matcher(pattern, slashes=True).fullmatch(path)) is matches
