"""What was open, kept through a restart."""

from pathlib import Path

from editor.storage.session import OpenFile, Session, SessionStore


def test_a_session_comes_back_as_it_was(tmp_path):
    store = SessionStore(tmp_path / "session")
    session = Session(
        (
            OpenFile(Path("/tea/green.md")),
            OpenFile(None, b"never saved", "abc"),
            OpenFile(Path("/tea/black.md"), "nicht gespeichert – é".encode(), "def"),
        ),
        current=2,
    )
    store.save(session)
    assert SessionStore(tmp_path / "session").load() == session


def test_texts_that_were_saved_since_are_forgotten(tmp_path):
    store = SessionStore(tmp_path)
    store.save(Session((OpenFile(Path("/a.md"), b"old"),)))
    store.save(Session((OpenFile(Path("/a.md"), b"new"),)))
    assert [file.read_bytes() for file in tmp_path.glob("*.txt")] == [b"new"]


def test_a_damaged_list_is_no_session(tmp_path):
    store = SessionStore(tmp_path)
    assert store.load() == Session()
    (tmp_path / "open.json").write_text('{"files": [7, {"path": 3}]}')
    assert store.load() == Session()


def test_a_list_names_no_file_outside_its_folder(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    folder = tmp_path / "session"
    folder.mkdir()
    (folder / "open.json").write_text(
        '{"files": [{"path": "", "unsaved": "../secret.txt", "base": ""}], "current": 0}'
    )
    assert SessionStore(folder).load() == Session()


def test_a_file_whose_name_is_no_text_is_kept_like_any_other(tmp_path):
    store = SessionStore(tmp_path)
    session = Session((OpenFile(Path("/tea/gr\udcfcn.md"), b"unsaved", "abc"),))
    store.save(session)
    assert store.load() == session
