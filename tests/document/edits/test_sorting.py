"""Questions and topics are sorted on request, with as few moves as can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Refusal, edits
from editor.document.edits.sorting import longest_rising, plain_key
from tests.document.edits.acts import checked, opened, questions


def listed(names):
    return opened("".join(f"# at {n}\n- question: '{n}'\n  answer: x\n" for n in names))


def test_questions_are_sorted_by_the_alphabet_and_take_their_notes_along():
    document = listed(["Cups", "“apples”", "Ähren", "bread"])
    after = checked(edits.sort(document, ()))
    assert questions(after) == ["Ähren", "“apples”", "bread", "Cups"]
    assert all(edits.note_of(item) == f"at {item.question}" for item in after.faq.items)


def test_the_order_of_a_language_can_be_asked_for():
    document = listed(["b", "A", "a"])
    assert questions(edits.sort(document, (), lambda text: text).after) == ["A", "a", "b"]


def test_what_is_sorted_is_no_edit():
    assert edits.sort(listed(["a", "b"]), ()) is None


def test_topics_are_sorted_with_what_is_in_them():
    document = opened(
        "- topic: B\n  items:\n    - {question: x, answer: y}\n- topic: A\n  items: []\n"
    )
    edit = edits.sort(document, ())
    assert [topic.title for topic in checked(edit).faq.topics] == ["A", "B"]
    assert edit.label == "sorting of the topics"


def test_what_has_no_order_is_not_sorted():
    with pytest.raises(Refusal, match="order"):
        edits.sort(opened("faq:\n  b?: x\n  a?: y\n"), ())


@given(st.lists(st.text("abcÄ 1", max_size=3), max_size=9))
def test_any_list_is_sorted_and_equals_keep_their_order(names):
    document = opened("".join(f"- question: '{n}'\n  answer: x{i}\n" for i, n in enumerate(names)))
    if not len(document.faq.children):
        return
    edit = edits.sort(document, ())
    after = checked(edit) if edit is not None else document
    wanted = sorted(document.faq.items, key=lambda item: plain_key(item.question))
    assert [item.answer for item in after.faq.items] == [item.answer for item in wanted]


@given(st.permutations(range(8)))
def test_the_longest_run_in_order_stays_where_it_is(order):
    staying = longest_rising(order)
    kept = [number for number in order if number in staying]
    assert kept == sorted(kept)
    runs = [[number] for number in order]
    best = 0
    for bits in range(1 << len(order)):
        runs = [number for place, number in enumerate(order) if bits >> place & 1]
        best = max(best, len(runs) if runs == sorted(runs) else 0)
    assert len(staying) == best
