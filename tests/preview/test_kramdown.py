"""Markdown is read as kramdown reads it; Debian's own is asked, where it is installed."""

import pytest

from editor.preview.rendering import Renderer
from tests.oracle import Oracle
from tests.preview.dom import outline
from tests.preview.fragments import ALIKE, DIFFERENT

_OPTIONS = {
    "input": "GFM",
    "hard_wrap": False,
    "auto_ids": False,
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}


@pytest.fixture(scope="module")
def theirs():
    """Return kramdown's outline of each fragment."""
    fragments = ALIKE | {name: text for name, (text, _) in DIFFERENT.items()}
    if not Oracle.is_installed():
        pytest.skip("kramdown and its GFM parser are not installed")
    oracle = Oracle()
    html = {name: oracle.kramdown(text, **_OPTIONS) for name, text in fragments.items()}
    oracle.close()
    return {name: outline(text) for name, text in html.items()}


def ours(text):
    return outline(Renderer({}).render_answer(text))


@pytest.mark.parametrize("name", ALIKE)
def test_a_fragment_is_read_alike(theirs, name):
    assert ours(ALIKE[name]) == theirs[name]


@pytest.mark.parametrize("name", DIFFERENT)
def test_a_known_difference_is_still_one(theirs, name):
    text, reason = DIFFERENT[name]
    assert ours(text) != theirs[name], f"no longer true: {reason}"
