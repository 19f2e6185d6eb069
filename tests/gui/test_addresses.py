"""Where a link leads is said so that nobody can be taken in, and asks nothing of a mail program."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.gui.addresses import leads_elsewhere, made_safe, shown
from editor.gui.dialogs.link import ask_and_follow


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/M%C3%BCnchen", "https://example.org/München"),
        ("https://\u0430pple.com/", "https://xn--pple-43d.com/"),
        ("https://xn--pple-43d.com/", "https://xn--pple-43d.com/"),
        ("https://bank.example@evil.example/", "https://bank.example@evil.example/"),
        ("https://\u0430@\u0430/", "https://%D0%B0@xn--80a/"),
        ("https://a.example/\u202etxt.exe", "https://a.example/%E2%80%AEtxt.exe"),
        ("https://a.example/%E2%80%AE%E2%80%8B", "https://a.example/%E2%80%AE%E2%80%8B"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("mailto:a@b.example?subject=x", "mailto:a@b.example?subject=x"),
    ],
)
def test_an_address_is_shown_as_what_it_is(address, seen):
    assert shown(QUrl(address)) == seen


def test_an_endless_address_is_cut_in_the_middle():
    seen = shown(QUrl("https://example.org/" + "a" * 100_000 + "/end"))
    assert len(seen) < 500
    assert seen.startswith("https://example.org/")
    assert seen.endswith("/end")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:a",
        "file:///a",
        "data:text/html,a",
        "https:a",
        "https:///a",
        "ftp://a",
        "",
        "tel:1",
    ],
)
def test_only_the_web_and_mail_are_elsewhere(qtbot, monkeypatch, address):
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_and_follow(parent, QUrl(address))
    assert not leads_elsewhere(QUrl(address))
    assert parent.findChildren(QMessageBox) == []


def test_a_mail_attaches_nothing():
    url = QUrl("mailto:a@b.example?attach=/etc/passwd&Subject=x%26y&attachment=a&body=b")
    assert made_safe(url).toString() == "mailto:a@b.example?Subject=x%26y&body=b"
    assert made_safe(QUrl("mailto:a@b.example?attach=a")).toString() == "mailto:a@b.example"


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_link_is_followed_only_after_it_was_shown_and_wanted(qtbot, monkeypatch, is_wanted):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_and_follow(parent, QUrl("https://bank.example@evil.example/"))
    box = parent.findChild(QMessageBox)
    assert "evil.example; what stands before" in box.informativeText()
    assert opened == []
    button = QMessageBox.StandardButton.Open if is_wanted else QMessageBox.StandardButton.Cancel
    box.button(button).click()
    assert opened == (["https://bank.example@evil.example/"] if is_wanted else [])
