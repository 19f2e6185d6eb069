"""`faq-editor diff` says what differs to people and to programs."""

import json

import pytest

from editor.__main__ import main
from editor.document import Document, edits
from editor.document.edits import Part


@pytest.fixture
def changed(sample, tmp_path):
    """Return a copy of the sample in which one question was moved and reworded."""
    document = edits.move(Document.open(sample), (0, 0), (1,), 0).after
    document = edits.reword(document, (1, 0), Part.QUESTION, "Who may borrow a bicycle?").after
    path = tmp_path / "changed.md"
    path.write_bytes(document.to_bytes())
    return path


def test_sentences_with_the_places_that_changed(sample, changed, capsys):
    assert main(["diff", str(sample), str(changed)]) == 1
    said = capsys.readouterr().out
    assert said.startswith("1 difference\n- “Who may borrow a bicycle?” was moved from Joining to ")
    assert "    Who [-can-]{+may+} borrow a bicycle?\n" in said


def test_nothing_is_no_difference(sample, capsys):
    assert main(["diff", str(sample), str(sample)]) == 0
    assert capsys.readouterr().out == "no differences\n"


def test_quotes_count_only_when_asked_for(sample, tmp_path, capsys):
    other = tmp_path / "other.md"
    other.write_bytes(sample.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["diff", str(sample), str(other)]) == 0
    assert capsys.readouterr().out.startswith("1 place is written differently")
    assert main(["diff", "--formatting", str(sample), str(other)]) == 1
    assert "- The file is written differently" in capsys.readouterr().out


def test_json_for_programs(sample, changed, capsys):
    assert main(["diff", "--format", "json", str(sample), str(changed)]) == 1
    [difference] = json.loads(capsys.readouterr().out)["differences"]
    assert difference["kinds"] == ["moved", "question reworded"]
    assert difference["new"]["position"] == [1, 0]


def test_the_patch_makes_the_old_file_say_what_the_new_one_says(sample, changed, tmp_path, capsys):
    assert main(["diff", "--format", "patch", str(sample), str(changed)]) == 1
    patch = tmp_path / "patch.json"
    patch.write_text(capsys.readouterr().out)
    out = tmp_path / "out.md"
    assert main(["patch", str(sample), str(patch), "-o", str(out)]) == 0
    assert out.read_bytes() == changed.read_bytes()


def test_a_file_that_cannot_be_read_is_named(sample, tmp_path, capsys):
    assert main(["diff", str(sample), str(tmp_path / "none.md")]) == 2
    assert "none.md" in capsys.readouterr().err


def test_a_pdf_is_left_to_the_window(capsys, tmp_path):
    for name in ("old.md", "new.md"):
        (tmp_path / name).write_text("---\ntitle: A\n---\n")
    files = [str(tmp_path / name) for name in ("old.md", "new.md")]
    assert main(["diff", *files, "--format", "pdf"]) == 2
    assert "Save a report" in capsys.readouterr().err
