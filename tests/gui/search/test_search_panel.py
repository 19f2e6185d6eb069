"""The list of places in a real window: looking, going there, ticking, replacing, undoing."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from editor.document.edits import Part, reword
from editor.document.search import Scope
from tests.gui.conftest import PLAIN

SOON = 15_000
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
WATER = PLAIN.replace("Mostly", "Wet").replace("title: Tea", "title: Water")


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: Site\n")
    (folder / "tea.md").write_text(PLAIN)
    (folder / "water.md").write_text(WATER)
    return folder


@pytest.fixture
def window(open_window, site, qtbot):
    window = open_window(site / "tea.md")
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def panel(window):
    return window.desks.search.panel


def begin(qtbot, window, words, *, replacing=False):
    """Look for words with the keys of the window."""
    keys = _CTRL | _SHIFT
    qtbot.keyClick(window, Qt.Key.Key_H if replacing else Qt.Key.Key_F, keys)
    panel = window.desks.search.panel
    qtbot.waitUntil(panel.isVisible)
    panel.form.words.line.selectAll()
    qtbot.keyClicks(panel.form.words.line, words)
    return panel


def lines(panel):
    """Return the rows that are lines."""
    found = []
    waiting = [QModelIndex()]
    while waiting:
        parent = waiting.pop()
        rows = [panel.model.index(row, 0, parent) for row in range(panel.model.rowCount(parent))]
        found += [row for row in rows if not panel.model.rowCount(row)]
        waiting += [row for row in reversed(rows) if panel.model.rowCount(row)]
    return found


def texts(panel):
    return [index.data() for index in lines(panel)]


def document(window, name):
    return next(each for each in window.files.documents if each.path.name == name).document


def test_places_of_this_faq_are_listed_while_somebody_types(qtbot, window):
    panel = begin(qtbot, window, "is it")
    assert texts(panel) == ["Is it green?", "Is it black?"]
    assert panel.status.text() == "2 places"
    assert panel.view.isExpanded(panel.model.index(0, 0))


def test_words_that_are_selected_are_looked_for(qtbot, window, panel):
    field = next(iter(window.workspace.answer.fields.values()))
    field.setFocus()
    field.setTextCursor(field.stretches([(6, 11)])[0])
    qtbot.keyClick(field, Qt.Key.Key_F, _CTRL | _SHIFT)
    assert panel.form.words.line.text() == "green"
    assert texts(panel) == ["Is it green?"]


def test_boxes_say_where_to_look(qtbot, window):
    panel = begin(qtbot, window, "green")
    assert len(texts(panel)) == 1
    panel.form.boxes[Scope.LINK_NAMES].click()
    assert texts(panel) == ["Is it green?", "green"]
    panel.form.boxes[Scope.QUESTIONS].click()
    assert texts(panel) == ["green"]


def test_what_cannot_be_looked_for_is_said(qtbot, window):
    panel = begin(qtbot, window, "coffee")
    assert panel.status.text() == (
        "Nothing was found. These were left out: Link names, Page settings."
    )
    for scope in (Scope.LINK_NAMES, Scope.SETTINGS):
        panel.form.boxes[scope].click()
    assert panel.status.text() == "Nothing was found."
    panel.form.words.is_regex.click()
    panel.form.words.line.setText("(")
    assert "no complete regular expression" in panel.status.text()


def test_return_goes_to_the_list_and_then_to_the_place(qtbot, window):
    panel = begin(qtbot, window, "sometimes")
    qtbot.keyClick(panel.form.words.line, Qt.Key.Key_Return)
    assert panel.view.currentIndex().data() == "Sometimes."
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field.textCursor().selectedText() == "Sometimes"
    assert window.workspace.tree.node.question == "Is it black?"


def test_a_click_on_a_line_goes_there(qtbot, window):
    panel = begin(qtbot, window, "how hot")
    viewport = panel.view.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(panel.view.visualRect(lines(panel)[0])))
    place = panel.view.visualRect(lines(panel)[0]).center()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.tree.node.question == "How hot?"


def test_the_list_follows_what_is_typed_elsewhere(qtbot, window):
    panel = begin(qtbot, window, "mostly")
    opened = window.files.current
    window.workspace.answer.go_to("answer", 0)
    qtbot.keyClicks(QApplication.focusWidget(), "Mostly ")
    assert opened.is_dirty
    qtbot.waitUntil(lambda: panel.status.text() == "2 places")


def test_places_are_replaced_after_a_look_at_each_and_undone_in_one_step(qtbot, window):
    panel = begin(qtbot, window, "is it", replacing=True)
    panel.form.new.setText("Was it")
    panel.form.replace_button.click()
    assert panel.replace_button.text() == "Replace 2 places"
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    panel.view.setCurrentIndex(lines(panel)[1])
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.replace_button.text() == "Replace 1 place"
    panel.replace_button.click()
    assert window.files.current.document.to_text() == PLAIN.replace("Is it green", "Was it green")
    assert panel.status.text() == "1 place was replaced."
    qtbot.waitUntil(lambda: texts(panel) == ["Is it black?"])
    assert panel.status.text() == "1 place was replaced."
    window.actions_by_name["undo"].trigger()
    assert window.files.current.document.to_text() == PLAIN


def test_cancelling_leaves_everything(qtbot, window):
    panel = begin(qtbot, window, "is it", replacing=True)
    panel.form.replace_button.click()
    panel.cancel_button.click()
    assert not panel.replace_button.isVisible()
    assert window.files.current.history.count() == 0


def for_site(qtbot, panel):
    panel.form.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: " in 2 files" in panel.status.text(), timeout=SOON)


def test_every_faq_of_the_site_is_looked_through_as_it_is_now(qtbot, window):
    window.workspace.answer.go_to("answer", 0)
    qtbot.keyClicks(QApplication.focusWidget(), "is it ")
    panel = begin(qtbot, window, "is it")
    for_site(qtbot, panel)
    assert panel.status.text() == "5 places in 2 files"
    assert [panel.model.index(row, 0).data() for row in (0, 1)] == [
        "Tea – tea.md",
        "Water – water.md",
    ]


def test_a_place_in_another_file_opens_that_file(qtbot, window):
    panel = begin(qtbot, window, "is it")
    for_site(qtbot, panel)
    panel.view.setCurrentIndex(lines(panel)[3])
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert window.files.current.path.name == "water.md"
    assert window.workspace.tree.node.question == "Is it black?"
    assert QApplication.focusWidget().textCursor().selectedText() == "Is it"


def replace_in_site(qtbot, window, words, new):
    panel = begin(qtbot, window, words, replacing=True)
    for_site(qtbot, panel)
    panel.form.new.setText(new)
    panel.form.replace_button.click()
    qtbot.waitUntil(lambda: " in 2 files" in panel.status.text(), timeout=SOON)
    panel.replace_button.click()
    qtbot.waitUntil(lambda: "replaced" in panel.status.text(), timeout=SOON)
    return panel


def test_open_files_get_a_step_and_others_are_written_and_all_is_undone(qtbot, window, site):
    panel = replace_in_site(qtbot, window, "is it", "Was it")
    assert panel.status.text() == "4 places were replaced."
    new = PLAIN.replace("Is it", "Was it")
    assert document(window, "tea.md").to_text() == new
    assert (site / "tea.md").read_text() == PLAIN
    assert (site / "water.md").read_text() == WATER.replace("Is it", "Was it")
    panel.undo_button.click()
    qtbot.waitUntil(lambda: "as it was" in panel.status.text(), timeout=SOON)
    assert document(window, "tea.md").to_text() == PLAIN
    assert (site / "water.md").read_text() == WATER
    assert not panel.undo_button.isVisible()


def test_an_open_file_is_never_written_whichever_way_it_was_opened(
    qtbot, open_window, site, tmp_path
):
    (tmp_path / "way").symlink_to(site, target_is_directory=True)
    window = open_window(tmp_path / "way" / "tea.md")
    qtbot.waitUntil(window.isActiveWindow)
    replace_in_site(qtbot, window, "is it", "Was it")
    assert document(window, "tea.md").to_text() == PLAIN.replace("Is it", "Was it")
    assert (site / "tea.md").read_text() == PLAIN


def test_undoing_leaves_a_file_that_somebody_changed_since(qtbot, window, site):
    panel = replace_in_site(qtbot, window, "is it", "Was it")
    (site / "water.md").write_text("Somebody else's\n")
    panel.undo_button.click()
    qtbot.waitUntil(lambda: "water.md" in panel.status.text(), timeout=SOON)
    assert (site / "water.md").read_text() == "Somebody else's\n"
    assert "somebody changed it meanwhile" in panel.status.text()


def test_a_new_faq_says_that_it_has_no_site_yet(qtbot, window):
    window.files.new()
    panel = begin(qtbot, window, "question")
    assert texts(panel)
    panel.form.where.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Save this file first" in panel.status.text(), timeout=SOON)


def test_another_file_in_front_is_looked_through_instead(qtbot, window, site):
    panel = begin(qtbot, window, "wet")
    assert texts(panel) == []
    window.files.open(site / "water.md")
    qtbot.waitUntil(lambda: texts(panel) == ["Wet."])


def test_the_find_key_acts_where_the_keyboard_is(qtbot, window):
    workspace = window.workspace
    workspace.answer.go_to("answer", 0)
    qtbot.keyClick(window, Qt.Key.Key_F, _CTRL)
    assert workspace.find_bar.isVisible()
    assert workspace.find_bar.field is workspace.answer.fields["answer"]
    qtbot.keyClick(workspace.find_bar.words.line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is workspace.answer.fields["answer"]
    workspace.preview.stage.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, _CTRL)
    assert workspace.preview.find_bar.isVisible()
    assert not workspace.find_bar.isVisible()


def test_replacing_in_the_answer_is_one_step_of_the_history(qtbot, window):
    bar = window.workspace.find_bar
    window.workspace.answer.go_to("answer", 0)
    qtbot.keyClick(window, Qt.Key.Key_H, _CTRL)
    bar.words.line.setText("mostly")
    bar.new.setText("rarely")
    bar.all_button.click()
    opened = window.files.current
    assert opened.document.to_text() == PLAIN.replace("Mostly", "rarely")
    assert opened.history.count() == 1
    opened.undo()
    assert opened.document.to_text() == PLAIN


def test_everything_has_a_name(panel):
    assert panel.view.accessibleName()
    for line in (panel.form.words.line, panel.form.new, panel.form.where):
        assert line.accessibleName()
    for button in panel.findChildren(QPushButton) + panel.findChildren(QCheckBox):
        assert button.text()


def test_words_are_found_in_a_broken_file_too(qtbot, open_window, site):
    (site / "broken.md").write_text("---\nfaq: [\n---\nSome tea.\n")
    window = open_window(site / "broken.md")
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, _CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "tea")
    assert window.text.field.textCursor().selectedText() == "tea"
    panel = begin(qtbot, window, "some")
    assert texts(panel) == ["Some tea."]
    qtbot.keyClick(panel.form.words.line, Qt.Key.Key_Return)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert window.text.field.textCursor().selectedText() == "Some"


def test_the_next_place_is_looked_for_where_a_bar_is_open(qtbot, window):
    workspace = window.workspace
    window.actions_by_name["find_next"].trigger()
    assert workspace.find_bar.isVisible()
    workspace.find_bar.close_bar()
    workspace.preview.stage.setFocus()
    window.actions_by_name["find"].trigger()
    workspace.preview.find_bar.words.setText("mostly")
    workspace.tree.view.setFocus()
    window.actions_by_name["find_next"].trigger()
    assert not workspace.find_bar.isVisible()


def test_with_the_preview_alone_words_are_found_there(window):
    window.actions_by_name["layout_preview"].trigger()
    window.workspace.tree.view.setFocus()
    window.actions_by_name["find"].trigger()
    assert window.workspace.preview.find_bar.isVisible()


def test_places_outside_the_questions_are_gone_to(qtbot, open_window, site):
    text = PLAIN.replace("title: Tea", "title: Tea\nsubtitle: All about leaves")
    text = text.replace("anchor: green", "anchor: green\n        note: about Ann")
    (site / "tea.md").write_text(text + "The page about tea.\n")
    window = open_window(site / "tea.md")
    qtbot.waitUntil(window.isActiveWindow)
    panel = begin(qtbot, window, "about")
    panel.form.boxes[Scope.SETTINGS].click()
    assert texts(panel) == ["All about leaves", "about Ann", "The page about tea."]
    workspace = window.workspace

    def go_to(number):
        panel.view.setCurrentIndex(lines(panel)[number])
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    go_to(0)
    assert workspace.middle.currentWidget() is workspace.page.form
    go_to(2)
    assert workspace.middle.currentWidget() is workspace.page.body
    assert workspace.page.body.field.textCursor().selectedText() == "about"
    go_to(1)
    assert workspace.tree.node.question == "Is it green?"
    assert "cannot be changed here" in window.statusBar().currentMessage()


def test_nothing_is_replaced_in_a_text_that_changed_since_it_was_listed(qtbot, window):
    panel = begin(qtbot, window, "is it", replacing=True)
    panel.form.new.setText("Was it")
    panel.form.replace_button.click()
    opened = window.files.current
    position, item = next(
        (where, each) for where, each in opened.document.faq.walk() if each.label == "Is it green?"
    )
    assert opened.perform(reword(opened.document, position, Part.QUESTION, f"So, {item.label}"))
    changed = opened.document.to_text()
    panel.replace_button.click()
    assert opened.document.to_text() == changed
    assert "changed since" in panel.status.text()
