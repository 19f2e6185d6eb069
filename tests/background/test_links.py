"""Looking for links in a whole site, changing them in files that are not open, and undoing that."""

import shutil
from pathlib import Path

import pytest

from editor.background.change_links import change_links
from editor.background.desk import Cancelled, Desk
from editor.background.links_to import links_to
from editor.background.replace import restore_files
from editor.background.setting_names import setting_names
from editor.background.sites import Sites

FAQ = """\
---
permalink: /help/
faq:
  - question: Tea?
    anchor: tea
    answer: "[here](#tea)"
---
"""
FILES = {
    "_config.yml": "baseurl: /docs\nurl: https://example.org\n",
    "faq.md": FAQ,
    "about.md": "---\ntitle: About\n---\r\nSee [tea](/help/#tea) and [tea](#tea), `#tea`.\r\n",
    "_posts/2024-01-02-news.md": "---\ntitle: News\n---\n[a]({% link faq.md %}#tea)\n",
    "_includes/nav.html": "<a href=\"{{ '/help/' | relative_url }}#tea\">a</a> <a href='#tea'></a>",
    "_data/nav.yml": "# the menu\n- name:   Tea\n  url:    '/help/#tea'   # kept\n",
    "_data/more.json": '[{"url": "https://example.org/docs/help/#tea"}]\n',
    "plain.txt": "no link to tea",
    "_site/help/index.html": '<a href="/help/#tea">made</a>',
    "node_modules/a.md": "[a](/help/#tea)",
}
CHANGED = {
    "_data/more.json": "https://example.org/docs/help/#tea",
    "_data/nav.yml": "/help/#tea",
    "_includes/nav.html": "{{ '/help/' | relative_url }}#tea",
    "_posts/2024-01-02-news.md": "{% link faq.md %}#tea",
    "about.md": "/help/#tea",
}


@pytest.fixture
def site(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def desk(send=id):
    return Desk(Sites(), send)


def found(site, **more):
    return links_to({"path": str(site / "faq.md"), "name": "tea", **more}, desk())


def test_links_of_every_form_are_found_in_the_whole_site(site):
    answer = found(site)
    assert answer["page"]["url"] == "/help/"
    targets = {
        each["shown"]: [link["target"] for link in each["links"]] for each in answer["files"]
    }
    assert targets == {name: [target] for name, target in CHANGED.items()}


def test_the_unsaved_text_of_an_open_file_is_looked_at_instead_of_the_disk(site):
    answer = found(site, unsaved={str(site / "about.md"): "[a](/help/#tea) [b](/help#tea)"})
    about = next(each for each in answer["files"] if each["shown"] == "about.md")
    assert len(about["links"]) == 2


def test_a_page_outside_any_site_is_looked_for_nowhere_else(tmp_path):
    (tmp_path / "faq.md").write_text(FAQ)
    answer = found(tmp_path)
    assert answer["files"] == []
    assert answer["page"]["path"] == "faq.md"


def test_links_in_a_site_of_another_program_are_found_by_path_and_usual_address(tmp_path):
    files = {
        "hugo.toml": "",
        "content/help/faq.md": FAQ.replace("permalink: /help/\n", ""),
        "content/about.md": "[a](/help/faq/#tea) [b](help/faq.md#tea) [c](/faq/#tea)",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    path = str(tmp_path / "content/help/faq.md")
    (about,) = links_to({"path": path, "name": "tea"}, desk())["files"]
    assert [link["target"] for link in about["links"]] == ["/help/faq/#tea", "help/faq.md#tea"]


def test_a_search_that_nobody_wants_any_more_ends(site):
    for number in range(60):
        (site / f"page-{number}.md").write_text("text")

    def send(part):
        raise Cancelled

    with pytest.raises(Cancelled):
        links_to({"path": str(site / "faq.md"), "name": "tea"}, desk(send))


def test_only_the_bytes_of_the_links_change_and_can_be_put_back(site):
    answer = found(site)
    done = change_links({"name": "pot", "files": answer["files"]}, desk())
    assert not any("why" in each for each in done)
    for name, text in FILES.items():
        is_changed = name in CHANGED
        target = CHANGED.get(name, "")
        expected = text.replace(target, target.replace("#tea", "#pot")) if is_changed else text
        assert (site / name).read_bytes().decode() == expected
    assert all("why" not in each for each in restore_files({"files": done}, desk()))
    assert {name: (site / name).read_bytes().decode() for name in FILES} == FILES


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(site):
    answer = found(site)
    (site / "about.md").write_text("[tea](/help/#tea) theirs")
    done = change_links({"name": "pot", "files": answer["files"]}, desk())
    (left,) = [each for each in done if "why" in each]
    assert Path(left["path"]).name == "about.md"
    assert (site / "about.md").read_text() == "[tea](/help/#tea) theirs"
    (site / "_data/nav.yml").write_text("theirs: 1\n")
    (left,) = [each for each in restore_files({"files": done}, desk()) if "why" in each]
    assert Path(left["path"]).name == "nav.yml"
    assert (site / "_data/nav.yml").read_text() == "theirs: 1\n"


def test_a_file_that_is_gone_is_told(site):
    answer = found(site)
    shutil.rmtree(site / "_data")
    done = change_links({"name": "pot", "files": answer["files"]}, desk())
    assert sum("why" in each for each in done) == 2


def test_settings_that_other_pages_have_are_suggested_by_how_many_have_them(site):
    (site / "more.md").write_text("---\ntitle: A\nweight: 3\ntags: [a]\nshown: yes\n---\n")
    names = setting_names({"path": str(site / "faq.md")}, desk())
    assert names[0] == {"name": "title", "kind": "text"}
    assert {"name": "weight", "kind": "number"} in names
    assert {"name": "shown", "kind": "yes or no"} in names
    assert setting_names({"path": ""}, desk()) == []
