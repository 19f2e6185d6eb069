"""Notes are the comment lines above an entry, read and written in plain words."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Refusal, edits
from editor.document.edits import Part, Reworded
from tests.document.edits.acts import checked, opened

TEXT = """\
---
faq:
  - topic: Tea
    items:
      - question: Hot?
        answer: |
          Yes.

      # ===== cold =====
      #  asked often
      #
      #no blank here

      - question: Cold?
        answer: No.
  # water
  # and ice
  - topic: Water
    items: []
---
"""


@pytest.fixture
def document():
    return opened(TEXT)


def noted(document, place, text):
    """Return the text of the file after a note was written, without what did not change."""
    return checked(edits.reword_note(document, place, text)).to_text()


def test_a_note_is_read_without_its_signs(document):
    assert edits.note_of(document.faq.at((1,))) == "water\nand ice"
    assert (
        edits.note_of(document.faq.at((0, 1))) == "===== cold =====\n asked often\n\nno blank here"
    )
    assert edits.note_of(document.faq.at((0, 0))) == ""


def test_lines_that_only_decorate_are_not_shown_and_stay():
    text = "# ------\n# cold\n# ------\n- question: a\n  answer: b\n"
    document = opened(text)
    assert edits.note_of(document.faq.at((0,))) == "cold"
    after = checked(edits.reword_note(document, (0,), "cold\nand warm"))
    assert after.to_text() == text.replace("# cold\n", "# cold\n# and warm\n")


def test_a_changed_line_is_the_only_one_that_changes(document):
    after = noted(document, (1,), "water\nand steam")
    assert after == TEXT.replace("# and ice", "# and steam")


def test_a_first_note_stands_above_its_question_as_deep_as_that(document):
    after = noted(document, (0, 0), "ask Ann")
    assert after == TEXT.replace("      - question: Hot", "      # ask Ann\n      - question: Hot")


def test_lines_that_stay_keep_their_bytes_and_blank_lines_stay(document):
    note = edits.note_of(document.faq.at((0, 1)))
    after = noted(document, (0, 1), note + "\nnew")
    assert after == TEXT.replace("#no blank here\n", "#no blank here\n      # new\n")


def test_an_emptied_note_takes_its_lines_away(document):
    assert noted(document, (1,), "  \n") == TEXT.replace("  # water\n  # and ice\n", "")


def test_a_note_of_several_paragraphs_stays_one_note(document):
    after = checked(edits.reword_note(document, (0, 0), "one\n\ntwo"))
    again = opened(after.to_text())
    assert edits.note_of(again.faq.at((0, 0))) == "one\n\ntwo"


def test_the_same_note_is_no_edit(document):
    assert edits.reword_note(document, (1,), "water\nand ice\n") is None


def test_the_step_says_what_was_done(document):
    edit = edits.reword_note(document, (1,), "x")
    assert edit.label == "edit of the note of “Water”"
    assert edit.change == Reworded((1,), Part.NOTE)


def test_lines_end_as_the_file_has_them():
    document = opened(TEXT.replace("\n", "\r\n"))
    after = checked(edits.reword_note(document, (0, 0), "a\nb"))
    assert "      # a\r\n      # b\r\n      - question: Hot" in after.to_text()


@pytest.mark.parametrize(
    "text",
    ["faq: [{question: a, answer: b}, {question: c, answer: d}]\n", "---\nquestion: a\n---\nb\n"],
)
def test_where_an_entry_has_no_line_there_is_no_place_for_a_note(text):
    document = opened(text)
    assert not edits.takes_note(document, document.faq.at((0,)))
    with pytest.raises(Refusal, match="no place"):
        edits.reword_note(document, (0,), "x")


def test_comments_within_an_entry_are_told_apart_from_its_note():
    text = (
        "# note\n- topic: T  # why\n  items:\n    # one\n    - question: a  # x\n      answer: b\n"
    )
    faq = opened(text).faq
    assert edits.other_comments(faq.at((0,))) == ["why"]
    assert edits.other_comments(faq.at((0, 0))) == ["x"]
    assert edits.has_note(faq.at((0, 0)))


@given(place=st.sampled_from([(0,), (0, 0), (0, 1), (1,)]), note=st.text(max_size=60))
def test_any_text_can_be_a_note_and_changes_nothing_else(place, note):
    document = opened(TEXT)
    edit = edits.reword_note(document, place, note)
    if edit is None:
        return
    after = checked(edit)
    assert after.data == document.data
    again = opened(after.to_text())
    assert yaml.load(after.to_text().split("\n---\n")[0], yaml.CSafeLoader) == again.data
    assert edits.note_of(again.faq.at(place)) == edits.note_of(after.faq.at(place))
    emptied = edits.reword_note(after, place, "")
    if emptied is not None:
        assert edits.note_of(emptied.after.faq.at(place)) == ""
