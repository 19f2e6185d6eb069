"""What one text gives to check, whatever is in it."""

import time

import pytest

from editor.checks.around import Nothing
from editor.checks.facts import facts_of
from editor.checks.sources import Kind, Texts

HOSTILE = (
    "[", "](", "[a](", "<!--", "<a ", "`", "{{", "{#", "{% raw %}", "{% if a %}", "“", '“a"',
    "[x]: a ", "- a\n", "• a\n• b\n\n", "<div>\n- a\n- b\n", "| a |\n|--|\n", "# a\n", "```\n",
    "    - A\n    - B\n\n",
)  # fmt: skip


def facts(answer: str):
    return facts_of(Texts(1, Kind.ITEM, "What?", "what", answer), Nothing())


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_take_time_that_grows_with_their_length(piece):
    start = time.process_time()
    facts(piece * (10_000 // len(piece)))
    assert time.process_time() - start < 5


def test_of_many_problems_alike_the_first_are_told():
    assert len(facts("[a](mailto: b@c.example)\n\n" * 100).findings) == 50


def test_a_text_tells_where_its_links_lead_and_what_can_be_linked_to():
    found = facts(
        "## Green tea\n\n[a](/b) [c](http://d.example/) [e](https://f.example)\n{: #g}\n"
        "{% assign h = i %}{{ site.j }}"
    )
    assert [each.address for each in found.targets] == ["/b"]
    assert [each.address for each in found.unsafe] == ["http://d.example/"]
    assert found.safe_hosts == {"f.example"}
    assert {"green-tea", "g"} <= found.places
    assert found.names.assigned == {"h"}
    assert [each.path for each in found.names.uses] == [("i",), ("site", "j")]
