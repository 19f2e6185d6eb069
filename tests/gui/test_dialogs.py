"""What small dialogs look like."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from editor.checks.rules import all_rules
from editor.gui.dialogs.about import about_dialog
from editor.gui.dialogs.unsaved import unsaved_dialog
from editor.gui.problems.switch_off_dialog import SwitchOffDialog


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def dialogs(window):
    rule = next(iter(all_rules().values()))
    return [about_dialog(window), unsaved_dialog(window, "tea.md"), SwitchOffDialog(rule, window)]


@pytest.mark.parametrize("number", range(3))
def test_buttons_speak_in_words_alone(window, number):
    dialog = dialogs(window)[number]
    dialog.show()
    box = dialog.findChild(QDialogButtonBox)
    assert box.buttons()
    assert all(button.text() and button.icon().isNull() for button in box.buttons())
