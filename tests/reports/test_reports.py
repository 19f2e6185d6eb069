"""Reports say and show what changed, need nothing around them, and let nothing act."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.__main__ import main
from editor.document import Document, edits
from editor.document.edits import Part
from editor.preview.markdown import Markdown
from editor.preview.sanitising import cleaned
from editor.reports.html_marks import marked_pair
from editor.reports.html_report import html_report
from editor.reports.markdown import markdown_report
from editor.reports.report import Report
from editor.review.comparing import differences
from tests.review.faqs import item, page, topic


def _report(old, new):
    return Report(differences(old, new), "old.md", "new.md")


def _html(old, new):
    return LexborHTMLParser(html_report(_report(old, new)))


def _texts(tree, selector):
    return [node.text() for node in tree.css(selector)]


def test_an_answer_is_shown_before_and_after_with_its_words_marked():
    old = page(topic("Riding", item("a", answer="Helmets are **free** today.\n")))
    new = page(topic("Riding", item("a", answer="Helmets are **cheap** today.\n")))
    tree = _html(old, new)
    assert _texts(tree, ".counts li") == ["1 reworded"]
    assert _texts(tree, ".difference > h3") == ["The answer to “a” was reworded."]
    assert _texts(tree, "strong > del.went") == ["free"]
    assert _texts(tree, "strong > ins.came") == ["cheap"]


def test_nobody_wrote_that_there_is_no_answer():
    old, new = page(topic("T", item("a", answer=""))), page(topic("T", item("a", answer="Yes.\n")))
    tree = _html(old, new)
    assert "No answer yet." in _texts(tree, ".pair .empty")
    assert _texts(tree, "del.went") == []
    assert _texts(tree, "ins.came") == ["Yes."]


def test_what_came_and_went_is_shown_whole():
    tree = _html(page(topic("T", "borrow", "pay")), page(topic("T", "borrow", "repair")))
    assert "Guests leave five euros" in " ".join(_texts(tree, ".alone.del"))
    assert "Thursday evening" in " ".join(_texts(tree, ".alone.ins"))


def test_every_difference_has_a_link_to_it():
    new = page(topic("T", item("borrow", answer="No.\n"), item("pay", answer="All.\n")))
    tree = _html(page(topic("T", "borrow", "pay")), new)
    goals = [node.attributes["href"] for node in tree.css("nav a")]
    assert len(goals) == 2
    assert all(tree.css_first(goal) is not None for goal in goals)


def test_nothing_in_a_report_acts_or_reaches_out():
    answer = (
        "<script>alert(1)</script> <img src=x onerror=alert(1) alt='a \"picture\"'> "
        "![there](https://example.org/a.png) [js](javascript:alert(1)) [up](#d1) "
        "<iframe src='https://example.org'></iframe> <b id=d1 onclick='x()'>b</b>\n"
    )
    question = '<img src=x onerror="alert(1)"> & "you"'
    old = page(topic("T", item("a", answer="Nothing.\n")), before="title: <script>x</script>\n")
    new = page(topic("<i>T</i>", item("a", question=question.replace('"', "'"), answer=answer)))
    tree = _html(old, new)
    assert tree.css("script, iframe, object, embed, link, base, form, img") == []
    held = [name for node in tree.css("*") for name in node.attributes]
    assert not any(name.startswith("on") for name in held)
    assert {node.attributes.get("href", "#")[:1] for node in tree.css("a")} <= {"#"}
    assert "default-src 'none'" in tree.html
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))


_WORDS = st.lists(
    st.sampled_from(
        ["one", "**two**", "`a < b`", "&", "[x](https://e.org/?a=1&b=2)", "\n\n- i", "é"]
    )
).map(" ".join)


@given(_WORDS, _WORDS)
def test_marks_change_nothing_of_what_is_marked(old, new):
    pair = [cleaned(Markdown().to_html(each)) for each in (old, new)]
    marked = marked_pair(*pair)
    bare = re.compile(r'</?(?:ins|del)(?: class="(?:came|went)")?>| data-other=""')
    assert [bare.sub("", each) for each in marked] == pair
    if pair[0] == pair[1]:
        assert list(marked) == pair


def test_markdown_tells_it_topic_by_topic_and_makes_nothing_of_signs():
    old = page(topic("A*B*", item("a", answer="Free for @all, see https://e.org today.\n")))
    new = page(topic("A*B*", item("a", answer="Cheap for @all, see https://e.org today.\n")))
    lines = markdown_report(_report(old, new)).splitlines()
    assert lines[0] == "## What changed in “Bicycles”"
    assert r"### A\*B\*" in lines
    assert "- The answer to “a” was reworded." in lines
    [said] = [line for line in lines if line.startswith("  > ")]
    assert said.startswith("  > <del>Free</del><ins>Cheap</ins> for \\@all, see https:\u2060//")


def test_two_same_files_have_an_empty_report():
    same = page(topic("T", "borrow"))
    assert "No differences." in markdown_report(_report(same, same))
    assert "No differences." in html_report(_report(same, same))


@pytest.mark.parametrize("form", ["html", "markdown", "text", "json"])
def test_the_verb_writes_what_it_would_print(form, sample, tmp_path, capfd):
    edited = edits.reword(Document.open(sample), (0, 0), Part.QUESTION, "Who may ride?").after
    other, out = tmp_path / "other.md", tmp_path / "out"
    other.write_bytes(edited.to_bytes())
    assert main(["diff", str(sample), str(other), "--format", form]) == 1
    printed = capfd.readouterr().out
    assert main(["diff", str(sample), str(other), "--format", form, "-o", str(out)]) == 1
    assert out.read_text("utf-8") == printed
    assert "Who may" in printed
