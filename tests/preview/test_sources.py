"""What a page is made of comes from a document and travels as JSON."""

import json

from editor.document import Document
from editor.preview.page_source import SourceReader, page_source
from editor.preview.source import (
    ItemSource,
    PageSource,
    PageWriter,
    TopicSource,
    page_from_json,
    page_to_json,
)

TEXT = b"""\
---
title: Tea
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: |
          Mostly.
---
The end.
"""


def test_a_document_gives_its_page():
    source = page_source(Document.from_bytes(TEXT))
    (topic,) = source.sections
    assert isinstance(topic, TopicSource)
    assert (topic.title, topic.anchor) == ("Leaves", "leaves")
    assert [(item.question, item.answer) for item in topic.items] == [("Is it green?", "Mostly.\n")]
    assert source.text == TEXT.decode()


def test_a_page_travels_as_json_and_arrives_as_it_was():
    item = ItemSource(2, "Why?", "why", "So.", {"answer": "/faq/0/answer"})
    page = PageSource("---\n---\n", (TopicSource(1, "T", "t", (item,)), item), "/faq.md")
    assert page_from_json(json.loads(json.dumps(page_to_json(page)))) == page


def test_a_page_that_is_written_piece_by_piece_is_the_same_after_each_edit():
    reader, writer = SourceReader(), PageWriter()
    document = Document.from_bytes(TEXT)
    item = {"question": "Is “it” hot?", "anchor": "hot", "answer": "\\ Yes.\n"}
    for step in (
        {"op": "test", "path": "/title", "value": "Tea"},
        {"op": "add", "path": "/faq/0/items/0", "value": item},
        {"op": "add", "path": "/faq/0", "value": {"topic": "Cups", "items": [item]}},
        {"op": "replace", "path": "/faq/1/items/1/answer", "value": "Never.\n"},
        {"op": "move", "from": "/faq/0", "path": "/faq/1"},
        {"op": "remove", "path": "/faq/1"},
    ):
        document, _inverse = document.apply([step])
        written = json.loads(writer.written(reader.page(document, "/faq.md")))
        assert page_from_json(written) == page_source(document, "/faq.md")


def test_each_text_says_where_it_stands():
    (topic,) = page_source(Document.from_bytes(TEXT)).sections
    assert isinstance(topic, TopicSource)
    assert topic.pointers == {"title": "/faq/0/topic"}
    assert topic.items[0].pointers == {
        "question": "/faq/0/items/0/question",
        "answer": "/faq/0/items/0/answer",
    }


def test_a_text_that_is_no_value_of_its_own_stands_nowhere():
    by_name = b"faq:\n  Why?: So.\n  How?: So.\n  When?: Now.\n"
    (item, *_) = page_source(Document.from_bytes(by_name, is_page=False)).items()
    assert item.question == "Why?"
    assert item.pointers == {"answer": "/faq/Why?"}


def test_items_are_exchanged_by_their_ids():
    old, new = ItemSource(2, "Why?", "why", "So."), ItemSource(2, "Why?", "why", "Not so.")
    page = PageSource("", (TopicSource(1, "T", "t", (old,)), ItemSource(3, "", "", "")))
    assert [item.answer for item in page.with_items({2: new}).items()] == ["Not so.", ""]
