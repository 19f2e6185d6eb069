"""Every mistake is caught, noted without a word of a text, and said once."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning
from PySide6.QtGui import QGuiApplication

from editor.gui.mishaps.catching import Catcher
from editor.gui.mishaps.telling import Telling
from editor.gui.notice import Notice
from editor.storage.log import Log

ANSWER = "Nobody must read this answer"


class Sender(QObject):
    """Has a signal."""

    sent = Signal()


class Kept:
    """Counts how often texts were kept."""

    def __init__(self):
        self.times = 0
        self.works = True

    def __call__(self):
        self.times += 1
        return self.works


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "log")


@pytest.fixture
def notice(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def catcher(qapp, kept, log, notice):
    catcher = Catcher(kept, log.note)
    catcher.telling = Telling(catcher, notice, catcher)
    catcher.install()
    yield catcher
    catcher.uninstall()


def fail(*_arguments):
    raise ValueError(ANSWER)


def in_a_slot():
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()


def in_a_timer():
    QTimer.singleShot(0, fail)


def in_a_thread():
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_an_end():
    class Ending:
        __del__ = fail

    Ending()


@pytest.mark.parametrize("where", [in_a_slot, in_a_timer, in_a_thread, in_an_end])
@pytest.mark.usefixtures("catcher")
def test_wherever_it_happens_it_is_noted_and_said(qtbot, log, notice, kept, where):
    where()
    qtbot.waitUntil(lambda: "Your text is kept." in notice.text)
    assert kept.times == 1
    assert "ValueError" in log.file.read_text()
    assert "Nobody" not in log.file.read_text()


_PAINTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from editor.gui.mishaps.catching import Catcher
from editor.storage.log import Log

class Broken(QWidget):
    def paintEvent(self, event):
        raise ValueError("Nobody must read this answer")

application = QApplication([])
catcher = Catcher(lambda: True, Log(Path(sys.argv[1])).note)
catcher.install()
catcher.caught.connect(lambda *_said: QTimer.singleShot(0, application.quit))
widget = Broken()
widget.show()
status = application.exec()
catcher.uninstall()
sys.exit(status)
"""


def test_a_paint_event_that_fails_does_not_end_the_program(log):
    command = (sys.executable, "-c", _PAINTING, str(log.file.parent))
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=50)
    assert "paintEvent" in log.file.read_text()
    assert "Nobody" not in log.file.read_text() + run.stderr


def test_a_thousand_mistakes_are_one_sentence_and_four_notes(qtbot, catcher, log, monkeypatch):
    said = []
    monkeypatch.setattr(Notice, "say", lambda *arguments, **_named: said.append(arguments))
    for _time in range(1000):
        in_a_slot()
    qtbot.waitUntil(lambda: bool(said))
    QGuiApplication.processEvents()
    assert len(said) == 1
    assert log.file.read_text().count("fail") == 4  # the first, tenth, hundredth, thousandth
    assert catcher._keep.times < 100


def test_going_on_is_not_disturbed_by_the_same_again(qtbot, catcher, notice):
    in_a_slot()
    qtbot.waitUntil(lambda: bool(notice.text))
    notice._buttons[-1].click()
    in_a_slot()
    QGuiApplication.processEvents()
    assert notice.text == ""


def test_the_details_can_be_copied_and_tell_no_text(qtbot, catcher, notice):
    in_a_slot()
    qtbot.waitUntil(lambda: bool(notice.text))
    notice._buttons[0].click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Nobody" not in copied


def test_where_texts_cannot_be_kept_the_writer_is_asked_to_save(qtbot, catcher, notice, kept):
    kept.works = False
    in_a_slot()
    qtbot.waitUntil(lambda: "Please save your files now." in notice.text)


def test_a_keeper_and_a_log_that_fail_too_do_not_end_the_program(qtbot, notice, capfd):
    catcher = Catcher(fail, fail)
    telling = Telling(catcher, notice, catcher)
    catcher.install()
    try:
        in_a_slot()
        qtbot.waitUntil(lambda: "Please save your files now." in notice.text)
    finally:
        catcher.uninstall()
    assert telling.parent() is catcher
    assert "Nobody" not in capfd.readouterr().err


def test_warnings_of_qt_are_noted_without_what_they_quote(catcher, log, notice):
    qWarning(f'Something about "{ANSWER}"')
    assert "Something about …" in log.file.read_text()
    assert notice.text == ""
