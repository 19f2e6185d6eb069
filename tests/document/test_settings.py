"""What the settings of a page are, and what they are called."""

import pytest

from editor.document import Document
from editor.document.settings import Kind, find_setting, humanised, settings_of, takes_settings

PAGE = """\
---
# The heading of the page.
# Keep it short.
title: Tea
# ----------
permalink: "/tea/"
toc: yes
weight: 3
rate: 1.5
version: 1.10
lap: 1:30
reviewed: 2024-05-01   # each spring
published: 2024-05-01 10:00:00 +00:00
empty:
tags: [leaf, 2024]
steps: []
summary: |
  One.

  Two.
desk:
  phone: "1"
  hours: {open: 9, closed: 17}
links:
  - name: Shop
    url: /shop/
  - name: Press
    url: /press/
base: &base
  a: 1
again: *base
twice: a
twice: b
own: !colour red
faq:
  - question: Hot?
    answer: Yes.
---
Below.
"""


@pytest.fixture
def settings():
    return {setting.name: setting for setting in settings_of(read(PAGE))}


def read(text, *, is_page=True):
    return Document.from_bytes(text.encode(), is_page=is_page)


def names(text, *, is_page=False):
    return [setting.name for setting in settings_of(read(text, is_page=is_page))]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("title", Kind.TEXT),
        ("toc", Kind.YES_NO),
        ("weight", Kind.NUMBER),
        ("rate", Kind.NUMBER),
        ("reviewed", Kind.DATE),
        ("published", Kind.DATE),
        ("empty", Kind.TEXT),
        ("tags", Kind.WORDS),
        ("steps", Kind.WORDS),
        ("summary", Kind.LONG_TEXT),
        ("desk", Kind.GROUP),
        ("links", Kind.LIST),
    ],
)
def test_a_setting_is_what_its_value_is(settings, name, kind):
    assert settings[name].kind is kind


@pytest.mark.parametrize(("name", "text"), [("version", "1.10"), ("lap", "1:30")])
def test_a_number_that_would_come_back_as_another_is_shown_as_it_is_written(settings, name, text):
    assert settings[name].kind is Kind.TEXT
    assert settings[name].text == text


@pytest.mark.parametrize("name", ["again", "twice", "own"])
def test_what_no_field_can_hold_is_kept_as_it_is(settings, name):
    assert settings[name].kind is Kind.UNKNOWN


def test_the_questions_are_no_setting(settings):
    assert "faq" not in settings


def test_a_group_around_the_questions_shows_what_else_is_in_it():
    document = read("a:\n  b: 1\n  faq:\n  - question: Q\n    answer: A\n", is_page=False)
    (group,) = settings_of(document)
    assert group.around_faq
    assert [child.name for child in group.children] == ["b"]


def test_questions_that_stand_between_settings_are_not_among_them():
    assert names("title: T\nq1: A?\na1: a\nq2: B?\na2: b\n") == ["title"]


def test_the_question_of_a_page_that_is_one_is_not_among_its_settings():
    assert names("---\nquestion: Why?\nlayout: faq\n---\nBecause.\n", is_page=True) == ["layout"]


def test_a_list_as_a_whole_file_and_a_plain_text_have_no_settings():
    assert names("- question: Q\n  answer: A\n") == []
    assert names("Only text.", is_page=True) == []


@pytest.mark.parametrize(
    ("text", "is_page", "expected"),
    [
        ("title: T\nfaq:\n- question: Q\n  answer: A\n", False, True),
        ("---\n---\nText.\n", True, True),
        ("q1: A?\na1: a\nq2: B?\na2: b\n", False, True),
        ("- question: Q\n  answer: A\n", False, False),
        ("What is it?: That.\nWhy is it?: So.\n", False, False),
        ("Only text.", True, False),
    ],
)
def test_there_is_room_for_settings_unless_the_file_is_all_questions(text, is_page, expected):
    assert takes_settings(read(text, is_page=is_page)) is expected


def test_what_stands_twice_shows_nothing_of_what_is_in_it():
    twice = settings_of(
        read("a: {b: 1}\na: {c: 1}\nfaq:\n- question: Q\n  answer: A\n", is_page=False)
    )
    assert [setting.children for setting in twice] == [(), ()]


def test_comments_are_help_and_rules_of_dashes_are_not(settings):
    assert settings["title"].help == "The heading of the page.\nKeep it short."
    assert settings["permalink"].help == ""
    assert settings["reviewed"].help == "each spring"


def test_words_are_shown_as_they_are_written(settings):
    assert settings["tags"].words == ("leaf", "2024")


def test_what_is_in_a_group_or_list_is_found_by_its_way():
    document = read(PAGE)
    assert find_setting(document, ("desk", "hours", "open")).value == 9
    assert find_setting(document, ("links", "1", "url")).text == "/press/"
    assert find_setting(document, ("links", "2", "url")) is None
    assert find_setting(document, ("links", "1")).name == "2"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("last_reviewed", "Last reviewed"),
        ("opening-hours", "Opening hours"),
        ("lastReviewed", "Last reviewed"),
        ("SEO_title", "SEO title"),
        ("home_url", "Home URL"),
        ("título", "Título"),
        ("__", "__"),
    ],
)
def test_names_are_shown_as_people_write_them(name, label):
    assert humanised(name) == label
