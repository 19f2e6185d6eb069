"""What is accepted of a sheet comes to the page, and takes nothing from it."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document import Document, edits
from editor.document.edits import Part
from editor.document.errors import Refusal
from editor.document.values import same
from editor.review.suggestions.sheet import About, Sheet
from editor.review.suggestions.suggested import Fit, Suggested, found
from tests.review.faqs import item, page, topic
from tests.review.random_acts import again, changed, random_page

WHEN = datetime(2024, 5, 4, tzinfo=UTC)
BASE = page(topic("Lending", "borrow", "pay"), topic("Trouble", "lost", "repair"))


def suggested(base, text):
    return Suggested(Sheet("faq.md", "Ada", WHEN, base.to_text(), text.to_text()), None)


def edited(document, *acts):
    for function, *arguments in acts:
        document = function(document, *arguments).after
    return document


def accept(given, some, current, *, is_forced=False):
    trial = given.trial(some, current)
    edit = given.edit(some, trial, is_forced=is_forced)
    return edit.after if edit is not None else current


THEIRS = edited(
    BASE,
    (edits.reword, (0, 1), Part.ANSWER, "Members pay nothing. Guests leave six euros.\n"),
    (edits.delete, (1, 0)),
)


def test_all_suggestions_make_of_the_same_page_the_bytes_of_the_reviewer():
    given_ = suggested(BASE, THEIRS)
    assert accept(given_, given_.all, again(BASE)).to_bytes() == THEIRS.to_bytes()


def test_one_suggestion_changes_nothing_else():
    given_ = suggested(BASE, THEIRS)
    first = [each for each in given_.all if each.is_rewording]
    after = accept(given_, first, again(BASE))
    only = edited(BASE, (edits.reword, (0, 1), Part.ANSWER, THEIRS.faq.at((0, 1)).answer))
    assert after.to_bytes() == only.to_bytes()


def test_a_suggestion_fits_where_the_page_has_changed_elsewhere():
    now = edited(
        BASE, (edits.reword, (0, 0), Part.ANSWER, "Nobody.\n"), (edits.move, (0, 1), (1,), 0)
    )
    given_ = suggested(BASE, THEIRS)
    after = accept(given_, [each for each in given_.all if each.is_rewording], now)
    assert "six euros" in after.faq.at((1, 0)).answer
    assert after.faq.at((0, 0)).answer == "Nobody.\n"


def test_what_the_page_says_already_is_there():
    given_ = suggested(BASE, THEIRS)
    trial = given_.trial(given_.all, again(THEIRS))
    assert trial.fit is Fit.THERE
    assert given_.edit(given_.all, trial, is_forced=False) is None


def test_what_does_not_fit_any_more_is_refused_unless_it_is_to_win():
    given_ = suggested(BASE, THEIRS)
    some = [each for each in given_.all if each.is_rewording]
    now = edited(
        BASE, (edits.reword, (0, 1), Part.ANSWER, "Members pay nothing. Guests leave ten euros.\n")
    )
    assert given_.trial(some, now).fit is Fit.CLASHES
    with pytest.raises(Refusal, match="says something else"):
        accept(given_, some, now)
    assert "six euros" in accept(given_, some, now, is_forced=True).to_text()


def test_a_step_keeps_the_identity_of_what_it_does_not_touch():
    now = again(BASE)
    given_ = suggested(BASE, THEIRS)
    after = accept(given_, [each for each in given_.all if each.is_rewording], now)
    ids = [[node.id for _place, node in each.faq.walk()] for each in (now, after)]
    assert ids[0] == ids[1]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9))
def test_accepting_everything_gives_the_data_of_the_reviewer(seed):
    random = Random(seed)
    base = random_page(random)
    theirs, _acts = changed(random, base, random.randint(1, 5))
    given_ = suggested(base, theirs)
    after = accept(given_, given_.all, again(base))
    assert same(after.data, theirs.data)
    assert after.body == theirs.body


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**9))
def test_accepting_what_fits_loses_no_word_of_the_page_that_nobody_suggested_to_take(seed):
    random = Random(seed)
    base = random_page(random)
    theirs, _acts = changed(random, base, 3)
    now = again(edited(base, (edits.add_item, (0, 0))))
    mine = "Words that are only here."
    place = next(place for place, node in now.faq.walk() if node.label != "" and len(place) > 1)
    now = again(edited(now, (edits.reword, place, Part.ANSWER, f"{mine}\n")))
    given_ = suggested(base, theirs)
    for each in given_.all:
        try:
            trial = given_.trial([each], now)
        except Refusal:
            continue
        if trial.fit is Fit.FITS:
            now = accept(given_, [each], now)
    assert mine in now.to_text()


def test_a_comment_is_found_by_the_link_name_the_question_or_its_likeness():
    about = About("pay", "What does it cost?")
    assert found(BASE, about).anchor == "pay"
    renamed = edited(BASE, (edits.reword, (0, 1), Part.ANCHOR, "price"))
    assert found(renamed, about).anchor == "price"
    reworded = edited(renamed, (edits.reword, (0, 1), Part.QUESTION, "What does it cost me?"))
    assert found(reworded, about).anchor == "price"
    assert found(page(topic("Lending", "borrow")), about) is None
    assert found(BASE, About()) is None


def test_a_page_that_cannot_be_read_has_suggestions_all_the_same():
    broken = Document.as_text(b"---\n- ]\n---\n")
    given_ = Suggested(Sheet("faq.md", "Ada", WHEN, broken.to_text(), "---\n- a\n---\n"), None)
    assert len(given_.all) >= 1


def test_a_topic_with_new_questions_comes_as_a_whole():
    theirs = page(topic("Lending", "borrow", "pay"), topic("Trouble", "lost", "repair"),
                  topic("More", item("child")))  # fmt: skip
    given_ = suggested(BASE, theirs)
    assert len(given_.all) == 1
    assert same(accept(given_, given_.all, again(BASE)).data, theirs.data)
