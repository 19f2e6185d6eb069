"""The link names of the open file."""

from editor.document.edits import Part, reword
from editor.gui.answer import link_names
from editor.gui.answer.link_names import LinkNames


def texts(names):
    return [each.text for each in names.all()]


def test_link_names_are_gathered_in_slices_and_kept(qtbot, opened, monkeypatch):
    monkeypatch.setattr(link_names, "_SLICE", 2)
    names = LinkNames(opened, opened)
    names.prepare()
    qtbot.waitUntil(lambda: names._is_known)
    assert texts(names) == ["leaves", "green", "black", "water", "hot"]


def test_a_name_that_changes_is_known_at_once(opened):
    names = LinkNames(opened, opened)
    before = names.all()
    opened.perform(reword(opened.document, (0, 0), Part.ANSWER, "Other."))
    assert names.all() is before
    opened.perform(reword(opened.document, (0, 0), Part.ANCHOR, "verdant"))
    assert texts(names) == ["leaves", "verdant", "black", "water", "hot"]
    opened.undo()
    assert texts(names) == ["leaves", "green", "black", "water", "hot"]


def test_a_change_while_they_are_gathered_begins_anew(qtbot, opened, monkeypatch):
    monkeypatch.setattr(link_names, "_SLICE", 1)
    names = LinkNames(opened, opened)
    names._gather()
    opened.perform(reword(opened.document, (0, 0), Part.ANCHOR, "verdant"))
    qtbot.waitUntil(lambda: names._is_known)
    assert texts(names) == ["leaves", "verdant", "black", "water", "hot"]
