"""What a new FAQ begins with speaks the language of the window."""

import pytest

from editor.document import Document
from editor.document.edits import slug
from editor.language import LANGUAGES, _, use
from editor.resources import resource


@pytest.fixture(autouse=True)
def english():
    """Leave English behind for other tests."""
    yield
    use("en")


@pytest.fixture(params=LANGUAGES)
def template(request):
    use(request.param)
    return Document.open(resource(f"templates/new.{request.param}.md"))


def test_a_new_page_is_called_as_what_is_added_to_it(template):
    topic = template.faq.topics[0]
    question = topic.items[0]
    assert topic.title == _("New topic")
    assert question.question == _("New question")
    assert question.answer == _("Write the answer here.") + "\n"


def test_its_link_names_are_those_that_follow_the_questions(template):
    topic = template.faq.topics[0]
    assert topic.anchor == slug(topic.title)
    assert topic.items[0].anchor == slug(topic.items[0].question)


def test_the_templates_differ_in_words_only(template):
    use("en")
    english = Document.open(resource("templates/new.en.md"))
    assert template.faq.shape == english.faq.shape
    assert template.to_text().count("\n") == english.to_text().count("\n")
