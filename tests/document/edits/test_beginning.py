"""A file with a place for questions, and nothing in it, gets its first question."""

import pytest

from editor.document import Document, edits

FIRST = """\
  - question: New question
    answer: |
      Write the answer here.
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "---\ntitle: Tea\nfaq: # ours\nweight: 1\n---\nHello\n",
            f"---\ntitle: Tea\nfaq: # ours\n{FIRST}weight: 1\n---\nHello\n",
        ),
        (
            "questions: ~\n",
            f"questions:\n{FIRST}",
        ),
    ],
)
def test_the_first_question_goes_where_questions_could_stand(before, after):
    document = Document.from_bytes(before.encode())
    edit = edits.begin(document)
    assert edit.after.to_text() == after
    assert [item.question for item in edit.after.faq.all_items()] == ["New question"]
    assert edit.before is document


@pytest.mark.parametrize(
    "text", ["", "Hello", "---\ntitle:\n---\n", "faq:\n  - question: a\n    answer: b\nfaqs:\n"]
)
def test_elsewhere_nothing_is_begun(text):
    document = Document.from_bytes(text.encode())
    assert edits.empty_place(document) == ""
    assert edits.begin(document) is None
