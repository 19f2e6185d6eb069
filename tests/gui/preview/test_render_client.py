"""The client keeps asking, whatever the process that renders does."""

import json
import sys
from pathlib import Path

import pytest

from editor.gui.preview.render_client import RenderClient

WORKER = str(Path(__file__).with_name("fake_worker.py"))
LIMITS = {"item": 400, "page": 400, "asset": 400, "greeting": 10_000}


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


@pytest.fixture
def client(qapp, log):
    client = RenderClient((sys.executable, WORKER, str(log)), limits=LIMITS)
    yield client
    client.close()


def item(item_id, answer):
    return {"id": item_id, "question": "?", "anchor": "", "answer": answer}


def know(client, **data):
    """Let the client know a page with this data."""
    client.use_source(lambda: json.dumps({"data": data, "sections": [], "body": ""}))


def lines(log):
    return log.read_text().split("\n")[:-1]


def ask(client, item_id, answer):
    return client.render_item(item(item_id, answer), "auto")


def rendered(qtbot, client, item_id, answer):
    with qtbot.waitSignal(client.item_rendered) as signal:
        number = ask(client, item_id, answer)
    assert signal.args[0] == number
    return signal.args[1].html


def test_an_item_is_rendered(qtbot, client):
    assert rendered(qtbot, client, 1, "tea") == "item tea null"


def test_a_page_is_rendered(qtbot, client):
    know(client, x=1)
    with qtbot.waitSignal(client.page_rendered) as signal:
        number = client.render_page("site", "auto")
    assert signal.args[0] == number
    assert signal.args[1].html == 'page  {"x": 1}'
    assert signal.args[1].look == "own"


def test_nothing_is_started_before_it_is_wanted(client, log):
    assert not log.exists()


def test_warming_up_starts_the_process_once(qtbot, client, log):
    client.warm_up()
    client.warm_up()
    rendered(qtbot, client, 1, "tea")
    assert lines(log) == ["start", "tea"]


def test_of_waiting_requests_for_one_item_only_the_newest_is_asked(qtbot, client, log):
    with qtbot.waitSignals([client.item_rendered] * 2):
        for answer in ("t", "te", "tea"):
            ask(client, 1, answer)
        ask(client, 2, "pot")
    assert lines(log) == ["start", "tea", "pot"]


def test_an_answer_is_shown_even_if_a_newer_one_is_wanted_already(qtbot, client):
    rendered(qtbot, client, 9, "warm")
    seen = []
    client.item_rendered.connect(lambda _, item: seen.append(item.html))
    ask(client, 1, "old")
    ask(client, 1, "new")
    qtbot.waitUntil(lambda: seen == ["item old null", "item new null"])


def test_a_page_that_a_newer_one_has_overtaken_is_dropped(qtbot, client):
    rendered(qtbot, client, 9, "warm")
    seen = []
    client.page_rendered.connect(lambda number, _: seen.append(number))
    client.render_page("site", "auto")
    newer = client.render_page("own", "auto")
    qtbot.waitUntil(lambda: seen == [newer])


def test_texts_and_files_of_the_site_take_turns(qtbot, client, log):
    rendered(qtbot, client, 9, "warm")
    for path in ("/a.css", "/b.css", "/c.css"):
        client.read_asset(path)
    for number, answer in enumerate(("x", "y")):
        ask(client, number, answer)
    with qtbot.waitSignals([client.asset_read] * 3):
        pass
    assert lines(log) == ["start", "warm", "/a.css", "x", "/b.css", "y", "/c.css"]


def test_a_file_of_the_site_is_read(qtbot, client):
    with qtbot.waitSignal(client.asset_read) as signal:
        number = client.read_asset("/main.css")
    assert signal.args[0] == number
    assert (signal.args[1].mime, signal.args[1].data) == ("text/css", b"p {}")


def test_a_file_that_is_not_there_is_none(qtbot, client):
    with qtbot.waitSignal(client.asset_read) as signal, qtbot.assertNotEmitted(client.failed):
        client.read_asset("/none.css")
    assert signal.args[1] is None


def test_news_is_told(qtbot, client):
    seen = []
    client.progressed.connect(lambda news: seen.append((news.text, news.done, news.total)))
    with qtbot.waitSignal(client.site_changed):
        ask(client, 1, "news")
    assert seen == [("Reading", 1, 3)]


def test_an_item_that_hangs_fails_and_the_next_one_is_rendered(qtbot, client):
    with qtbot.waitSignal(client.failed) as signal:
        number = ask(client, 1, "hang")
    assert signal.args[0] == number
    assert signal.args[1].startswith("This answer takes too long to show.")
    assert rendered(qtbot, client, 2, "tea") == "item tea null"


def test_a_process_that_dies_is_replaced_and_asked_again(qtbot, client, log):
    assert rendered(qtbot, client, 1, "die once") == "item die once null"
    assert lines(log).count("start") == 2


def test_a_request_that_kills_every_process_is_given_up(qtbot, client, log):
    with qtbot.waitSignal(client.failed) as signal:
        number = ask(client, 1, "die")
    assert signal.args[0] == number
    assert lines(log).count("start") == 4  # the first, and three more
    assert rendered(qtbot, client, 2, "tea") == "item tea null"


def test_what_is_no_answer_is_overheard(qtbot, client):
    assert rendered(qtbot, client, 1, "garbage") == "item garbage null"


def test_an_error_is_reported_in_its_own_words(qtbot, client):
    with qtbot.waitSignal(client.failed) as signal:
        number = ask(client, 1, "wrong")
    assert signal.args == [number, "Line 1 is wrong."]


def test_the_page_around_an_item_is_sent_when_it_has_changed(qtbot, client):
    know(client, x=1)
    assert rendered(qtbot, client, 1, "a") == 'item a {"x": 1}'
    assert rendered(qtbot, client, 1, "b") == "item b null"
    client.forget_source()
    assert rendered(qtbot, client, 1, "c") == 'item c {"x": 1}'


def test_a_rendered_page_need_not_be_sent_again(qtbot, client):
    know(client, x=1)
    with qtbot.waitSignal(client.page_rendered):
        client.render_page("own", "auto")
    assert rendered(qtbot, client, 1, "a") == "item a null"


def test_a_new_process_is_told_the_page_as_it_is_then(qtbot, client):
    know(client, x=1)
    with qtbot.waitSignal(client.page_rendered):
        client.render_page("own", "auto")
    client._source = lambda: json.dumps({"data": {"x": 2}})
    with qtbot.waitSignal(client.failed):
        ask(client, 1, "hang")
    assert rendered(qtbot, client, 2, "tea") == 'item tea {"x": 2}'


def test_a_request_that_was_overtaken_does_not_take_its_page_along(qtbot, client):
    know(client, x=1)
    ask(client, 1, "old")
    assert rendered(qtbot, client, 1, "new") == 'item new {"x": 1}'


def test_a_program_that_cannot_be_started_is_reported(qtbot, tmp_path):
    client = RenderClient((str(tmp_path / "nothing"),))
    with qtbot.waitSignal(client.failed) as signal:
        number = ask(client, 1, "tea")
    assert signal.args[0] == number
    client.close()


def test_a_process_that_never_says_anything_is_given_up(qtbot, log):
    command = (sys.executable, WORKER, str(log), "mute")
    client = RenderClient(command, limits={**LIMITS, "greeting": 700})
    with qtbot.waitSignal(client.failed):
        ask(client, 1, "tea")
    client.close()
    assert lines(log).count("start") == 4


def test_after_closing_nothing_is_started(client, log):
    client.close()
    ask(client, 1, "tea")
    client.warm_up()
    assert not log.exists()


def test_the_real_process_renders(qtbot):
    client = RenderClient()
    html = rendered(qtbot, client, 7, "Some *tea*")
    client.close()
    assert 'data-id="7"' in html
    assert "<em>tea</em>" in html
