"""The client keeps asking, whatever the process that renders does."""

import sys
from pathlib import Path

import pytest

from editor.gui.preview.render_client import RenderClient

WORKER = str(Path(__file__).with_name("fake_worker.py"))
LIMITS = {"item": 400, "page": 400, "greeting": 10_000}


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


def page(**data):
    return {"data": data, "sections": [], "body": ""}


def lines(log):
    return log.read_text().split("\n")[:-1]


def rendered(qtbot, client, item_id, answer, page=None):
    with qtbot.waitSignal(client.item_rendered) as signal:
        number = client.render_item(item(item_id, answer), page)
    assert signal.args[0] == number
    return signal.args[1]


def test_an_item_is_rendered(qtbot, client):
    assert rendered(qtbot, client, 1, "tea") == "item tea null"


def test_a_page_is_rendered(qtbot, client):
    with qtbot.waitSignal(client.page_rendered) as signal:
        number = client.render_page(page())
    assert signal.args == [number, "page  null"]


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
            client.render_item(item(1, answer))
        client.render_item(item(2, "pot"))
    assert lines(log) == ["start", "tea", "pot"]


def test_an_answer_that_something_newer_has_overtaken_is_dropped(qtbot, client):
    rendered(qtbot, client, 9, "warm")
    seen = []
    client.item_rendered.connect(lambda *answer: seen.append(answer))
    client.render_item(item(1, "old"))
    rendered(qtbot, client, 1, "new")
    assert [html for _, html in seen] == ["item new null"]


def test_an_item_that_hangs_fails_and_the_next_one_is_rendered(qtbot, client):
    with qtbot.waitSignal(client.failed) as signal:
        number = client.render_item(item(1, "hang"))
    assert signal.args[0] == number
    assert signal.args[1].startswith("This answer takes too long to show.")
    assert rendered(qtbot, client, 2, "tea") == "item tea null"


def test_a_process_that_dies_is_replaced_and_asked_again(qtbot, client, log):
    assert rendered(qtbot, client, 1, "die once") == "item die once null"
    assert lines(log).count("start") == 2


def test_a_request_that_kills_every_process_is_given_up(qtbot, client, log):
    with qtbot.waitSignal(client.failed) as signal:
        number = client.render_item(item(1, "die"))
    assert signal.args[0] == number
    assert lines(log).count("start") == 4  # the first, and three more
    assert rendered(qtbot, client, 2, "tea") == "item tea null"


def test_what_is_no_answer_is_overheard(qtbot, client):
    assert rendered(qtbot, client, 1, "garbage") == "item garbage null"


def test_an_error_is_reported_in_its_own_words(qtbot, client):
    with qtbot.waitSignal(client.failed) as signal:
        number = client.render_item(item(1, "wrong"))
    assert signal.args == [number, "Line 1 is wrong."]


def test_the_page_around_an_item_is_sent_when_it_has_changed(qtbot, client):
    assert rendered(qtbot, client, 1, "a", page(x=1)) == 'item a {"x": 1}'
    assert rendered(qtbot, client, 1, "b") == "item b null"


def test_a_rendered_page_need_not_be_sent_again(qtbot, client):
    with qtbot.waitSignal(client.page_rendered):
        client.render_page(page(x=1))
    assert rendered(qtbot, client, 1, "a") == "item a null"


def test_a_new_process_is_told_the_page(qtbot, client):
    with qtbot.waitSignal(client.page_rendered):
        client.render_page(page(x=1))
    with qtbot.waitSignal(client.failed):
        client.render_item(item(1, "hang"))
    assert rendered(qtbot, client, 2, "tea") == 'item tea {"x": 1}'


def test_a_request_that_was_overtaken_does_not_take_its_page_along(qtbot, client):
    client.render_item(item(1, "old"), page(x=1))
    assert rendered(qtbot, client, 1, "new") == 'item new {"x": 1}'


def test_a_program_that_cannot_be_started_is_reported(qtbot, tmp_path):
    client = RenderClient((str(tmp_path / "nothing"),))
    with qtbot.waitSignal(client.failed) as signal:
        number = client.render_item(item(1, "tea"))
    assert signal.args[0] == number
    client.close()


def test_a_process_that_never_says_anything_is_given_up(qtbot, log):
    command = (sys.executable, WORKER, str(log), "mute")
    client = RenderClient(command, limits={**LIMITS, "greeting": 150})
    with qtbot.waitSignal(client.failed):
        client.render_item(item(1, "tea"))
    client.close()
    assert lines(log).count("start") == 4


def test_after_closing_nothing_is_started(client, log):
    client.close()
    client.render_item(item(1, "tea"))
    client.warm_up()
    assert not log.exists()


def test_the_real_process_renders(qtbot):
    client = RenderClient()
    html = rendered(qtbot, client, 7, "Some *tea*")
    client.close()
    assert 'data-id="7"' in html
    assert "<em>tea</em>" in html
