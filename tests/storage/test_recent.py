"""Recent files are listed newest first, and a damaged list does no harm."""

from editor.storage.recent import RecentFiles


def test_the_newest_file_comes_first_and_once(tmp_path):
    recent = RecentFiles(tmp_path / "config" / "recent.json")
    paths = [tmp_path / name for name in ("a.md", "b.md")]
    for path in paths:
        path.touch()
        recent.add(path)
    recent.add(paths[0])
    assert recent.paths() == paths


def test_a_file_that_is_gone_is_not_listed(tmp_path):
    recent = RecentFiles(tmp_path / "recent.json")
    recent.add(tmp_path / "gone.md")
    assert recent.paths() == []


def test_a_damaged_list_counts_as_empty(tmp_path):
    (tmp_path / "recent.json").write_bytes(b'\xff["')
    assert RecentFiles(tmp_path / "recent.json").paths() == []
