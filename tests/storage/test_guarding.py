"""A file is written over only while it is what was looked at, by one process after the other."""

import subprocess
import sys
import textwrap

import pytest

from editor.storage.files import fingerprint
from editor.storage.guarding import ChangedMeanwhile, alone_at, write_over
from editor.storage.saving import replacing

_HOLDER = """
    import sys
    from pathlib import Path
    from editor.storage.guarding import alone_at
    with alone_at(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "faq.md"
    path.write_bytes(b"tea")
    return path


@pytest.fixture
def holder(path):
    """Return another process that has the lock of the file."""
    command = (sys.executable, "-c", textwrap.dedent(_HOLDER), str(path))
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.communicate()


def test_what_was_looked_at_is_written_over(path):
    write_over(path, b"pot", fingerprint(b"tea"))
    assert path.read_bytes() == b"pot"


def test_what_somebody_else_wrote_is_left_and_told(path):
    with pytest.raises(ChangedMeanwhile) as news:
        write_over(path, b"pot", fingerprint(b"cup"))
    assert news.value.content == b"tea"
    assert path.read_bytes() == b"tea"
    assert [each.name for each in path.parent.iterdir()] == ["faq.md"]


def test_what_comes_while_the_copy_is_written_is_seen_before_the_renaming(path, monkeypatch):
    real = replacing.compare

    def late_change(copy, content):  # the last thing that is done to the copy
        path.write_bytes(b"somebody else's")
        real(copy, content)

    monkeypatch.setattr(replacing, "compare", late_change)
    with pytest.raises(ChangedMeanwhile):
        write_over(path, b"pot", fingerprint(b"tea"))
    assert path.read_bytes() == b"somebody else's"


def test_the_same_text_from_somebody_else_is_no_change(path):
    write_over(path, b"tea", fingerprint(b"cup"))
    assert path.read_bytes() == b"tea"


def test_a_file_that_is_gone_is_made_only_where_that_is_wanted(path):
    path.unlink()
    with pytest.raises(FileNotFoundError):
        write_over(path, b"pot", fingerprint(b"tea"))
    write_over(path, b"pot", fingerprint(b"tea"), may_be_gone=True)
    assert path.read_bytes() == b"pot"


def test_a_process_waits_for_another_one_of_ours(path, holder):
    with pytest.raises(TimeoutError), alone_at(path, wait=0.05):
        pytest.fail("two had the lock")


def test_the_end_of_a_process_ends_its_lock(path, holder):
    holder.kill()
    holder.wait()
    with alone_at(path, wait=5):
        assert path.read_bytes() == b"tea"


def test_without_a_place_for_locks_files_are_written_all_the_same(path, tmp_path, monkeypatch):
    (tmp_path / "state").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    write_over(path, b"pot", fingerprint(b"tea"))
    assert path.read_bytes() == b"pot"


def test_whoever_has_the_lock_does_not_wait_for_itself(path):
    with alone_at(path):
        write_over(path, b"pot", fingerprint(b"tea"))
    assert path.read_bytes() == b"pot"
