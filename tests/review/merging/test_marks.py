"""Git's marks: around whole entries, and read back."""

import pytest

from editor.document import Document
from editor.review.merging import Side, merge
from editor.review.merging.marking import with_marks
from editor.review.merging.marks import Labels
from editor.review.merging.reading_marks import MarksProblem, has_marks, read_marks
from tests.review.merging.pages import COST, changed, merged

BLOCK = "a\n<<<<<<< HEAD\nb\n||||||| 1234567\nc\n=======\nd\n>>>>>>> topic\ne\n"
SIX_OR_TEN = """\
<<<<<<< HEAD
        answer: Members pay nothing, guests leave six euros.
||||||| before
        answer: Members pay nothing, guests leave five euros.
=======
        answer: Members pay nothing, guests leave ten euros.
>>>>>>> topic
"""


def test_marks_stand_around_the_smallest_entry():
    result = merged(changed(("five", "six")), changed(("five", "ten")))
    labels = Labels(ours="HEAD", base="before", theirs="topic")
    assert with_marks(result, labels).decode() == changed(
        (
            "        answer: Members pay nothing, guests leave five euros.\n",
            SIX_OR_TEN,
        )
    )


def test_a_removed_question_leaves_its_side_of_the_marks_empty():
    result = merged(changed((COST, "")), changed(("five", "six")))
    text = with_marks(result).decode()
    assert "<<<<<<< ours\n||||||| base\n\n      - question" in text
    assert text.count("<<<<<<<") == 1


def test_the_text_below_is_marked_by_its_lines():
    result = merged(changed(("shed", "barn")), changed(("shed", "hut"), ("five", "six")))
    assert (
        with_marks(result)
        .decode()
        .endswith(
            "---\n<<<<<<< ours\nWelcome to the barn.\n||||||| base\nWelcome to the shed.\n"
            "=======\nWelcome to the hut.\n>>>>>>> theirs\n"
        )
    )


def test_a_file_with_marks_becomes_the_same_conflicts_again():
    ours = changed(("five", "six"), ("Thursday", "Friday"), ("# about lending", "# lending"))
    theirs = changed(("five", "ten"), ("Thursday", "Monday"), ("# about lending", "# loans"))
    first = merged(ours, theirs)
    texts = read_marks(with_marks(first).decode()).texts
    documents = [
        Document.from_bytes((each or "").encode(), is_page=True)
        for each in (texts.base, texts.ours, texts.theirs)
    ]
    again = merge(*documents)
    assert [each.texts for each in again.conflicts] == [each.texts for each in first.conflicts]
    assert again.document.to_text() == first.document.to_text()


def test_a_block_of_git_is_read_with_its_labels():
    read = read_marks(BLOCK)
    assert (read.texts.ours, read.texts.theirs) == ("a\nb\ne\n", "a\nd\ne\n")
    assert read.texts.base == "a\nc\ne\n"
    assert read.labels == ("HEAD", "topic")


def test_without_a_base_in_one_block_there_is_none():
    plain = "<<<<<<< HEAD\nb\n=======\nd\n>>>>>>> topic\n"
    read = read_marks(BLOCK + plain)
    assert read.texts.base is None
    assert read.texts.ours == "a\nb\ne\nb\n"


def test_lines_end_as_they_did():
    read = read_marks(BLOCK.replace("\n", "\r\n"))
    assert read.texts.theirs == "a\r\nd\r\ne\r\n"


def test_marks_within_the_base_are_those_of_an_older_merge():
    inner = "<<<<<<<<< one\nx\n=========\ny\n>>>>>>>>> two\n"
    read = read_marks(BLOCK.replace("\nc\n", f"\n{inner}"))
    assert read.texts.base == "a\nx\ne\n"
    assert read.texts.ours == "a\nb\ne\n"


def test_a_line_below_a_heading_is_no_mark():
    text = "Heading\n=======\n>>>>>>> quoted\n"
    assert not has_marks(text)
    assert read_marks(text).texts.of(Side.OURS) == text


@pytest.mark.parametrize("text", ["<<<<<<< a\nb\n", "<<<<<<< a\nb\n>>>>>>> c\n"])
def test_marks_without_partners_are_told(text):
    assert not has_marks(text)
    with pytest.raises(MarksProblem):
        read_marks(text)
