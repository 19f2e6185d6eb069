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
        ("a: &a\n  - *a\nb: 1\n", ("copy", "/a", "/c"), None),
        ("a: 1\n", ("move", "/a", "/\ud800"), None),
        ("? &k b\n: v\n", ("copy", "/b", "/c"), "? &k b\n: v\nc: v\n"),
        (
            "%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1\nb: 2\n",
            ("replace", "/b", 3),
            "%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1\nb: 3\n",
        ),
        ("b: [a: 1, b: 2]\n", ("replace", "/b/0", "word"), None),
        ("b: [a: 1, b: 2]\n", ("add", "/b/0/new", "word"), None),
    ],
)
def test_a_step_is_right_or_refused(text, step, expected):
    document = opened(text)
    operation, path, value = step
    patch = [{"op": operation, "path": path, "value": value}]
    if operation in ("copy", "move"):
        patch = [{"op": operation, "from": path, "path": value}]
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


LISTED = "l: [\n  a, # ca\n  # about b\n  'b', # cb\n  c,\n  d # cd\n  ]\n"
JSON = '{\n  "faq": [\n    {\n      "q": "B?",\n      "a": "x"\n    }\n  ]\n}\n'


@pytest.mark.parametrize(
    ("text", "patch", "expected"),
    [
        (LISTED, ("remove", "/l/1"), "l: [\n  a, # ca\n  c,\n  d # cd\n  ]\n"),
        (LISTED, ("remove", "/l/0"), "l: [\n  # about b\n  'b', # cb\n  c,\n  d # cd\n  ]\n"),
        (LISTED, ("remove", "/l/3"), "l: [\n  a, # ca\n  # about b\n  'b', # cb\n  c\n  ]\n"),
        (LISTED, ("add", "/l/1", "m"), LISTED.replace("# ca\n", "# ca\n  m,\n")),
        (LISTED, ("add", "/l/-", "m"), LISTED.replace("d # cd", "d, # cd\n  m")),
        (
            "l: [a " + "#" * 60 + "\n]\n",
            ("add", "/l/-", "b"),
            "l: [a, " + "#" * 60 + "\n     b\n]\n",
        ),
        ("l: [a, # c\n  b]\n", ("remove", "/l/1"), "l: [a # c\n]\n"),
        ("l: [\n  a\n]\n", ("add", "/l/-", "b"), "l: [\n  a,\n  b\n]\n"),
        ('l: ["a", b, 0x1F]\n', ("move", "/l/2", "/l/0"), 'l: [0x1F, "a", b]\n'),
        ('l: ["a", b, 0x1F]\n', ("move", "/l/0", "/l/-"), 'l: [b, 0x1F, "a"]\n'),
        (JSON, ("add", "/x", "c"), JSON.replace("  ]\n}", '  ],\n  "x": "c"\n}')),
        (
            JSON,
            ("add", "/faq/0/tags", ["y", None, 1.5]),
            JSON.replace('"x"\n', '"x",\n      "tags": ["y", null, 1.5]\n'),
        ),
        (
            JSON,
            ("add", "/faq/-", {"q": "C?", "a": "é\x7f"}),
            JSON.replace(
                "    }\n  ]",
                '    },\n    {\n      "q": "C?",\n      "a": "é\\u007f"\n    }\n  ]',
            ),
        ),
        (
            '{\n  ? "a"\n  : 1,\n  ? "b"\n  : [\n    2,\n  ],\n}\n',
            ("add", "/c", ["z"]),
            '{\n  ? "a"\n  : 1,\n  ? "b"\n  : [\n    2,\n  ],\n  "c": [\n    "z"\n  ],\n}\n',
        ),
        (JSON, ("replace", "/faq/0/a", "y"), JSON.replace('"x"', '"y"')),
    ],
)
def test_brackets_keep_their_commas_comments_and_quotes(text, patch, expected):
    document = opened(text)
    operation, path, *value = patch
    step = {"op": operation, "path": path, "value": value[0] if value else None}
    if operation == "move":
        step = {"op": "move", "from": path, "path": value[0]}
    edited, inverse = document.apply([step])
    edited.verify()
    assert edited.to_bytes().decode() == expected
    assert edited.apply(inverse)[0].to_bytes().decode() == text
