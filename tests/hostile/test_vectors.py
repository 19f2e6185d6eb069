"""No attack runs a script, leaves the page, or asks for anything: shown by the real preview."""

import pytest
from PySide6.QtWebEngineCore import QWebEngineSettings

from editor.gui.preview import scheme
from editor.gui.preview.probe import prepare_environment
from tests.gui.preview.pages import HARMLESS
from tests.gui.preview.widgets import delete_now
from tests.hostile.pages import in_site_look, written
from tests.hostile.running import show_all
from tests.hostile.vectors import Vector, every
from tests.hostile.watching import watched

prepare_environment()
pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)

#: The suite takes every so manieth vector; tests/endurance/hostile.py takes all.
_STEP = 16
_ACTING = [
    Vector("script", "<script>CODE</script>"),
    Vector("handler", "<b onclick='CODE'>a</b>"),
    Vector("handler", "<img src=x onerror='CODE'>"),
    Vector("address", "[a](javascript:CODE)"),
    Vector("tree", "<svg><animate onbegin='CODE' attributeName='x' dur='1s'/></svg>"),
    Vector("ours", "{{ '<img src=x onerror=\"CODE\">' }}"),
    Vector("ours", "a\n{: onmouseover='CODE'}"),
]


@pytest.fixture
def watch(qapp):
    with watched() as watch:
        yield watch
    delete_now(watch.view)


def test_no_attack_runs_a_script_leaves_the_page_or_asks_for_anything(watch, tmp_path):
    pages = show_all(watch, every(300)[::_STEP], tmp_path)
    assert pages > 20
    assert watch.trace.ran == []
    assert watch.trace.left == []
    assert watch.trace.visits == []


def test_no_name_in_a_page_keeps_our_own_script_from_working(watch, tmp_path):
    show_all(watch, [each for each in every(0) if each.kind == "names"][::6], tmp_path)
    assert watch.trace.stumbled == []


@pytest.mark.parametrize(
    ("has_script", "has_policy", "runs"),
    [(False, True, False), (True, True, False), (False, False, False), (True, False, True)],
)
def test_one_fence_of_two_is_enough_and_the_detector_sees_what_runs_without_both(  # noqa: PLR0913, PLR0917 - the fences are its parameters
    watch, tmp_path, monkeypatch, has_script, has_policy, runs
):
    if not has_policy:
        monkeypatch.setattr(scheme, "POLICY", "")
        monkeypatch.setattr(scheme, "_SANDBOX", "")
    javascript = QWebEngineSettings.WebAttribute.JavascriptEnabled
    watch.view.page.settings().setAttribute(javascript, has_script)
    for number, vector in enumerate(_ACTING):
        document = written([vector.armed(number, watch.there)], "answer")
        watch.load(in_site_look(document, tmp_path), anew=True)
    assert len({*watch.trace.ran}) == (len(_ACTING) if runs else 0)
