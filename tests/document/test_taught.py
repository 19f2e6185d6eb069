"""Shapes from the settings beside a document."""

import pytest

from editor.document import Document, DocumentError
from editor.document.edits import Part, reword
from editor.document.taught import FILE_NAME, shape_in

SETTINGS = """
- files: "*.md"
  question: title
  answer: body
- list: help/entries
  topics: {title: theme, items: entries}
  question: ask
  answer: reply/text
  link name: code
"""
TEXT = """help:
  entries:
    - theme: T
      entries:
        - ask: What?
          code: what
          reply: {text: That.}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / FILE_NAME).write_text(SETTINGS)
    return tmp_path


def test_settings_teach_how_a_site_names_its_questions(folder):
    file = folder / "help.yml"
    file.write_text(TEXT)
    document = Document.open(file)
    item = next(document.faq.all_items())
    assert (item.question, item.anchor, item.answer) == ("What?", "what", "That.")
    assert document.faq.topics[0].title == "T"
    edit = reword(document, (0, 0), Part.ANSWER, "This.")
    assert edit.after.to_text() == TEXT.replace("That", "This")
    assert edit.after.shape == document.shape


def test_a_page_can_be_taught_to_be_one_question(folder):
    file = folder / "what.md"
    file.write_text("---\ntitle: What?\n---\nThat.\n")
    item = next(Document.open(file).faq.all_items())
    assert (item.question, item.answer) == ("What?", "That.\n")


def test_in_a_folder_of_questions_a_page_is_one(tmp_path):
    (tmp_path / "faq").mkdir()
    for place in ("faq/what.md", "what.md"):
        (tmp_path / place).write_text("---\ntitle: What?\n---\nThat.\n")
    assert str(Document.open(tmp_path / "faq/what.md").shape) == (
        "one-file-per-question{title,<body>}"
    )
    assert Document.open(tmp_path / "what.md").shape is None


def test_other_files_are_read_as_ever(tmp_path):
    (tmp_path / FILE_NAME).write_text("files: a.yml\nquestion: ask\nanswer: reply\n")
    (tmp_path / "b.yml").write_text("- question: Q\n  answer: A\n")
    assert str(Document.open(tmp_path / "b.yml").shape) == "[]{question,answer}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("question: ask\n", "“answer” is missing"),
        ("question: ask\nanswer: a\nanchor: x\n", "“anchor” means nothing here"),
        ("- 5\n", "must hold groups"),
        ("a: [\n", "is not YAML"),
        ("[" * 5000, "is not YAML"),
        ("question: ask\nanswer: a\ntopics: {title: x}\n", "“items” is missing"),
    ],
)
def test_settings_that_cannot_be_understood_say_why(text, message):
    with pytest.raises(DocumentError, match=message):
        shape_in(text, "x.yml")
