"""Plain lines show what readers see, whatever the file looks like, and Git shows them."""

import sys

import pytest

from editor.__main__ import main
from editor.document import Document, edits
from editor.document.edits import Part
from editor.reports.plain_lines import as_plain_lines
from tests.conftest import ROOT, SAMPLE
from tests.review.faqs import item, page, topic
from tests.storage.git_history.repositories import new_repository


def _lines(document):
    return list(as_plain_lines(document))


def test_settings_headings_link_names_and_sentences_are_lines():
    borrow = item("Who rides?", anchor="who", answer="Everybody. “Really.” Yes.\n\n    a. B\n")
    document = page(topic("Riding", borrow), body="See you! Soon.\n", before="title: Bikes\n")
    assert _lines(document) == [
        "title: Bikes", "",
        "# Riding  #riding", "",
        "## Who rides?  #who", "",
        "Everybody.", "“Really.”", "Yes.", "", "    a. B", "",
        "See you!", "Soon.",
    ]  # fmt: skip


def test_further_fields_and_groups_are_shown():
    text = (
        "---\ndesk: {phone: 12, days: [Mon, Tue]}\nfaq:\n"
        "- question: Why?\n  tags: [a, b]\n  reviewed: true\n  answer: So.\n---\n"
    )
    assert _lines(Document.from_bytes(text.encode())) == [
        "desk:", "  phone: 12", "  days: Mon, Tue", "",
        "# Why?", "tags: a, b", "reviewed: true", "", "So.",
    ]  # fmt: skip


def test_nothing_inside_of_code_and_tables_is_broken():
    answer = "```\nOne. Two.\n```\n| One. Two. |\n<p>One. Two.</p>\n"
    lines = _lines(page(topic("T", item("Q", answer=answer))))
    assert lines[-5:] == answer.splitlines()


def test_how_the_file_is_written_does_not_show():
    plain = 'faq:\n- question: Why?\n  answer: "One.\\nTwo."\n'
    other = "# note\nfaq:\n    - 'question': Why?\n      answer: |-\n        One.\n        Two.\n"
    two = [Document.from_bytes(each.encode()) for each in (plain, other.replace("\n", "\r\n"))]
    assert _lines(two[0]) == _lines(two[1])


def test_every_text_of_the_sample_is_in_the_lines():
    document = Document.open(SAMPLE)
    said = " ".join(" ".join(_lines(document)).split())
    for each in document.faq.all_items():
        assert " ".join(each.question.split()) in said
        assert " ".join(each.answer.split()) in said


def test_the_verb_prints_what_is_no_faq_as_it_is(tmp_path, capfdbinary):
    broken = tmp_path / "broken.yml"
    broken.write_bytes(b"faq: [\n<<<<<<< ours\n\xff\n")
    assert main(["textconv", str(broken)]) == 0
    assert capfdbinary.readouterr().out == broken.read_bytes()


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Return a repository that is set up as the manual says."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    repository = new_repository(tmp_path / "site")
    (repository.folder / ".gitattributes").write_text("faq.md diff=faq\n")
    repository.git("config", "diff.faq.textconv", f"'{sys.executable}' -m editor textconv")
    repository.git("config", "diff.faq.xfuncname", "^#+ .*")
    repository.commit("Questions of members", faq=SAMPLE.read_text("utf-8"))
    return repository


def test_git_diff_shows_the_sentence_under_its_question(site):
    file = site.folder / "faq.md"
    document = Document.open(file)
    answer = document.faq.at((0, 1)).answer.replace("Students pay nothing", "Students pay half")
    file.write_bytes(edits.reword(document, (0, 1), Part.ANSWER, answer).after.to_bytes())
    shown = site.git("diff", "-U0")
    assert "## What do I bring when I join?" in shown
    changed = [line for line in shown.splitlines()[4:] if line.startswith(("+", "-"))]
    assert changed == ["-    - Students pay nothing.", "+    - Students pay half."]


def test_git_log_shows_what_each_commit_changed_for_readers(site):
    file = site.folder / "faq.md"
    requoted = file.read_text("utf-8").replace("title: Questions", "title:   Questions")
    site.commit("Align the title", faq=requoted)
    moved = edits.move(Document.open(file), (0, 0), (1,), 1).after
    site.commit("Move a question", faq=moved.to_text())
    told = site.git("log", "-p", "--format=%x00%s", "--", "faq.md").split("\0")
    newest, aligned = told[1:3]
    assert "-## Who can borrow a bicycle?" in newest
    assert "+## Who can borrow a bicycle?" in newest
    assert aligned.strip() == "Align the title", "nothing changed for readers"
