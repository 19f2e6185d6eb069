"""Edits in files that are written in rare ways: right, or refused, and never quietly wrong."""

import pytest
import yaml

from editor.document import Document, Refusal


def opened(text):
    document = Document.from_bytes(text.encode(), is_page=False)
    assert repr(document.data) == repr(yaml.safe_load(text))
    return document


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        ("title: FAQ\n", ("replace", "/title", "a\tb"), 'title: "a\\tb"\n'),
        ("? b\n: - x\n  - y\n", ("replace", "/b", None), "? b\n: null\n"),
        ("? b\n: - x\n  - y\n", ("replace", "/b/0", {"k": "v"}), "? b\n: - k: v\n  - y\n"),
        ("? b\n: - x\n  - y\n", ("add", "/b/0", "w"), "? b\n: - w\n  - x\n  - y\n"),
        ("? b\n: k: v\n  m: n\n", ("replace", "/b/k", "z"), "? b\n: k: z\n  m: n\n"),
        ("c: !!seq\n- 1\n- 2\nw: 1\n", ("add", "/c/0", "w"), "c: !!seq\n- w\n- 1\n- 2\nw: 1\n"),
        ("c: &x\n- 1\n- 2\n", ("add", "/c/0", "w"), "c: &x\n- w\n- 1\n- 2\n"),
        ("c: &x\n- 1\n- 2\n", ("remove", "/c/0", None), "c: &x\n- 2\n"),
        ("a:\n  c: &x\n  - 1\n", ("add", "/a/c/-", "w"), "a:\n  c: &x\n  - 1\n  - w\n"),
        (
            "a: &a {x: 1}\nb: &b {x: 3}\nc:\n  <<: *a\n  <<: *b\n",
            ("replace", "/a/x", 2),
            "a: &a {x: 2}\nb: &b {x: 3}\nc:\n  <<: *a\n  <<: *b\n",
        ),
        ("c: &c\n  - x\nd: *c\n", ("add", "/c/-", "y"), None),
        ("b: [a: 1, b: 2]\n", ("replace", "/b/0", "word"), None),
        ("b: [a: 1, b: 2]\n", ("add", "/b/0/new", "word"), None),
    ],
)
def test_a_step_is_right_or_refused(text, step, expected):
    document = opened(text)
    operation, path, value = step
    patch = [{"op": operation, "path": path, "value": value}]
    if expected is None:
        with pytest.raises(Refusal):
            document.apply(patch)
        return
    edited, inverse = document.apply(patch)
    assert edited.to_bytes().decode() == expected
    assert opened(expected).data == edited.data
    assert edited.apply(inverse)[0].to_bytes().decode() == text


def test_what_repeats_itself_without_end_can_be_opened_but_not_changed():
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)
    )
    document = Document.from_bytes(bomb.encode(), is_page=False)
    assert document.to_bytes() == bomb.encode()
    with pytest.raises(Refusal, match="repeats its own parts"):
        document.apply([{"op": "add", "path": "/b", "value": 1}])
