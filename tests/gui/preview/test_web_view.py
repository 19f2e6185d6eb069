"""The web preview changes its page in place, reports the reader, and lets nothing act."""

import os
import signal

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QPalette
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from editor.gui.preview import scheme, web_view
from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.rendered import (
    Asset,
    Heading,
    Look,
    Patch,
    RenderedItem,
    RenderedPage,
)
from editor.gui.preview.view import Caret
from editor.gui.preview.web_view import WebView
from tests.gui.preview.pages import HARMLESS, PAGE, article, topic
from tests.gui.preview.widgets import delete_now

prepare_environment()
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


def own(fragment):
    """Return a page in our own look."""
    return RenderedPage(fragment)


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
    view.load(own(PAGE))
    view.patch(2, RenderedItem(article(2, "Changed")))
    view.scroll_to(3)
    view.set_theme(True)
    with qtbot.waitSignal(view.painted):
        view.show()
    assert "Changed" in html(qtbot, view)
    assert ask(qtbot, view, "document.querySelector('.selected').id") == "q3"
    assert ask(qtbot, view, "document.documentElement.dataset.theme") == "dark"


def test_a_patch_keeps_the_scroll_position_the_selection_and_open_folds(qtbot, view):
    fold = "<details><summary>More</summary>{}</details>"
    view.load(own(LONG))
    view.patch(12, RenderedItem(article(12, fold.format("old"))))
    view.scroll_to(12)
    let_settle(qtbot, view)
    ask(qtbot, view, "document.querySelector('details').open = true")
    before = ask(qtbot, view, "scrollY")
    view.patch(12, RenderedItem(article(12, fold.format("new"))))
    assert before > 0
    assert ask(qtbot, view, "scrollY") == before
    assert ask(qtbot, view, "document.querySelector('.selected').textContent").endswith("Morenew")
    assert ask(qtbot, view, "document.querySelector('details').open") is True


def test_only_one_item_is_selected_and_it_is_in_view(qtbot, view):
    view.load(own(LONG))
    for number in (3, 25):
        view.scroll_to(number)
    let_settle(qtbot, view)
    assert ask(qtbot, view, "document.querySelectorAll('.selected').length") == 1
    box = "document.querySelector('#q25').getBoundingClientRect()"
    assert ask(qtbot, view, f"{box}.bottom > 0 && {box}.top < innerHeight") is True


def test_new_content_leaves_what_the_reader_looks_at_in_its_place(qtbot, view):
    view.load(own(LONG))
    view.scroll_to(12)
    place = "document.querySelector('#q12').getBoundingClientRect().top"
    let_settle(qtbot, view)
    before = ask(qtbot, view, place)
    view.load(own(topic(100, article(99)) + LONG))
    let_settle(qtbot, view)
    assert ask(qtbot, view, place) == pytest.approx(before, abs=1)


def test_a_click_into_an_article_reports_it(qtbot, view):
    view.load(own(PAGE))
    with qtbot.waitSignal(view.clicked) as reported:
        click(qtbot, view, "#q2 p")
    assert reported.args[0].id == 2


@pytest.mark.parametrize("attributes", ["", 'target="_blank"'])
def test_a_click_on_a_link_reports_it_and_the_page_stays(qtbot, view, attributes):
    link = f'<a href="https://example.org/tea" {attributes}>tea leaves</a>'
    view.load(own(article(1, link)))
    with (
        qtbot.assertNotEmitted(view.clicked),
        qtbot.waitSignal(view.link_activated) as reported,
    ):
        click(qtbot, view, "#q1 a")
    assert reported.args == [QUrl("https://example.org/tea")]
    assert ask(qtbot, view, "location.href") == "faq://app/"


def test_a_link_inside_the_page_scrolls_and_others_do_nothing(qtbot, view):
    links = '<a class="a" href="/other/">x</a> <a class="b" href="file:///etc/passwd">y</a> '
    view.load(own(article(90, f'{links}<a class="c" href="#q25">z</a>') + LONG))
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
    """Take the page's policy away or not: the other fences hold without it."""
    if not request.param:
        monkeypatch.setattr(web_view, "shell", _shell_without_policy)
        monkeypatch.setattr(scheme, "POLICY", "")
    return request.param


@pytest.mark.parametrize("is_inserted", [False, True])
def test_hostile_content_neither_runs_nor_leaves(
    qtbot, has_policy, new_view, visitors, is_inserted
):
    view, (address, seen) = new_view, visitors
    content = article(1) + hostile(address)
    if not is_inserted:
        view.load(own(content))
    with qtbot.waitSignal(view.painted):
        view.show()
    if is_inserted:
        view.load(own(content))
    click(qtbot, view, "#send")
    if not has_policy:
        qtbot.waitUntil(lambda: f"{address}/a.png" in view.guard.refused)
    assert ask(qtbot, view, "document.body.dataset.ran ?? ''") == ""
    assert ask(qtbot, view, "location.href") == "faq://app/"
    view.patch(1, RenderedItem(article(1, "still here")))
    assert "still here" in html(qtbot, view)
    assert seen == []


HINTS = (
    "<link rel='preconnect' href='{0}'><link rel='dns-prefetch' href='{0}'>"
    "<link rel='prefetch' href='{0}/next'><link rel='preload' as='style' href='{0}/a.css'>"
    "<link rel='modulepreload' href='{0}/a.js'>"
)


@pytest.mark.usefixtures("has_policy")
def test_hints_about_what_to_fetch_are_not_followed(qtbot, view, visitors):
    address, seen = visitors
    with qtbot.waitSignal(view.painted):
        view.load(site("<p>tea</p>", head=HINTS.format(address)))
    view.load(site(HINTS.format(address), "<p>more</p>", head=HINTS.format(address)))
    let_settle(qtbot, view)
    assert seen == []


@pytest.mark.usefixtures("has_policy")
@pytest.mark.parametrize("target", ["", ";url=/faq/", ";url=faq://app/faq/", ";url=#there"])
def test_a_page_that_wants_to_load_itself_again_stays(qtbot, view, target):
    refresh = f"<meta http-equiv='refresh' content='0{target}'>"
    with qtbot.waitSignal(view.painted):
        view.load(site("<p>tea</p>", head=refresh))
    ask(qtbot, view, "globalThis.isTheSame = true")
    view.load(site(refresh, "<p>more</p>", head=refresh))
    let_settle(qtbot, view)
    assert ask(qtbot, view, "globalThis.isTheSame === true")
    assert ask(qtbot, view, "location.href") == "faq://app/faq/"


def _shell_without_policy(css, fragment, *, dark=False):
    return (
        f"<!DOCTYPE html><html data-faq='own'><body><main id='page'>{fragment}</main></body></html>"
    )


def test_a_page_into_which_the_engine_did_not_put_our_script_is_painted_all_the_same(qtbot, view):
    view.page.scripts().clear()
    named_like_it = '<a id="faq">link</a>'
    with qtbot.waitSignal(view.painted):
        view.load(RenderedPage(PAGE + named_like_it, url="/another/"))


def test_content_cannot_forge_a_report(qtbot, view):
    """A line on the console counts only with the word that our own script knows."""
    with qtbot.assertNotEmitted(view.page.reported):
        ask(qtbot, view, "console.info('item 7')")
        ask(qtbot, view, "console.info('0'.repeat(32) + 'item 7')")


def test_the_page_comes_back_after_its_process_has_died_once(qtbot, view):
    view.load(own(PAGE))
    view.patch(2, RenderedItem(article(2, "Changed")))
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


# The site's page


CSS = (
    b"p { color: rgb(1, 1, 1) } @media (prefers-color-scheme: dark) { p { color: rgb(9, 9, 9) } }"
    b" @media (prefers-color-scheme: light) { p { color: rgb(5, 5, 5) } }"
)


def marked(name, html):
    return f"<!--faq:{name}-->{html}<!--/faq-->"


def site_item(item_id, number, answer="<p data-line='1'>Answer</p>"):
    question = marked(f"{item_id}:question#{number}", f"Question {item_id}?")
    written = marked(f"{item_id}:answer#{number + 1}", answer)
    return f"<div class='item'><h3 id='s{item_id}'>{question}</h3>\n{written}</div>"


def site(*items, head="", url="/faq/"):
    html = (
        f"<!DOCTYPE html><html lang='en'><head><title>x</title>{head}</head><body><header>Site"
        f"<a href='/shop/'>Shop</a></header><main>{''.join(items)}</main></body></html>"
    )
    return RenderedPage(html, look=Look.SITE, url=url)


def long_answer(blocks):
    """Return an answer whose block number n stands in line 2n - 1 and is 100 pixels high."""
    return "".join(
        f"<p style='height: 100px; margin: 0' data-line='{2 * number + 1}'>Block {number}</p>"
        for number in range(blocks)
    )


@pytest.fixture
def site_view(qtbot, view):
    """Return a view that shows two items in the site's look."""
    with qtbot.waitSignal(view.painted):
        view.load(site(site_item(1, 0), site_item(2, 2)))
    return view


def place_items(qtbot, view, *items, **more):
    """Show other items, and wait until they are there."""
    view.load(site(*items, **more))
    let_settle(qtbot, view)


def test_the_site_s_page_is_a_document_of_its_own_at_its_own_address(qtbot, site_view):
    assert ask(qtbot, site_view, "location.href") == "faq://app/faq/"
    assert ask(qtbot, site_view, "document.documentElement.lang") == "en"
    assert ask(qtbot, site_view, "document.querySelector('header').textContent") == "SiteShop"


def test_files_of_the_site_are_asked_for_and_arrive_later(qtbot, view):
    wanted = []
    view.asset_wanted.connect(wanted.append)
    view.load(site(site_item(1, 0), head="<link rel=stylesheet href='/main.css?v=1'>"))
    qtbot.waitUntil(lambda: wanted == ["/main.css"])
    with qtbot.waitSignal(view.painted):
        view.give_asset("/main.css", Asset("text/css", CSS))
    colour = "getComputedStyle(document.querySelector('p')).color"
    assert ask(qtbot, view, colour) == "rgb(5, 5, 5)"


def test_a_file_that_is_missing_holds_nothing_up(qtbot, view):
    view.asset_wanted.connect(lambda path: view.give_asset(path, None))
    with qtbot.waitSignal(view.painted):
        view.load(site(site_item(1, 0), head="<link rel=stylesheet href='/none.css'>"))


def test_light_and_dark_are_the_reader_s_choice_and_need_no_reload(qtbot, view):
    view.asset_wanted.connect(lambda path: view.give_asset(path, Asset("text/css", CSS)))
    head = (
        "<meta name='color-scheme' content='light dark'><style>@import '/main.css'; "
        "@media (prefers-color-scheme: dark) { h3 { color: rgb(7, 7, 7) } }</style>"
    )
    view.set_colours("dark")
    with qtbot.waitSignal(view.painted):
        view.load(site(site_item(1, 0), head=head))
    colours = (
        "['p', 'h3'].map((each) => getComputedStyle(document.querySelector(each)).color).join()"
        " + getComputedStyle(document.documentElement).colorScheme"
    )
    qtbot.waitUntil(lambda: ask(qtbot, view, colours) == "rgb(9, 9, 9),rgb(7, 7, 7)dark")
    view.set_colours("light")
    assert ask(qtbot, view, colours) == "rgb(5, 5, 5),rgb(0, 0, 0)light"
    view.set_colours("dark")
    assert ask(qtbot, view, colours) == "rgb(9, 9, 9),rgb(7, 7, 7)dark"


def test_a_patch_changes_what_stands_between_its_marks_and_nothing_else(qtbot, site_view):
    ask(qtbot, site_view, "globalThis.before = [...document.querySelectorAll('h3, p')]")
    patches = (Patch("2:answer#3", "<p data-line='1'>Changed</p><p data-line='3'>New</p>"),)
    with qtbot.assertNotEmitted(site_view.outdated):
        site_view.patch(2, RenderedItem("", patches))
        texts = "[...document.querySelectorAll('h3, p')].map((each) => each.textContent).join()"
        seen = ask(qtbot, site_view, texts)
    assert seen == "Question 1?,Answer,Question 2?,Changed,New"
    assert ask(qtbot, site_view, "before.every((each) => each.isConnected)") is True


LAYERS = "getComputedStyle(document.querySelector('.item')).backfaceVisibility"
BOXES = """JSON.stringify([...document.querySelectorAll('h3, p')].slice(0, 100).map(
    (each) => each.getBoundingClientRect()))"""


def test_parts_of_a_very_large_page_are_layers_and_the_page_looks_the_same(qtbot, view):
    items = [site_item(number, 2 * number) for number in range(1, 1_100)]
    looks = []
    for page in (site(*items[:900]), site(*items)):
        view.load(site("<p>tea</p>", url="/other/"))
        with qtbot.waitSignal(view.painted, timeout=20_000):
            view.load(page)
        looks.append((ask(qtbot, view, LAYERS), ask(qtbot, view, BOXES)))
    assert [layers for layers, _ in looks] == ["visible", "hidden"]
    assert looks[0][1] == looks[1][1]
    view.patch(5, RenderedItem("", (Patch("5:answer#11", "<p style='float: left'>x</p>"),)))
    assert ask(qtbot, view, LAYERS) == "visible"


def test_a_patch_for_a_mark_that_is_not_there_makes_the_page_outdated(qtbot, site_view):
    with qtbot.waitSignal(site_view.outdated):
        site_view.patch(2, RenderedItem("", (Patch("2:answer#9", "<p>Changed</p>"),)))


def test_a_page_that_has_lost_a_place_gets_its_texts_again(qtbot, site_view):
    ask(qtbot, site_view, "document.querySelector('p').textContent = 'old'")
    site_view.page.reported.emit("lost", {})
    texts = "[...document.querySelectorAll('p')].map((each) => each.textContent).join()"
    qtbot.waitUntil(lambda: ask(qtbot, site_view, texts) == "Answer,Answer")


def test_a_patch_sent_before_the_page_is_there_arrives(qtbot, view):
    with qtbot.waitSignal(view.painted):
        view.load(site(site_item(1, 0)))
        view.patch(1, RenderedItem("", (Patch("1:answer#1", "<p>Changed</p>"),)))
    assert ask(qtbot, view, "document.querySelector('p').textContent") == "Changed"


def test_a_new_page_keeps_what_is_the_same_and_numbers_its_marks_anew(qtbot, site_view):
    ask(qtbot, site_view, "globalThis.kept = document.querySelector('#s2').parentNode")
    with qtbot.assertNotEmitted(site_view.painted):
        place_items(qtbot, site_view, site_item(1, 0), site_item(9, 2), site_item(2, 4))
    assert ask(qtbot, site_view, "kept === document.querySelector('#s2').parentNode") is True
    site_view.patch(2, RenderedItem("", (Patch("2:answer#5", "<p>Changed</p>"),)))
    assert ask(qtbot, site_view, "kept.querySelector('p').textContent") == "Changed"


def test_folds_stay_as_their_reader_left_them(qtbot, site_view):
    fold = "<details data-line='1'><summary>More</summary><p>{}</p></details>"
    place_items(qtbot, site_view, site_item(1, 0, fold.format("old")))
    ask(qtbot, site_view, "document.querySelector('details').open = true")
    site_view.patch(1, RenderedItem("", (Patch("1:answer#1", fold.format("new")),)))
    seen = "document.querySelector('details[open] p').textContent"
    assert ask(qtbot, site_view, seen) == "new"


def test_the_selected_item_is_in_view_and_the_page_s_own_elements_are_as_they_were(
    qtbot, site_view
):
    before = ask(qtbot, site_view, "document.body.outerHTML")
    height = ask(qtbot, site_view, "document.documentElement.scrollHeight")
    site_view.scroll_to(2)
    site_view.show_caret(Caret(2, "answer", 1, 1), is_followed=True)
    let_settle(qtbot, site_view)
    assert ask(qtbot, site_view, "document.body.outerHTML") == before
    assert ask(qtbot, site_view, "document.documentElement.scrollHeight") == height


def test_a_far_item_is_brought_into_view(qtbot, site_view):
    items = [site_item(number, 2 * number, long_answer(3)) for number in range(1, 20)]
    place_items(qtbot, site_view, *items)
    site_view.scroll_to(15)
    let_settle(qtbot, site_view)
    box = "document.querySelector('#s15').getBoundingClientRect()"
    assert ask(qtbot, site_view, f"{box}.bottom > 0 && {box}.top < innerHeight") is True


def test_the_block_of_the_caret_is_followed(qtbot, site_view):
    place_items(qtbot, site_view, site_item(1, 0, long_answer(30)))
    site_view.scroll_to(1)
    site_view.show_caret(Caret(1, "answer", 41, 60), is_followed=True)
    let_settle(qtbot, site_view)
    box = "document.querySelector('[data-line=\"41\"]').getBoundingClientRect()"
    assert ask(qtbot, site_view, f"{box}.top >= 0 && {box}.bottom <= innerHeight") is True


@pytest.mark.parametrize(("line", "top"), [(21.0, "21"), (22.0, "21"), (40.5, "39")])
def test_the_page_follows_the_line_at_the_top_of_the_answer(qtbot, site_view, line, top):
    place_items(qtbot, site_view, site_item(1, 0, long_answer(30)))
    site_view.follow(1, line, 60)
    let_settle(qtbot, site_view)
    at_top = "document.elementFromPoint(250, 20).dataset.line"
    assert ask(qtbot, site_view, at_top) == top


def test_what_the_reader_scrolls_to_is_told_and_what_we_scroll_to_is_not(qtbot, site_view):
    place_items(qtbot, site_view, site_item(1, 0, long_answer(30)))
    site_view.scroll_to(1)
    with qtbot.assertNotEmitted(site_view.scrolled):
        site_view.follow(1, 21.0, 60)
        let_settle(qtbot, site_view)
    # As if the pointer had come to the page, a while after the last change by the window.
    ask(
        qtbot,
        site_view,
        "document.documentElement.dispatchEvent(new MouseEvent('mouseenter'))",
    )
    qtbot.wait(350)
    with qtbot.waitSignal(site_view.scrolled) as told:
        ask(qtbot, site_view, "document.querySelector('[data-line=\"41\"]').scrollIntoView()")
    assert told.args[0] == 1
    assert told.args[1] == pytest.approx(41, abs=0.5)


def test_a_click_tells_the_text_the_line_and_the_words_around(qtbot, site_view):
    answer = "<p data-line='1'>One</p><ul data-line='3'><li data-line='4'>some green tea</li></ul>"
    place_items(qtbot, site_view, site_item(1, 0, answer))
    with qtbot.waitSignal(site_view.clicked) as told:
        click(qtbot, site_view, "li")
    place = told.args[0]
    assert (place.id, place.part, place.line) == (1, "answer", 4)
    assert place.before + place.after == "some green tea"


def test_a_click_on_a_question_tells_it(qtbot, site_view):
    with qtbot.waitSignal(site_view.clicked) as told:
        click(qtbot, site_view, "#s2")
    assert (told.args[0].id, told.args[0].part) == (2, "question")


def test_a_click_beside_the_texts_tells_nothing(qtbot, site_view):
    with qtbot.assertNotEmitted(site_view.clicked):
        click(qtbot, site_view, "header")


def test_a_link_to_another_page_of_the_site_says_where_it_leads(qtbot, site_view):
    with qtbot.waitSignal(site_view.noted) as said:
        click(qtbot, site_view, "a")
    assert said.args == ["This link leads to /shop/ on the site."]
    assert ask(qtbot, site_view, "location.href") == "faq://app/faq/"


def test_a_heading_of_the_outline_is_brought_to_the_top(qtbot, site_view):
    items = [site_item(number, 2 * number, long_answer(3)) for number in range(1, 20)]
    place_items(qtbot, site_view, *items)
    for heading in (Heading(3, "", 0, "s12"), Heading(3, "", 4, "")):
        site_view.show_heading(heading)
        let_settle(qtbot, site_view)
        name = heading.target or f"s{heading.id}"
        top = ask(
            qtbot, site_view, f"document.querySelector('#{name}').getBoundingClientRect().top"
        )
        assert 0 <= top < 40


def test_words_are_found_and_counted(qtbot, site_view):
    with qtbot.waitSignal(site_view.found) as first:
        site_view.find_words("question")
    with qtbot.waitSignal(site_view.found) as last:
        site_view.find_words("question", backward=True)
    assert (first.args, last.args) == ([1, 2], [2, 2])


@pytest.mark.parametrize(
    ("device", "zoom", "width", "factor"),
    [(0, 1.25, 500, 1.25), (390, 1.0, 390, 1.0), (390, 2.0, 500, 1.28), (1280, 1.0, 500, 0.39)],
)
def test_the_page_is_as_wide_as_the_chosen_screen(site_view, device, zoom, width, factor):
    site_view.set_zoom(zoom)
    site_view.set_device(device)
    assert site_view._view.width() == width
    assert site_view.page.zoomFactor() == pytest.approx(factor, abs=0.01)


def test_html_of_an_answer_and_of_the_page_is_clean(qtbot, site_view):
    site_view.scroll_to(2)
    taken = []
    site_view.give_html(2, taken.append)
    site_view.give_html(0, taken.append)
    qtbot.waitUntil(lambda: len(taken) == 2)
    assert taken[0] == "<p>Answer</p>"
    assert taken[1].startswith('<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head>')
    assert not any(word in taken[1] for word in ("faq:", "data-line", "glass"))


def test_a_pdf_is_written_on_light_ground(qtbot, site_view, tmp_path):
    site_view.set_colours("dark")
    said = []
    site_view.save_pdf(str(tmp_path / "page.pdf"), said.append)
    qtbot.waitUntil(lambda: said == [True])
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_files_that_changed_are_asked_for_anew_and_the_place_is_kept(qtbot, site_view):
    items = [site_item(number, 2 * number, long_answer(3)) for number in range(1, 20)]
    page = site(*items, head="<link rel=stylesheet href='/main.css'>")
    wanted = []
    site_view.asset_wanted.connect(wanted.append)
    site_view.asset_wanted.connect(lambda path: site_view.give_asset(path, Asset("text/css", CSS)))
    site_view.load(page)
    let_settle(qtbot, site_view)
    ask(qtbot, site_view, "scrollTo(0, 900)")
    qtbot.waitUntil(lambda: site_view._height == 900)
    site_view.forget_assets()
    with qtbot.waitSignal(site_view.painted):
        site_view.load(page)
    assert wanted == ["/main.css", "/main.css"]
    assert ask(qtbot, site_view, "scrollY") == 900


def test_hostile_documents_neither_run_nor_leave(qtbot, view, visitors):
    address, seen = visitors
    head = f"<base href='{address}/'><script src='/a.js'></script>"
    with qtbot.waitSignal(view.painted):
        view.load(site(hostile(address), "<iframe src='/faq/'></iframe>", head=head))
    for is_again in (False, True):
        if is_again:
            view.load(site(hostile(address), "<p>more</p>", head=head))
            let_settle(qtbot, view)
        click(qtbot, view, "#send")
        assert ask(qtbot, view, "document.body.dataset.ran ?? ''") == ""
        assert ask(qtbot, view, "location.href") == "faq://app/faq/"
        assert ask(qtbot, view, "String(document.baseURI)") == "faq://app/faq/"
        assert ask(qtbot, view, "document.querySelector('iframe')?.contentDocument?.URL ?? ''") in (
            "",
            "about:blank",
        )
    assert seen == []


def test_the_link_with_the_keyboard_is_told_until_the_keyboard_leaves(qtbot, new_view):
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(new_view)
    layout.addWidget(field)
    with qtbot.waitSignal(new_view.painted):
        window.show()
    window.activateWindow()
    told = []
    new_view.link_hovered.connect(told.append)
    new_view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in {None, field})
    new_view.page.linkHovered.emit("https://tea.example/")
    field.setFocus()
    assert told == ["https://tea.example/", ""]
    new_view.setParent(None)


def test_a_site_that_paints_no_ground_stands_on_white_as_in_a_browser(site_view):
    site_view.setPalette(QPalette(QColor("#333333"), QColor("#16191e")))
    site_view.set_theme(True)
    assert site_view.page.backgroundColor().name() == "#ffffff"
    site_view.load(own(article(1)))
    assert site_view.page.backgroundColor() == site_view.palette().color(QPalette.ColorRole.Base)
    assert site_view.page.backgroundColor().name() != "#ffffff"
