"""The probe tries beside the program, believes success once, and never waits."""

import os
import sys

import pytest

from editor.gui.preview import probe
from editor.gui.preview.probe import PreviewProbe, prepare_environment

FILE = "web-preview.json"


def python(code):
    return [sys.executable, "-c", code]


def answer(qtbot, made):
    with qtbot.waitSignal(made.finished) as signal:
        made.start()
    return signal.args[0]


@pytest.mark.parametrize(
    ("code", "works"),
    [("", True), ("raise SystemExit(1)", False), ("import os; os.abort()", False)],
)
def test_the_end_of_the_trial_is_the_answer(qtbot, tmp_path, code, works):
    assert answer(qtbot, PreviewProbe(tmp_path, python(code))) is works


def test_a_trial_that_cannot_be_started_says_no(qtbot, tmp_path):
    assert answer(qtbot, PreviewProbe(tmp_path, [str(tmp_path / "nothing")])) is False


def test_a_trial_that_hangs_says_no(qtbot, tmp_path):
    hanging = PreviewProbe(tmp_path, python("import time; time.sleep(60)"), limit=200)
    assert answer(qtbot, hanging) is False


def test_a_confirmed_success_is_believed_without_a_trial(qtbot, tmp_path):
    PreviewProbe(tmp_path / "new").confirm()
    assert answer(qtbot, PreviewProbe(tmp_path / "new", ["nothing"])) is True


def test_what_was_believed_has_to_be_confirmed_again(qtbot, tmp_path):
    PreviewProbe(tmp_path).confirm()
    answer(qtbot, PreviewProbe(tmp_path, ["nothing"]))
    assert answer(qtbot, PreviewProbe(tmp_path, ["nothing"])) is False


def test_another_version_is_tried_anew(qtbot, tmp_path, monkeypatch):
    PreviewProbe(tmp_path).confirm()
    monkeypatch.setattr(probe, "__version__", "99")
    assert answer(qtbot, PreviewProbe(tmp_path, ["nothing"])) is False


def test_a_damaged_memory_is_no_memory(qtbot, tmp_path):
    (tmp_path / FILE).write_text("{")
    assert answer(qtbot, PreviewProbe(tmp_path, ["nothing"])) is False


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("")
    PreviewProbe(tmp_path / "file").confirm()


def test_a_probe_that_is_dropped_ends_its_trial(qtbot, tmp_path):
    parent = PreviewProbe(tmp_path, python("import time; time.sleep(60)"))
    parent.start()
    process = parent._process
    with qtbot.waitSignal(process.finished):
        parent.deleteLater()


def test_the_real_trial_says_yes_where_the_engine_works(qtbot, tmp_path):
    pytest.importorskip("PySide6.QtWebEngineCore")
    with qtbot.waitSignal((made := PreviewProbe(tmp_path)).finished, timeout=20_000) as signal:
        made.start()
    assert signal.args == [True]


def test_the_environment_keeps_what_the_user_set(monkeypatch):
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--mine --disable-gpu")
    prepare_environment()
    prepare_environment()
    flags = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"].split()
    assert os.environ["QT_QUICK_BACKEND"] == "rhi"
    assert flags[:2] == ["--mine", "--disable-gpu"]
    assert len(flags) == len(set(flags))


@pytest.mark.parametrize("is_root", [True, False])
def test_only_root_goes_without_the_sandbox(monkeypatch, is_root):
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "")
    monkeypatch.setattr(os, "geteuid", lambda: 0 if is_root else 1000, raising=False)
    prepare_environment()
    assert ("--no-sandbox" in os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]) is is_root
