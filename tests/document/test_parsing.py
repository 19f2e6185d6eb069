"""Reading keeps every character, means what PyYAML means, and says where it cannot."""

import pytest
import yaml

from editor.document import Document, SyntaxProblem
from editor.document.cutting import DEEPEST
from editor.document.nodes import node_text
from editor.document.parsing import parse
from editor.document.values import data, same

KEPT = {
    "nothing": "",
    "one line end": "\n",
    "only comments": "# one\n\n  # two\n",
    "a word": "word\n",
    "no last line end": "a: b",
    "windows lines": "a: b\r\nc:\r\n  - d\r\n",
    "mixed lines": "a: b\r\nc:\n  - d\r\n  - e\n",
    "old mac lines": "a: b\rc: d\r",
    "next line characters": "a: |\n  one\x85  two\nb: c\n",
    "line separators": 'a: "x\u2028y"\nb: |\n  one\u2028  two\u2029  three\nc: d\n',
    "tabs": "a:\tb\nc: \td\t# e\nf: |2\n  \tg\n",
    "white space after values": "a: b   \nc: 'd' \t\n",
    "wide blank lines": "a: |\n  x\n\n       \nb: c\n          \nd: e\n",
    "wide blank line below a literal is text": "a: |\n  x\n      \nb: c\n",
    "kept breaks": "a: |+\n  x\n\n\nb: >+\n  y\n\n\n",
    "indicators": "a: |2-\n    x\n  y\nb: |-2\n    x\n",
    "folded": "a: >\n  one\n  two\n\n  three\n    deeper\n\n  four\nb: >-\n  x\n\n\n",
    "quotes over lines": "a: \"one\n  two\n\n  three \\\n  four\"\nb: 'it''s\n\n  so'\n",
    "plain over lines": "a: one\n  two\n\n  three\nb: c\n",
    "comments everywhere": (
        "# top\n\n# first\na: # behind\n  # above\n  - b # b\n  # between\n\n  - c\n    # deep\n"
        "# outside\nd: |  # header\n  text\n  # text too\n# end\n"
    ),
    "anchors": "a: &x\n  b: c\nd: *x\ne: &y word\nf: [*y, &z {g: h}]\ni: *z\n",
    "merge keys": "a: &a {x: 1}\nb: &b\n  y: 2\nc:\n  <<: [*a, *b]\n  z: 3\n",
    "an alias below its key": "a: &x b\nc:\n  *x\n",
    "an alias as key": "a: &x b\n*x : c\n",
    "tags": "a: !!str 5\nb: !!int '7'\nc: !mine d\ne: !!str\nf: !!map\n  g: h\ni: !!seq [j]\n",
    "question marks": "? a\n: b\n? |\n  c\n: - d\n? f\n",
    "a list as key": "? - c\n  - d\n: e\n",
    "several documents": "a: b\n---\nc: d\n...\n---\n- e\n",
    "directives": "%YAML 1.1\n%TAG !e! tag:example.org,2000:\n---\na: !e!b c\n",
    "marks of begin and end": "--- # here\na: b\n...\n# after\n",
    "a value behind the mark": "--- word\n",
    "a literal as the whole": "--- |\n  one\n  two\n",
    "duplicate keys": "a: 1\nb: 2\na: 3\n",
    "flow over lines": "a: [ # one\n  b, # two\n  'c' ,\n\n  d: e,\n ] # f\ng: {h: [], i , j: }\n",
    "flow pairs with marks": "a: {? b : c, ? d, 'e':f}\ng: [? h : i]\n",
    "json": '{"a": [1, 2.5, null, true],\n "b": {"c": "\\u00e9"}}\n',
    "lists without indentation": "a:\n- b\n- c:\n  - d\n  e: f\n",
    "lists far in": "a:\n            - b\n            -   c: d\n                e: f\n",
    "lists in lists": "- - a\n  - b\n-\n  - c\n- - - d\n",
    "nothing as values": "a:\nb: ~\nc:\n  -\n  - # comment\n  -\nd:\n   \ne:\n",
    "empty quotes": "a: ''\nb: \"\"\n'': c\n",
    "colons and hashes in words": "a: b:c#d\nhttp://x: y\n",
    "right to left": "שאלה: תשובה\nnfd: e\u0301\u0323\n𝄞: 🎈\n",
    "special words": "yes: no\n2024-01-02: 1:30\n1: 0x1F\n~: .inf\n",
    "deep": "".join("  " * depth + "a:\n" for depth in range(60)),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with byte order mark"])
def test_reading_and_writing_gives_the_same_bytes(text, mark):
    content = mark + text.encode()
    assert Document.from_bytes(content, is_page=False).to_bytes() == content


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_the_data_is_what_pyyaml_reads(text):
    if "!mine" in text or "!e!" in text or "? -" in text:
        pytest.skip("PyYAML refuses tags that it does not know, and lists as keys")
    first = next(yaml.load_all(text, yaml.CSafeLoader), None)
    assert same(data(parse(text).root), first)


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_the_pieces_joined_are_the_text_with_other_line_ends_too(text):
    windows = text.replace("\r\n", "\n").replace("\n", "\r\n")
    stream = parse(windows)
    assert stream.prologue + node_text(stream.root) + stream.epilogue == windows


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b\nc: [d\n", 3, 1),
        ("a: b\n  c: d\n", 2, 4),
        ("a: 'open\n", 1, 4),
        ("\ta: b\n", 1, 1),
        ("a: b\nc: @d\n", 2, 4),
        ("a: b\nc: \x07\n", 2, 4),
    ],
)
def test_what_is_not_yaml_is_refused_with_its_place(text, line, column):
    with pytest.raises(SyntaxProblem) as caught:
        parse(text)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_a_forbidden_character_is_named():
    with pytest.raises(SyntaxProblem, match=r"U\+0007"):
        parse("a: \x07\n")


def test_nesting_without_end_is_refused():
    with pytest.raises(SyntaxProblem, match="deeper than"):
        parse("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_nesting_up_to_the_limit_is_read():
    text = "[" * DEEPEST + "]" * DEEPEST
    assert node_text(parse(text).root) == text
