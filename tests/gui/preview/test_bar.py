"""The bar above the preview."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton

from editor.gui.actions import ACTIONS, make_actions
from editor.gui.preview.bar import PreviewBar

_LOOKS = ("preview_site", "preview_own", "preview_answer")


@pytest.fixture
def actions(qapp: QApplication) -> dict[str, QAction]:
    return make_actions(ACTIONS, qapp)


@pytest.fixture
def bar(qtbot, actions):
    bar = PreviewBar(actions)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def _visible(bar: PreviewBar) -> list[str]:
    return [each.text() for each in bar.findChildren(QToolButton) if each.isVisible()]


def test_all_looks_have_a_button_where_there_is_room(bar):
    bar.resize(800, bar.height())
    assert not bar.is_folded
    assert {"Site’s page", "Plain page", "This answer"} <= set(_visible(bar))


def test_a_narrow_bar_keeps_every_look_in_a_menu_that_says_which_is_chosen(bar, actions):
    bar.resize(bar.minimumSizeHint())
    assert bar.is_folded
    actions["preview_own"].setChecked(True)
    (folded,) = (
        each
        for each in bar.findChildren(QToolButton)
        if each.text() == "Plain page" and each.isVisible()
    )
    assert folded.menu().actions() == [actions[name] for name in _LOOKS]


def test_a_narrow_bar_has_room_for_each_of_its_buttons(bar):
    bar.resize(bar.minimumSizeHint())
    for button in bar.findChildren(QToolButton):
        assert not button.isVisible() or button.width() >= button.sizeHint().width()
