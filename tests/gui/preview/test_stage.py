"""The stage changes over to the web preview, and back, without losing what is shown."""

import builtins

import pytest
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor.gui.preview.rendered import RenderedItem, RenderedPage
from editor.gui.preview.stage import SIMPLE, WEB, PreviewStage
from editor.gui.preview.view import Place
from tests.gui.preview.pages import HARMLESS, PAGE, article
from tests.gui.preview.widgets import delete_now

pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)


class KnownAnswer(QObject):
    """A probe that knows its answer."""

    finished = Signal(bool)

    def __init__(self, *, works):
        super().__init__()
        self.works = works
        self.is_confirmed = False

    def start(self):
        self.finished.emit(self.works)

    def confirm(self):
        self.is_confirmed = True


@pytest.fixture
def stage(qapp):
    window = QWidget()
    layout = QVBoxLayout(window)
    stage = PreviewStage(window)
    layout.addWidget(QLineEdit(window))
    layout.addWidget(stage)
    window.resize(500, 400)
    window.show()
    yield stage
    delete_now(window)


def change_over(qtbot, stage):
    probe = KnownAnswer(works=True)
    with qtbot.waitSignal(stage.kind_changed) as signal:
        stage.start(probe)
    assert signal.args == [WEB]
    return probe


def selected(qtbot, stage):
    with qtbot.waitCallback() as answer:
        stage._view.page.ask("document.querySelector('.selected')?.textContent", answer)
    return answer.args[0]


def text(stage):
    return stage._view.browser.toPlainText()


def test_the_simple_view_is_there_at_once(stage):
    stage.load(RenderedPage(PAGE))
    stage.scroll_to(2)
    assert stage.kind == SIMPLE
    assert "Question 2?" in text(stage)


def test_a_machine_that_cannot_keeps_the_simple_view(qtbot, stage):
    with qtbot.assertNotEmitted(stage.kind_changed):
        stage.start(KnownAnswer(works=False))
    assert stage.kind == SIMPLE


def test_an_engine_that_is_not_installed_keeps_the_simple_view(monkeypatch, stage):
    real = builtins.__import__

    def without_engine(name, *rest):
        if "web_view" in name:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_engine)
    stage.start(KnownAnswer(works=True))
    assert stage.kind == SIMPLE


def test_the_web_view_takes_over_what_is_shown_and_what_comes_meanwhile(qtbot, stage):
    stage.load(RenderedPage(PAGE))
    stage.scroll_to(2)
    stage.set_theme(True)
    probe = KnownAnswer(works=True)
    with qtbot.waitSignal(stage.kind_changed):
        stage.start(probe)
        stage.patch(2, RenderedItem(article(2, "Changed")))
    assert stage.kind == WEB
    assert "Changed" in selected(qtbot, stage)
    assert probe.is_confirmed


def test_the_window_stays_the_same_and_the_keyboard_stays_where_it_is(qtbot, stage):
    window = stage.window()
    number = window.winId()
    window.findChild(QLineEdit).setFocus()
    change_over(qtbot, stage)
    assert window.winId() == number
    assert window.findChild(QLineEdit).hasFocus()


def test_what_the_views_report_the_stage_reports(qtbot, stage):
    change_over(qtbot, stage)
    view = stage._view
    pairs = {
        stage.clicked: (view.clicked, [Place(3)]),
        stage.link_activated: (view.link_activated, [QUrl("https://example.org")]),
        stage.link_hovered: (view.link_hovered, ["/shop/"]),
        stage.scrolled: (view.scrolled, [3, 1.5]),
        stage.found: (view.found, [1, 2]),
        stage.noted: (view.noted, ["A sentence."]),
        stage.asset_wanted: (view.asset_wanted, ["/main.css"]),
        stage.outdated: (view.outdated, []),
    }
    for outer, (inner, values) in pairs.items():
        with qtbot.waitSignal(outer) as heard:
            inner.emit(*values)
        assert heard.args == values


def test_a_web_view_that_fails_gives_way_to_the_simple_one(qtbot, stage):
    stage.load(RenderedPage(PAGE))
    change_over(qtbot, stage)
    stage.scroll_to(3)
    stage.patch(3, RenderedItem(article(3, "Changed")))
    with qtbot.waitSignals([stage.kind_changed, stage.failed]):
        stage._view.failed.emit()
    assert stage.kind == SIMPLE
    assert "Changed" in text(stage)


def test_a_web_view_that_fails_before_it_is_seen_is_forgotten(qtbot, stage):
    stage.load(RenderedPage(PAGE))
    stage.start(KnownAnswer(works=True))
    with qtbot.waitSignal(stage.failed), qtbot.assertNotEmitted(stage.kind_changed):
        stage._coming.failed.emit()
    assert stage.kind == SIMPLE


def test_one_article_alone_is_changed_in_place_and_replaced_by_another(stage):
    stage.show_single(1, RenderedItem(article(1)))
    content = stage._view.content
    stage.show_single(1, RenderedItem(article(1, "Changed")))
    assert stage._view.content is content
    assert "Changed" in text(stage)
    stage.show_single(2, RenderedItem(article(2)))
    assert "Question 1?" not in text(stage)


def test_after_a_page_the_same_article_is_shown_alone_again(stage):
    stage.show_single(1, RenderedItem(article(1)))
    stage.load(RenderedPage(PAGE))
    stage.scroll_to(1)
    stage.show_single(1, RenderedItem(article(1, "Alone")))
    assert stage.current().html == article(1, "Alone")
