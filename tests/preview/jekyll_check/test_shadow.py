"""The copy of a site has its files, one of them with unsaved text, and touches nothing."""

from pathlib import Path

import pytest

from editor.preview.jekyll_check import shadow as shadowing
from editor.preview.jekyll_check.shadow import TooManyFilesError, make_shadow


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "_data").mkdir(parents=True)
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("x")
    (site / "_config.yml").write_text("title: A\n")
    (site / "_data" / "faq.yml").write_text("old\n")
    return site


def test_the_unsaved_text_is_in_the_copy_only(site, tmp_path):
    make_shadow(site, tmp_path / "copy", site / "_data" / "faq.yml", "new\r\n")
    assert (tmp_path / "copy" / "_data" / "faq.yml").read_bytes() == b"new\r\n"
    assert (site / "_data" / "faq.yml").read_text() == "old\n"


def test_folders_are_made_and_files_are_links(site, tmp_path):
    make_shadow(site, tmp_path / "copy", site / "_data" / "faq.yml", "new")
    assert not (tmp_path / "copy" / "_data").is_symlink()
    assert (tmp_path / "copy" / "_config.yml").read_text() == "title: A\n"


def test_history_and_old_builds_stay_out(site, tmp_path):
    make_shadow(site, tmp_path / "copy", site / "_data" / "faq.yml", "new")
    assert not (tmp_path / "copy" / ".git").exists()


def test_a_file_that_was_never_saved_is_in_the_copy(site, tmp_path):
    make_shadow(site, tmp_path / "copy", site / "new" / "page.md", "text")
    assert (tmp_path / "copy" / "new" / "page.md").read_text() == "text"
    assert not (site / "new").exists()


def test_without_the_right_to_link_files_are_copied(site, tmp_path, monkeypatch):
    def refuse(*_args):
        raise OSError

    monkeypatch.setattr(Path, "symlink_to", refuse)
    make_shadow(site, tmp_path / "copy", site / "_data" / "faq.yml", "new")
    assert (tmp_path / "copy" / "_config.yml").read_text() == "title: A\n"


def test_a_folder_with_too_many_files_is_refused(site, tmp_path, monkeypatch):
    monkeypatch.setattr(shadowing, "_MOST_FILES", 1)
    with pytest.raises(TooManyFilesError):
        make_shadow(site, tmp_path / "copy", site / "_data" / "faq.yml", "new")
