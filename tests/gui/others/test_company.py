"""A second window at the same file is told to both."""

import json

import pytest

from editor.storage.presence import Presence


@pytest.fixture
def company(window):
    company = window.others.company
    company.begin()
    yield company
    company.end()


def test_alone_nothing_is_said(qtbot, window, company):
    qtbot.waitUntil(lambda: not company._busy)
    with qtbot.waitSignal(company._found):
        company._meet_all()
    assert window.notice.text == ""


def test_another_window_that_comes_is_told_at_once(qtbot, window, company, tea, said):
    qtbot.waitUntil(lambda: company._watcher.directories() != [])
    other = Presence(tea)
    other.announce()
    said("“tea.md” is open in another window of this program, too.")
    other.leave()


def test_another_window_that_was_there_is_told(qtbot, window, tea, said):
    other = Presence(tea)
    other.announce()
    window.others.company.begin()
    said("is open in another window")
    window.notice.dismiss()
    with qtbot.waitSignal(window.others.company._found):
        window.others.company._meet_all()
    assert window.notice.text == ""
    window.others.company.end()
    other.leave()


def test_another_computer_is_told_by_its_name(qtbot, window, company, tea, said):
    told = {"token": "t", "computer": "annas-laptop", "machine": "annas-laptop/1", "beat": 1}
    qtbot.waitUntil(lambda: not company._busy)
    presence = next(iter(company._here.values()))
    there = presence._there.with_name(presence._there.name.replace(presence._token, "t"))
    there.write_text(json.dumps(told))
    company._meet_all()
    said("is open on the computer “annas-laptop”, too.")


def test_a_closed_file_is_open_nowhere(qtbot, window, company, tea):
    qtbot.waitUntil(lambda: len(list(tea.parent.iterdir())) == 2)
    qtbot.waitUntil(lambda: not company._busy)
    window.files.forget(window.files.current)
    qtbot.waitUntil(lambda: list(tea.parent.iterdir()) == [tea])


def test_saving_under_another_name_is_to_be_at_that_file(qtbot, window, company, tea):
    qtbot.waitUntil(lambda: not company._busy)
    new = tea.with_name("new.md")
    window.saving.save_as(str(new))
    qtbot.waitUntil(lambda: next(iter(company._here.values())).path == new)
