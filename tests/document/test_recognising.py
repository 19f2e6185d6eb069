"""Who is who in a text that was read again."""

from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document
from editor.document.recognising import recognised

PAGE = b"""\
---
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: Mostly.
      - question: Is it black?
        answer: Sometimes.
  - topic: Water
    items:
      - question: How hot?
        answer: Not boiling.
---
Text.
"""


def ids(document):
    return {node.label: node.id for _position, node in document.faq.walk()}


def again(content, document):
    return recognised(Document.from_bytes(content, is_page=True), document)


def test_a_text_that_is_read_again_has_the_same_topics_and_questions():
    document = Document.from_bytes(PAGE, is_page=True)
    same = again(PAGE, document)
    assert ids(same) == ids(document)
    assert same.to_bytes() == PAGE


def test_another_question_with_the_same_link_name_is_the_same_question():
    document = Document.from_bytes(PAGE, is_page=True)
    now = again(PAGE.replace(b"Is it green?", b"Which colour?"), document)
    assert ids(now)["Which colour?"] == ids(document)["Is it green?"]


def test_another_question_with_the_same_answer_is_the_same_question():
    document = Document.from_bytes(PAGE, is_page=True)
    now = again(PAGE.replace(b"How hot?", b"How warm?"), document)
    assert ids(now)["How warm?"] == ids(document)["How hot?"]


def test_what_is_new_has_an_identity_of_its_own():
    document = Document.from_bytes(PAGE, is_page=True)
    new = b"      - question: How cold?\n        answer: Very.\n---\nText"
    now = again(PAGE.replace(b"---\nText", new), document)
    assert ids(now)["How cold?"] not in ids(document).values()
    assert ids(now).items() >= ids(document).items()


def test_a_text_without_questions_is_left_alone():
    document = Document.from_bytes(PAGE, is_page=True)
    text = Document.as_text(b"---\nfaq: [\n---\n")
    assert recognised(text, document) is text
    assert recognised(document, text) is document


_TEXTS = st.sampled_from(["", "a", "b", "c"])
_ITEMS = st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS), min_size=1, max_size=5)


def _file(items):
    lines = "".join(
        f'  - question: "{question}"\n    anchor: "{anchor}"\n    answer: "{answer}"\n'
        for question, anchor, answer in items
    )
    return f"---\nfaq:\n{lines}---\n".encode()


@given(_ITEMS, _ITEMS)
def test_no_two_questions_are_taken_for_the_same_one_and_no_byte_changes(before, after):
    document = Document.from_bytes(_file(before), is_page=True)
    now = again(_file(after), document)
    every = [node.id for _position, node in now.faq.walk()]
    assert len(set(every)) == len(every)
    assert now.to_bytes() == _file(after)
