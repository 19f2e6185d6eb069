"""Places are followed through what comes, goes and moves."""

from editor.document.edits import Inserted, Moved, Removed, followed, outermost
from editor.document.edits.following import runs


def test_a_place_behind_what_came_is_one_further():
    assert followed((0, 2), Inserted((0,), 1)) == (0, 3)
    assert followed((0, 0), Inserted((0,), 1)) == (0, 0)
    assert followed((1, 2), Inserted((), 0)) == (2, 2)


def test_what_went_is_nowhere_and_neither_is_what_stood_in_it():
    assert followed((1,), Removed((), 1)) is None
    assert followed((1, 3), Removed((), 1)) is None
    assert followed((2, 3), Removed((), 1)) == (1, 3)


def test_what_moved_takes_along_what_stands_in_it():
    assert followed((0, 1), Moved((), 0, (), 2)) == (2, 1)
    assert followed((2, 1), Moved((), 0, (), 2)) == (1, 1)
    assert followed((0, 1), Moved((0,), 0, (1,), 0)) == (0, 0)


def test_what_stands_in_something_selected_is_not_selected_itself():
    assert outermost([(1,), (0, 1), (1, 2), (0, 1), ()]) == [(0, 1), (1,)]


def test_neighbours_are_a_block():
    assert runs([(0, 0), (0, 1), (0, 3), (1, 0)]) == [[(0, 0), (0, 1)], [(0, 3)], [(1, 0)]]
