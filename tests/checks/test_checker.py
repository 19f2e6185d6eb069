"""The problems of a whole FAQ, kept up to date."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks import checker as module
from editor.checks.around import Nothing
from editor.checks.checker import Checker
from editor.checks.facts import facts_of
from editor.checks.problem import Problem
from editor.checks.rules import NAMES, all_rules
from editor.checks.sources import Texts, all_texts
from editor.checks.switches import NONE_OFF
from tests.checks.writing import faq, flat, found, rules

MISTAKES = (
    "[a](mailto: x@y.z)", "[b](#two)", "[c](http://tea.example)", "[d](https://tea.example)", "",
    "{{ e", "```\nf", "Fine.", "- g\n- h", "![](i.png)",
)  # fmt: skip


def test_a_text_that_takes_too_long_is_said_and_the_others_are_checked(monkeypatch):
    def slow(texts, around):
        while "endless" in texts.answer:
            pass
        return facts_of(texts, around)

    monkeypatch.setattr(module, "facts_of", slow)
    monkeypatch.setattr(module, "_MOST_SECONDS", 0.05)
    assert rules(faq("endless " * 200, "[c](#nowhere)")) == ["endless-text", "unknown-link-name"]


def test_the_four_kinds_of_mistake_of_a_real_page_are_found_and_nothing_else():
    """What a page of a documentation site had in it, in words of our own."""
    document = faq(
        "{% include all-data.html %}\n\nAsk [us]({{ site.shop | append: page.offer.cheap }}).",
        "Write to [our people](mailto: {{ site.mail }}).",
        "See [the list]({{ link.tea.list | prepend: site.baseurl }}), or use\n"
        "[the form]({{ site.shop | append: page.offer.url }}).\n\n**Note**: It’s what's needed.",
        '{% assign green = site.leaves | where: "kind","green" %}\n\nYes:\n\n- **Leaves**\n'
        "  {% for leaf in green %}\n   - [{{ leaf.name }}]({{ leaf.url | prepend: site.base }})\n"
        "  {% endfor %}\n- **Others**\n  - Mint\n\nAs [they say]"
        '(https://tea.example/brew#hot"){:target="new"}, or [so](https://tea.example){:target="new"}.',
        "- A single space at the end. \n- Another one. \n\n  1. One,\n  2. two, and\n  3. three.",
        "Tell [leaf@tea.example](mailto: leaf@tea.example), and we won't be angry (or “cross”).",
        head="offer:\n  cheap: ?a=b\nsummary: 'x'",
    )
    assert sorted(rules(document)) == [
        "mailto-space", "mailto-space", "malformed-url", "unknown-variable",
    ]  # fmt: skip


def test_every_problem_that_can_be_found_has_a_rule(sample):
    document = faq(*MISTAKES[:6])
    assert set(rules(document)) <= NAMES
    assert all(rule.title and rule.why for rule in all_rules().values())


def test_a_problem_travels_as_json():
    for problem in found(faq(*MISTAKES[:6])):
        assert Problem.from_json(problem.as_json()) == problem


def test_texts_travel_as_json():
    for texts in all_texts(faq("a", "b")):
        assert Texts.from_json(texts.as_json()) == texts


def test_after_a_change_only_that_text_is_read_again(monkeypatch):
    read = []

    def facts_of(texts, around):
        read.append(texts.name)
        return original(texts, around)

    original = module.facts_of
    monkeypatch.setattr(module, "facts_of", facts_of)
    texts = list(all_texts(faq("a", "b", "c")))
    checker = Checker()
    checker.learn(texts)
    checker.arrange([each.id for each in texts])
    read.clear()
    checker.learn([*texts[:2], replace(texts[2], answer="[x]()"), texts[3]])
    assert read == ["What is number two?"]
    assert [each.finding.rule for each in flat(checker.problems())] == ["empty-link"]


def test_another_site_around_counts_without_reading_everything_again(monkeypatch):
    texts = list(all_texts(faq("{{ page.offer.price }}", "Fine.")))
    checker = Checker(Nothing({"offer": {"price": {}}}))
    checker.learn(texts)
    checker.arrange([each.id for each in texts])
    assert checker.problems() == {}
    monkeypatch.setattr(module, "facts_of", None)
    checker.surround(Nothing({"offer": {"cost": {}}}), NONE_OFF)
    assert [each.finding.rule for each in flat(checker.problems())] == ["unknown-variable"]


@given(
    st.lists(st.sampled_from(MISTAKES), min_size=3, max_size=6),
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from(MISTAKES)), max_size=6),
)
def test_a_checker_kept_up_to_date_finds_what_a_new_one_finds(answers, changes):
    texts = list(all_texts(faq(*answers)))
    kept = Checker()
    kept.learn(texts)
    kept.arrange([each.id for each in texts])
    for number, answer in changes:
        texts[number] = replace(texts[number], answer=answer)
        kept.learn([texts[number]])
        kept.problems()
    anew = Checker()
    anew.learn(texts)
    anew.arrange([each.id for each in texts])
    assert kept.problems() == anew.problems()


@given(st.text(alphabet="[]()!#`*-_{}%|<>\"'~ \nab1.:/“”\\", max_size=80))
def test_no_answer_breaks_the_checks_and_every_place_is_in_it(answer):
    for problem in found(faq(answer)):
        length = len(answer) + 1
        assert 0 <= problem.finding.start <= problem.finding.end <= length + 100


@pytest.mark.parametrize("rule", sorted(NAMES))
def test_a_rule_has_a_name_that_settings_can_have(rule):
    assert rule.replace("-", "").isalpha()
    assert rule == rule.lower()
