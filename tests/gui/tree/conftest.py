"""A window with a FAQ of three topics, and hands to work its tree with."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

TEXT = """\
---
faq:
  - topic: One
    anchor: one
    items:
      - question: Apple?
        anchor: apple
        answer: |
          Red.

          ## Why?

          Ripe.

      # ask Ann
      - question: Bread?
        anchor: bread
        answer: Brown.
      - question: Cup?
        anchor: cup
        answer: Blue.
  - topic: Two
    anchor: two
    items:
      - question: Door?
        anchor: door
        answer: Open.
  - topic: Three
    anchor: three
    items: []
---
"""
BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "faq.md"
    path.write_text(TEXT)
    return path


@pytest.fixture
def window(open_window, path, qtbot):
    QGuiApplication.clipboard().clear()
    window = open_window(path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.tree.view.setFocus()
    return window


@pytest.fixture
def tree(window):
    return window.workspace.tree


@pytest.fixture
def refusals(tree):
    said = []
    tree.refused.connect(said.append)
    return said


def choose(tree, *positions):
    """Select the entries at some positions as clicks with Ctrl do; the last is current."""
    tree.view.selectionModel().clear()
    for position in positions:
        index = tree.model.index_at(position)
        tree.view.selectionModel().setCurrentIndex(
            index, tree.view.selectionModel().SelectionFlag.Select
        )


def chosen(tree):
    return [
        tree.model.node(tree.model.index_at(each)).label for each in tree.view.selected_positions()
    ]


def centre(tree, *position):
    return tree.view.visualRect(tree.model.index_at(position)).center()


class Drag:
    """A drag over a tree, event by event."""

    def __init__(self, view, mime, modifiers=Qt.KeyboardModifier.NoModifier):
        self.view, self.mime, self.modifiers = view, mime, modifiers
        self._send(QDragEnterEvent, QPoint(2, 2))

    def over(self, point):
        """Go to a point; return whether the entries could come down there."""
        return self._send(QDragMoveEvent, point).isAccepted()

    def drop(self, point):
        self.over(point)
        return self._send(QDropEvent, QPointF(point))

    def _send(self, kind, point):
        event = kind(point, BOTH, self.mime, Qt.MouseButton.LeftButton, self.modifiers)
        event.ignore()
        QApplication.sendEvent(self.view.viewport(), event)
        return event
