"""A click in the preview finds its word in the source."""

import pytest

from editor.gui.preview.source_place import position_in
from editor.gui.preview.view import Place

TEXT = (
    "One **green** leaf.\n\n* tea and tea\n* [some tea](/tea/) and tea\n\nThe end, the **end**.\n"
)


@pytest.mark.parametrize(
    ("line", "before", "after", "found"),
    [
        (1, "One gr", "een leaf.", "One **gr"),
        (1, "", "One green", ""),
        (3, "tea and te", "a", "One **green** leaf.\n\n* tea and te"),
        (4, "some te", "a and tea", "One **green** leaf.\n\n* tea and tea\n* [some te"),
        (6, "The end, the en", "d.", TEXT[: TEXT.rindex("d**")]),
        (0, "", "", ""),
        (4, "", "", "One **green** leaf.\n\n* tea and tea\n"),
        (4, "what is not ", "there", "One **green** leaf.\n\n* tea and tea\n"),
        (99, "", "", TEXT),
    ],
)
def test_the_word_is_found(line, before, after, found):
    place = Place(1, "answer", line, before, after)
    assert position_in(TEXT, place) == len(found)


def test_signs_that_mean_something_in_a_pattern_are_only_signs():
    assert position_in("a b", Place(1, "answer", 1, "(", "*")) == 0


def test_the_text_may_be_gone():
    assert position_in("", Place(1, "answer", 3, "gr", "een")) == 0
