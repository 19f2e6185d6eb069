"""The open document finds its topics and items, wherever they have gone."""

import pytest

from editor.document import Document
from editor.document.edits import delete, move, read_as, reword_body
from editor.gui.open_document import OpenDocument


@pytest.fixture
def hot(opened):
    return next(item for item in opened.document.faq.all_items() if item.anchor == "hot")


def test_an_item_is_found_where_it_stands(opened, hot):
    assert opened.position_of(hot.id) == (1, 0)
    assert opened.node_of(hot.id).anchor == "hot"


def test_an_item_that_has_moved_is_found_at_its_new_place(opened, hot):
    assert opened.position_of(hot.id) == (1, 0)
    opened.perform(move(opened.document, (1, 0), (0,), 0))
    assert opened.position_of(hot.id) == (0, 0)
    opened.undo()
    assert opened.position_of(hot.id) == (1, 0)


def test_an_item_that_is_gone_is_not_found(opened, hot):
    assert opened.position_of(hot.id) == (1, 0)
    opened.perform(delete(opened.document, (1, 0)))
    assert opened.position_of(hot.id) is None
    assert opened.node_of(hot.id) is None


def test_nothing_has_no_place(opened):
    assert opened.position_of(0) is None


def test_a_restored_text_is_about_the_questions_of_the_file(opened, hot):
    text = opened.document.to_bytes().replace(b"Not boiling.", b"Nearly boiling.")
    opened.restore(text)
    assert opened.node_of(hot.id).answer == "Nearly boiling.\n"
    assert not opened.is_new(hot.id)


def test_a_file_that_is_read_again_is_about_the_same_questions(opened, hot):
    content = opened.path.read_bytes().replace(b"How hot?", b"How warm?")
    opened.take_over(opened.read_again(content))
    assert opened.node_of(hot.id).question == "How warm?"
    opened.undo()
    assert opened.node_of(hot.id).question == "How hot?"
    assert not opened.is_new(hot.id)


def test_the_questions_that_were_chosen_stay_so_when_a_text_comes_back(tmp_path):
    path = tmp_path / "two.yml"
    path.write_text("faq:\n- question: A?\n  answer: B\nasks:\n- question: C?\n  answer: D\n")
    opened = OpenDocument(Document.open(path), path)
    shape = next(each for each in opened.document.other_shapes if each.path == ("asks",))
    opened.perform(read_as(opened.document, shape))
    opened.restore(path.read_bytes().replace(b"answer: D", b"answer: E"))
    assert [item.answer for item in opened.document.faq.all_items()] == ["E"]


def test_nothing_is_new_in_a_file_that_was_broken(tmp_path):
    path = tmp_path / "broken.md"
    path.write_text('---\nfaq:\n- question: "A?\n  anchor: old-name\n  answer: B\n---\n')
    opened = OpenDocument.read(path)
    opened.perform(reword_body(opened.document, opened.document.body.replace('"A?', "A?")))
    assert opened.try_to_repair()
    (item,) = opened.document.faq.all_items()
    assert not opened.is_new(item.id)
