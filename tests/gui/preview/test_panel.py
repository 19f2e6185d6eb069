"""The right column follows the document: what is typed, what is selected, and how it is shown."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.document.edits import Part, reword
from editor.gui.preview.panel import PreviewPanel

#: Milliseconds for the process that renders to start on a busy machine.
SOON = 10_000


@pytest.fixture
def panel(qtbot, opened, client):
    """Return a panel that shows its first answer."""
    panel = PreviewPanel(opened, client, shows_page=False)
    qtbot.addWidget(panel)
    panel.resize(400, 400)
    panel.show()
    panel.show_node(ids(opened)["green"])
    until_shown(qtbot, panel, "Mostly.")
    return panel


def ids(opened):
    """Return the ids of topics and items by their link names."""
    faq = opened.document.faq
    return {node.anchor: node.id for node in [*faq.children, *faq.all_items()]}


def shown(panel):
    return panel.stage._view.content.html()


def until_shown(qtbot, panel, text):
    qtbot.waitUntil(lambda: text in shown(panel), timeout=SOON)


def type_answer(opened, link_name, text):
    faq = opened.document.faq
    opened.perform(reword(opened.document, faq.position(ids(opened)[link_name]), Part.ANSWER, text))


def choose(qtbot, panel, number):
    qtbot.mouseClick(panel.findChildren(QPushButton)[number], Qt.MouseButton.LeftButton)


def test_what_is_typed_is_seen_a_moment_later(qtbot, opened, panel):
    before = time.perf_counter()
    type_answer(opened, "green", "**Always.**\n")
    until_shown(qtbot, panel, "<strong>Always.</strong>")
    assert time.perf_counter() - before < 1


def test_an_answer_is_asked_for_soon_after_the_last_key(qtbot, opened, panel, client, monkeypatch):
    asked = []
    render = client.render_item
    monkeypatch.setattr(client, "render_item", lambda *call: asked.append(call) or render(*call))
    for text in ("A\n", "Al\n", "Alw\n"):
        type_answer(opened, "green", text)
    until_shown(qtbot, panel, "Alw")
    assert [item["answer"] for item, _ in asked] == ["Alw\n"]


def test_another_answer_takes_the_place_of_the_first(qtbot, opened, panel):
    panel.show_node(ids(opened)["hot"])
    until_shown(qtbot, panel, "Not boiling.")
    assert "Mostly." not in shown(panel)


def test_the_whole_page_and_back(qtbot, opened, panel):
    with qtbot.waitSignal(panel.mode_changed) as signal:
        choose(qtbot, panel, 1)
    assert signal.args == [True]
    until_shown(qtbot, panel, "Not boiling.")
    assert "<h1>Tea</h1>" in shown(panel)
    choose(qtbot, panel, 0)
    qtbot.waitUntil(lambda: "Not boiling." not in shown(panel), timeout=SOON)
    assert "Mostly." in shown(panel)


def test_a_topic_is_shown_in_its_page(qtbot, opened, panel):
    panel.show_node(ids(opened)["water"])
    until_shown(qtbot, panel, "<h2>Water</h2>")
    assert panel.stage.selected == ids(opened)["water"]


def test_in_the_page_only_the_edited_answer_changes(qtbot, opened, panel):
    choose(qtbot, panel, 1)
    until_shown(qtbot, panel, "Not boiling.")
    type_answer(opened, "green", "Always.\n")
    until_shown(qtbot, panel, "Always.")
    assert "Not boiling." in shown(panel)


def test_an_answer_alone_knows_what_earlier_answers_assign(qtbot, opened, panel):
    type_answer(opened, "green", "{% assign cups = 5 %}Green.\n")
    until_shown(qtbot, panel, "Green.")
    panel.show_node(ids(opened)["hot"])
    until_shown(qtbot, panel, "Not boiling.")
    type_answer(opened, "hot", "{{ cups }} cups\n")
    until_shown(qtbot, panel, "5 cups")


def test_undo_is_seen_too(qtbot, opened, panel):
    type_answer(opened, "green", "Always.\n")
    until_shown(qtbot, panel, "Always.")
    opened.undo()
    until_shown(qtbot, panel, "Mostly.")


def test_a_failure_is_told_and_forgotten_with_the_next_success(qtbot, opened, panel, client):
    type_answer(opened, "green", "Again.\n")
    panel.refresh()
    client.failed.emit(max(panel._requests), "This could not be shown.")
    assert panel._trouble.text() == "This could not be shown."
    assert panel._trouble.isVisible()
    type_answer(opened, "green", "And again.\n")
    until_shown(qtbot, panel, "And again.")
    assert not panel._trouble.isVisible()
