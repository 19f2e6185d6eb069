"""The open document finds its topics and items, wherever they have gone."""

import pytest

from editor.document.edits import delete, move


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
