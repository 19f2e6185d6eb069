"""Looking through every FAQ of a site, and replacing in files that are not open."""

import json

import pytest

from editor.background.desk import Desk, TaskError
from editor.background.find import find
from editor.background.replace import replace_in_files, restore_files
from editor.background.sites import Sites
from editor.document import DocumentError
from editor.document.search import Query, QueryProblem, Scope, hit_from_json, query_to_json

FAQ = """\
---
title: Tea
faq:
  - question: Is tea green?   # ask Ann
    answer: |
      Mostly green tea,
      and black.
---
"""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "_config.yml").write_text("title: Site\n")
    (tmp_path / "a.md").write_text(FAQ)
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "b.md").write_text(FAQ.replace("green", "red"))
    (tmp_path / "post.md").write_text("---\ntitle: Tea\n---\nGreen tea.\n")
    return tmp_path


def run(task, **arguments):
    """Return what a task sends, and its result, all as it comes through JSON."""
    sent = []
    result = task(json.loads(json.dumps(arguments)), Desk(Sites(), sent.append))
    return json.loads(json.dumps([part for part in sent if part])), json.loads(json.dumps(result))


def look(site, words, new=None, unsaved=None, **how):
    query = query_to_json(Query(words, **how))
    path = str(site / "a.md")
    parts, result = run(find, path=path, query=query, new=new, unsaved=unsaved or {})
    return [part for part in parts if "hits" in part], result


def test_every_faq_of_the_site_is_looked_through(site):
    parts, result = look(site, "tea")
    assert [(part["title"], len(part["hits"])) for part in parts] == [("Tea", 3), ("Tea", 3)]
    assert [part["path"] for part in parts] == [str(site / "a.md"), str(site / "help" / "b.md")]
    assert result == {"places": 6, "files": 2, "is_all": True}


def test_a_hit_carries_its_line_and_its_question(site):
    parts, _ = look(site, "green tea", scopes=frozenset({Scope.ANSWERS}))
    (hit,) = parts[0]["hits"]
    assert (hit["label"], hit["before"], hit["words"], hit["after"]) == (
        "Is tea green?",
        "Mostly ",
        "green tea",
        ",",
    )
    assert hit_from_json(hit).place.position == (0,)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('"caf\\u00e9 t\\x65a"', "café tea"),
        ('"a split\\\n      word"', "splitword"),
        ("a\n      break", "a break"),
        ("MIXED", "mixed"),
        ("\u212aelvin", "kelvin"),
    ],
)
def test_words_are_found_however_they_are_written(tmp_path, written, words):
    (tmp_path / "a.yml").write_text(f"faq:\n  - question: Q?\n    answer: {written}\n")
    query = query_to_json(Query(words))
    assert run(find, path=str(tmp_path / "a.yml"), query=query)[1]["places"] == 1


def test_unsaved_texts_are_looked_through_instead_of_the_files(site):
    unsaved = {str(site / "a.md"): FAQ.replace("Mostly", "Never")}
    parts, result = look(site, "never", unsaved=unsaved)
    assert [part["path"] for part in parts] == [str(site / "a.md")]
    assert result["places"] == 1


def test_an_open_file_is_known_by_whatever_way_leads_to_it(site, tmp_path_factory):
    way = tmp_path_factory.mktemp("ways") / "site"
    way.symlink_to(site, target_is_directory=True)
    unsaved = {str(way / "a.md"): FAQ.replace("Mostly", "Never")}
    assert look(way, "never", unsaved=unsaved)[1]["places"] == 1
    assert look(way, "mostly", unsaved=unsaved)[1]["places"] == 1


def test_unsaved_texts_of_other_folders_are_left_out(site, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "a.md"
    assert look(site, "mostly", unsaved={str(other): FAQ})[1]["files"] == 2


def test_an_unsaved_text_whose_file_is_gone_is_looked_through(site):
    assert look(site, "mostly", unsaved={str(site / "gone.md"): FAQ})[1]["files"] == 3


def test_how_far_it_is_is_told(site):
    query = query_to_json(Query("tea"))
    parts, _ = run(find, path=str(site / "a.md"), query=query)
    assert {"looked": 0} in parts


def test_what_cannot_be_looked_for_is_said(site):
    with pytest.raises(QueryProblem):
        look(site, "(", is_regex=True)
    with pytest.raises(QueryProblem):
        look(site, "(a)", "$2", is_regex=True)
    with pytest.raises(TaskError, match="Save this file"):
        run(find, query=query_to_json(Query("a")))
    with pytest.raises(DocumentError):
        run(find, path=str(site / "a.md"), query={"words": 1})


def replaced(site, words, new):
    parts, _ = look(site, words, new)
    return run(replace_in_files, words=words, files=parts)[1]


def test_files_are_changed_in_the_places_alone_and_put_back(site):
    before = {path: path.read_bytes() for path in site.rglob("*.md")}
    results = replaced(site, "tea", "cocoa")
    assert [sorted(each) for each in results] == [["before", "fingerprint", "path"]] * 2
    assert (site / "a.md").read_text() == FAQ.replace("tea", "cocoa").replace("Tea", "cocoa")
    assert (site / "post.md").read_bytes() == before[site / "post.md"]
    _, restored = run(restore_files, files=results)
    assert restored == [{"path": each["path"]} for each in results]
    assert {path: path.read_bytes() for path in site.rglob("*.md")} == before


def test_a_file_that_changed_since_it_was_looked_through_is_left(site):
    parts, _ = look(site, "tea", "cocoa")
    (site / "a.md").write_text(FAQ + "More.\n")
    _, results = run(replace_in_files, words="tea", files=parts)
    assert results[0] == {"path": str(site / "a.md"), "why": "somebody changed it meanwhile"}
    assert (site / "a.md").read_text() == FAQ + "More.\n"
    assert "before" in results[1]


def test_what_was_changed_again_is_not_put_back(site):
    results = replaced(site, "tea", "cocoa")
    (site / "a.md").write_text(FAQ)
    _, restored = run(restore_files, files=results)
    assert ["why" in each for each in restored] == [True, False]


def test_only_the_chosen_places_are_replaced(site):
    parts, _ = look(site, "tea", "cocoa")
    parts[0]["hits"] = parts[0]["hits"][:1]
    run(replace_in_files, words="tea", files=parts[:1])
    assert (site / "a.md").read_text() == FAQ.replace("Is tea", "Is cocoa")
