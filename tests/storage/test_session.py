"""Which files were open, kept through a restart."""

from pathlib import Path

import pytest

from editor.storage.session import OpenFile, Session, SessionStore


def test_a_session_comes_back_as_it_was(tmp_path):
    store = SessionStore(tmp_path / "session")
    session = Session(
        (
            OpenFile(Path("/tea/green.md")),
            OpenFile(None, "abc"),
            OpenFile(Path("/tea/black.md"), "def"),
        ),
        current=2,
    )
    store.save(session)
    assert SessionStore(tmp_path / "session").load() == session


@pytest.mark.parametrize(
    "content", ['{"files": [7, {"other": 3}]}', "{", "7", "[" * 100_000, '{"files": 3}']
)
def test_a_damaged_list_is_no_session(tmp_path, content):
    store = SessionStore(tmp_path)
    assert store.load() == Session()
    (tmp_path / "open.json").write_text(content)
    assert store.load() == Session()


def test_a_file_whose_name_is_no_text_is_kept_like_any_other(tmp_path):
    store = SessionStore(tmp_path)
    session = Session((OpenFile(Path("/tea/gr\udcfcn.md"), "abc"),))
    store.save(session)
    assert store.load() == session
