"""Which columns are shown, and how large the text is."""

import pytest

from editor.document.edits import Part


@pytest.fixture
def window(open_window, sample):
    return open_window(sample)


def test_the_editor_the_preview_or_both_are_shown(window):
    workspace, actions = window.workspace, window.actions_by_name
    actions["layout_editor"].trigger()
    assert workspace.middle.isVisible()
    assert not workspace.preview.isVisible()
    actions["layout_preview"].trigger()
    assert not workspace.middle.isVisible()
    assert workspace.preview.isVisible()
    actions["layout_both"].trigger()
    assert workspace.middle.isVisible()
    assert workspace.preview.isVisible()
    assert window.settings.layout == "both"


def test_only_the_chosen_layout_is_checked(window):
    window.actions_by_name["layout_editor"].trigger()
    names = [name for name in window.actions_by_name if name.startswith("layout_")]
    assert [name for name in names if window.actions_by_name[name].isChecked()] == ["layout_editor"]


def test_the_text_grows_apart_from_the_window(window):
    field = window.workspace.answer.fields[Part.ANSWER]
    natural, menu = field.font().pointSizeF(), window.menuBar().font().pointSizeF()
    window.actions_by_name["text_larger"].trigger()
    assert field.font().pointSizeF() == pytest.approx(natural * 1.1)
    assert window.menuBar().font().pointSizeF() == menu
    assert window.settings.text_size == 110
    window.actions_by_name["text_natural"].trigger()
    assert field.font().pointSizeF() == pytest.approx(natural)
