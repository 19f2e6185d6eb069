"""What the user chooses in the dialogs holds at once and in the menus, too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QPushButton, QWidget

from editor.document.edits import Part
from editor.gui.spelling.menu import LanguageMenu

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, open_window, sample):
    window = open_window(sample)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def dialog(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    dialog = window.findChild(QWidget, "preferences-dialog")
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def choose(dialog, name, value):
    box = dialog.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_colours_hold_at_once_and_are_checked_in_the_menu(qapp, window, dialog):
    choose(dialog, "appearance", "dark")
    assert window.settings.appearance == "dark"
    assert qapp.palette().window().color().lightness() < 128
    checked = [action.data() for menu in window.findChildren(QMenu)
               for action in menu.actions() if action.isChecked() and action.data()]  # fmt: skip
    assert "dark" in checked
    choose(dialog, "appearance", "light")


def test_the_size_of_the_text_follows(window, dialog):
    field = window.workspace.answer.fields[Part.ANSWER]
    before = field.font().pointSizeF()
    choose(dialog, "text_size", 150)
    assert field.font().pointSizeF() == pytest.approx(1.5 * before)
    assert window.settings.text_size == 150


def test_the_language_of_the_program_is_kept_for_the_next_start(window, dialog):
    choose(dialog, "language", "de")
    assert window.settings.language == "de"


def test_what_the_preview_does_is_kept(window, dialog):
    dialog.findChild(QCheckBox, "preview_sync").click()
    assert window.settings.preview_sync is False
    dialog.findChild(QCheckBox, "simple_preview").click()
    assert window.settings.simple_preview is False


def test_spelling_is_switched_in_the_dialog_and_in_the_menu(window, dialog):
    switch = window.actions_by_name["check_spelling"]
    assert switch.isChecked()
    dialog.findChild(QCheckBox, "spelling").click()
    assert not switch.isChecked()
    assert not window.choices.speller.options.is_on
    dialog.accept()
    switch.trigger()
    assert window.settings.spelling
    assert switch.isChecked()


def test_a_folder_brings_its_languages_into_the_dialog(qtbot, dialog, window, tmp_path):
    (tmp_path / "nl.dic").write_text("1\nfiets\n")
    (tmp_path / "nl.aff").write_text("SET UTF-8\n")
    dialog.folder.setFocus()
    qtbot.keyClicks(dialog.folder, str(tmp_path))
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Tab)
    assert window.settings.spelling_folder == str(tmp_path)
    box = dialog.findChild(QComboBox, "spelling_language")
    assert box.findData("nl") >= 0
    choose(dialog, "spelling_language", "nl")
    assert window.choices.speller.usual_language() == "nl"


def test_every_field_of_the_dialogs_has_a_name(dialog, window):
    words = window.choices.show_my_words()
    for each in (dialog, words):
        for widget in each.findChildren(QWidget):
            takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            if takes_keys and not isinstance(widget, QPushButton):
                assert widget.accessibleName(), widget


def test_own_words_are_added_and_removed_by_keys(qtbot, window):
    window.choices.speller.replace_own_words(["bell", "cog"])
    dialog = window.choices.show_my_words()
    dialog.line.setFocus()
    qtbot.keyClicks(dialog.line, " Zylopedal bell")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.words() == ["bell", "cog", "Zylopedal"]
    assert dialog.isVisible()
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    dialog.accept()
    assert window.choices.speller.own_words() == ["bell", "Zylopedal"]


def test_own_words_stay_where_the_dialog_is_left(window):
    window.choices.speller.replace_own_words(["bell"])
    dialog = window.choices.show_my_words()
    dialog.list.clear()
    dialog.reject()
    assert window.choices.speller.own_words() == ["bell"]


def test_the_language_of_a_file_is_chosen_in_the_menu(window):
    menu = window.findChild(LanguageMenu)
    menu.aboutToShow.emit()
    texts = {action.data(): action for action in menu.actions()}
    assert texts[""].isChecked()
    texts["en-GB"].trigger()
    menu.aboutToShow.emit()
    checked = [action.data() for action in menu.actions() if action.isChecked()]
    assert checked == ["en-GB"]
    assert window.workspace.spelling.chosen_language == "en-GB"


def test_without_a_file_there_is_no_language_to_choose(open_window):
    window = open_window()
    menu = window.findChild(LanguageMenu)
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()
