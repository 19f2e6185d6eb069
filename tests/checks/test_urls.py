"""Addresses that no browser can open as they are written."""

import pytest

from tests.checks.writing import faq, in_answer, mended, rules


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('https://tea.example/brew"', "https://tea.example/brew"),
        ("https://tea.example/brew”", "https://tea.example/brew"),
        ("https://https://tea.example", "https://tea.example"),
        ("http:/tea.example", "http://tea.example"),
        ("https//tea.example", "https://tea.example"),
        ("https:tea.example", "https://tea.example"),
        ("https:\\\\tea.example", "https://tea.example"),
        ("htps://tea.example", "https://tea.example"),
        ("www.tea.example/brew", "https://www.tea.example/brew"),
        ("tea-shop.com/brew", "https://tea-shop.com/brew"),
        ("leaf@tea-shop.com", "mailto:leaf@tea-shop.com"),
    ],
)
def test_a_slip_in_an_address_is_found_and_mended(written, right):
    assert mended(f"See [this]({written}).", "malformed-url") == f"See [this]({right})."


@pytest.mark.parametrize("written", ["https://tea .example/a", "https://tea,example/", "https://"])
def test_an_address_that_nobody_can_guess_is_found(written):
    assert [(each.rule, each.fix) for each in in_answer(f"[this]({written})")] == [
        ("malformed-url", None)
    ]


@pytest.mark.parametrize(
    "written",
    [
        "https://tea.example",
        "http://localhost:4000/a?b=c#d",
        "https://[::1]:8080/",
        "https://user:word@tea.example/(a)",
        "https://web.archive.org/web/2020/https://tea.example/",
        "/leaves/green",
        "../green.md",
        "green.md",
        "#one",
        "tel:+123456",
        "mailto:leaf@tea.example?subject=One two",
        "{{ site.url }}/leaves",
        "{{ '/leaves' | relative_url }}",
        "https://tea.example/{{ page.title | slugify }}",
        '<https://tea.example> "A title"',
        "https://tea.example 'A title'",
    ],
)
def test_addresses_as_people_write_them_are_let_be(written):
    assert in_answer(f"See [this]({written}) and more.") == []


def test_what_stands_in_code_is_no_address():
    assert in_answer("`[a](www.tea.org)`\n\n```\n[a](mailto: x@y.z)\n```\n\n<!-- [a]() -->") == []


def test_a_space_in_a_mail_address_is_taken_out():
    assert mended("[mail](mailto: leaf@tea.example)", "mailto-space") == (
        "[mail](mailto:leaf@tea.example)"
    )
    assert mended("[mail](mailto: {{ site.mail }})", "mailto-space") == (
        "[mail](mailto:{{ site.mail }})"
    )
    assert mended("[mail](mailto:leaf @tea.example)", "mailto-space") == (
        "[mail](mailto:leaf@tea.example)"
    )


def test_a_link_without_an_address_is_found():
    assert [each.rule for each in in_answer("Read [this]() now.")] == ["empty-link"]


def test_a_link_torn_apart_is_put_together():
    assert mended("See [this] (https://tea.example).", "split-link") == (
        "See [this](https://tea.example)."
    )
    assert mended("See (this)[https://tea.example].", "split-link") == (
        "See [this](https://tea.example)."
    )


def test_brackets_in_a_sentence_are_no_link():
    assert in_answer("They came [all of them] (twelve) and [sic] went.") == []


def test_a_host_that_is_safe_elsewhere_is_to_be_linked_safely():
    document = faq(
        "[a](http://tea.example/a) [b](http://milk.example/)", "[a](https://tea.example/)"
    )
    assert rules(document) == ["insecure-link"]


def test_a_host_that_is_never_linked_safely_may_have_no_certificate():
    assert rules(faq("[a](http://tea.example/a)", "[b](https://milk.example/)")) == []
