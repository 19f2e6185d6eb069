"""The one door to the disk: nothing outside the folder, nothing without end, nothing twice."""

import os

import pytest

from editor.site import SiteFileError
from editor.site.folder import Entry, Folder, joined, merged


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "sub/../../secret.txt",
        "/etc/passwd",
        "link.txt",
        "out/secret.txt",
        "no",
        "a\0b",
    ],
)
def test_nothing_outside_the_folder_is_read(root, tmp_path, path):
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "out").symlink_to(tmp_path)
    with pytest.raises(SiteFileError):
        Folder(root).text(path)


def test_links_inside_the_folder_are_followed(root):
    (root / "link.txt").symlink_to(root / "a.txt")
    assert Folder(root).text("link.txt") == "one"


def test_links_that_lead_out_or_in_circles_are_not_listed(root, tmp_path):
    (root / "sub").mkdir()
    (root / "sub" / "up").symlink_to(root)
    (root / "out").symlink_to(tmp_path)
    folder = Folder(root)
    assert sorted(entry.name for entry in folder.entries()) == ["a.txt", "sub"]
    assert folder.entries("sub") == ()
    assert folder.entries("none") == ()


def test_a_large_file_is_refused(root):
    with (root / "large.txt").open("wb") as file:
        file.truncate(20_000_000)
    with pytest.raises(SiteFileError, match="too large"):
        Folder(root).text("large.txt")


def test_a_file_is_parsed_once_until_it_changes(root):
    calls = []
    folder = Folder(root)

    def parse(data):
        calls.append(data)
        return data.decode()

    assert folder.read("a.txt", "x", parse) == folder.read("a.txt", "x", parse) == "one"
    folder.refresh()
    assert folder.read("a.txt", "x", parse) == "one"
    assert len(calls) == 1
    (root / "a.txt").write_text("another")
    assert folder.read("a.txt", "x", parse) == "one"
    folder.refresh(frozenset({"a.txt"}))
    assert folder.read("a.txt", "x", parse) == "another"


def test_a_folder_knows_whether_something_that_was_read_has_changed(root):
    folder = Folder(root)
    folder.text("a.txt")
    folder.entries()
    assert not folder.has_changed()
    (root / "a.txt").write_text("another")
    assert folder.has_changed()
    folder.refresh()
    folder.text("a.txt")
    folder.entries()
    assert not folder.has_changed()
    os.utime(root, (1, 1))
    assert folder.has_changed()


def test_a_path_is_seen_from_the_folder(root):
    folder = Folder(root)
    assert folder.relative(root / "sub" / "b.md") == "sub/b.md"
    with pytest.raises(SiteFileError):
        folder.relative(root.parent / "secret.txt")


def test_what_is_no_file_is_not_opened(root):
    os.mkfifo(root / "pipe.md")
    folder = Folder(root)
    for read in (folder.text, folder.head, folder.data):
        with pytest.raises(SiteFileError, match="no file"):
            read("pipe.md")


def test_what_is_not_utf_8_is_replaced_and_a_byte_order_mark_dropped(root):
    (root / "b.txt").write_bytes(b"\xef\xbb\xbfa\xff")
    assert Folder(root).text("b.txt") == "a\ufffd"


def test_names_are_joined_by_slashes():
    assert joined("", "a/", "/b", "") == "a/b"


def test_mappings_merge_in_depth_and_nothing_overrides_nothing():
    below = {"a": {"x": 1, "y": 2}, "b": 1, "c": [1]}
    above = {"a": {"y": None, "z": 3}, "b": None, "c": [2], "d": None}
    assert merged(below, above) == {"a": {"x": 1, "y": 2, "z": 3}, "b": 1, "c": [2], "d": None}


def test_an_entry_tells_folders_from_files(root):
    (root / "sub").mkdir()
    assert set(Folder(root).entries()) == {
        Entry("a.txt", is_folder=False),
        Entry("sub", is_folder=True),
    }
