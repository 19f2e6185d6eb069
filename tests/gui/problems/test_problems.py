"""The list of problems in a real window: found, gone to, mended, switched off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from editor.document.edits import Part
from editor.gui.problems.marks import ProblemMarks
from editor.gui.problems.switch_off_dialog import SwitchOffDialog

SOON = 20_000
TEA = """\
---
title: Tea
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: |
          Write to [us](mailto: tea@example.com) or [them](mailto: leaf@example.com).
      - question: Is it black?
        anchor: black
        answer: |
          ![](leaf.png) and [again](mailto: tea@example.com)
---
"""


@pytest.fixture
def window(open_window, tmp_path, qtbot):
    path = tmp_path / "tea.md"
    path.write_text(TEA)
    window = open_window(path)
    watch = watch_of(window)
    qtbot.waitUntil(lambda: watch.is_checked, timeout=SOON)
    return window


def watch_of(window):
    return window.desks.problems.watch_of(window.files.current)


def rules(window):
    return [each.finding.rule for each in watch_of(window).problems]


def act(window, name):
    action = window.actions_by_name[name]
    assert isinstance(action, QAction)
    assert action.isEnabled()
    action.trigger()


def settle(qtbot, window, wanted):
    qtbot.waitUntil(lambda: rules(window) == wanted, timeout=SOON)


MAIL, IMAGE = "mailto-space", "image-without-text"


def test_a_writer_sees_how_many_problems_there_are_and_lists_them(window, qtbot):
    assert rules(window) == [MAIL, MAIL, IMAGE, MAIL]
    assert window.desks.problems.button.text() == "4 problems"
    assert not window.lower_area.isVisible()
    qtbot.mouseClick(window.desks.problems.button, Qt.MouseButton.LeftButton)
    assert window.lower_area.is_revealed("problems")
    model = window.desks.problems.panel.list.model()
    titles = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert titles == ["Mistakes (3)", "Probably wrong (1)"]


def test_problems_are_mended_one_after_the_other(window, qtbot):
    act(window, "show_problems")
    panel = window.desks.problems.panel
    act(window, "fix_problem")
    settle(qtbot, window, [MAIL, IMAGE, MAIL])
    qtbot.waitUntil(lambda: panel.selected == watch_of(window).problems[0])
    act(window, "fix_problem")
    settle(qtbot, window, [IMAGE, MAIL])
    qtbot.waitUntil(lambda: panel.selected == watch_of(window).problems[1])
    act(window, "fix_problem")
    settle(qtbot, window, [IMAGE])
    qtbot.waitUntil(lambda: panel.selected == watch_of(window).problems[0])


def test_the_list_takes_the_keyboard_as_soon_as_there_is_one(open_window, tmp_path, qtbot):
    path = tmp_path / "tea.md"
    path.write_text(TEA)
    window = open_window(path)
    window.activateWindow()
    qtbot.waitUntil(window.workspace.tree.view.hasFocus)
    assert not watch_of(window).is_checked
    act(window, "show_problems")
    panel = window.desks.problems.panel
    assert not panel.list.hasFocus()
    qtbot.waitUntil(panel.list.hasFocus, timeout=SOON)
    assert panel.selected == watch_of(window).problems[0]


def test_return_in_the_list_goes_to_the_place(window, qtbot):
    act(window, "show_problems")
    panel = window.desks.problems.panel
    panel.select(watch_of(window).problems[3])
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    answer = window.workspace.answer.fields[Part.ANSWER]
    assert answer.text().startswith("![](leaf.png)")
    assert answer.textCursor().selectedText() == "[again](mailto: tea@example.com)"


def test_a_problem_of_the_page_is_shown_in_its_text(open_window, tmp_path, qtbot):
    path = tmp_path / "page.md"
    path.write_text(
        TEA.replace("mailto: ", "mailto:").replace("![]", "![a]") + "\nSee [this]() now.\n"
    )
    window = open_window(path)
    qtbot.waitUntil(lambda: watch_of(window).is_checked, timeout=SOON)
    assert rules(window) == ["empty-link"]
    act(window, "next_problem")
    assert window.workspace.page.body.field.textCursor().selectedText() == "[this]()"


def test_a_writer_steps_from_problem_to_problem_round_and_round(window):
    seen = []
    for _ in range(5):
        act(window, "next_problem")
        seen.append(window.desks.problems.panel.selected)
    assert seen == [*watch_of(window).problems, watch_of(window).problems[0]]
    act(window, "previous_problem")
    assert window.desks.problems.panel.selected == watch_of(window).problems[3]


def test_a_fix_is_one_step_that_can_be_undone(window, qtbot):
    before = window.files.current.document
    act(window, "next_problem")
    act(window, "fix_problem")
    assert "[us](mailto:tea@example.com)" in window.files.current.document.to_text()
    settle(qtbot, window, [MAIL, IMAGE, MAIL])
    act(window, "undo")
    assert window.files.current.document.to_bytes() == before.to_bytes()
    settle(qtbot, window, [MAIL, MAIL, IMAGE, MAIL])


def test_all_of_a_kind_are_mended_in_one_step(window, qtbot):
    before = window.files.current.document
    act(window, "next_problem")
    act(window, "fix_all_alike")
    assert "mailto: " not in window.files.current.document.to_text()
    assert window.files.current.history.count() == 1
    settle(qtbot, window, [IMAGE])
    act(window, "undo")
    assert window.files.current.document.to_bytes() == before.to_bytes()


def test_a_fix_of_a_text_that_has_changed_since_is_not_made(window):
    act(window, "next_problem")
    answer = window.workspace.answer.fields[Part.ANSWER]
    answer.textCursor().insertText("New words. ")
    text = window.files.current.document.to_text()
    act(window, "fix_problem")
    assert window.files.current.document.to_text() == text
    assert "changed" in window.statusBar().currentMessage()


def test_problems_follow_what_is_typed_and_badges_can_follow_them(window, qtbot):
    told = []
    window.desks.problems.problems_changed.connect(lambda _, counts: told.append(counts))
    answer = window.workspace.answer.fields[Part.ANSWER]
    act(window, "next_problem")
    answer.selectAll()
    answer.textCursor().insertText("Fine.")
    settle(qtbot, window, [IMAGE, MAIL])
    black = window.files.current.document.faq.at((0, 1))
    assert told[-1] == {black.id: 2}
    assert len(window.desks.problems.problems_of(window.files.current, black.id)) == 2
    assert window.desks.problems.button.text() == "2 problems"


def test_a_deleted_question_takes_its_problems_along(window, qtbot):
    window.workspace.tree.select(window.files.current.document.faq.at((0, 0)).id)
    act(window, "delete")
    settle(qtbot, window, [IMAGE, MAIL])
    act(window, "undo")
    settle(qtbot, window, [MAIL, MAIL, IMAGE, MAIL])


def test_the_list_can_be_filtered(window, qtbot):
    act(window, "show_problems")
    qtbot.keyClicks(window.desks.problems.panel.filter, "description")
    model = window.desks.problems.panel.list.model()
    assert model.rowCount() == 1
    assert model.rowCount(model.index(0, 0)) == 1


def test_a_check_is_switched_off_with_a_reason(window, qtbot):
    act(window, "next_problem")
    act(window, "switch_off_check")
    dialog = window.findChild(SwitchOffDialog)
    assert not all(button.isEnabled() for button in dialog.buttons.buttons())
    dialog.reason.setText("Our program wants the space.")
    assert all(button.isEnabled() for button in dialog.buttons.buttons())
    dialog.accept()
    settle(qtbot, window, [IMAGE])
    settings = window.files.current.path.with_name("faq-editor.yml").read_text()
    assert "Our program wants the space." in settings
    assert watch_of(window).switched_off == {MAIL: "Our program wants the space."}
    panel = window.desks.problems.panel
    assert panel.switched_off.text() == "1 check is off"
    (again,) = panel.switched_off.menu().actions()
    assert again.toolTip() == "Our program wants the space."
    again.trigger()
    settle(qtbot, window, [MAIL, MAIL, IMAGE, MAIL])
    assert not panel.switched_off.isVisible()


def test_each_tab_has_its_own_problems(window, qtbot, sample):
    tea = window.files.current
    window.files.open(sample)
    qtbot.waitUntil(lambda: watch_of(window).is_checked, timeout=SOON)
    assert rules(window) == []
    assert not window.desks.problems.button.isVisible()
    assert "No problems" in window.desks.problems.panel.findChildren(QLabel)[-1].text()
    window.files.choose(tea)
    assert window.desks.problems.button.text() == "4 problems"
    window.closing.close()
    assert window.desks.problems.watch_of(tea) is None


def test_the_list_is_read_out(window):
    panel = window.desks.problems.panel
    named = (panel.list, panel.filter, panel.fix, panel.fix_all, panel.switch_off)
    assert all(widget.accessibleName() for widget in named)


def test_a_helper_that_dies_is_told_everything_again(window, qtbot):
    watch_of(window)._version = 7  # as if the helper had been told more than it knows
    watch_of(window).check_soon()
    qtbot.waitUntil(lambda: not watch_of(window).is_busy, timeout=SOON)
    assert rules(window) == [MAIL, MAIL, IMAGE, MAIL]


def lines_under(field):
    return [each.cursor.selectedText() for each in field.extraSelections()]


def test_words_with_a_problem_are_underlined_and_say_what_is_wrong(window, qtbot):
    answer = window.workspace.answer.fields[Part.ANSWER]
    mails = ["[us](mailto: tea@example.com)", "[them](mailto: leaf@example.com)"]
    assert lines_under(answer) == mails
    window.workspace.tree.select(window.files.current.document.faq.at((0, 1)).id)
    assert lines_under(answer) == ["![](leaf.png)", "[again](mailto: tea@example.com)"]
    marks = window.workspace.findChild(ProblemMarks)
    assert "description" in marks.sentence_at(answer, 3)
    assert marks.sentence_at(answer, len("![](leaf.png) a")) == ""


def test_lines_go_along_with_their_words_until_the_next_check(window, qtbot):
    answer = window.workspace.answer.fields[Part.ANSWER]
    cursor = answer.textCursor()
    cursor.setPosition(0)
    cursor.insertText("Please do. ")
    assert lines_under(answer)[0] == "[us](mailto: tea@example.com)"
    qtbot.waitUntil(lambda: not watch_of(window).is_busy, timeout=SOON)
    assert lines_under(answer)[0] == "[us](mailto: tea@example.com)"


def test_the_tree_counts_the_problems_of_its_rows(window):
    tree, faq = window.workspace.tree, window.files.current.document.faq
    first = faq.at((0, 0))
    assert tree.model.badges.problems[first.id] == 2
