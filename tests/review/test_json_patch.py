"""The patch between two documents is short, and leads from the data of the one to the other."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document, DocumentError, edits
from editor.document.edits import Part
from editor.document.errors import Refusal
from editor.document.values import same
from editor.review.comparing import differences
from editor.review.json_patch import patch_of
from tests.document.random_documents import random_document
from tests.document.random_steps import random_step
from tests.review.faqs import page, topic
from tests.review.random_acts import again, changed, random_page

OLD = page(
    topic("Lending", "borrow", "helmet", "pay"), topic("Trouble", "lost", "child"), body="B.\n"
)


def patch(new, old=OLD):
    return patch_of(differences(old, again(new)))


def test_a_moved_topic_is_one_move():
    new = edits.move(OLD, (0,), (), 1).after
    assert patch(new) in (
        [{"op": "move", "from": "/faq/0", "path": "/faq/1"}],
        [{"op": "move", "from": "/faq/1", "path": "/faq/0"}],
    )


def test_a_move_with_a_rewording_is_a_move_and_a_replacement():
    new = edits.move(OLD, (0, 1), (1,), 0).after
    new = edits.reword(new, (1, 0), Part.QUESTION, "Which helmet?").after
    assert patch(new) == [
        {"op": "move", "from": "/faq/0/items/1", "path": "/faq/1/items/0"},
        {"op": "replace", "path": "/faq/1/items/0/question", "value": "Which helmet?"},
    ]


def test_what_went_and_what_came_are_one_step_each():
    new = edits.add_item(edits.delete(OLD, (0, 0)).after, (1, 1)).after
    assert [(step["op"], step["path"]) for step in patch(new)] == [
        ("add", "/faq/1/items/2"),
        ("remove", "/faq/0/items/0"),
    ]


def test_a_question_that_outlives_its_topic_is_moved_before_that_goes():
    new = edits.delete(edits.move(OLD, (0, 0), (1,), 0).after, (0,)).after
    assert [step["op"] for step in patch(new)] == ["move", "remove"]


def test_the_page_text_is_replaced_under_its_own_path():
    assert patch(edits.reword_body(OLD, "C.\n").after) == [
        {"op": "replace", "path": "body", "value": "C.\n"}
    ]


def test_a_renamed_setting_is_moved():
    new = Document.from_bytes(OLD.to_text().replace("title: B", "name: B").encode())
    assert patch(new) == [{"op": "move", "from": "/title", "path": "/name"}]


def test_a_page_without_settings_has_no_patch():
    with pytest.raises(Refusal):
        patch_of(differences(OLD, Document.from_text("Only text.\n")))


@given(st.integers(0, 10**9))
def test_the_patch_between_edited_pages_leads_there_in_few_steps(seed):
    random = Random(seed)
    old = random_page(random)
    new, acts = changed(random, old, random.randrange(1, 7))
    steps = patch(new, old)
    after = old.patched(steps)
    assert same(after.data, new.data)
    assert after.body == new.body
    assert len(steps) <= 2 * acts + 1


@given(st.integers(0, 10**9))
def test_the_patch_between_any_edited_files_leads_there(seed):
    random = Random(seed)
    try:
        old = Document.from_bytes(random_document(random))
        step = random_step(random, old.data)
        new = old.patched([step] if step is not None else [])
        steps = patch(new, old)
    except DocumentError:
        return
    assert same(old.patched(steps).data, new.data)
