"""A link of a page leads nowhere by itself: however it is clicked, the window is only told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices

from editor.gui.preview.probe import prepare_environment
from editor.gui.preview.rendered import Look, RenderedPage
from editor.gui.preview.web_view import WebView
from tests.gui.preview.pages import HARMLESS
from tests.gui.preview.widgets import delete_now

prepare_environment()
pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)

SPOT = QPoint(60, 40)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CLICKS = [(LEFT, PLAIN), (LEFT, CONTROL), (LEFT, SHIFT), (LEFT, CONTROL | SHIFT), (MIDDLE, PLAIN)]
NOWHERE = [
    "javascript:document.title='ran'", "data:text/html,a", "file:///etc/passwd", "about:blank",
    "ABOUT:blank", "about:srcdoc", "about:blank#a", "chrome://version", "vbscript:a", "blob:a", "view-source:https://example.org", "tel:1",
]  # fmt: skip


@pytest.fixture
def view(qtbot, monkeypatch):
    """Return a view in which only a click on its one link does anything; nothing may be opened."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(str(url)))
    view = WebView()
    view.resize(500, 400)
    with qtbot.waitSignal(view.painted):
        view.show()
    yield view
    delete_now(view)


def show(qtbot, view, address, attributes=""):
    style = "position: fixed; inset: 0; font-size: 40px; background: white"
    link = f"<a style='{style}' href=\"{address}\" {attributes}>a link</a>"
    html = f"<!DOCTYPE html><html><body>{link}</body></html>"
    with qtbot.waitSignal(view.painted):
        view.load(RenderedPage(html, look=Look.SITE, url="/links/"))


def place(qtbot, view):
    with qtbot.waitCallback() as answer:
        view.page.ask("location.href + document.title", answer)
    return answer.args[0]


@pytest.mark.parametrize("attributes", ["", "target=_blank", "target=x", "download", "rel=opener"])
@pytest.mark.parametrize(("button", "keys"), CLICKS)
def test_every_kind_of_click_tells_the_window_and_the_page_stays(
    qtbot, view, button, keys, attributes
):
    told = []
    view.link_activated.connect(lambda url: told.append(url.toString()))
    show(qtbot, view, "https://example.org/tea", attributes)
    qtbot.mouseClick(view.focusProxy().focusProxy(), button, keys, SPOT)
    assert place(qtbot, view) == "faq://app/links/"
    assert set(told) <= {"https://example.org/tea"}
    if (button, keys, attributes) == (LEFT, PLAIN, ""):
        qtbot.waitUntil(lambda: bool(told))


def test_return_on_a_link_tells_the_window_and_the_page_stays(qtbot, view):
    show(qtbot, view, "https://example.org/tea")
    view.activateWindow()
    view.focusProxy().focusProxy().setFocus()
    with qtbot.waitCallback() as focused:
        view.page.ask("document.querySelector('a').focus(); 1", focused)
    with qtbot.waitSignal(view.link_activated):
        qtbot.keyClick(view.focusProxy().focusProxy(), Qt.Key.Key_Return)
    assert place(qtbot, view) == "faq://app/links/"


@pytest.mark.parametrize("address", NOWHERE)
def test_what_is_no_page_of_the_web_and_no_mail_leads_nowhere(qtbot, view, address):
    show(qtbot, view, address)
    with qtbot.assertNotEmitted(view.link_activated):
        for button, keys in CLICKS:
            qtbot.mouseClick(view.focusProxy().focusProxy(), button, keys, SPOT)
            assert place(qtbot, view) == "faq://app/links/"


@pytest.mark.parametrize(
    "attribute", ["http-equiv=refresh", "http-equiv=' Refresh'", "http-equiv='&#82;efresh'"]
)
def test_no_page_makes_itself_an_empty_one(qtbot, view, attribute):
    html = (
        f"<!DOCTYPE html><html><head><meta {attribute} content='0;url=about:blank'></head></html>"
    )
    view.load(RenderedPage(html, look=Look.SITE, url="/links/"))
    qtbot.wait(1500)
    assert place(qtbot, view) == "faq://app/links/"
