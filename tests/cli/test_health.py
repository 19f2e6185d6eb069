"""`faq-editor health` as programs and people use it."""

import json

import pytest

from editor.cli.main import main
from tests.gui.conftest import PLAIN
from tests.storage.git_history.repositories import new_repository


@pytest.fixture
def page(tmp_path):
    repository = new_repository(tmp_path / "site")
    repository.commit("Begin", tea=PLAIN)
    return repository.folder / "tea.md"


def test_json_holds_all_figures(page, capsys):
    assert main(["health", str(page), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["now"]["questions"] == 3
    assert len(told["points"]) == 2
    assert len(told["untouched"]) == 3
    assert told["is_whole"]


def test_a_page_is_written(page, tmp_path, capsys):
    assert main(["health", str(page), "--format", "html", "-o", str(tmp_path / "out.html")]) == 0
    assert (tmp_path / "out.html").read_text().count("<svg") == 4
    assert capsys.readouterr().out == ""


def test_lines_say_why_there_is_no_past(tmp_path, capsys):
    path = tmp_path / "tea.md"
    path.write_text(PLAIN)
    assert main(["health", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Questions: 3" in out
    assert "Git" in out
