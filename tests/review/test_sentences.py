"""Each difference is said in words that somebody knows who knows the page."""

import pytest

from editor.document import Document, edits
from editor.document.edits import Part
from editor.review.comparing import differences
from editor.review.sentences import sentence
from tests.review.faqs import ANSWERS, item, page, topic
from tests.review.random_acts import again

BORROW, PAY = "“Who can borrow a bicycle?”", "“What does it cost?”"
OLD = page(
    topic("Lending", "borrow", "helmet", "pay"),
    topic("Trouble", "lost", "child", "repair", "brake"),
    before="title: Bicycles\n",
)


def said(new, old=OLD):
    comparison = differences(old, again(new))
    return [
        sentence(comparison, each) for each in (*comparison.differences, *comparison.formatting)
    ]


def reworded(place, part, text, document=OLD):
    return edits.reword(document, place, part, text).after


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (edits.move(OLD, (0, 0), (1,), 0).after, f"{BORROW} was moved from Lending to Trouble."),
        (
            reworded((1, 0), Part.ANSWER, "Everybody can.", edits.move(OLD, (0, 0), (1,), 0).after),
            f"{BORROW} was moved from Lending to Trouble and reworded.",
        ),
        (
            reworded((1, 0), Part.ANCHOR, "who", edits.move(OLD, (0, 0), (1,), 0).after),
            f"{BORROW} was moved from Lending to Trouble and changed: link name.",
        ),
        (edits.move(OLD, (0, 0), (0,), 2).after, f"{BORROW} was moved down in Lending."),
        (edits.move(OLD, (0, 2), (0,), 0).after, f"{PAY} was moved up in Lending."),
        (edits.move(OLD, (0,), (), 1).after, "The topic Lending was moved down."),
        (
            reworded((1,), Part.TITLE, "Loans", edits.move(OLD, (0,), (), 1).after),
            "The topic Lending was moved down and renamed to Loans.",
        ),
        (
            reworded((1,), Part.ANCHOR, "x", edits.move(OLD, (0,), (), 1).after),
            "The topic Lending was moved down and changed: link name.",
        ),
        (reworded((0,), Part.TITLE, "Loans"), "The topic Lending was renamed to Loans."),
        (edits.delete(OLD, (0, 2)).after, f"{PAY} was removed from Lending."),
        (edits.delete(OLD, (0,)).after, "The topic Lending was removed with 3 questions."),
        (edits.add_topic(OLD, (0,)).after, "The topic New topic was added with 1 question."),
        (edits.add_item(OLD, (0, 0)).after, "“New question” was added to Lending."),
        (reworded((0, 2), Part.QUESTION, "A fee?"), f"{PAY} now reads “A fee?”."),
        (reworded((0, 2), Part.ANSWER, "Nothing at all."), f"The answer to {PAY} was reworded."),
        (reworded((0, 2), Part.ANSWER, ""), f"The answer to {PAY} was removed."),
        (
            reworded((0, 2), Part.ANCHOR, "cost"),
            f"The link name of {PAY} was changed from pay to cost.",
        ),
        (reworded((0, 2), Part.ANCHOR, ""), f"{PAY} lost its link name."),
        (edits.reword_body(OLD, "Text.\n").after, "The text of the page was changed."),
        (
            Document.from_bytes(OLD.to_text().replace("title: Bi", "title: Mini-bi").encode()),
            "The setting Title was changed from “Bicycles” to “Mini-bicycles”.",
        ),
        (
            Document.from_bytes(OLD.to_text().replace("title: Bicycles\n", "").encode()),
            "The setting Title was removed.",
        ),
        (
            Document.from_bytes(OLD.to_text().replace("title:", "name:").encode()),
            "The setting title is called name now.",
        ),
        (
            Document.from_bytes(
                OLD.to_text().replace('- topic: "Lending"', "- topic: Lending").encode()
            ),
            "Lending is written differently in the file, but reads the same.",
        ),
        (
            Document.from_bytes(OLD.to_text().replace("\n", "\r\n").encode()),
            "The file is written differently, but reads the same.",
        ),
    ],
)
def test_a_difference_is_said_in_one_sentence(new, words):
    assert said(new) == [words]


def test_a_question_without_topics_is_moved_up_or_down():
    flat = "".join(
        f'- question: "{one["question"]}"\n  answer: "{one["answer"].strip()}"\n'
        for one in map(item, ANSWERS)
    )
    old = Document.from_bytes(flat.encode(), is_page=False)
    assert said(edits.move(old, (0,), (), 3).after, old) == [f"{BORROW} was moved down."]


def test_a_split_and_a_merge_name_both_questions():
    both = item("lost", answer=ANSWERS["lost"] + "\n" + ANSWERS["repair"])
    joined = page(topic("All", "pay", both))
    apart = page(topic("All", "pay", "lost", "repair"))
    stolen, tyre = "“What if the bicycle is stolen?”", "“Who mends a flat tyre?”"
    assert said(apart, joined) == [f"{tyre} was split off {stolen}."]
    assert said(joined, apart) == [f"{tyre} was merged into {stolen}."]


def test_a_long_question_is_shortened_and_an_empty_one_still_has_a_name():
    long = reworded((0, 2), Part.QUESTION, "Why " + "so " * 60 + "long?")
    assert len(said(long)[0]) < 140
    assert said(reworded((0, 2), Part.QUESTION, "")) == [f"{PAY} now reads “(no text)”."]
