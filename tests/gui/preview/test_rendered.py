"""What comes from the process that renders has the types that the window relies on."""

import pytest

from editor.gui.preview.rendered import (
    Heading,
    Look,
    Patch,
    Problem,
    RenderedPage,
    asset_of,
    item_of,
    page_of,
    progress_of,
)


def test_a_page_is_read_with_all_that_it_brings():
    page = page_of(
        {
            "html": "<p>",
            "look": "site",
            "url": "/faq/",
            "outline": [{"level": 2, "title": "Tea", "id": 3, "target": "tea"}],
            "problems": [
                {"id": 3, "part": "answer", "line": 2, "label": "x", "message": "Missing."}
            ],
            "why": "Because.",
        }
    )
    heading = Heading(2, "Tea", 3, "tea")
    problem = Problem(3, "answer", 2, "x", "Missing.")
    assert page == RenderedPage("<p>", Look.SITE, "/faq/", (heading,), (problem,), "Because.")


@pytest.mark.parametrize(
    "answer",
    [
        {"html": ""},
        {"html": None, "look": 3, "url": "", "outline": "x", "problems": [1], "why": []},
        {"html": "", "outline": [None], "problems": {"id": 1}},
    ],
)
def test_what_is_missing_or_wrong_has_its_default(answer):
    assert page_of(answer) == RenderedPage("")


def test_an_item_is_read_with_its_patches():
    item = item_of({"html": "<p>", "patches": [{"mark": "1:answer#2", "html": "x"}, 7]})
    assert item.patches == (Patch("1:answer#2", "x"),)


@pytest.mark.parametrize("answer", [{"error": "No."}, {"data": "%"}, {"mime": "text/css"}])
def test_what_is_no_file_is_none(answer):
    assert asset_of(answer) is None


def test_a_file_may_be_empty():
    assert asset_of({"mime": "text/css", "data": ""}).data == b""


def test_only_progress_is_progress():
    assert progress_of({"changed": True}) is None
    assert progress_of({"progress": {"text": "Reading", "done": 1, "total": 2}}).total == 2
