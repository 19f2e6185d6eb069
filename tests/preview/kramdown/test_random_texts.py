"""A few hundred random texts are read as kramdown reads them; tests/endurance has the long run."""

from random import Random

import pytest

from tests.preview.kramdown.comparison import Comparer, SkippedError, shrunk
from tests.preview.kramdown.fragments import FRAGMENTS
from tests.preview.kramdown.mutations import random_text
from tests.preview.kramdown.options import SETS

FRAGMENT_TEXTS = tuple(FRAGMENTS.values())


@pytest.mark.parametrize("part", range(6))
def test_random_texts_are_read_alike(oracle, part):
    comparer = Comparer(oracle)
    for number in range(part * 60, part * 60 + 60):
        random = Random(f"suite:{number}")
        name = random.choice(("jekyll", "jekyll", *SETS))
        text = random_text(random, FRAGMENT_TEXTS)
        try:
            difference = comparer.difference(text, SETS[name])
        except SkippedError:
            continue
        assert difference is None, f"number {number}, {name}: {text!r}"


def test_a_random_text_follows_from_its_seed():
    assert [random_text(Random(5), FRAGMENT_TEXTS) for _ in range(2)] == [
        random_text(Random(5), FRAGMENT_TEXTS)
    ] * 2


def test_a_text_shrinks_to_what_differs():
    text = "first line\n\nsecond word with *mark* inside\nthird 42"
    assert shrunk(text, lambda shorter: "*" in shorter and "4" in shorter) == "*4"
    assert shrunk(text, lambda shorter: "word" in shorter) == "word"
