"""A file as a value."""

import pytest

from editor.document import (
    BODY,
    Document,
    DocumentError,
    EncodingError,
    PatchError,
    Refusal,
    SyntaxProblem,
)
from editor.document.document import is_page

PAGE = b"\xef\xbb\xbf---\r\ntitle: Help\r\nlist: [a]\r\n---\r\n\r\nBody\r\n"


def test_a_page_has_front_matter_and_a_body():
    document = Document.from_bytes(PAGE)
    assert document.data == {"title": "Help", "list": ["a"]}
    assert document.body == "\r\nBody\r\n"
    assert document.newline == "\r\n"
    assert document.to_bytes() == PAGE


def test_an_edit_leaves_the_document_it_came_from():
    document = Document.from_bytes(PAGE)
    edited, _ = document.apply([{"op": "replace", "path": "/title", "value": "More"}])
    assert edited.to_bytes() == PAGE.replace(b"Help", b"More")
    assert document.to_bytes() == PAGE


def test_the_body_is_replaced_and_comes_back():
    document = Document.from_bytes(PAGE)
    edited, inverse = document.apply([{"op": "replace", "path": BODY, "value": "new"}])
    assert edited.to_bytes() == PAGE.replace(b"\r\nBody\r\n", b"new")
    assert edited.apply(inverse)[0].to_bytes() == PAGE


def test_the_body_can_be_tested():
    document = Document.from_bytes(PAGE)
    document.apply([{"op": "test", "path": BODY, "value": "\r\nBody\r\n"}])
    with pytest.raises(PatchError, match="not what was expected"):
        document.apply([{"op": "test", "path": BODY, "value": "else"}])
    with pytest.raises(PatchError, match="only be replaced"):
        document.apply([{"op": "remove", "path": BODY}])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("faq.md", True), ("FAQ.HTML", True), ("faq.yml", False), ("x.json", False), ("x.txt", None)],
)
def test_the_suffix_says_what_a_file_is(tmp_path, name, expected):
    assert is_page(tmp_path / name) is expected


def test_a_data_file_with_a_mark_at_its_head_is_no_page(tmp_path):
    path = tmp_path / "faq.yml"
    path.write_bytes(b"---\n- a: b\n")
    document = Document.open(path)
    assert document.data == [{"a": "b"}]
    assert document.to_bytes() == b"---\n- a: b\n"


def test_a_page_without_front_matter_is_all_body():
    document = Document.from_bytes(b"# Title\n", is_page=True)
    assert document.is_plain_text
    assert document.body == "# Title\n"
    with pytest.raises(Refusal, match="no front matter"):
        document.apply([{"op": "add", "path": "/a", "value": 1}])


def test_errors_count_lines_from_the_top_of_the_file():
    with pytest.raises(SyntaxProblem) as caught:
        Document.from_bytes(b"---\na: b\nc: @\n---\n")
    assert (caught.value.line, caught.value.column) == (3, 4)
    assert str(caught.value).startswith("line 3, column 4: ")


def test_broken_front_matter_opens_as_text():
    content = b"\xef\xbb\xbf---\na: [\n---\n"
    document = Document.as_text(content)
    assert document.to_bytes() == content
    edited, _ = document.apply([{"op": "replace", "path": BODY, "value": "---\na: [ ]\n---\n"}])
    edited.verify()
    assert Document.from_bytes(edited.to_bytes()).data == {"a": []}


def test_an_alias_without_its_anchor_is_found_at_opening():
    with pytest.raises(SyntaxProblem, match="defined nowhere"):
        Document.from_bytes(b"a: *b\n")


def test_other_bytes_than_utf_8_are_refused():
    with pytest.raises(EncodingError):
        Document.from_bytes("ä".encode("latin-1"))


def test_verifying_finds_a_document_that_does_not_read_back():
    document = Document.from_bytes(b"a: 1\n")
    other = Document.from_bytes(b"a: 2\n")
    vars(document)["data"] = other.data
    with pytest.raises(DocumentError, match="does not read back"):
        document.verify()


def test_the_root_can_be_replaced_below_its_comments():
    document = Document.from_bytes(b"# about\na: 1\n")
    edited, inverse = document.apply([{"op": "replace", "path": "", "value": [{"b": "x"}]}])
    assert edited.data == [{"b": "x"}]
    assert edited.apply(inverse)[0].to_bytes() == b"# about\na: 1\n"


def test_steps_that_are_undone_at_a_stroke_where_one_by_one_would_misplace_a_comment():
    text = (
        "title:\n  other:\n    - x\n    - anchor: w\n\n      # old\n\n      b: |\n        y\n"
        "    # end\n\n"
    )
    document = Document.from_bytes(text.encode())
    edited, inverse = document.apply(
        [{"op": "move", "from": "/title/other/1/anchor", "path": "/title"}]
    )
    assert edited.data == {"title": "w"}
    assert edited.apply(inverse)[0].to_text() == text


def test_a_null_document_gets_its_first_key():
    document = Document.from_bytes(b"---\n---\nBody\n")
    edited, _ = document.apply([{"op": "replace", "path": "", "value": {"a": "x"}}])
    assert edited.to_bytes() == b"---\na: x\n---\nBody\n"
