"""The web preview changes its page in place, reports the reader, and lets nothing act."""

import os
import signal

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebEngineCore import QWebEnginePage

from editor.gui.preview import web_view
from editor.gui.preview.web_view import WebView
from tests.gui.preview.pages import HARMLESS, PAGE, article, topic
from tests.gui.preview.widgets import delete_now

pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)

DIED = QWebEnginePage.RenderProcessTerminationStatus.CrashedTerminationStatus
LONG = topic(100, *(article(number, "<br>".join(["line"] * 20)) for number in range(1, 30)))
#: Where to click: the middle of the first line of the wanted element.
MIDDLE = """...((line) => [
    Math.round(line.left + line.width / 2), Math.round(line.top + line.height / 2)
])(wanted.getClientRects()[0])"""


@pytest.fixture
def new_view(qapp):
    """Return a view that nobody has seen yet; it is really gone before the next one is made."""
    view = WebView()
    view.resize(500, 400)
    yield view
    delete_now(view)


@pytest.fixture
def view(qtbot, new_view):
    with qtbot.waitSignal(new_view.painted):
        new_view.show()
    return new_view


def ask(qtbot, view, expression):
    with qtbot.waitCallback() as answer:
        view.page.ask(expression, answer)
    return answer.args[0]


def let_settle(qtbot, view):
    """Wait for some frames, in which jumps are put right."""
    ask(qtbot, view, "globalThis.drawn = 0")
    tick = "globalThis.tick = () => { drawn += 1; requestAnimationFrame(tick); }; tick()"
    ask(qtbot, view, tick)
    qtbot.waitUntil(lambda: ask(qtbot, view, "drawn") > 8)
    ask(qtbot, view, "tick = () => {}")


def html(qtbot, view):
    return ask(qtbot, view, "document.querySelector('#page').innerHTML.trim()")


def click(qtbot, view, selector):
    """Click on an element once it is where the web engine will look for it."""
    ask(qtbot, view, f"globalThis.wanted = document.querySelector('{selector}')")
    ask(qtbot, view, "wanted.scrollIntoView({block: 'center'})")
    qtbot.waitUntil(
        lambda: ask(qtbot, view, f"wanted.contains(document.elementFromPoint({MIDDLE}))")
    )
    left, top = ask(qtbot, view, f"[{MIDDLE}].join()").split(",")
    place = QPoint(int(left), int(top))
    qtbot.mouseClick(view.focusProxy().focusProxy(), Qt.MouseButton.LeftButton, pos=place)


def test_content_and_patches_sent_before_the_page_is_there_arrive(qtbot, new_view):
    view = new_view
    view.load(PAGE)
    view.patch(2, article(2, "Changed"))
    view.scroll_to(3)
    view.set_theme(True)
    with qtbot.waitSignal(view.painted):
        view.show()
    assert "Changed" in html(qtbot, view)
    assert ask(qtbot, view, "document.querySelector('.selected').id") == "q3"
    assert ask(qtbot, view, "document.documentElement.dataset.theme") == "dark"


def test_a_patch_keeps_the_scroll_position_the_selection_and_open_folds(qtbot, view):
    fold = "<details><summary>More</summary>{}</details>"
    view.load(LONG)
    view.patch(12, article(12, fold.format("old")))
    view.scroll_to(12)
    let_settle(qtbot, view)
    ask(qtbot, view, "document.querySelector('details').open = true")
    before = ask(qtbot, view, "scrollY")
    view.patch(12, article(12, fold.format("new")))
    assert before > 0
    assert ask(qtbot, view, "scrollY") == before
    assert ask(qtbot, view, "document.querySelector('.selected').textContent").endswith("Morenew")
    assert ask(qtbot, view, "document.querySelector('details').open") is True


def test_only_one_item_is_selected_and_it_is_in_view(qtbot, view):
    view.load(LONG)
    for number in (3, 25):
        view.scroll_to(number)
    let_settle(qtbot, view)
    assert ask(qtbot, view, "document.querySelectorAll('.selected').length") == 1
    box = "document.querySelector('#q25').getBoundingClientRect()"
    assert ask(qtbot, view, f"{box}.bottom > 0 && {box}.top < innerHeight") is True


def test_new_content_leaves_what_the_reader_looks_at_in_its_place(qtbot, view):
    view.load(LONG)
    view.scroll_to(12)
    place = "document.querySelector('#q12').getBoundingClientRect().top"
    let_settle(qtbot, view)
    before = ask(qtbot, view, place)
    view.load(topic(100, article(99)) + LONG)
    let_settle(qtbot, view)
    assert ask(qtbot, view, place) == pytest.approx(before, abs=1)


def test_a_click_into_an_article_reports_it(qtbot, view):
    view.load(PAGE)
    with qtbot.waitSignal(view.item_activated) as reported:
        click(qtbot, view, "#q2 p")
    assert reported.args == [2]


@pytest.mark.parametrize("attributes", ["", 'target="_blank"'])
def test_a_click_on_a_link_reports_it_and_the_page_stays(qtbot, view, attributes):
    link = f'<a href="https://example.org/tea" {attributes}>tea leaves</a>'
    view.load(article(1, link))
    with (
        qtbot.assertNotEmitted(view.item_activated),
        qtbot.waitSignal(view.link_activated) as reported,
    ):
        click(qtbot, view, "#q1 a")
    assert reported.args == [QUrl("https://example.org/tea")]
    assert ask(qtbot, view, "location.href") == "faq://app/"


def test_a_link_inside_the_page_scrolls_and_others_do_nothing(qtbot, view):
    links = '<a class="a" href="/other/">x</a> <a class="b" href="file:///etc/passwd">y</a> '
    view.load(article(90, f'{links}<a class="c" href="#q25">z</a>') + LONG)
    with qtbot.assertNotEmitted(view.link_activated):
        for name in ("a", "b", "c"):
            click(qtbot, view, f"a.{name}")
        qtbot.waitUntil(lambda: ask(qtbot, view, "scrollY") > 0)
    assert ask(qtbot, view, "location.pathname") == "/"


@pytest.fixture
def visitors(qtbot):
    """Return a server on this machine, and what has knocked at its door."""
    server = QTcpServer()
    assert server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
    seen = []
    server.newConnection.connect(lambda: seen.append(server.nextPendingConnection()))
    yield f"http://127.0.0.1:{server.serverPort()}", seen
    server.close()


def hostile(address):
    return (
        "<script>document.body.dataset.ran = 'script'</script>"
        "<img src='x' onerror=\"document.body.dataset.ran = 'onerror'\">"
        f"<img src='{address}/a.png'><link rel='stylesheet' href='{address}/a.css'>"
        f"<iframe src='{address}/frame'></iframe><iframe srcdoc='<p>x</p>'></iframe>"
        f"<object data='{address}/object'></object><video src='{address}/v' autoplay></video>"
        f"<meta http-equiv='refresh' content='0;url={address}/away'>"
        f"<form action='{address}/form'><button id='send'>Send</button></form>"
        f"<svg onload=\"document.body.dataset.ran = 'onload'\"></svg>"
    )


@pytest.fixture(params=[True, False], ids=["policy", "no policy"])
def has_policy(request, monkeypatch):
    """Take the page's own policy away or not: the other fences hold without it."""
    if not request.param:
        monkeypatch.setattr(web_view, "shell", _shell_without_policy)
    return request.param


@pytest.mark.parametrize("is_inserted", [False, True])
def test_hostile_content_neither_runs_nor_leaves(
    qtbot, has_policy, new_view, visitors, is_inserted
):
    view, (address, seen) = new_view, visitors
    content = article(1) + hostile(address)
    if not is_inserted:
        view.load(content)
    with qtbot.waitSignal(view.painted):
        view.show()
    if is_inserted:
        view.load(content)
    click(qtbot, view, "#send")
    if not has_policy:
        qtbot.waitUntil(lambda: f"{address}/a.png" in view.guard.refused)
    assert ask(qtbot, view, "document.body.dataset.ran ?? ''") == ""
    assert ask(qtbot, view, "location.href") == "faq://app/"
    view.patch(1, article(1, "still here"))
    assert "still here" in html(qtbot, view)
    assert seen == []


def _shell_without_policy(css, fragment, *, dark=False):
    return f"<!DOCTYPE html><html><body><main id='page'>{fragment}</main></body></html>"


def test_content_cannot_forge_a_report(qtbot, view):
    """A line on the console counts only with the word that our own script knows."""
    with qtbot.assertNotEmitted(view.page.reported):
        ask(qtbot, view, "console.info('item 7')")
        ask(qtbot, view, "console.info('0'.repeat(32) + 'item 7')")


def test_the_page_comes_back_after_its_process_has_died_once(qtbot, view):
    view.load(PAGE)
    view.patch(2, article(2, "Changed"))
    view.scroll_to(2)
    with qtbot.waitSignal(view.painted), qtbot.assertNotEmitted(view.failed):
        os.kill(view.page.renderProcessPid(), signal.SIGTERM)
    assert "Changed" in html(qtbot, view)
    assert ask(qtbot, view, "document.querySelector('.selected').id") == "q2"


def test_a_process_that_dies_twice_within_a_minute_is_given_up(qtbot, view):
    with qtbot.waitSignal(view.painted):
        view.page.renderProcessTerminated.emit(DIED, 1)
    with qtbot.waitSignal(view.failed):
        view.page.renderProcessTerminated.emit(DIED, 1)


def test_only_copying_is_offered_and_it_has_a_name(view):
    child = view.focusProxy()
    assert [action.text() for action in child.actions()] == ["Copy", "Select all"]
    assert child.accessibleName() == "Preview"


def test_zoom_is_kept_when_the_page_is_loaded_again(qtbot, view):
    view.set_zoom(1.5)
    with qtbot.waitSignal(view.painted):
        view.page.renderProcessTerminated.emit(DIED, 1)
    assert view.page.zoomFactor() == pytest.approx(1.5)
