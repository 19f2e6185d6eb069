"""What can be named in the answers of a file, of the file's site."""

from pathlib import Path

import pytest

from editor.background.completions import completions
from editor.background.desk import Desk
from editor.background.sites import Sites

FAQ = """\
---
title: Help
cta:
  hipaa-url: "?utm"
faq:
  - question: Who helps?
    anchor: who
    answer: We do.
---
"""


@pytest.fixture
def site(tmp_path):
    for name, text in {
        "_config.yml": "title: Tea\nsales: https://example.org\nbaseurl: /docs\n",
        "_data/team.yml": "lead:\n  name: Ann\n",
        "_includes/misc/note.html": "<p>{{ include.content }}</p>",
        "help.md": FAQ,
        "guides/faq.md": FAQ.replace("who", "where"),
        "assets/images/cup.png": "x",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def asked(path: Path) -> dict[str, object]:
    return completions({"path": str(path)}, Desk(Sites(), lambda _: None))


def test_the_site_around_a_file_says_what_can_be_named(site):
    found = asked(site / "guides" / "faq.md")
    assert (found["root"], found["home"], found["has_base"]) == (str(site), "guides", True)
    assert found["pictures"] == "assets/images"
    variables = dict(found["variables"])
    assert variables["page.cta.hipaa-url"] == "?utm"
    assert variables["site.sales"] == "https://example.org"
    assert variables["site.data.team.lead.name"] == "Ann"
    assert found["includes"] == [["misc/note.html", [["content", [], True]], False]]


def test_pages_and_the_link_names_of_other_faqs_are_listed(site):
    pages = asked(site / "guides" / "faq.md")["pages"]
    assert ["/help.html", "Help", "help.md"] in pages
    assert ["/help.html#who", "Who helps?", "help.md"] in pages
    assert not any("#where" in address for address, *_ in pages)


def test_a_file_without_a_site_has_nothing_around_it(tmp_path):
    assert asked(tmp_path / "faq.md") == {}
