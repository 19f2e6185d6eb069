"""Lists while they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.preview.kramdown import to_html
from editor.writing.lists import continued, indented, is_in_list, list_toggled, outdented
from editor.writing.passage import Passage
from tests.writing.marked import marked, passage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a‸", "- a\n- ‸"),
        ("* a‸b", "* a\n* ‸b"),
        ("- a‸ b", "- a\n- ‸b"),
        ("-   a‸", "-   a\n-   ‸"),
        ("1. a‸", "1. a\n2. ‸"),
        ("1) a‸", "1) a\n2) ‸"),
        ("9. a‸", "9. a\n10. ‸"),
        ("1. a‸\n2. b\n3. c", "1. a\n2. ‸\n3. b\n4. c"),
        ("1. a‸\n2. b\n7. c", "1. a\n2. ‸\n3. b\n7. c"),
        ("1. a\n1. b‸\n1. c", "1. a\n1. b\n1. ‸\n1. c"),
        ("1. a‸\n9. b\n   c\n10. d", "1. a\n2. ‸\n9. b\n   c\n10. d"),
        ("8. a‸\n9. b\n   - c", "8. a\n9. ‸\n10. b\n    - c"),
        ("- a\n\n- b‸", "- a\n\n- b\n\n- ‸"),
        ("- a‸\n\n- b", "- a\n\n- ‸\n\n- b"),
        ("- [x] a‸", "- [x] a\n- [ ] ‸"),
        ("> a‸", "> a\n> ‸"),
        ("> - a‸", "> - a\n> - ‸"),
        ("- a\n  - b‸", "- a\n  - b\n  - ‸"),
        ("- a\n  b‸", "- a\n  b\n  ‸"),
        ("- «a»", "- \n- ‸"),
    ],
)
def test_enter_goes_on_with_a_list_or_quote(before, after):
    assert marked(continued(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- ‸", "- a\n\n‸"),
        ("- a\n\n- ‸", "- a\n\n‸"),
        ("- ‸", "‸"),
        ("1. a\n2. ‸", "1. a\n\n‸"),
        ("- a\n  - ‸", "- a\n- ‸"),
        ("1. a\n   - b\n   - ‸", "1. a\n   - b\n2. ‸"),
        ("> a\n> ‸", "> a\n\n‸"),
        ("> - a\n> - ‸", "> - a\n>\n> ‸"),
    ],
)
def test_enter_in_an_empty_item_ends_the_list_or_its_level(before, after):
    assert marked(continued(passage(before))) == after


@pytest.mark.parametrize("text", ["a‸", "", "‸- a", "-‸ a", "```\n- a‸\n```", "# a‸", "a\nb‸"])
def test_enter_elsewhere_is_just_a_new_line(text):
    assert continued(passage(text or "‸")) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- b‸", "- a\n  - b‸"),
        ("1. a\n2. b‸\n3. c", "1. a\n   1. b‸\n2. c"),
        ("1. a\n   - x\n2. b‸", "1. a\n   - x\n   - b‸"),
        ("1. a\n   1. x\n2. b‸", "1. a\n   1. x\n   2. b‸"),
        ("- a\n- b‸\n  - c\n\n  d\n- e", "- a\n  - b‸\n    - c\n\n    d\n- e"),
        ("- a\n- «b\n- c»\n- d", "- a\n  - «b\n  - c»\n- d"),
        ("- a‸", "- a‸"),
        ("> - a\n> - b‸", "> - a\n>   - b‸"),
    ],
)
def test_tab_moves_an_item_into_the_one_above(before, after):
    assert marked(indented(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n  - b‸", "- a\n- b‸"),
        ("1. a\n   1. b‸\n2. c", "1. a\n2. b‸\n3. c"),
        ("1. a\n   - b\n   - c‸\n2. d", "1. a\n   - b\n2. c‸\n3. d"),
        ("- a\n  - b\n    - c‸", "- a\n  - b\n  - c‸"),
        ("- a\n  - b‸\n    - c", "- a\n- b‸\n  - c"),
    ],
)
def test_shift_tab_moves_an_item_out(before, after):
    assert marked(outdented(passage(before))) == after


@pytest.mark.parametrize("text", ["a‸", "- a\n\nb‸", "# a‸", "1.a‸"])
def test_tab_leaves_text_that_is_no_list(text):
    assert not is_in_list(passage(text))
    assert indented(passage(text)) is None
    assert outdented(passage(text)) is None


@pytest.mark.parametrize(
    ("is_numbered", "before", "after"),
    [
        (False, "«a\nb»", "- «a\n- b»"),
        (True, "«a\nb»", "1. «a\n2. b»"),
        (False, "«- a\n- b»", "«a\nb»"),
        (True, "«- a\n- b»", "«1. a\n2. b»"),
        (False, "1. «a\n2. b»", "- «a\n- b»"),
        (False, "‸", "- ‸"),
        (False, "x\n«a\nb»\ny", "x\n\n- «a\n- b»\n\ny"),
        (False, "* x\n\n«a»", "* x\n\n* «a»"),
        (False, "«a\n\nb»", "- «a\n\n- b»"),
    ],
)
def test_lines_become_a_list_and_plain_again(is_numbered, before, after):
    assert marked(list_toggled(passage(before), is_numbered=is_numbered)) == after


MARKS = st.sampled_from(["-", "1."])
ITEMS = st.lists(st.tuples(st.integers(0, 3), MARKS), min_size=1, max_size=7)


def nested(items):
    """Write a list down: each item at most one level deeper than the one above.

    The first item of a list says which mark all of it have; kramdown nests what differs.
    """
    lines, marks, columns = [], [], []
    for number, (level, wanted) in enumerate(items):
        del columns[level:], marks[level + 1 :]
        column = columns[-1] if columns else 0
        if len(marks) == len(columns):
            marks.append(wanted)
        mark = marks[len(columns)]
        columns.append(column + len(mark) + 1)
        lines.append(" " * column + f"{mark} word{number}")
    return "\n".join(lines)


def levels(html):
    """Return how deep each word stands in lists."""
    found, depth = {}, 0
    for piece in html.replace("<", "\n<").replace(">", ">\n").split("\n"):
        if piece.startswith(("<ul", "<ol")):
            depth += 1
        elif piece.startswith(("</ul", "</ol")):
            depth -= 1
        elif piece.strip().startswith("word"):
            found[piece.strip()] = depth
    return found


@given(ITEMS, st.data())
def test_in_the_page_tab_is_one_level_in_and_shift_tab_one_out(items, data):
    text = nested(items)
    at = data.draw(st.integers(0, len(items) - 1))
    caret = text.index(f"word{at}") + 5
    before, word = levels(to_html(text)), f"word{at}"
    inner = indented(Passage(text, caret, caret))
    assert inner is not None
    after = levels(to_html(inner.text))
    assert after.keys() == before.keys()
    assert after[word] == before[word] + (inner.text != text)
    outer = outdented(Passage(text, caret, caret))
    if outer is not None:
        assert levels(to_html(outer.text))[word] == before[word] - 1


@given(ITEMS, st.data())
def test_in_the_page_enter_begins_an_item_of_the_same_level(items, data):
    text = nested(items)
    at = data.draw(st.integers(0, len(items) - 1))
    caret = text.index(f"word{at}") + 5
    done = continued(Passage(text, caret, caret))
    assert done is not None
    before = levels(to_html(text))
    after = levels(to_html(done.typed("wordnew").text))
    assert after.pop("wordnew") == before[f"word{at}"]
    below = {word for word in before if int(word[4:]) <= at}
    assert {word: after[word] for word in below} == {word: before[word] for word in below}
