"""Link names: twice, missing, unusable; and links to those that are not there."""

from editor.document import Document
from tests.checks.writing import faq, found, in_answer, mended, rules


def named(*anchors: str) -> Document:
    lines = [
        f"- question: Question {'abcdefgh'[number]} about tea{number}?\n"
        f"  anchor: {anchor!r}\n  answer: x\n"
        for number, anchor in enumerate(anchors)
    ]
    return Document.from_bytes("".join(lines).encode(), is_page=False)


def test_a_link_name_used_twice_gets_another_at_its_second_place():
    document = named("tea", "tea", "milk", "cup")
    (problem,) = found(document)
    assert problem.finding.rule == "duplicate-link-name"
    assert document.faq.position(problem.node) == (1,)
    assert problem.finding.fix.text == "question-b-about-tea1"


def test_a_missing_link_name_is_found_where_most_have_one():
    assert rules(named("tea", "milk", "cup", "")) == ["missing-link-name"]
    assert rules(named("tea", "", "", "")) == []


def test_a_link_name_that_breaks_in_an_address_is_found():
    (problem,) = found(named("tea", "green tea", "cup", "pot"))
    assert (problem.finding.rule, problem.finding.fix.text) == ("unusable-link-name", "green-tea")


def test_numbers_and_addresses_are_no_link_names():
    assert rules(named("1", "1", "2", "2")) == []
    assert rules(named("https://a.example/x", "https://a.example/x", "/b/c", "")) == []


def test_a_link_to_a_link_name_that_is_not_there_is_found():
    assert mended("See [this](#onee).", "unknown-link-name") == "See [this](#one)."


def test_links_to_what_is_on_the_page_are_let_be():
    document = faq(
        "See [one](#one), [two](#two), [up](#top), [here](#), [a](#steps-to-take), [b](#own), "
        "[c](#named), [q](#what-is-number-two), [text](#:~:text=tea).",
        '### Steps to take\n\nText {#own}\n{: #own}\n\n<span id="named">x</span>',
    )
    assert rules(document) == []


def test_in_a_file_without_link_names_nobody_knows_the_places():
    document = Document.from_bytes(b"- {question: a, answer: '[x](#y)'}\n", is_page=False)
    assert rules(document) == []
    assert [each.rule for each in in_answer("[x](#nowhere)")] == ["unknown-link-name"]
