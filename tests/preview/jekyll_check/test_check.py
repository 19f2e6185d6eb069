"""A page is built by the real Jekyll and compared with ours."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor.document import Document
from editor.preview.jekyll_check import building
from editor.preview.jekyll_check.check import check, main
from editor.preview.page_source import page_source
from editor.preview.source import page_to_json
from tests.preview.sites import site

needs_jekyll = pytest.mark.skipif(shutil.which("jekyll") is None, reason="Jekyll is missing")

PAGE = """\
---
layout: faq
permalink: /faq/
items:
  - q: Why?
    a: "**Because.**"
  - q: How?
    a: Like this.
---
"""
LAYOUT = """\
<html><body><h1>FAQ</h1>
{% for item in page.items %}<h2>{{ item.q }}</h2>
<div>{{ item.a | markdownify }}</div>{% endfor %}
</body></html>
"""


@pytest.fixture
def request_(tmp_path: Path) -> dict[str, object]:
    site = tmp_path / "site"
    (site / "_layouts").mkdir(parents=True)
    (site / "_config.yml").write_text("title: A\n")
    (site / "_layouts" / "faq.html").write_text(LAYOUT)
    (site / "faq.md").write_text("old")
    return {
        "root": str(site),
        "source": str(site),
        "file": str(site / "faq.md"),
        "text": PAGE,
        "url": "/faq/",
        "html": html("<p><strong>Because.</strong></p>", "<p>Like this.</p>"),
        "limit": 50,
    }


def html(first, second):
    return (
        "<html><body><h1>FAQ</h1>\n<h2>Why?</h2>\n"
        f"<div><!--faq:1:answer#1-->{first}<!--/faq--></div><h2>How?</h2>\n"
        f"<div><!--faq:2:answer#2-->{second}<!--/faq--></div>\n</body></html>"
    )


def equals(answer):
    return [text["equal"] for text in answer["texts"]]


@needs_jekyll
def test_a_page_that_is_right_is_equal(request_):
    answer = check(request_)
    assert equals(answer) == [True, True]
    assert answer["around"] == []
    assert sorted(path.name for path in Path(request_["root"]).iterdir()) == [
        "_config.yml",
        "_layouts",
        "faq.md",
    ]


@needs_jekyll
def test_an_answer_that_differs_is_shown_both_ways(request_):
    answer = check(request_ | {"html": html("<p>**Because.**</p>", "<p>Like this.</p>")})
    assert equals(answer) == [False, True]
    assert answer["texts"][0]["ours"] == "<p>**Because.**</p>"
    assert answer["texts"][0]["theirs"] == "<p><strong>Because.</strong></p>"


@needs_jekyll
def test_a_build_that_fails_says_what_jekyll_said(request_):
    answer = check(request_ | {"text": PAGE + "{% nosuch %}"})
    assert answer["error"] == "Jekyll could not build the site."
    assert "nosuch" in answer["output"]


@needs_jekyll
def test_a_page_that_is_not_built_is_told(request_):
    answer = check(request_ | {"url": "/other/"})
    assert "no page /other/" in answer["error"]


@needs_jekyll
def test_a_plugin_has_no_network_and_no_time_without_end(request_):
    plugins = Path(request_["root"]) / "_plugins"
    plugins.mkdir()
    (plugins / "slow.rb").write_text("sleep 60\n")
    answer = check(request_ | {"limit": 1.5})
    assert "after 2 seconds" in answer["error"]


@needs_jekyll
def test_the_check_ends_when_the_window_is_gone(request_):
    plugins = Path(request_["root"]) / "_plugins"
    plugins.mkdir()
    (plugins / "slow.rb").write_text("sleep 60\n")
    answers = io.StringIO()
    main(io.StringIO(json.dumps(request_) + "\n"), answers)
    assert json.loads(answers.getvalue())["error"] == "The check was cancelled."


def test_a_machine_without_jekyll_is_told(request_, monkeypatch):
    monkeypatch.setattr(building.shutil, "which", lambda _name: None)
    assert "not installed" in check(request_)["error"]


def test_a_site_with_a_gemfile_is_built_by_its_bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(building.shutil, "which", lambda name: f"/bin/{name}")
    assert building.find_jekyll(tmp_path) == ("/bin/jekyll",)
    (tmp_path / "Gemfile").write_text("")
    assert building.find_jekyll(tmp_path) == ("/bin/bundle", "exec", "jekyll")


@needs_jekyll
def test_the_process_answers_one_request(request_):
    process = subprocess.Popen(
        [sys.executable, "-m", "editor.preview.jekyll_check.check"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    process.stdin.write(json.dumps(request_) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    process.communicate()
    assert equals(answer) == [True, True]


@needs_jekyll
def test_our_page_is_made_from_its_source(tmp_path: Path) -> None:
    path = site(tmp_path) / "faq.md"
    source = page_source(Document.open(path), str(path))
    answer = check({"page": page_to_json(source), "limit": 50})
    texts, around = answer["texts"], answer["around"]
    assert isinstance(texts, list)
    assert len(texts) == 5
    assert all(text["equal"] for text in texts)
    assert around == []


def test_a_file_without_a_site_has_nothing_to_compare_with(tmp_path: Path) -> None:
    path = tmp_path / "faq.md"
    path.write_text("---\ntitle: Tea\n---\n")
    source = page_source(Document.open(path), str(path))
    answer = check({"page": page_to_json(source)})
    assert "No site was found" in str(answer["error"])
