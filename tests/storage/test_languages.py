"""The language of each file is remembered beside the settings, never in the file."""

import pytest

from editor.storage.languages import FileLanguages


def test_the_language_of_a_file_comes_back(tmp_path):
    table = tmp_path / "folder" / "languages.json"
    FileLanguages(table).choose(tmp_path / "tea.md", "en-GB")
    FileLanguages(table).choose(tmp_path / "tee.md", "de-DE")
    assert FileLanguages(table).language_of(tmp_path / "tea.md") == "en-GB"
    FileLanguages(table).choose(tmp_path / "tea.md", "")
    assert FileLanguages(table).language_of(tmp_path / "tea.md") == ""
    assert FileLanguages(table).language_of(tmp_path / "tee.md") == "de-DE"


@pytest.mark.parametrize("text", ["", "[", "[]", '{"/tea.md": 3}'])
def test_a_damaged_table_is_empty(tmp_path, text):
    (tmp_path / "languages.json").write_text(text)
    assert FileLanguages(tmp_path / "languages.json").language_of(tmp_path / "tea.md") == ""
