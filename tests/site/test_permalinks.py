"""URLs from templates."""

import datetime as dt

import pytest

from editor.site.permalinks import (
    cleaned,
    document_url,
    escaped,
    moment,
    page_url,
    style_of_posts,
    with_ending,
)


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("a//b", "/a/b"), ("./a/../b", "/a/b"), ("/..", "/"), ("a/.../b", "/a/b"), ("", "/"),
        ("/x.html", "/x.html"), ("/a b", "/a b"),
    ],
)  # fmt: skip
def test_a_url_has_no_dots_and_no_empty_parts(url, clean):
    assert cleaned(url) == clean


def test_a_path_is_escaped_in_a_url():
    assert escaped("a b/é?#%[x]@:;") == "a%20b/%C3%A9?%23%25%5Bx%5D@:;"


def test_a_page_keeps_what_it_does_not_know():
    url = page_url("/:path/:nothing/:basename_x", {"path": "sub", "basename": "a b"})
    assert url == "/sub/:nothing/a%20b_x"


def test_the_longest_name_that_a_document_knows_is_meant():
    values = {"short_year": "24", "short": "s"}
    assert document_url("/:short_year/:short_x/:none", values.get) == "/24/s_x/:none"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("year", "2021"), ("i_month", "3"), ("day", "04"), ("y_day", "063"), ("week", "09"),
        ("short_day", "Thu"), ("w_day", "4"), ("long_month", "March"), ("nothing", None),
    ],
)  # fmt: skip
def test_parts_of_a_date_stand_in_urls(name, text):
    assert moment(name, dt.datetime(2021, 3, 4, tzinfo=dt.UTC)) == text


@pytest.mark.parametrize(
    ("style", "ending"),
    [("pretty", "/"), ("date", ":output_ext"), ("none", ":output_ext"), ("/x/:title", ""),
     ("/:title/", "/"), ("/:title:output_ext", ":output_ext"), ("weekdate", "")],
)  # fmt: skip
def test_pages_end_as_the_style_of_posts_ends(style, ending):
    assert with_ending("/p", style) == "/p" + ending


def test_a_style_has_a_name_or_is_a_template():
    assert style_of_posts("none") == "/:categories/:title:output_ext"
    assert style_of_posts("/:title") == "/:title"
