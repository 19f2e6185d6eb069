"""Topics and items are found again whatever became of them."""

from random import Random

import pytest

from editor.document import Document
from editor.review.matching import match
from tests.review.faqs import ANSWERS, item, page, topic

NAMES = list(ANSWERS)
OLD = page(topic("Lending", "borrow", "helmet", "pay"), topic("Trouble", "lost", "child", "repair"))


def pairs(new, old=OLD):
    """Return the pairs that do not stand where they stood, and those that came or went as None."""
    matching = match(old, new)
    olds = {place: matching.new(place) for place, _node in old.faq.walk()}
    news = {place for place, _node in new.faq.walk() if matching.old(place) is None}
    moved = {one: other for one, other in olds.items() if one != other}
    return moved, news


def test_a_document_matches_itself():
    assert pairs(OLD) == ({}, set())


def test_an_item_that_moved_to_another_topic_is_found_there():
    new = page(
        topic("Lending", "borrow", "pay"), topic("Trouble", "lost", "helmet", "child", "repair")
    )
    assert pairs(new)[0][0, 1] == (1, 1)


def test_an_item_that_moved_and_was_reworded_is_found_there():
    reworded = item(
        "helmet", answer="Helmets hang behind the door. Take one in your size, please.\n"
    )
    new = page(
        topic("Lending", "borrow", "pay"), topic("Trouble", "lost", reworded, "child", "repair")
    )
    assert pairs(new)[0][0, 1] == (1, 1)


@pytest.mark.parametrize("name", NAMES)
def test_a_new_link_name_makes_no_other_item(name):
    topics = [
        topic("Lending", "borrow", "helmet", "pay"),
        topic("Trouble", "lost", "child", "repair"),
    ]
    for each in topics:
        each["items"] = [
            item(name, anchor="new") if one["anchor"] == name else one for one in each["items"]
        ]
    assert pairs(page(*topics)) == ({}, set())


def test_a_question_that_is_asked_differently_is_the_same_one_under_its_link_name():
    other = item("pay", question="Is there a fee?")
    new = page(
        topic("Lending", "borrow", "helmet", other), topic("Trouble", "lost", "child", "repair")
    )
    assert pairs(new) == ({}, set())


def test_link_names_that_changed_places_fool_nobody():
    new = page(
        topic("Lending", item("borrow", anchor="lost"), "helmet", "pay"),
        topic("Trouble", item("lost", anchor="borrow"), "child", "repair"),
    )
    assert pairs(new) == ({}, set())


def test_link_names_that_all_moved_on_by_one_fool_nobody():
    old = page(topic("All", *(item(name, anchor=str(n)) for n, name in enumerate(NAMES))))
    new = page(topic("All", *(item(name, anchor=str(n)) for n, name in enumerate(["x", *NAMES]))))
    moved, come = pairs(new, old)
    assert moved == {(0, n): (0, n + 1) for n in range(len(NAMES))}
    assert come == {(0, 0)}


def test_a_link_name_that_an_unlike_question_got_makes_it_not_the_same():
    fresh = item(
        "pay", question="Is there coffee?", answer="Yes, on Sundays, with homemade cake.\n"
    )
    new = page(
        topic("Lending", "borrow", "helmet", fresh), topic("Trouble", "lost", "child", "repair")
    )
    assert pairs(new) == ({(0, 2): None}, {(0, 2)})


def test_texts_that_changed_places_go_with_the_question_and_link_name():
    new = page(
        topic(
            "Lending",
            item("borrow", answer=ANSWERS["pay"]),
            "helmet",
            item("pay", answer=ANSWERS["borrow"]),
        ),
        topic("Trouble", "lost", "child", "repair"),
    )
    assert pairs(new) == ({}, set())


def test_one_of_two_equal_link_names_goes_with_its_text():
    old = page(topic("All", item("borrow", anchor="same"), item("pay", anchor="same"), "lost"))
    new = page(topic("All", item("pay", anchor="same"), "lost", item("borrow", anchor="same")))
    assert pairs(new, old)[0] == {(0, 0): (0, 2), (0, 1): (0, 0), (0, 2): (0, 1)}


def test_items_without_a_text_are_matched_in_their_order():
    empty = item("", question="", answer="")
    old = page(topic("All", empty, "pay", empty))
    new = page(topic("All", empty, "pay", empty, empty))
    assert pairs(new, old) == ({}, {(0, 3)})


def test_of_several_equal_items_the_ones_in_the_same_topic_belong_together():
    old = page(topic("A", "pay", "lost"), topic("B", "pay", "child"))
    new = page(topic("A", "lost"), topic("B", "pay", "child"))
    assert pairs(new, old) == ({(0, 0): None, (0, 1): (0, 0)}, set())


def test_a_renamed_topic_is_known_by_its_items():
    new = page(
        topic("Borrowing", "borrow", "helmet", "pay", anchor="other"),
        topic("Trouble", "lost", "child", "repair"),
    )
    assert pairs(new) == ({}, set())


def test_topics_that_changed_places_are_known_again():
    new = page(
        topic("Trouble", "lost", "child", "repair"), topic("Lending", "borrow", "helmet", "pay")
    )
    moved, come = pairs(new)
    assert come == set()
    assert (moved[0,], moved[1,], moved[0, 2]) == ((1,), (0,), (1, 2))


def test_a_topic_that_lost_all_its_items_is_still_the_same():
    new = page(topic("Lending"), topic("Trouble", *NAMES))
    assert pairs(new)[1] == set()


def test_an_item_that_was_split_knows_where_it_comes_from():
    both = item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])
    old = page(topic("All", "pay", both))
    new = page(
        topic(
            "All", "pay", "lost", item("fix", question="And a flat tyre?", answer=ANSWERS["repair"])
        )
    )
    matching = match(old, new)
    assert matching.new((0, 1)) == (0, 1)
    assert matching.split_off == {(0, 2): (0, 1)}


def test_an_item_that_was_merged_knows_where_it_went():
    both = item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])
    old = page(topic("All", "pay", "repair", "child", "lost"))
    new = page(topic("All", "pay", "child", both))
    matching = match(old, new)
    assert matching.new((0, 3)) == (0, 2)
    assert matching.merged_into == {(0, 1): (0, 2)}


def test_a_copy_is_not_taken_for_a_split():
    new = page(
        topic("Lending", "borrow", "helmet", "pay", item("pay", anchor="pay-2")),
        topic("Trouble", "lost", "child", "repair"),
    )
    assert match(OLD, new).split_off == {}


def test_a_document_of_another_shape_is_matched_by_what_it_says():
    flat = "".join(
        f'- q: "{one["question"]}"\n  a: "{one["answer"].strip()}"\n' for one in map(item, NAMES)
    )
    new = Document.from_bytes(flat.encode(), is_page=False)
    moved, come = pairs(new)
    assert come == set()
    assert [place for place in moved.values() if place] == [(n,) for n in range(len(NAMES))]


def test_japanese_questions_are_told_apart_without_spaces():
    ask = {
        "a": "自転車は誰が借りられますか",
        "b": "ヘルメットはどこにありますか",
        "c": "料金はいくらですか",
    }
    old = page(
        topic("質問", *(item(k, question=q, anchor="", answer=q + "。\n") for k, q in ask.items()))
    )
    new = page(
        topic(
            "質問",
            *(
                item(k, question=q + "？", anchor="", answer="はい、" + q + "。\n")
                for k, q in reversed(ask.items())
            ),
        )
    )
    assert pairs(new, old)[0] == {(0, 0): (0, 2), (0, 2): (0, 0)}


@pytest.mark.parametrize("seed", range(30))
def test_shuffled_and_reworded_items_are_all_found(seed):
    random = Random(seed)
    vocabulary = [f"word{n}" for n in range(300)]
    made = [
        item(
            f"q{n}",
            question=" ".join(random.choices(vocabulary, k=6)) + "?",
            answer=" ".join(random.choices(vocabulary, k=30)) + "\n",
        )
        for n in range(20)
    ]
    changed = []
    for n, one in enumerate(made):
        words = one["answer"].split()
        words[random.randrange(30)] = "other"
        parts = one | {
            "answer": " ".join(words) + "\n",
            "anchor": random.choice((one["anchor"], f"r{n}")),
        }
        changed.append((n, parts))
    random.shuffle(changed)
    old = page(topic("A", *made[:10]), topic("B", *made[10:]))
    new = page(
        topic("A", *(one for _n, one in changed[:7])), topic("B", *(one for _n, one in changed[7:]))
    )
    matching = match(old, new)
    for place, (n, _one) in enumerate(changed):
        here = (0, place) if place < 7 else (1, place - 7)
        assert matching.old(here) == ((0, n) if n < 10 else (1, n - 10))


def test_equal_items_are_told_apart_by_their_topics_even_if_one_is_renamed():
    old = page(topic("A", "pay", "lost"), topic("B", "pay", "child"))
    new = page(topic("C", "child", "pay", anchor="c"), topic("A", "lost"))
    matching = match(old, new)
    assert matching.new((1, 0)) == (0, 1)
    assert matching.new((0, 0)) is None


def test_topics_without_a_text_and_without_items_are_matched_in_their_order():
    empty = topic("", anchor="")
    old = page(empty, topic("A", "pay"), empty)
    assert pairs(page(empty, topic("A", "pay"), empty), old) == ({}, set())


def test_a_question_that_is_rewritten_in_both_texts_is_still_the_same_one():
    old = item(
        "a",
        anchor="",
        question="Do you build full shower waterproofing systems or just tile?",
        answer="We build complete wet-area assemblies, prep, waterproofing, drains, then tile.\n",
    )
    new = item(
        "a",
        anchor="",
        question="Do you handle the entire shower waterproofing, or only the tile?",
        answer="We take care of everything from prep and waterproofing to drains and tile.\n",
    )
    before, after = (page(topic("All", "borrow", one, "lost")) for one in (old, new))
    assert pairs(after, before) == ({}, set())
