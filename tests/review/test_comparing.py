"""Each thing that a writer did is one difference, and nothing else is one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document, DocumentError, edits
from editor.document.edits import Part
from editor.document.parts import Outside
from editor.document.values import same
from editor.review.comparing import differences
from editor.review.difference import Kind, Subject
from tests.document.random_documents import random_document
from tests.document.random_steps import random_step
from tests.review.faqs import ANSWERS, item, page, topic
from tests.review.random_acts import again, changed, random_page

LENDING = topic("Lending", "borrow", "helmet", "pay")
TROUBLE = topic("Trouble", "lost", "child", "repair", "brake")
OLD = page(LENDING, TROUBLE)


def found(new, old=OLD):
    """Return what is found: kinds, the place before and the place now."""
    comparison = differences(old, again(new))
    assert not comparison.formatting
    return [(each.kinds, each.old, each.new) for each in comparison.differences]


def formatting(new, old=OLD):
    comparison = differences(old, again(new))
    assert not comparison.differences
    return [(each.subject, each.new) for each in comparison.formatting]


def test_a_document_has_no_differences_from_itself():
    assert differences(OLD, again(OLD)).is_same


def test_two_topics_that_changed_places_are_one_move_of_the_smaller_one():
    assert found(page(TROUBLE, LENDING)) == [({Kind.REORDERED}, (0,), (1,))]


def test_a_move_with_a_rewording_is_one_difference():
    other = item("helmet", answer=ANSWERS["helmet"].replace("door", "gate"))
    new = page(
        topic("Lending", "borrow", "pay"),
        topic("Trouble", "lost", other, "child", "repair", "brake"),
    )
    assert found(new) == [({Kind.MOVED, Kind.ANSWER}, (0, 1), (1, 1))]


def test_a_topic_that_goes_takes_its_questions_along_as_one_difference():
    assert found(page(TROUBLE)) == [({Kind.REMOVED}, (0,), None)]


def test_a_topic_that_comes_brings_its_questions_along_as_one_difference():
    assert found(page(LENDING, topic("New", "x", "y"), TROUBLE)) == [({Kind.ADDED}, None, (1,))]


def test_a_question_that_outlives_its_topic_has_moved():
    new = page(topic("Trouble", "lost", "child", "repair", "brake", "pay"))
    assert found(new) == [({Kind.REMOVED}, (0,), None), ({Kind.MOVED}, (0, 2), (0, 4))]


def test_a_renamed_topic_is_one_difference_and_its_questions_none():
    new = page(topic("Borrowing", "borrow", "helmet", "pay", anchor="lending"), TROUBLE)
    assert found(new) == [({Kind.TITLE}, (0,), (0,))]


def test_a_split_question_is_one_difference():
    both = item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])
    old = page(topic("All", "pay", both))
    new = page(
        topic("All", "pay", "lost", item("fix", question="And a tyre?", answer=ANSWERS["repair"]))
    )
    [difference] = differences(old, new).differences
    assert difference.kinds == {Kind.SPLIT, Kind.ANSWER}
    assert difference.came == ((0, 2),)


def test_merged_questions_are_one_difference():
    both = item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])
    old = page(topic("All", "repair", "pay", "lost"))
    [difference] = differences(old, page(topic("All", "pay", both))).differences
    assert difference.kinds == {Kind.MERGED, Kind.ANSWER}
    assert difference.went == ((0, 0),)


def test_the_texts_that_changed_are_told_with_both_wordings():
    new = edits.reword(OLD, (0, 2), Part.QUESTION, "Is there a fee?").after
    [difference] = differences(OLD, again(new)).differences
    assert difference.text(Part.QUESTION).old == "What does it cost?"
    assert difference.text(Part.QUESTION).new == "Is there a fee?"
    assert difference.text(Part.ANSWER) is None


def test_a_list_of_questions_that_is_put_under_a_topic_has_not_moved():
    flat = "".join(
        f'- q: "{one["question"]}"\n  a: "{one["answer"].strip()}"\n' for one in map(item, ANSWERS)
    )
    nested = "".join("    " + line + "\n" for line in flat.splitlines())
    old = Document.from_bytes(flat.encode(), is_page=False)
    new = Document.from_bytes(b"- topic: All\n  items:\n" + nested.encode(), is_page=False)
    kinds = [each.kinds for each in differences(old, new).differences]
    assert kinds == [{Kind.ADDED}]


def test_the_last_link_name_that_goes_is_no_change_of_the_whole_file():
    old = page(topic("All", "pay", item("lost", anchor="")))
    new = page(topic("All", item("pay", anchor=""), item("lost", anchor="")))
    assert found(new, old) == [({Kind.LINK_NAME}, (0, 0), (0, 0))]


# Settings and the page text

SETTINGS = "title: A\nmenu:\n  side: left\n  open: yes\n"


@pytest.mark.parametrize(
    ("settings", "kind", "name"),
    [
        ("title: B\nmenu:\n  side: left\n  open: yes\n", Kind.CHANGED, "title"),
        ("title: A\nmenu:\n  side: right\n  open: yes\n", Kind.CHANGED, "menu/side"),
        ("title: A\nmenu:\n  side: left\n  open: 'yes'\n", Kind.CHANGED, "menu/open"),
        ("title: A\nmenu:\n  side: left\n", Kind.REMOVED, "menu/open"),
        (SETTINGS + "more: [a, b]\n", Kind.ADDED, "more"),
        ("title: A\nnavigation:\n  side: left\n  open: yes\n", Kind.RENAMED, "navigation"),
    ],
)
def test_a_setting_is_one_difference(settings, kind, name):
    comparison = differences(page(LENDING, before=SETTINGS), page(LENDING, before=settings))
    [difference] = comparison.differences
    assert (difference.subject, difference.kinds) == (Subject.SETTING, {kind})
    assert difference.changed[0].name == name


def test_a_further_field_of_a_question_is_told_with_its_name():
    old = Document.from_bytes(b"faq:\n- question: A?\n  answer: B.\n  tag: old\n", is_page=False)
    new = Document.from_bytes(b"faq:\n- question: A?\n  answer: B.\n  tag: new\n", is_page=False)
    [difference] = differences(old, new).differences
    assert difference.kinds == {Kind.FIELDS}
    assert difference.text(Outside.SETTING).name == "faq/0/tag"


def test_the_page_text_is_one_difference():
    [difference] = differences(
        page(LENDING, body="One.\n"), page(LENDING, body="Two.\n")
    ).differences
    assert difference.kinds == {Kind.BODY}


# What only engineers see


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('question: "What does it cost?"', "question: What does it cost?", (0, 2)),
        ('      - question: "What does', '      # ask Eva\n      - question: "What does', (0, 2)),
        ('anchor: "pay"', 'anchor: "pay" # short', (0, 2)),
        ('- topic: "Lending"', "- topic: Lending", (0,)),
    ],
)
def test_quotes_and_comments_are_told_apart(old, new, where):
    text = OLD.to_text()
    assert text.count(old) == 1
    changed_text = Document.from_bytes(text.replace(old, new).encode(), is_page=True)
    assert [place for _subject, place in formatting(changed_text)] == [where]


def test_blank_lines_and_line_ends_are_one_thing_of_the_whole_file():
    wide = Document.from_bytes(OLD.to_text().replace("\n\n", "\n\n\n").encode(), is_page=True)
    dos = Document.from_bytes(OLD.to_text().replace("\n", "\r\n").encode(), is_page=True)
    assert formatting(wide) == [(Subject.FILE, None)]
    assert formatting(dos) == [(Subject.FILE, None)]


# Order, counts, keys


def test_differences_stand_in_the_order_of_the_page_and_what_went_where_it_was():
    new = page(
        topic("Lending", "borrow", item("pay", question="Is there a fee?")),
        topic("Trouble", "new", "lost", "child", "repair", "brake"),
        before="title: Other\n",
        body="New.\n",
    )
    places = [(each.subject, each.old, each.new) for each in differences(OLD, new).differences]
    assert places == [
        (Subject.SETTING, None, None),
        (Subject.ITEM, (0, 1), None),
        (Subject.ITEM, (0, 2), (0, 1)),
        (Subject.ITEM, None, (1, 0)),
        (Subject.BODY, None, None),
    ]


def test_a_topic_knows_how_many_differences_are_in_it():
    new = page(
        topic("Lending", "borrow", "new", "pay"), topic("Trouble", "lost", "child", "repair")
    )
    counts = differences(OLD, new).counts
    assert (counts[()], counts[0,], counts[1,]) == (3, 2, 1)


def test_a_key_stays_with_its_difference_when_others_come_and_go():
    reworded = edits.reword(OLD, (1, 1), Part.QUESTION, "May a child ride along?").after
    key = differences(OLD, again(reworded)).differences[0].key
    more = edits.delete(reworded, (0, 0)).after
    more = edits.move(more, (1, 0), (0,), 0).after
    comparison = differences(OLD, again(more))
    assert comparison.find(key).label == "May a child ride along?"
    assert len({each.key for each in comparison.differences}) == 3


def test_equal_differences_have_keys_of_their_own():
    twice = page(topic("All", "pay", "pay", "lost"))
    keys = [each.key for each in differences(twice, page(topic("All", "lost"))).differences]
    assert len(set(keys)) == 2


def test_seen_from_the_new_document_everything_is_the_other_way_round():
    new = page(topic("Lending", "borrow", "new", "pay"), TROUBLE)
    mirrored = differences(OLD, new).mirrored()
    other = differences(new, OLD)
    told = {(each.kinds, each.old, each.new) for each in mirrored.differences}
    assert told == {(each.kinds, each.old, each.new) for each in other.differences}
    assert mirrored.mirrored() == differences(OLD, new)


# For every file


@given(st.integers(0, 10**9))
def test_random_acts_are_never_more_differences_than_acts(seed):
    random = Random(seed)
    old = random_page(random)
    new, acts = changed(random, old, random.randrange(1, 7))
    comparison = differences(old, new)
    assert len(comparison.differences) <= acts
    assert not comparison.formatting
    assert bool(comparison.differences) or (same(old.data, new.data) and old.body == new.body)


@given(st.integers(0, 10**9))
def test_no_file_differs_from_itself_and_no_change_of_a_file_is_missed(seed):
    random = Random(seed)
    try:
        old = Document.from_bytes(random_document(random))
    except DocumentError:
        return
    is_page = old.source.opening != ""
    assert differences(old, Document.from_bytes(old.to_bytes(), is_page=is_page)).is_same
    step = random_step(random, old.data)
    try:
        new = old.patched([step]) if step is not None else old
    except DocumentError:
        return
    new = Document.from_bytes(new.to_bytes(), is_page=is_page)
    comparison = differences(old, new)
    assert comparison.is_same == (old.to_bytes() == new.to_bytes())
    assert bool(comparison.differences) or same(old.data, new.data) or comparison.formatting
