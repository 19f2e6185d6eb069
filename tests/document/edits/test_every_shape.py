"""Each way in which sites write an FAQ is found, and edited within its own lines."""

import difflib

import pytest
import yaml

from editor.document import Document, Refusal
from editor.document.edits import Part, add_item, add_topic, delete, duplicate, move, reword
from editor.document.faq import Item, Topic

A, B = "Does it work?", "Is it safe?"
SHAPES = {
    "list": """\
- question: Does it work?
  answer: Yes.
- question: Is it safe?
  answer: It is.
""",
    "names of other languages": """\
- pregunta: Does it work?
  respuesta: Yes.
- pregunta: Is it safe?
  respuesta: It is.
""",
    "structured data": """\
mainEntity:
  - name: Does it work?
    acceptedAnswer:
      text: Yes.
  - name: Is it safe?
    acceptedAnswer:
      text: It is.
""",
    "several languages": """\
faq:
  - question:
      en: Does it work?
      de: Geht es?
    answer:
      en: Yes.
      de: Ja.
  - question:
      en: Is it safe?
      de: Ist es sicher?
    answer:
      en: It is.
      de: Ist es.
""",
    "paragraphs": """\
faq:
  - question: Does it work?
    answer:
      - Yes.
  - question: Is it safe?
    answer:
      - It is.
""",
    "items by name": """\
faq:
  works:
    question: Does it work?
    answer: Yes.
  safe:
    question: Is it safe?
    answer: It is.
""",
    "answers by question": """\
faq:
  Does it work?: Yes.
  Is it safe?: It is.
""",
    "groups of one": """\
faq:
  - Does it work?: Yes.
  - Is it safe?: It is.
""",
    "wrapped groups": """\
faq:
  - item:
      question: Does it work?
      answer: Yes.
  - item:
      question: Is it safe?
      answer: It is.
""",
    "pairs": """\
faq:
  title: Help
  q1: Does it work?
  a1: Yes.
  q2: Is it safe?
  a2: It is.
""",
    "page": """\
---
question: Does it work?
---
Yes.
""",
}
TOPICS = {
    "lists beside each other": """\
use:
  - question: Does it work?
    answer: Yes.
care:
  - question: Is it safe?
    answer: It is.
""",
    "topics by name": """\
use:
  title: Use
  items:
    - question: Does it work?
      answer: Yes.
care:
  title: Care
  items:
    - question: Is it safe?
      answer: It is.
""",
    "topics": """\
- category: Use
  questions:
    - q: Does it work?
      a: Yes.
- category: Care
  questions:
    - q: Is it safe?
      a: It is.
""",
}
ALL = SHAPES | TOPICS


def opened(text):
    return Document.from_bytes(text.encode(), is_page=text.startswith("---"))


def first_item(document):
    return next((place, node) for place, node in document.faq.walk() if isinstance(node, Item))


def lines_changed(before, after):
    differences = difflib.ndiff(before.to_text().splitlines(), after.to_text().splitlines())
    return [line for line in differences if line[0] in "+-"]


def checked(edit):
    """Return the document after an edit that reads back as what it says, and can be undone."""
    after = edit.after
    after.verify()
    if after.source.opening == "":
        assert yaml.safe_load(after.to_text()) == after.data
    return after


@pytest.mark.parametrize("name", ALL)
def test_questions_and_answers_are_found(name):
    items = list(opened(ALL[name]).faq.all_items())
    expected = [(A, "Yes."), (B, "It is.")]
    found = [(item.question, item.answer.strip()) for item in items]
    assert found == expected[: len(found)]
    assert len(found) == (1 if name == "page" else 2)


@pytest.mark.parametrize("name", ALL)
def test_a_reworded_question_or_answer_changes_its_line(name):
    document = opened(ALL[name])
    position, _ = first_item(document)
    for part, text in ((Part.QUESTION, "Will it work?"), (Part.ANSWER, "Surely.")):
        after = checked(reword(document, position, part, text))
        item = after.faq.at(position)
        assert (item.question if part is Part.QUESTION else item.answer.strip()) == text
        assert len(lines_changed(document, after)) == 2


@pytest.mark.parametrize("name", [name for name in ALL if name != "page"])
def test_a_question_comes_and_goes(name):
    document = opened(ALL[name])
    position, _ = first_item(document)
    added = checked(edit := add_item(document, position))
    new = next(node for _, node in added.faq.walk() if node.id == edit.focus)
    assert new.question == "New question"
    assert new.answer.startswith("Write the answer here.")
    assert [line[0] for line in lines_changed(document, added)].count("-") == 0
    gone = checked(delete(added, added.faq.position(new.id)))
    assert gone.to_text() == document.to_text()
    without_first = checked(delete(document, position))
    assert [item.question for item in without_first.faq.all_items()] == [B]


@pytest.mark.parametrize("name", [name for name in ALL if name not in ("page", "pairs")])
def test_a_copy_stands_beside_its_question_or_behind_the_last(name):
    document = opened(ALL[name])
    position, item = first_item(document)
    after = checked(edit := duplicate(document, position))
    copied = next(node for _, node in after.faq.walk() if node.id == edit.focus)
    assert copied.answer == item.answer


@pytest.mark.parametrize("name", ["page", "pairs"])
def test_what_cannot_be_copied_says_so(name):
    document = opened(ALL[name])
    with pytest.raises(Refusal):
        duplicate(document, first_item(document)[0])


def test_a_page_that_is_one_question_can_neither_grow_nor_vanish():
    document = opened(ALL["page"])
    with pytest.raises(Refusal):
        add_item(document, None)
    with pytest.raises(Refusal):
        delete(document, (0,))


@pytest.mark.parametrize("name", TOPICS)
def test_topics_are_added_and_renamed_and_items_move_between_them(name):
    document = opened(TOPICS[name])
    assert [topic.title.lower() for topic in document.faq.topics] == ["use", "care"]
    renamed = checked(reword(document, (0,), Part.TITLE, "Usage"))
    assert renamed.faq.topics[0].title == "Usage"
    assert len(lines_changed(document, renamed)) == 2
    grown = checked(add_topic(document, (1,)))
    assert isinstance(grown.faq.at((2,)), Topic)
    assert [item.question for item in grown.faq.at((2,)).items] == ["New question"]
    moved = checked(move(document, (0, 0), (1,), 1))
    assert [item.question for item in moved.faq.topics[1].items] == [B, A]


@pytest.mark.parametrize("name", ["items by name", "answers by question", "pairs"])
def test_what_has_no_order_is_not_moved(name):
    assert move(opened(SHAPES[name]), (0,), (), 1) is None


def test_notes_at_both_lines_of_a_pair_are_named_when_it_goes():
    text = SHAPES["pairs"].replace("Yes.", "Yes. # ask legal").replace("q1: ", "q1: # ask me\n    ")
    assert delete(opened(text), (0,)).note.startswith("2 notes in the file were deleted")


def test_the_paragraphs_of_an_answer_stay_a_list():
    document = opened(SHAPES["paragraphs"])
    after = checked(reword(document, (0,), Part.ANSWER, "Yes.\n\nAnd well."))
    assert after.data["faq"][0]["answer"] == ["Yes.", "And well."]
    assert [line[0] for line in lines_changed(document, after)] == ["+"]


def test_the_other_language_stays():
    document = opened(SHAPES["several languages"])
    after = checked(reword(document, (0,), Part.ANSWER, "Sure."))
    assert after.data["faq"][0]["answer"] == {"en": "Sure.", "de": "Ja."}


def test_two_faqs_in_one_file_are_both_known():
    text = (
        "help:\n  - question: Q\n    answer: A\nnews:\n  entries:\n    - title: T\n      text: X\n"
    )
    document = opened(text)
    assert [str(shape) for shape in document.shapes] == [
        "help[]{question,answer}",
        "news/entries[]{title,text}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nauthor: {name: N, description: D}\n",
        "nav: {home: {title: H, text: T}, news: {title: N, text: U}}\n",
        "a1: x\nb: y\n",
        "tags: {one: 1, two: 2}\n",
    ],
)
def test_other_settings_are_no_faq(text):
    assert opened(text).shapes == []
