"""HTML in what labels, tool tips and messages say is shown as it is written, and loads nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget

from editor.gui.plain_words import use_plain_words

HTML = "<img src='/etc/hostname'><b>Why?</b>"


@pytest.fixture(autouse=True)
def plain_words(qapp):
    use_plain_words(qapp)


def test_a_label_shows_html_as_it_is_written(qtbot):
    label = QLabel(HTML)
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_tool_tip_shows_html_as_it_is_written(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(1, 1), HTML, widget)
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [
        Qt.TextFormat.PlainText
    ]


def test_a_message_shows_html_as_it_is_written(qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(HTML)
    box.setInformativeText(HTML)
    box.open()
    told = [label for label in box.findChildren(QLabel) if label.text() == HTML]
    assert len(told) == 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in told)
