"""Checks that a site has switched off in its settings file."""

import pytest
import yaml

from editor.checks.switches import (
    read_switches,
    settings_file,
    switched_off,
    switched_on,
    switches_for,
)
from editor.document import Document, DocumentError
from editor.document.taught import FILE_NAME, shape_in
from tests.checks.writing import faq, found, rules, write_page

OFF = "checks:\n  {}: {{off: true, reason: {}}}\n"
BAD = "[a](mailto: x@y.z)"


def test_a_check_that_is_off_for_a_reason_is_not_made(tmp_path):
    path = write_page(tmp_path, faq(BAD))
    (tmp_path / FILE_NAME).write_text(OFF.format("mailto-space", "Our program wants it so."))
    assert rules(Document.open(path), path=path) == []


def test_without_a_reason_it_stays_on_and_says_so(tmp_path):
    path = write_page(tmp_path, faq(BAD))
    (tmp_path / FILE_NAME).write_text(OFF.format("mailto-space", "''"))
    problems = found(Document.open(path), path=path)
    assert sorted(each.finding.rule for each in problems) == ["mailto-space", "settings"]
    assert any("stays on" in each.finding.message for each in problems)


@pytest.mark.parametrize(
    "settings", [OFF.format("no-such-check", "x"), "checks: {empty-link: no}\n"]
)
def test_a_switch_that_cannot_be_followed_is_told(settings):
    switches = read_switches(settings)
    assert not switches.off
    assert len(switches.complaints) == 1


def test_the_settings_of_the_site_count_for_every_file_in_it(tmp_path):
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / FILE_NAME).write_text(OFF.format("mailto-space", "Above."))
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    path = write_page(folder, faq(BAD))
    assert rules(Document.open(path), path=path) == []
    assert switches_for(path, None).off == {}
    assert settings_file(path, tmp_path) == tmp_path / FILE_NAME


def test_broken_settings_are_told_and_switch_nothing_off(tmp_path):
    path = write_page(tmp_path, faq("Fine."))
    document = Document.open(path)
    (tmp_path / FILE_NAME).write_text("checks: [\n")
    assert rules(document, path=path) == ["settings"]


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "# Ours\nquestion: ask\nanswer: reply   # so\n",
        "- files: a.md\n  question: ask\n  answer: reply\n",
        "# Ours\nchecks:\n  empty-link:\n    off: true\n    reason: so\n",
        "- checks: {empty-link: {'off': true, reason: so}}\n",
    ],
)
def test_switching_off_keeps_every_other_line(settings):
    changed = switched_off(settings.encode(), "mailto-space", " because \n it is ").decode()
    assert read_switches(changed).off["mailto-space"] == "because it is"
    assert read_switches(changed).complaints == ()
    if "empty-link" in settings:
        assert read_switches(changed).off["empty-link"] == "so"
    assert all(line in changed for line in settings.splitlines() if "{" not in line)
    yaml.safe_load(changed)


@pytest.mark.parametrize(
    "settings",
    ["", "# Ours\nquestion: ask\nanswer: reply   # so\n", "- question: ask\n  answer: reply\n"],
)
def test_switching_on_again_leaves_what_was_there(settings):
    off = switched_off(settings.encode(), "mailto-space", "so")
    both = switched_off(off, "empty-link", "so")
    assert read_switches(switched_on(both, "empty-link").decode()).off == {"mailto-space": "so"}
    on = switched_on(off, "mailto-space").decode()
    assert read_switches(on).off == {}
    assert all(line in on for line in settings.splitlines())
    with pytest.raises(DocumentError, match="another"):
        switched_on(on.encode(), "mailto-space")


def test_switching_off_needs_a_reason():
    with pytest.raises(DocumentError, match="why"):
        switched_off(b"", "mailto-space", "  ")
    with pytest.raises(DocumentError, match="no settings"):
        switched_off(b"just words\n", "mailto-space", "so")


def test_settings_about_checks_teach_no_shape():
    assert shape_in(OFF.format("empty-link", "so"), "a.md") is None
    taught = "question: ask\nanswer: reply\n" + OFF.format("empty-link", "so")
    assert shape_in(taught, "a.md").items.question == ("ask",)
