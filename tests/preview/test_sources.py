"""What a page is made of comes from a document and travels as JSON."""

import datetime as dt
import json

from editor.document import Document
from editor.preview.page_source import page_source
from editor.preview.source import (
    ItemSource,
    PageSource,
    TopicSource,
    data_to_json,
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
    assert source.data["title"] == "Tea"
    assert source.body == "The end.\n"


def test_a_page_travels_as_json_and_arrives_as_it_was():
    item = ItemSource(2, "Why?", "why", "So.")
    page = PageSource({"a": [1, None]}, (TopicSource(1, "T", "t", (item,)), item), "end")
    assert page_from_json(json.loads(json.dumps(page_to_json(page)))) == page


def test_what_json_does_not_know_becomes_text():
    data = {1: dt.date(2026, 1, 2), "b": b"x\xff", "c": {"d": (1,)}}
    assert data_to_json(data) == {"1": "2026-01-02", "b": "x\ufffd", "c": {"d": [1]}}
