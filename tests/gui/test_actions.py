"""The table of actions fits together."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from editor.gui.actions import ACTIONS


def test_no_two_actions_share_a_key():
    keys = Counter(QKeySequence(row.shortcut).toString() for row in ACTIONS if row.shortcut)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_actions_share_a_name():
    assert len({row.name for row in ACTIONS}) == len(ACTIONS)
