"""The tree of places: files, questions, lines, and what is ticked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from editor.document.parts import Outside, Part
from editor.document.search import Hit, Place
from editor.gui.search.results import FileHits, ResultsModel

_CHECK = Qt.ItemDataRole.CheckStateRole


def hit(part, position, label, new=None):
    return Hit(Place(part, position, "/title"), 0, 3, "a ", "tea", " z", label, new)


FOUND = FileHits(
    Path("/site/tea.md"),
    "Tea",
    "",
    [
        hit(Part.QUESTION, (0, 0), "Is it?", "mate"),
        hit(Part.ANSWER, (0, 0), "Is it?"),
        hit(Part.ANSWER, (0, 1), "Was it?"),
        hit(Outside.SETTING, (), "title"),
        hit(Outside.BODY, (), ""),
    ],
)


@pytest.fixture
def model(qapp):
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def texts(model, parent=None):
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append((index.data(), texts(model, index)) if model.rowCount(index) else index.data())
    return found


def test_lines_stand_below_their_question_and_that_below_its_file(model):
    model.clear(has_files=True)
    model.add([FOUND])
    line = "a tea z"
    assert texts(model) == [
        (
            "Tea – tea.md",
            [
                ("Is it?", [line, line]),
                ("Was it?", [line]),
                ("Page setting “title”", [line]),
                ("Page text", [line]),
            ],
        )
    ]
    assert (model.count, model.file_count) == (5, 1)


def test_in_one_faq_there_is_no_row_for_the_file(model):
    model.clear(has_files=False)
    model.add([FOUND, FOUND])
    assert [name for name, _ in texts(model)][:3] == ["Is it?", "Was it?", "Page setting “title”"]
    assert model.rowCount() == 8


def test_a_question_stands_for_its_first_line(model):
    model.clear(has_files=True)
    model.add([FOUND])
    file = model.index(0, 0)
    assert model.hit(file) == (FOUND, FOUND.hits[0])
    assert model.hit(model.index(1, 0, file)) == (FOUND, FOUND.hits[2])
    assert model.hit(QModelIndex()) is None


def test_all_lines_are_ticked_at_first_and_untick_with_their_question(model):
    model.clear(has_files=True, is_ticking=True)
    model.add([FOUND])
    file = model.index(0, 0)
    question = model.index(0, 0, file)
    assert file.data(_CHECK) == Qt.CheckState.Checked
    assert model.setData(question, Qt.CheckState.Unchecked, _CHECK)
    assert question.data(_CHECK) == Qt.CheckState.Unchecked
    assert model.index(1, 0, question).data(_CHECK) == Qt.CheckState.Unchecked
    assert file.data(_CHECK) == Qt.CheckState.PartiallyChecked
    assert model.ticked_count() == 3
    assert model.ticked() == [(FOUND, list(FOUND.hits[2:]))]
    model.setData(model.index(1, 0, question), Qt.CheckState.Checked, _CHECK)
    assert question.data(_CHECK) == Qt.CheckState.PartiallyChecked


def test_nothing_can_be_ticked_where_nothing_is_to_be_replaced(model):
    model.clear(has_files=False)
    model.add([FOUND])
    index = model.index(0, 0)
    assert index.data(_CHECK) is None
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_screen_reader_says_where_and_what_it_becomes(model):
    model.clear(has_files=False)
    model.add([FOUND])
    first = model.index(0, 0, model.index(0, 0))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert first.data(role) == "Question: a tea z. Becomes: a mate z"
    assert model.index(1, 0, model.index(0, 0)).data(role) == "Answer: a tea z"
