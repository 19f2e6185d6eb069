"""Front matter defaults: whom they reach, and which of several wins."""

import pytest

from editor.site.defaults import Defaults, Subject

THERE = {"sub": True, "subway": True, "sub/deep": True, "_docs": True}
THERE |= {"sub.md": False, "sub/deep/c.md": False}


def exists(path, is_folder):
    return path in THERE and (THERE[path] or not is_folder)


def reached(scope, path, kind="pages"):
    defaults = Defaults([{"scope": scope, "values": {"v": 1}}], exists)
    return "v" in defaults.of(Subject(path, path, kind))


@pytest.mark.parametrize(
    ("pattern", "path", "is_reached"),
    [
        ("", "a.md", True), ("sub", "sub/b.md", True), ("sub", "subway/d.md", True),
        ("sub/", "subway/d.md", False), ("/sub", "sub/b.md", False),
        ("sub/*", "sub/deep/c.md", True),
        ("**/c.md", "sub/deep/c.md", True), ("*.md", "sub/b.md", False), ("*.md", "sub.md", True),
        ("s*b", "subway/d.md", True), ("*/", "sub.md", True), ("*/", "a.md", False),
        ("sub/*", "sub/.hid.md", False), ("a?md", "a.md", False),
    ],
)  # fmt: skip
def test_a_path_reaches_what_begins_with_it(pattern, path, is_reached):
    assert reached({"path": pattern}, path) is is_reached


@pytest.mark.parametrize(
    ("kind", "of", "is_reached"),
    [
        ("pages", "pages", True),
        ("page", "pages", True),
        ("posts", "pages", False),
        ("docs", "docs", True),
    ],
)
def test_a_type_reaches_its_kind(kind, of, is_reached):
    assert reached({"path": "", "type": kind}, "a.md", of) is is_reached


def values_of(*scopes):
    settings = [{"scope": scope, "values": {"v": n}} for n, scope in enumerate(scopes)]
    return Defaults(settings, exists).of(Subject("sub/b.md", "sub/b.md", "pages"))["v"]


def test_the_longer_path_wins_then_a_type_then_the_later():
    assert values_of({"path": "sub"}, {"path": ""}) == 0
    assert values_of({"path": "sub", "type": "pages"}, {"path": "sub"}) == 0
    assert values_of({"path": ""}, {"path": ""}) == 1
    assert values_of({}, {"path": "sub"}) == 1


def test_values_merge_in_depth_but_one_alone_may_be_nothing():
    settings = [
        {"scope": {"path": "sub"}, "values": {"layout": None, "h": {"a": 1}}},
        {"scope": {"path": ""}, "values": {"layout": "b", "h": {"a": 2, "b": 3}}},
    ]
    defaults = Defaults(settings, exists)
    subject = Subject("sub/b.md", "sub/b.md", "pages")
    assert defaults.of(subject) == {"layout": "b", "h": {"a": 1, "b": 3}}
    assert defaults.find("layout", subject) is None


@pytest.mark.parametrize(
    "settings", [None, {}, "x", ["x"], [{"scope": {"path": ""}}], [{"scope": "", "values": 1}]]
)
def test_what_makes_no_sense_reaches_nobody(settings):
    assert Defaults(settings, exists).of(Subject("a.md", "a.md", "pages")) == {}


def test_collections_in_a_folder_of_their_own_are_named_with_and_without_it():
    for path in ("_docs", "cols/_docs"):
        defaults = Defaults([{"scope": {"path": path}, "values": {"v": 1}}], exists, "cols")
        assert defaults.of(Subject("_docs/a.md", "cols/_docs/a.md", "docs")) == {"v": 1}
