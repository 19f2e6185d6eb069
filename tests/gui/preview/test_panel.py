"""The right column follows the document: what is typed, what is selected, and how it is shown."""

import json
import sys
import time
from pathlib import Path

import pytest

from editor.document import Document
from editor.document.edits import Part, add_item, reword
from editor.gui.actions import ACTIONS, make_actions
from editor.gui.open_document import OpenDocument
from editor.gui.preview.panel import PreviewPanel
from editor.gui.preview.render_client import RenderClient
from editor.gui.preview.rendered import RenderedPage
from editor.gui.preview.stage import SIMPLE, WEB
from editor.gui.preview.view import Place
from editor.gui.settings import MarkdownKind, PreviewLook

WORKER = str(Path(__file__).with_name("site_worker.py"))
#: Milliseconds for the process that renders to start on a busy machine.
SOON = 10_000


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


@pytest.fixture
def client(qapp, log):
    client = RenderClient((sys.executable, WORKER, str(log)))
    yield client
    client.close()


@pytest.fixture
def panel(qtbot, opened, client, qapp):
    """Return a panel that shows its first answer."""
    panel = PreviewPanel(opened, client, make_actions(ACTIONS, qapp))
    qtbot.addWidget(panel)
    panel.resize(400, 400)
    panel.show()
    panel.show_node(ids(opened)["green"])
    until_shown(qtbot, panel, "Mostly.")
    return panel


@pytest.fixture
def full(qtbot, monkeypatch, panel):
    """Return a panel whose stage says that it has the web view, which takes any page."""
    view = panel.stage._view
    shown = []

    def load(page):
        shown.append(page)
        view.content = type(view.content)(page.html)
        view.shown = page

    def patch(item_id, item):
        shown.append(item)
        view.content.replace(item_id, item.html)

    monkeypatch.setattr(view, "load", load)
    monkeypatch.setattr(view, "patch", patch)
    monkeypatch.setattr(type(panel.stage), "kind", WEB)
    panel.seen = shown
    return panel


def ids(opened):
    """Return the ids of topics and items by their link names."""
    faq = opened.document.faq
    return {node.anchor: node.id for node in [*faq.children, *faq.all_items()]}


def shown(panel):
    return panel.stage.current().html


def until_shown(qtbot, panel, text):
    qtbot.waitUntil(lambda: text in shown(panel), timeout=SOON)


def requests(log):
    return [json.loads(line) for line in log.read_text().splitlines()]


def asked(log):
    return [(request["kind"], request["source"]) for request in requests(log)]


def type_answer(opened, link_name, text):
    faq = opened.document.faq
    opened.perform(reword(opened.document, faq.position(ids(opened)[link_name]), Part.ANSWER, text))


def test_what_is_typed_is_seen_at_once(qtbot, opened, panel):
    before = time.perf_counter()
    type_answer(opened, "green", "**Always.**\n")
    until_shown(qtbot, panel, "<strong>Always.</strong>")
    assert time.perf_counter() - before < 1


def test_what_is_typed_in_one_turn_is_asked_for_once(qtbot, opened, panel, log):
    for text in ("A\n", "Al\n", "Alw\n"):
        type_answer(opened, "green", text)
    until_shown(qtbot, panel, "Alw")
    assert requests(log)[-1]["item"]["answer"] == "Alw\n"
    assert asked(log) == [("item", True), ("item", False)]


def test_another_answer_takes_the_place_of_the_first(qtbot, opened, panel):
    panel.show_node(ids(opened)["hot"])
    until_shown(qtbot, panel, "Not boiling.")
    assert "Mostly." not in shown(panel)


def test_a_topic_is_shown_in_its_page(qtbot, opened, panel):
    panel.show_node(ids(opened)["water"])
    until_shown(qtbot, panel, "<h2>Water</h2>")
    assert panel.stage.selected == ids(opened)["water"]


def test_the_structure_is_sent_again_only_when_it_has_changed(qtbot, opened, panel, log):
    type_answer(opened, "green", "Always.\n")
    until_shown(qtbot, panel, "Always.")
    opened.perform(add_item(opened.document, (0, 0)))
    panel.show_node(ids(opened)["black"])
    until_shown(qtbot, panel, "Sometimes.")
    assert [known for _, known in asked(log)][:2] == [True, False]
    assert [known for _, known in asked(log)].count(True) == 2


def test_an_answer_that_is_the_page_s_own_text_goes_with_its_page(
    qtbot, qapp, client, tmp_path, log
):
    path = tmp_path / "faq" / "green.md"
    path.parent.mkdir()
    path.write_text("---\nquestion: Is it green?\n---\nMostly.\n")
    opened = OpenDocument(Document.open(path), path)
    (item,) = opened.document.faq.all_items()
    panel = PreviewPanel(opened, client, make_actions(ACTIONS, qapp))
    qtbot.addWidget(panel)
    panel.show_node(item.id)
    until_shown(qtbot, panel, "Mostly.")
    opened.perform(reword(opened.document, (0,), Part.ANSWER, "Always.\n"))
    until_shown(qtbot, panel, "Always.")
    assert asked(log)[-1] == ("item", True)


def test_requests_that_newer_ones_replaced_are_forgotten(qtbot, opened, panel):
    for number in range(20):
        type_answer(opened, "green", f"Answer {number}.\n")
        panel.refresh()
    until_shown(qtbot, panel, "Answer 19.")
    assert panel._item_requests == {}


def test_undo_is_seen_too(qtbot, opened, panel):
    type_answer(opened, "green", "Always.\n")
    until_shown(qtbot, panel, "Always.")
    opened.undo()
    until_shown(qtbot, panel, "Mostly.")


def test_a_failure_is_told_and_forgotten_with_the_next_success(qtbot, opened, panel, client):
    type_answer(opened, "green", "Again.\n")
    panel.refresh()
    client.failed.emit(max(panel._item_requests), "This could not be shown.")
    assert panel._trouble.text() == "This could not be shown."
    assert panel._trouble.isVisible()
    type_answer(opened, "green", "And again.\n")
    until_shown(qtbot, panel, "And again.")
    assert not panel._trouble.isVisible()


def test_the_simple_view_shows_one_answer_whatever_is_wanted(qtbot, opened, panel, log):
    panel.choose_look(PreviewLook.SITE)
    type_answer(opened, "green", "Always.\n")
    until_shown(qtbot, panel, "Always.")
    assert panel.look is PreviewLook.ANSWER
    assert "page" not in [kind for kind, _ in asked(log)]


def test_the_full_view_shows_the_site_s_page(qtbot, full):
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    assert full.seen[0].look == "site"
    assert full.seen[0].url == "/faq/"
    assert [heading.title for heading in full.outline][:2] == ["Leaves", "Is it green?"]


def test_in_the_page_only_the_edited_answer_changes(qtbot, opened, full, log):
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    type_answer(opened, "green", "Always.\n")
    qtbot.waitUntil(lambda: len(full.seen) == 2, timeout=SOON)
    assert full.seen[1].patches[0].html == '<p data-line="1">Always.</p>'
    assert asked(log)[-2:] == [("page", False), ("item", False)]


def test_what_an_answer_changes_elsewhere_is_looked_for_when_the_writer_rests(
    qtbot, opened, full, log
):
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    type_answer(opened, "green", "everywhere\n")
    qtbot.waitUntil(lambda: len(full.seen) == 3, timeout=SOON)
    assert asked(log)[-2:] == [("item", False), ("page", False)]


def test_a_page_that_comes_again_as_it_is_is_not_loaded_again(qtbot, full, log):
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    full._note_outdated()
    with qtbot.waitSignal(full._client.page_rendered, timeout=SOON):
        pass
    assert len(full.seen) == 1


def test_a_page_that_does_not_fit_any_more_is_asked_for_again(qtbot, full):
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    with qtbot.waitSignal(full._client.page_rendered, timeout=SOON):
        full.stage.outdated.emit()


def test_a_site_that_changed_is_read_again(qtbot, opened, full, log, monkeypatch):
    forgotten = []
    monkeypatch.setattr(full.stage, "forget_assets", lambda: forgotten.append(1))
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    type_answer(opened, "green", "site changes\n")
    pages = lambda: [page for page in full.seen if isinstance(page, RenderedPage)]  # noqa: E731
    qtbot.waitUntil(lambda: len(pages()) == 2, timeout=SOON)
    assert forgotten == [1]


def test_why_the_site_s_page_is_not_shown_is_said(qtbot, opened, full):
    source = full._client._source
    full._client.use_source(lambda: json.dumps(json.loads(source()) | {"text": "title: No site"}))
    full.choose_look(PreviewLook.SITE)
    why = full.footer.why
    qtbot.waitUntil(lambda: why.text() == "No site was found around this file.", timeout=SOON)
    assert full.footer.isVisible()


def test_reading_the_site_shows_how_far_it_has_come(qtbot, full):
    seen = []
    full._client.progressed.connect(lambda _: seen.append(full.footer.bar.isVisibleTo(full)))
    full.choose_look(PreviewLook.SITE)
    qtbot.waitUntil(lambda: len(seen) == 3, timeout=SOON)
    assert seen == [True, True, False]


def test_files_of_the_site_are_fetched_for_the_view(qtbot, panel, monkeypatch):
    given = []
    monkeypatch.setattr(panel.stage, "give_asset", lambda *asset: given.append(asset))
    panel.stage.asset_wanted.emit("/assets/main.css")
    panel.stage.asset_wanted.emit("/none.png")
    qtbot.waitUntil(lambda: len(given) == 2, timeout=SOON)
    assert given[0][0] == "/assets/main.css"
    assert given[0][1].mime == "text/css"
    assert given[1] == ("/none.png", None)


def test_another_markdown_shows_everything_anew(qtbot, panel, log):
    panel.choose_markdown(MarkdownKind.KRAMDOWN)
    qtbot.waitUntil(lambda: requests(log)[-1]["markdown"] == "kramdown", timeout=SOON)


def test_a_file_saved_elsewhere_may_be_of_another_site(qtbot, opened, panel, log, tmp_path):
    before = len(asked(log))
    opened.save(tmp_path / "other.md")
    qtbot.waitUntil(lambda: len(asked(log)) > before, timeout=SOON)
    assert asked(log)[-1][1] is True


def test_problems_are_counted_and_lead_to_their_lines(qtbot, opened, panel):
    type_answer(opened, "green", "One.\n\n{{ site.nope }}\n")
    until_shown(qtbot, panel, "site.nope")
    assert panel.footer.gaps.text() == "1 gap"
    with qtbot.waitSignal(panel.place_chosen) as place:
        panel.go_to_problem(panel.problems[0])
    assert place.args == [ids(opened)["green"], "answer", len("One.\n\n")]
    type_answer(opened, "green", "One.\n")
    qtbot.waitUntil(lambda: not panel.footer.isVisible(), timeout=SOON)


def test_a_click_leads_to_the_word(qtbot, opened, panel):
    type_answer(opened, "green", "One **green** leaf\n")
    with qtbot.waitSignal(panel.place_chosen) as place:
        panel.stage.clicked.emit(Place(ids(opened)["green"], "answer", 1, "gr", "een"))
    assert place.args[2] == len("One **gr")


def test_scrolling_goes_both_ways_unless_it_is_switched_off(qtbot, opened, panel, monkeypatch):
    green = ids(opened)["green"]
    followed = []
    monkeypatch.setattr(panel.stage, "follow", lambda *where: followed.append(where))
    panel.follow(green, 2.5, 9)
    with qtbot.waitSignal(panel.scrolled) as told:
        panel.stage.scrolled.emit(green, 3.5)
    assert (followed, told.args) == ([(green, 2.5, 9)], [green, 3.5])
    panel.is_synchronous = False
    panel.follow(green, 3.0, 9)
    with qtbot.assertNotEmitted(panel.scrolled):
        panel.stage.scrolled.emit(green, 4.5)
    assert len(followed) == 1


def test_another_answer_is_not_scrolled(qtbot, opened, panel):
    with qtbot.assertNotEmitted(panel.scrolled):
        panel.stage.scrolled.emit(ids(opened)["hot"], 3.5)


def test_a_view_that_comes_or_goes_is_given_what_it_can_show(qtbot, opened, full, monkeypatch):
    full.choose_look(PreviewLook.OWN)
    qtbot.waitUntil(lambda: len(full.seen) == 1, timeout=SOON)
    monkeypatch.setattr(type(full.stage), "kind", SIMPLE)
    with qtbot.waitSignal(full.kind_changed):
        full.stage.kind_changed.emit(SIMPLE)
    qtbot.waitUntil(lambda: len(full.seen) == 2, timeout=SOON)
    assert full.look is PreviewLook.ANSWER
