"""The form: what each kind of setting looks like, and what typing into it does to the file."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel

from editor.document import Document
from editor.document.settings import Kind
from editor.gui.open_document import OpenDocument
from editor.gui.page.adding import AddDialog
from editor.gui.page.form import SettingsForm
from editor.gui.page.number_box import NumberBox
from editor.gui.page.rows import FieldRow, SectionRow
from editor.gui.page.values import UnknownValue

TEXT = """\
---
# The heading.
title: Tea
toc: no
weight: 3
huge: 123456789012345678901234567890
rate: 1.50
reviewed: 2024-05-01   # each spring
published: 2024-05-01 10:00:00.5 +02:00
tags: [leaf, 2024]
summary: |
  One.
desk:
  phone: "1"
links:
  - name: Shop
    url: /shop/
  - name: Press
    url: /press/
own: !colour red
faq:
  - question: Hot?
    answer: Yes.
---
"""


@pytest.fixture
def opened(qapp, tmp_path):
    path = tmp_path / "tea.md"
    path.write_text(TEXT)
    return OpenDocument(Document.open(path), path)


@pytest.fixture
def form(qtbot, opened):
    form = SettingsForm(opened)
    qtbot.addWidget(form)
    form.resize(500, 900)
    form.show()
    form.refresh()
    return form


def row(form, *path):
    return form.rows.row_at(path)


def text(opened):
    return opened.document.to_text()


def settle(qtbot, opened):
    with qtbot.waitSignal(opened.settled):
        pass


def test_opening_the_form_changes_nothing(opened, form):
    assert text(opened) == TEXT
    assert opened.history.count() == 0


def test_a_text_is_typed_into_the_file_and_undone_in_one_step(qtbot, opened, form):
    field = row(form, "title").field.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Green tea: all")
    assert text(opened) == TEXT.replace("title: Tea", 'title: "Green tea: all"')
    assert opened.history.undoText() == "change of “Title”"
    opened.undo()
    settle(qtbot, opened)
    opened.undo()
    assert text(opened) == TEXT


def test_a_text_that_grows_long_keeps_the_caret_where_it_is(qtbot, opened, form):
    field = row(form, "title").field.field
    field.setFocus()
    qtbot.keyClicks(field, " and more" * 15)
    settle(qtbot, opened)
    assert row(form, "title").field.field is field
    assert field.hasFocus()


def test_words_are_lines(qtbot, opened, form):
    field = row(form, "tags").field.field
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "cup")
    settle(qtbot, opened)
    assert text(opened) == TEXT.replace("2024]", "2024, cup]")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "leaf\n2024\ncup\n"


def test_yes_and_no_are_ticked(qtbot, opened, form):
    box = row(form, "toc").field.box
    assert not box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "toc: true\n" in text(opened)


def test_numbers_step_and_large_ones_are_never_clamped(qtbot, opened, form):
    box = row(form, "weight").field.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert "weight: 4\n" in text(opened)
    huge = row(form, "huge").field.box
    assert huge.lineEdit().text() == "123456789012345678901234567890"
    huge.stepBy(1)
    assert "huge: 123456789012345678901234567891\n" in text(opened)


def test_a_number_that_is_not_finished_changes_nothing_yet(qtbot, opened, form):
    box = row(form, "weight").field.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box.lineEdit(), "-")
    assert text(opened) == TEXT
    qtbot.keyClicks(box.lineEdit(), "2.5")
    assert "weight: -2.5\n" in text(opened)
    qtbot.keyClicks(box.lineEdit(), "x")
    assert box.lineEdit().text() == "-2.5"


def test_a_number_with_an_unusual_look_is_kept_as_it_is_written(form):
    assert row(form, "rate").field.field.text() == "1.50"


def test_the_wheel_scrolls_the_form_and_turns_no_number(qtbot, opened, form):
    box = row(form, "weight").field.box
    form.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert text(opened) == TEXT


@pytest.mark.parametrize("name", ["weight", "reviewed"])
def test_the_wheel_does_not_give_the_keyboard_to_what_it_would_turn(form, name):
    assert row(form, name).field.box.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_date_is_chosen_and_its_time_and_zone_stay(qtbot, opened, form):
    row(form, "reviewed").field.box.setDate(QDate(2025, 1, 2))
    assert "reviewed: 2025-01-02   # each spring\n" in text(opened)
    row(form, "published").field.box.setDate(QDate(2025, 1, 2))
    value = opened.document.data["published"]
    zone = dt.timezone(dt.timedelta(hours=2))
    assert value == dt.datetime(2025, 1, 2, 10, 0, 0, 500_000, tzinfo=zone)


def test_what_has_no_field_is_shown_and_left_alone(form):
    field = row(form, "own").field
    assert isinstance(field, UnknownValue)
    assert "stays exactly as it is" in field.label.text()


def test_comments_and_known_names_help(form):
    helps = [label.text() for label in row(form, "title").findChildren(QLabel)]
    assert "The heading." in helps
    helps = [label.text() for label in row(form, "weight").findChildren(QLabel)]
    assert any("smaller number" in each for each in helps)
    assert "weight" in row(form, "weight")._label.toolTip()


def test_groups_fold_and_hold_fields_of_their_own(qtbot, opened, form):
    group = row(form, "desk")
    assert isinstance(group, SectionRow)
    phone = row(form, "desk", "phone").field.field
    phone.setFocus()
    qtbot.keyClicks(phone, "2")
    assert 'phone: "12"' in text(opened)
    qtbot.mouseClick(group.header, Qt.MouseButton.LeftButton)
    assert not phone.isVisible()


def test_entries_of_a_list_are_named_moved_added_and_removed(qtbot, opened, form):
    first = row(form, "links", "0")
    assert first.header.text() == "1. Shop"
    first._move(1)
    settle(qtbot, opened)
    assert row(form, "links", "0").header.text() == "1. Press"
    row(form, "links")._add_entry()
    settle(qtbot, opened)
    assert row(form, "links", "2", "url").field.field.text() == ""
    row(form, "links", "2").remove()
    settle(qtbot, opened)
    row(form, "links", "0")._move(1)
    assert text(opened) == TEXT


def test_a_removed_setting_comes_back_where_it_was_and_is_shown(qtbot, opened, form):
    row(form, "tags").remove()
    settle(qtbot, opened)
    assert row(form, "tags") is None
    with qtbot.waitSignal(form.wanted):
        opened.undo()
    settle(qtbot, opened)
    assert row(form, "tags").isAncestorOf(QApplication.focusWidget())
    assert text(opened) == TEXT


def test_a_setting_is_added_with_a_name_that_other_pages_have(qtbot, opened, form):
    form.suggest([("title", Kind.TEXT), ("noindex", Kind.YES_NO)])
    with qtbot.waitSignal(form.names_wanted):
        qtbot.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    (dialog,) = form.findChildren(AddDialog)
    assert not dialog._add.isEnabled()
    assert dialog._names.stringList() == ["noindex"]
    qtbot.keyClicks(dialog.name, "title")
    assert not dialog._add.isEnabled()
    assert "already" in dialog._trouble.text()
    dialog.name.setText("noindex")
    dialog._take_kind("noindex")
    qtbot.mouseClick(dialog._add, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert "\nnoindex: false\nfaq:" in text(opened)
    assert form.focusWidget() is row(form, "noindex").field.box


def test_the_name_of_the_questions_is_taken_too(qtbot, form):
    form.ask_for_setting(())
    (dialog,) = form.findChildren(AddDialog)
    dialog.name.setText("faq")
    assert not dialog._add.isEnabled()


def test_a_setting_is_added_to_a_group_from_its_menu(qtbot, opened, form):
    group = row(form, "desk")
    group._fill_menu()
    actions = {
        action.text().replace("&", ""): action for action in group.menu_button.menu().actions()
    }
    actions["Add a setting here…"].trigger()
    (dialog,) = form.findChildren(AddDialog)
    dialog.name.setText("phone")
    assert not dialog._add.isEnabled()
    dialog.name.setText("open")
    dialog.kind.setCurrentIndex(dialog.kind.findData("yes or no"))
    dialog._add.click()
    settle(qtbot, opened)
    assert 'desk:\n  phone: "1"\n  open: false\n' in text(opened)


def test_comments_that_go_with_a_setting_are_told(qtbot, opened, form):
    with qtbot.waitSignal(form.noted):
        row(form, "title").remove()


def test_a_refusal_is_told(qtbot, opened, form):
    with qtbot.waitSignal(form.refused):
        form._ask_for_name(row(form, "title").setting)
        (dialog,) = form.findChildren(QInputDialog)
        dialog.textValueSelected.emit("weight")


def test_every_part_that_takes_the_keyboard_has_a_name(form):
    for kind in (FieldRow, SectionRow):
        for each in form.findChildren(kind):
            editor = each.field.editor if kind is FieldRow else each.header
            assert editor.accessibleName()
            assert each.menu_button.accessibleName()
    assert all(box.accessibleName() for box in form.findChildren(NumberBox))


def test_a_page_without_settings_says_so(qtbot, qapp):
    opened = OpenDocument(Document.from_bytes(b"- question: Q\n  answer: A\n"))
    form = SettingsForm(opened)
    qtbot.addWidget(form)
    form.show()
    form.refresh()
    assert not form._hint.isHidden()
