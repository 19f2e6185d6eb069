"""Line and column of any character of a text, however it is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document
from editor.document.faq import Item
from editor.document.places import Places

WAYS = """\
---
faq:
  # a comment
  - question: 'It''s the first one?'
    answer: |
      First line.

        Second line, indented.
  - question: "A \\"second\\" one \\u00e9 here?"
    answer: >-
      Folded text that
      goes on here.

      And another paragraph.
  - question: Third one
      on two lines
    answer: [Paragraph number one., 'Paragraph number two.']
  - {question: fourth, answer: in brackets}
  - question: &x fifth
    answer: !!str |2
        indented text
       here
---
The body
of the page.
"""


def words_in_place(document: Document, text: str) -> int:
    """Return how many words of answers and questions stand where they are said to stand."""
    places, lines = Places(document), re.split("\r\n|\r|\n", text)
    count = 0
    for item in document.faq.all_items():
        for way, said in ((item.keys.question, item.question), (item.keys.answer, item.answer)):
            for match in re.finditer(r"[a-zA-Z]+", said.replace("\r\n", "\n")):
                line, column = places.of_text(item, way, match.start())
                assert lines[line - 1][column - 1 :].startswith(match.group()), match.group()
                count += 1
    return count


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_word_is_found_where_it_stands(newline):
    text = WAYS.replace("\n", newline)
    document = Document.from_bytes(text.encode(), is_page=True)
    assert words_in_place(document, text) > 30


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_word_of_the_page_is_found_where_it_stands(newline):
    document = Document.from_bytes(WAYS.replace("\n", newline).encode(), is_page=True)
    lines = WAYS.split("\n")
    assert Places(document).of_body(len("The body\nof ")) == (lines.index("of the page.") + 1, 4)


def test_a_question_that_is_a_name_is_found():
    document = Document.from_bytes(b"What is it?: That.\nWhy not?: So.\n", is_page=False)
    second = list(document.faq.all_items())[1]
    places = Places(document)
    assert places.of_text(second, second.keys.question, 4) == (2, 5)
    assert places.of_text(second, second.keys.answer, 0) == (2, 11)


def test_a_text_that_is_not_there_is_where_its_entry_is():
    document = Document.from_bytes(b"- question: a\n  answer: b\n- question: c\n", is_page=False)
    second = list(document.faq.all_items())[1]
    assert Places(document).of_text(second, second.keys.answer, 0) == (3, 1)


@given(st.text(alphabet="ab \n'\":#\té", min_size=1, max_size=60))
def test_places_of_answers_that_were_written_by_the_editor(text):
    document = Document.from_bytes(b"- question: a\n  answer: b\n", is_page=False)
    document, _ = document.apply([{"op": "replace", "path": "/0/answer", "value": text}])
    (item,) = document.faq.all_items()
    assert isinstance(item, Item)
    written = document.to_text()
    lines = re.split("\r\n|\r|\n", written)
    for match in re.finditer("[abé]", item.answer):
        line, column = Places(document).of_text(item, item.keys.answer, match.start())
        assert lines[line - 1][column - 1] == match.group()
