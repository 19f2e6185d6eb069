"""No YAML takes long, takes much room, runs anything or takes the program down; all is kept."""

import time

import pytest

from editor.checks.document_check import check_document
from editor.document import Document, DocumentError
from editor.document.mending import mends
from editor.preview.own_look import OwnLook
from editor.preview.page_source import page_source
from editor.preview.surroundings import surroundings
from editor.site import load_yaml
from editor.site.errors import SiteYamlError

_NAMES = "abcdefghijklmnopqrstu"


def _each_of(form: str, first: str) -> str:
    """Return lines in which each name refers several times to the one before it."""
    pairs = zip(_NAMES, _NAMES[1:], strict=False)
    return "\n".join([f"a: &a {first}", *(form.format(old=old, new=new) for old, new in pairs)])


BOMBS = {
    "laughs": _each_of("{new}: &{new} [*{old}, *{old}, *{old}, *{old}, *{old}, *{old}]", "[x, x]"),
    "laughing maps": _each_of("{new}: &{new} {{p: *{old}, q: *{old}, r: *{old}}}", "{x: 1}"),
    "merging": _each_of("{new}: &{new}\n  <<: [*{old}, *{old}]\n  k{new}: 1", "{x: 1}"),
    "a list in itself": "a: &a\n  - *a",
    "a map in itself": "a: &a\n  b: *a",
    "deep lists": "a: " + "[" * 5_000 + "]" * 5_000,
    "deep without end": "a: " + "[" * 100_000,
    "deep maps": "a: " + "{a: " * 3_000 + "1" + "}" * 3_000,
    "deep blocks": "\n".join(" " * depth + "a:" for depth in range(1_000)),
    "deep dashes": "- " * 5_000 + "a",
    "a huge key": "? " + "k" * 1_000_000 + "\n: 1",
    "a huge number": "a: " + "9" * 1_000_000,
    "a huge number of base sixteen": "a: 0x" + "f" * 1_000_000,
    "a huge number of base sixty": "a: 1" + ":59" * 200_000,
    "huge fractions": "a: " + "9" * 400_000 + ".5e999999\nb: [.inf, .nan, 1e999999999]",
    "impossible days": "a: [9999-99-99, 0000-00-00, 2001-12-14t21:59:43.10-99:99, 2001-02-30]",
    "tags that run": "a: !!python/object/apply:os.system ['touch ran']\nb: !ruby/object:Gem {}",
    "binary": "a: !!binary " + "A" * 500_000,
    "sets": "a: !!set {a, b}\nb: !!omap [a: 1]\nc: !!pairs [a: 1]",
    "many anchors": "\n".join(f"k{number}: &a{number} x" for number in range(10_000)),
    "many comments": "# x\n" * 100_000 + "a: 1",
    "many documents": "--- a\n" * 10_000,
    "a long line": "a: " + "x " * 500_000,
    "many quotes": "a: '" + "''" * 250_000 + "'",
    "many escapes": 'a: "' + "\\u0041" * 100_000 + '"',
    "surrogates": 'a: "\\ud83d"\nb: "\\uffff\\0\\x07"',
    "many directives": "%YAML 1.1\n" * 1_000,
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("is_page", [True, False], ids=["page", "data"])
def test_no_yaml_takes_long_or_breaks_anything(name, is_page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = f"---\n{BOMBS[name]}\n---\nbody\n" if is_page else f"{BOMBS[name]}\n"
    begin = time.process_time()
    _use(text, is_page=is_page)
    assert time.process_time() - begin < 4
    assert list(tmp_path.iterdir()) == []


def _use(text: str, *, is_page: bool) -> None:
    """Do with a text all that the program does with a file."""
    try:
        document = Document.from_bytes(text.encode(), is_page=is_page)
    except DocumentError as problem:
        assert str(problem)
        mends(text, problem, is_page=is_page)
        return
    assert document.to_bytes() == text.encode()
    try:
        assert document.data is not None or not is_page
    except DocumentError as problem:
        assert str(problem)
    OwnLook(page_source(document, ""), surroundings("")).page()
    check_document(document)
    try:
        load_yaml(text.removeprefix("---\n"))
    except SiteYamlError as problem:
        assert str(problem)


@pytest.mark.parametrize(
    "data", [b"\0" * 1_000, b"\xff\xfe\0a", bytes(range(256)) * 50, b"\xed\xa0\x80", b"\x7fELF\0"]
)
def test_what_is_no_text_is_refused_in_a_sentence(data):
    with pytest.raises(DocumentError, match=r"\w+ \w+"):
        Document.from_bytes(data)
