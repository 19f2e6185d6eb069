"""Markdown is read as kramdown reads it; Debian's own is asked, where it is installed."""

import pytest

from editor.preview.rendering import Renderer
from tests.preview.dom import outline
from tests.preview.fragments import ALIKE, DIFFERENT
from tests.preview.kramdown import kramdown


@pytest.fixture(scope="module")
def theirs():
    """Return kramdown's outline of each fragment."""
    fragments = ALIKE | {name: text for name, (text, _) in DIFFERENT.items()}
    html = kramdown(list(fragments.values()))
    if html is None:
        pytest.skip("kramdown and its GFM parser are not installed")
    return dict(zip(fragments, map(outline, html), strict=True))


def ours(text):
    return outline(Renderer({}).render_answer(text))


@pytest.mark.parametrize("name", ALIKE)
def test_a_fragment_is_read_alike(theirs, name):
    assert ours(ALIKE[name]) == theirs[name]


@pytest.mark.parametrize("name", DIFFERENT)
def test_a_known_difference_is_still_one(theirs, name):
    text, reason = DIFFERENT[name]
    assert ours(text) != theirs[name], f"no longer true: {reason}"
