"""Three orders of one list."""

from hypothesis import given
from hypothesis import strategies as st

from editor.review.merging.orders import merge_orders, moved_keys

orders = st.lists(st.sampled_from("abcdefgh"), unique=True)


def merged(base, ours, theirs):
    return "".join(merge_orders(base, ours, theirs).keys)


def test_a_move_of_one_side_and_an_addition_of_the_other_come_together():
    assert merged("abcd", "bcda", "abxcd") == "bxcda"


def test_what_both_add_at_one_place_stands_there_one_after_the_other():
    assert merged("ab", "abx", "aby") == "abxy"


def test_moves_of_different_entries_come_together():
    assert merged("abcde", "eabcd", "abced") == "eabcd"
    assert merged("abcdef", "bcdefa", "abdcef") in ("bdcefa", "bcdefa")


def test_what_both_moved_to_different_places_is_contested_and_stands_once():
    order = merge_orders("abcdef", "fabcde", "abfcde")
    assert order.contested == ("f",)
    assert "".join(order.keys) == "fabcde"
    assert "".join(merge_orders("abcdef", "fabcde", "abfcde", prefers_theirs=True).keys) == (
        "abfcde"
    )


def test_a_swap_is_one_move():
    assert len(moved_keys("abcd", "bacd")) == 1


@given(orders, orders)
def test_the_order_of_one_side_is_taken_as_it_is(base, side):
    kept = [key for key in base if key in side]
    assert merge_orders(kept, kept, side).keys == tuple(side)
    assert merge_orders(kept, side, kept).keys == tuple(side)
    assert merge_orders(base, side, side).keys == tuple(side)


@given(orders, orders, orders)
def test_everything_that_either_side_has_is_there_once(base, ours, theirs):
    order = merge_orders(base, ours, theirs)
    assert sorted(order.keys) == sorted({*ours, *theirs})
