"""What is bundled is named with its licence."""

import shutil

import licences
import pytest


def test_the_list_is_that_of_the_pinned_packages():
    written = licences.LIST.read_text("utf-8")
    missing = [name for name in licences.required() if f"\n{name}: " not in written]
    assert missing == []


def test_each_thing_has_a_licence_and_a_home():
    rows = licences.LIST.read_text("utf-8").splitlines()
    assert all(": " in row and "UNKNOWN" not in row for row in rows[::2])
    assert all(row.strip().startswith("http") for row in rows[1::2])


def test_the_texts_of_the_licences_are_gathered(tmp_path):
    licences.gather(tmp_path / "licences")
    names = {path.name for path in (tmp_path / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "pyyaml-0-LICENSE"} <= names


def test_libraries_of_the_system_bring_their_licences(tmp_path):
    if shutil.which("dpkg") is None:
        pytest.skip("this system's packages are not Debian's")
    licences.gather_of_system(["/bin/sh", "/no/such/library.so"], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["dash.txt"]
