"""Templates that would take for ever, or all room, are cut; they never raise."""

import time

import pytest

from editor.preview.liquid import Liquid
from tests.preview.liquid.pages import Home, markdown

FILES = {
    "itself.html": "x{% include itself.html %}{% include itself.html %}",
    "many.html": "{% for i in (1..90) %}{% include more.html %}{% endfor %}",
    "more.html": "{% for i in (1..90) %}{% include most.html %}{% endfor %}",
    "most.html": "{% for i in (1..900) %}y{% endfor %}",
}
DOUBLING = "{% for i in (1..99) %}{% assign x = x | @: x %}{% endfor %}"
MULTIPLIED = "{{ 'a' | replace: '', x | replace: 'a', x }}"
CUT = (
    "{% for i in (1..999999999) %}x{% endfor %}",
    "{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}",
    "{% tablerow i in (1..999999999) %}x{% endtablerow %}",
    "{% assign x = 'ab' %}" + DOUBLING.replace("@", "append"),
    "{% assign x = 'a,b' | split: ',' %}" + DOUBLING.replace("@", "concat"),
    "{% assign x = 99 %}" + DOUBLING.replace("@", "times") + "{{ x }}",
    "{% assign x = 'ab' %}" + DOUBLING.replace("@", "append").replace("99", "20") + MULTIPLIED,
    "{% include itself.html %}",
    "{% include many.html %}",
    "{{ page.again | flatify }}",
    "{{ page.self | inspect }}",
    "{{ page.self | jsonify }}",
    "{{ page.self }}",
    "{{ (1..99999999999) | join }}",
    "{{ (1..99999999999) | where: 'a', 1 }}",
    "{{ 'now' | date: '%99999Y' }}",
    "{% if a %}" * 20_000,
    "{% comment %}" * 20_000,
    "{% raw %}" * 20_000,
    "{% raw %}" + "{% endraw " * 20_000,
    "{% endif %}" * 20_000,
    "{% else %}" * 20_000,
    "{{" * 20_000,
    "{%" * 20_000,
    "{{ '" * 20_000,
    "{{- " * 20_000,
    "{{ " + "[" * 20_000 + " }}",
    "{{ a" + ".b" * 20_000 + " }}",
    "{{ x" + " | upcase" * 20_000 + " }}",
    "{% if " + "a == b and " * 20_000 + " %}{% endif %}",
    '{% include x.html a="1" ' * 5 + 'a="1" ' * 1000 + "! %}",
    "{% assign " + "a" * 50_000 + " %}",
    "{% for " + "x" * 20_000 + " in y %}{% endfor %}",
    "{% liquid " + "if a\n" * 5000 + " %}",
    "{% x" + " " * 50_000 + "%}",
)
FINE = (
    "{{ " + "(" * 4000 + " }}",
    "{{ '" + "9" * 9000 + "' | plus: 1 }}{{ " + "9" * 9000 + " }}",
    "{{ 5 | round: 99999999 }}{{ 1.5 | round: -99999999 }}{{ 1.5 | round: 99999999 }}",
    "{{ '" + "<script" * 1000 + "' | strip_html | escape_once | smartify | slugify }}",
    "{{ '" + " " * 9000 + "x' | truncatewords: 5 | normalize_whitespace }}",
    "{{ '" + "1-" * 4000 + "' | date: '%Y' }}",
    "{{ (1..99999999999).size }}{{ (1..99999999999) }}",
    "{% case x %}" + "{% when 1 %}a" * 20_000 + "{% endcase %}",
    "{% cycle " + "a," * 4000 + " %}",
    "{% if a %}" * 90 + "{% endif %}" * 90,
    " " * 100_000 + "{{- 1 -}}" + " " * 100_000,
)


class HostileHome(Home):
    """A site whose includes include each other."""

    def include_text(self, name: str) -> str:
        return FILES[name]


def rendered(template):
    data: dict[str, object] = {"again": "{{ page.again | flatify }}{{ page.again | flatify }}"}
    data["self"] = [data]
    page = Liquid(HostileHome(), markdown).page({"page": data})
    before = time.process_time()
    text = page.render(template, own=True)
    assert time.process_time() - before < 8
    assert len(page.problems) <= 1000
    return page, text


@pytest.mark.parametrize("template", CUT, ids=lambda template: template[:30])
def test_a_hostile_template_is_cut_and_says_why(template):
    page, _ = rendered(template)
    assert page.problems
    assert page.render("{{ 1 | plus: 1 }}") == "2"


@pytest.mark.parametrize("template", FINE, ids=lambda template: template[:30])
def test_a_strange_template_takes_no_time(template):
    rendered(template)
