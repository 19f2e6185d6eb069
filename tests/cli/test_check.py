"""`check` prints what the window shows, for people and for programs."""

import json
import re

import pytest

from editor.__main__ import main
from tests.checks.writing import faq, write_page

BAD = faq('See [a](https://tea.example").', "Write to [b](mailto: x@y.z): 100%, now.")


@pytest.fixture
def bad(tmp_path):
    return write_page(tmp_path, BAD)


def test_people_read_a_line_for_each_problem(bad, capsys):
    assert main(["check", str(bad)]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert re.fullmatch(rf"{re.escape(str(bad))}:9:15: error: .* \[malformed-url\]", first)
    assert second.startswith(f"{bad}:13:20: error: ")
    assert last == "2 problems in 1 file"


def test_a_good_file_is_fine(sample, capsys):
    assert main(["check", str(sample)]) == 0
    assert capsys.readouterr().out == "0 problems in 1 file\n"


def test_programs_get_places_and_rules(bad, capsys):
    main(["check", "--json", str(bad)])
    first, _second = json.loads(capsys.readouterr().out)
    assert first["start"] == {"line": 9, "column": 15}
    assert first["end"]["line"] == 9
    assert (first["rule"], first["severity"]) == ("malformed-url", "error")
    assert first["question"] == "What is number one?"
    assert first["pointer"] == "/faq/0/items/0"


def test_code_scanning_gets_sarif(bad, capsys):
    main(["check", "--sarif", str(bad)])
    report = json.loads(capsys.readouterr().out)
    assert report["version"] == "2.1.0"
    (run,) = report["runs"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    levels = {"error", "warning", "note", "none"}
    assert {each["ruleId"] for each in run["results"]} <= known
    assert {each["level"] for each in run["results"]} <= levels
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (9, 15)
    assert region["endColumn"] > region["startColumn"]


def test_github_gets_annotations_in_one_line_each(bad, capsys):
    main(["check", "--github", str(bad)])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("::error file=") and ",line=" in line for line in lines)


def test_github_takes_no_sign_of_a_message_for_its_own(tmp_path, capsys):
    path = write_page(tmp_path, faq("{{ page.a.b }}", head="a: {c: d}"), "50%,.md")
    assert main(["check", "--github", str(path)]) == 1
    assert "50%25%2C.md" in capsys.readouterr().out


def test_what_matters_less_can_be_left_out(tmp_path, capsys):
    path = write_page(tmp_path, faq("## A\n\n#### B"))
    assert main(["check", str(path)]) == 1
    assert main(["check", "--at-least", "warning", str(path)]) == 0


def test_of_a_folder_the_faqs_are_checked(bad, tmp_path, capsys):
    (tmp_path / "page.md").write_text("---\ntitle: x\n---\n[a](mailto: b@c.d)\n")
    (tmp_path / ".hidden").mkdir()
    write_page(tmp_path / ".hidden", BAD)
    (tmp_path / "broken.yml").write_text("a: [b\n")
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.endswith("2 problems in 1 file\n")


def test_a_broken_faq_could_not_be_checked(tmp_path, capsys):
    (tmp_path / "broken.yml").write_text('- question: "a\n  answer: b\n')
    assert main(["check", str(tmp_path)]) == 2
    assert ":1:13: error: " in capsys.readouterr().out


def test_a_file_that_is_not_there_could_not_be_checked(tmp_path, capsys):
    assert main(["check", str(tmp_path / "no.md")]) == 2
    assert "unreadable" in capsys.readouterr().out


def test_a_page_that_is_named_is_checked_even_without_questions(tmp_path, capsys):
    path = tmp_path / "page.md"
    path.write_text("---\ntitle: x\n---\nHello\n[a](mailto: b@c.d)\n")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:5:1: error: ")
