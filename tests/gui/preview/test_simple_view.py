"""The simple preview shows one item and loads nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from editor.gui.preview.rendered import Look, RenderedItem, RenderedPage
from editor.gui.preview.simple_view import SimpleView
from editor.gui.preview.view import Place
from tests.gui.preview.pages import PAGE, article, topic

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAA"
    "AgABSK+kcQAAAABJRU5ErkJggg=="
)
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def view(qtbot):
    view = SimpleView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def shown(view):
    return view.browser.toPlainText()


def test_only_the_selected_item_is_shown(view):
    view.load(RenderedPage(PAGE))
    view.scroll_to(3)
    assert "Question 3?" in shown(view)
    assert "Question 2?" not in shown(view)


def test_a_selected_topic_is_shown_with_its_items(view):
    view.load(RenderedPage(PAGE))
    view.scroll_to(100)
    assert [word in shown(view) for word in ("Topic 100", "Question 2?", "Topic 200")] == [
        True,
        True,
        False,
    ]


def test_without_a_selection_the_page_begins_at_its_beginning(view):
    view.load(RenderedPage(PAGE))
    assert shown(view).startswith("Tea")


def test_a_patch_of_the_shown_item_keeps_the_scroll_position(view):
    text = "<br>".join(["line"] * 100)
    view.load(RenderedPage(article(1, text)))
    view.scroll_to(1)
    view.browser.verticalScrollBar().setValue(500)
    view.patch(1, RenderedItem(article(1, f"{text}<br>new")))
    assert "new" in shown(view)
    assert view.browser.verticalScrollBar().value() == 500


def test_a_patch_of_another_item_is_kept_for_later(view):
    view.load(RenderedPage(PAGE))
    view.scroll_to(1)
    view.patch(2, RenderedItem(article(2, "Changed")))
    assert "Changed" not in shown(view)
    view.scroll_to(2)
    assert "Changed" in shown(view)


@pytest.mark.parametrize(
    "address", ["https://example.org/", "http://a.example", "mailto:a@b.example"]
)
def test_a_link_that_leads_elsewhere_is_reported(qtbot, view, address):
    with qtbot.waitSignal(view.link_activated) as link:
        view.browser.anchorClicked.emit(QUrl(address))
    assert link.args == [QUrl(address)]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:1", "other/page", "data:x,y"]
)
def test_any_other_link_does_nothing(qtbot, view, address):
    view.load(RenderedPage(PAGE))
    before = shown(view)
    with qtbot.assertNotEmitted(view.link_activated):
        view.browser.anchorClicked.emit(QUrl(address))
    assert shown(view) == before


def test_a_link_inside_the_page_shows_its_item(view):
    view.load(RenderedPage(PAGE))
    view.scroll_to(1)
    view.browser.anchorClicked.emit(QUrl("#q3"))
    assert "Question 3?" in shown(view)


def test_a_click_into_an_item_reports_it(qtbot, view):
    view.load(RenderedPage(topic(100, article(1), article(2))))
    place = _place_of(view, "Question 2?")
    with qtbot.waitSignal(view.clicked) as click:
        qtbot.mouseClick(view.browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert click.args == [Place(2)]


def test_selecting_text_is_no_click(qtbot, view):
    view.load(RenderedPage(article(1)))
    place = _place_of(view, "Question 1?")
    port = view.browser.viewport()
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseMove(port, place + QPoint(60, 0))
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place + QPoint(60, 0))


def test_a_picture_in_the_text_is_shown_and_no_other_is_loaded(view, tmp_path):
    stranger = tmp_path / "stranger.png"
    QImage(1, 1, QImage.Format.Format_RGB32).save(str(stranger))
    load = view.browser.loadResource
    assert load(IMAGE, QUrl(PIXEL)).size().width() == 1
    assert load(IMAGE, QUrl.fromLocalFile(str(stranger))).isEmpty()
    assert load(IMAGE, QUrl("https://example.org/a.png")).isEmpty()


def test_a_broken_picture_is_no_picture(view):
    assert view.browser.loadResource(IMAGE, QUrl("data:image/png;base64,A")).isNull()


def test_zoom_enlarges_the_text(view):
    natural = view.browser.font().pointSizeF()
    view.set_zoom(2.0)
    assert view.browser.font().pointSizeF() == pytest.approx(2 * natural)


def test_a_link_to_another_page_of_the_site_says_where_it_leads(qtbot, view):
    view.load(RenderedPage(PAGE))
    with qtbot.waitSignal(view.noted) as said:
        view.browser.anchorClicked.emit(QUrl("/shop/"))
    assert said.args == ["This link leads to /shop/ on the site."]


def test_a_document_of_the_site_is_left_to_the_other_view(view):
    view.load(RenderedPage(PAGE))
    view.load(RenderedPage("<html></html>", look=Look.SITE))
    assert shown(view).startswith("Tea")


def test_words_are_found_one_after_the_other_and_counted(qtbot, view):
    view.load(RenderedPage(PAGE))
    seen = []
    view.found.connect(lambda *found: seen.append(found))
    for backward in (False, False, True, True):
        view.find_words("question", backward=backward)
    view.find_words("coffee")
    assert seen == [(1, 4), (2, 4), (1, 4), (4, 4), (0, 0)]
    assert not view.browser.textCursor().hasSelection()


def test_html_is_handed_on_without_what_only_the_preview_needs(view):
    marked = '<!--faq:1:answer#1--><p data-line="3">Tea</p><!--/faq-->'
    view.load(RenderedPage(article(1, marked)))
    taken = []
    view.give_html(1, taken.append)
    view.give_html(0, taken.append)
    assert taken[0] == "<p><p>Tea</p></p>"
    assert "data-id" not in taken[1]


def test_a_pdf_is_written(view, tmp_path):
    view.load(RenderedPage(PAGE))
    said = []
    view.save_pdf(str(tmp_path / "page.pdf"), said.append)
    assert said == [True]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def _place_of(view, text):
    cursor = view.browser.document().find(text)
    cursor.setPosition(cursor.selectionStart() + 2)
    return view.browser.cursorRect(cursor).center()


@pytest.mark.parametrize("way", ["{}", "file://{}", "//localhost{}", "../../../../../../../../{}"])
def test_no_picture_from_the_disk_is_printed(qtbot, view, tmp_path, monkeypatch, way):
    red = QImage(400, 400, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    red.save(str(tmp_path / "red.png"))
    view.load(RenderedPage(article(1, f"<img src='{way.format(tmp_path / 'red.png')}'>")))
    papers = []
    monkeypatch.setattr(QTextDocument, "print_", lambda paper, _printer: papers.append(paper))
    view.print_on(None, lambda _works: None)
    shown = papers[0].resource(IMAGE, QUrl(way.format(tmp_path / "red.png")))
    assert not (shown.width() if isinstance(shown, QImage) else len(shown or b""))
