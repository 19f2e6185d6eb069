"""Bold, italic and code, on and off."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.preview.kramdown import to_html
from editor.writing.emphasis import is_on, toggled
from editor.writing.emphasis_spans import Emphasis
from editor.writing.passage import Passage
from tests.writing.marked import marked, passage

BOLD, ITALIC, CODE = Emphasis.BOLD, Emphasis.ITALIC, Emphasis.CODE


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (BOLD, "a «b» c", "a **«b»** c"),
        (BOLD, "a« b »c", "a« **b** »c"),
        (ITALIC, "a «b» c", "a *«b»* c"),
        (CODE, "a «b» c", "a `«b»` c"),
        (CODE, "a «b`c» d", "a ``«b`c»`` d"),
        (CODE, "«`b`c» d", "«`bc»` d"),
        (BOLD, "**a** «b»", "**a** **«b»**"),
        (BOLD, "*«b»*", "***«b»***"),
        (ITALIC, "**«b»**", "***«b»***"),
        (BOLD, "«a **b** c»", "**«a b c»**"),
        (BOLD, "«a **b»c** d", "**«a b»c** d"),
        (BOLD, "«- one\n- two»", "«- **one**\n- **two»**"),
        (BOLD, "«one\ntwo»", "**«one\ntwo»**"),
        (BOLD, "«one\n\ntwo»", "**«one**\n\n**two»**"),
        (BOLD, "1. **a**\n2. «b»", "1. **a**\n2. **«b»**"),
        (BOLD, "«**a**\n\nb»", "«**a**\n\n**b»**"),
    ],
)
def test_what_is_selected_is_set_apart(kind, before, after):
    assert marked(toggled(passage(before), kind)) == after


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (BOLD, "a **«b»** c", "a «b» c"),
        (BOLD, "a «**b**» c", "a «b» c"),
        (BOLD, "a __«b»__ c", "a «b» c"),
        (BOLD, "***«b»***", "*«b»*"),
        (ITALIC, "***«b»***", "**«b»**"),
        (ITALIC, "_«b»_", "«b»"),
        (CODE, "`«b»`", "«b»"),
        (BOLD, "**a «b» c**", "**a** «b» **c**"),
        (BOLD, "**«a» b**", "«a» **b**"),
        (BOLD, "«**a**\n\n**b**»", "«a\n\nb»"),
    ],
)
def test_what_was_set_apart_is_so_no_longer(kind, before, after):
    assert is_on(passage(before), kind)
    assert marked(toggled(passage(before), kind)) == after


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (BOLD, "a wo‸rd b", "a **wo‸rd** b"),
        (BOLD, "a word‸ b", "a **word‸** b"),
        (BOLD, "a don’t‸.", "a **don’t‸**."),
        (BOLD, "a **wo‸rd** b", "a wo‸rd b"),
        (BOLD, "a ‸", "a **‸**"),
        (BOLD, "a **‸**", "a ‸"),
        (BOLD, "a **word‸**", "a **word**‸"),
        (CODE, "‸", "`‸`"),
        (ITALIC, "a *‸*", "a ‸"),
        (BOLD, "a ‸word", "a **‸**word"),
    ],
)
def test_the_caret_alone_means_the_word_or_what_is_typed_next(kind, before, after):
    assert marked(toggled(passage(before), kind)) == after


@pytest.mark.parametrize(
    "text",
    [
        "`**a** «b»`",
        "{{ page.a | replace: '*', '**' }} «b»",
        "[a](https://x.org/_b_*c*) «b»",
        "snake_case_«b»_name",
        "a * b * «c»",
        r"\**«b»**",
    ],
)
def test_stars_that_mean_nothing_are_not_taken_for_marks(text):
    assert not is_on(passage(text), BOLD)
    assert not is_on(passage(text), ITALIC)


WORDS = st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=6)


@given(WORDS, st.data(), st.sampled_from([BOLD, ITALIC, CODE]))
def test_twice_is_as_before_and_once_shows_in_the_page(words, data, kind):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before = Passage(text, start, end)
    if not before.selected.strip():
        return
    once = toggled(before, kind)
    assert is_on(once, kind)
    tag = {BOLD: "strong", ITALIC: "em", CODE: "code"}[kind]
    html = to_html(once.text)
    shown = before.selected.strip()
    assert re.search(rf"<{tag}[^>]*>{re.escape(shown)}</{tag}>", html)
    assert toggled(once, kind).text == text
