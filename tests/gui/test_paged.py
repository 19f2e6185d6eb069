"""Pages on paper: by the web engine, and by Qt's own texts where it is not loaded."""

import sys

import pytest
from PySide6 import QtWebEngineCore
from PySide6.QtCore import QObject

from editor.gui.paged import save_as_pdf
from editor.gui.preview.probe import prepare_environment
from tests.gui.preview.pages import HARMLESS

prepare_environment()
pytestmark = pytest.mark.qt_log_ignore(*HARMLESS)

PAGE = "<!DOCTYPE html><html><body><h1>Tea</h1><p>It <del>was</del> <ins>is</ins> green.</body>"


@pytest.fixture
def parent(qapp):
    parent = QObject()
    yield parent
    parent.deleteLater()


def test_the_web_engine_lays_out_a_long_page(qtbot, parent, tmp_path):
    assert sys.modules["PySide6.QtWebEngineCore"] is QtWebEngineCore
    said = []
    long = f"{PAGE}<!--{'x' * 2_500_000}-->"  # more than an address may hold
    save_as_pdf(long, tmp_path / "long.pdf", said.append, parent)
    qtbot.waitUntil(lambda: said == [True], timeout=60_000)
    content = (tmp_path / "long.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert b"Skia" in content


def test_what_cannot_be_written_is_said(qtbot, parent, tmp_path):
    said = []
    save_as_pdf(PAGE, tmp_path / "nowhere" / "page.pdf", said.append, parent)
    qtbot.waitUntil(lambda: said == [False], timeout=20_000)


@pytest.mark.qt_log_ignore("QPdfEngine", "QPdfWriter", "QPainter")
def test_without_the_engine_the_words_are_laid_out_anyway(parent, tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "PySide6.QtWebEngineCore")
    said = []
    save_as_pdf(PAGE, tmp_path / "page.pdf", said.append, parent)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    save_as_pdf(PAGE, tmp_path / "nowhere" / "page.pdf", said.append, parent)
    assert said == [True, False]
