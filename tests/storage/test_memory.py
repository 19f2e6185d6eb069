"""Where the writer was in a file is kept, and never in the way."""

import pytest

from editor.storage.memory import FileMemory, Place

HERE = Place(closed=("#tea", "/faq/1"), shown="#green", part="answer", caret=12)


@pytest.fixture
def memory(tmp_path):
    return FileMemory(tmp_path / "state" / "whereabouts.json")


def test_what_is_remembered_is_recalled(memory, tmp_path):
    memory.remember(tmp_path / "faq.md", HERE)
    assert memory.recall(tmp_path / "faq.md") == HERE
    assert memory.recall(tmp_path / "other.md") is None


def test_the_newest_counts(memory, tmp_path):
    memory.remember(tmp_path / "faq.md", HERE)
    memory.remember(tmp_path / "faq.md", Place(shown="#black"))
    assert memory.recall(tmp_path / "faq.md").shown == "#black"


def test_the_same_is_not_written_again(memory, tmp_path):
    memory.remember(tmp_path / "faq.md", HERE)
    stamp = memory._file.stat().st_mtime_ns
    memory.remember(tmp_path / "faq.md", HERE)
    assert memory._file.stat().st_mtime_ns == stamp


def test_files_that_were_not_open_for_long_are_forgotten(memory, tmp_path, monkeypatch):
    monkeypatch.setattr("editor.storage.memory._MOST_FILES", 3)
    for number in range(8):
        memory.remember(tmp_path / f"{number}.md", HERE)
    assert memory.recall(tmp_path / "4.md") is None
    assert memory.recall(tmp_path / "5.md") == HERE


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", '{"x": 1}', '{"/a": {"closed": 3, "caret": "x"}}', "\xff"]
)
def test_a_damaged_memory_is_an_empty_one(memory, tmp_path, text):
    memory._file.parent.mkdir()
    memory._file.write_text(text, encoding="latin-1")
    assert memory.recall(tmp_path / "faq.md") is None
    memory.remember(tmp_path / "faq.md", HERE)
    assert memory.recall(tmp_path / "faq.md") == HERE


def test_what_is_damaged_in_one_entry_is_left_out(memory, tmp_path):
    memory.remember(tmp_path / "faq.md", HERE)
    text = memory._file.read_text()
    memory._file.write_text(text.replace("12", '"x"'))
    assert memory.recall(tmp_path / "faq.md").caret == 0
