"""Which files belong to a site."""

import pytest

from editor.site.entries import EntryRules


@pytest.mark.parametrize(
    "name", [".hidden", "_draft", "#save", "backup~", "~lock", "sub/_draft", "dot."]
)
def test_hidden_names_do_not_belong_to_it(name):
    assert not EntryRules({}).takes(name)


@pytest.mark.parametrize(
    ("exclude", "name", "folder", "is_taken"),
    [
        ("x", "x.md", "", False), ("x", "xylo.md", "", False), ("x", "x.md", "sub", True),
        ("x/", "x.md", "", True), ("*.md", "a.md", "sub", False), ("**/x.md", "x.md", "", True),
        ("sub", "a.md", "sub", False), ("/x.md", "x.md", "", False), ("?.md", "ab.md", "", True),
    ],
)  # fmt: skip
def test_a_pattern_excludes_from_the_beginning_of_the_path(exclude, name, folder, is_taken):
    assert EntryRules({"exclude": [exclude]}).takes(name, folder) is is_taken


def test_a_folder_can_be_excluded_alone():
    rules = EntryRules({"exclude": ["x/"]})
    assert not rules.takes("x", is_folder=True)
    assert rules.takes("x")


def test_what_is_included_is_taken_whatever_else_is_said():
    rules = EntryRules({"include": [".htaccess", "sub"], "exclude": ["sub", "a.md"]})
    assert rules.takes(".htaccess", "deep")
    assert rules.takes("sub", is_folder=True)
    assert rules.takes("b.md", "sub")
    assert not rules.takes("a.md")
