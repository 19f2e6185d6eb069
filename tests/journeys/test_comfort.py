"""Finding one's way: hints, commands by their words, the manual, and a look that suits."""

from PySide6.QtCore import Qt

from editor.gui.tour import Bubble

SOON = 15_000


def test_somebody_new_finds_the_way_with_the_keyboard_alone(qtbot, open_window, sample):
    window = open_window(sample)
    qtbot.waitUntil(window.isActiveWindow)

    # the hints say what is where, and leave the keyboard as it was
    window.show_hints()
    while bubbles := [each for each in window.findChildren(Bubble) if each.isVisible()]:
        qtbot.keyClick(bubbles[0].button, Qt.Key.Key_Space)
    assert window.settings.has_seen_hints

    # a command is found by its words
    popup = window.show_commands()
    qtbot.keyClicks(popup.field, "editor only")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.workspace.preview.isVisible())

    # the text is made larger, the window is not
    natural = window.workspace.answer.fields
    size = next(iter(natural.values())).font().pointSizeF()
    window.actions_by_name["text_larger"].trigger()
    assert next(iter(natural.values())).font().pointSizeF() > size

    # the manual opens beside the work and finds how to move a question
    qtbot.keyClick(window, Qt.Key.Key_F1)
    manual = window.desks.manual.window
    qtbot.waitUntil(lambda: manual.list.count() > 5, timeout=SOON)
    qtbot.keyClicks(manual.field, "another topic")
    assert manual.list.count() > 0
    assert "another topic" in manual.browser.toPlainText()
    manual.close()

    # F6 leads round the window and comes back to where it began
    tree = window.workspace.tree.view
    tree.setFocus()
    seen = []
    for _ in range(6):
        window.actions_by_name["next_pane"].trigger()
        seen.append(window.focusWidget())
        if window.focusWidget() is tree:
            break
    assert tree in seen
    assert len(set(seen)) > 1
