"""A file that is too much is refused in a sentence, at once, and stays as it is."""

import os
import time

import pytest

from editor.document import Document, EncodingError


@pytest.mark.parametrize(
    ("size", "line"),
    [(100_000_000, b"x" * 99 + b"\n"), (10_000_000_000, b""), (6_000_000, b"\n")],
    ids=["100 MB", "10 GB", "millions of lines"],
)
def test_a_file_that_is_too_large_is_refused_and_left_alone(tmp_path, size, line):
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        if line:
            file.write(line * (size // len(line)))
        file.truncate(size)
    before = path.stat()
    begin = time.monotonic()
    with pytest.raises(EncodingError, match="most that can be edited"):
        Document.open(path)
    assert time.monotonic() - begin < 2
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    for path in (tmp_path / "pipe.md", "/dev/zero"):
        with pytest.raises(EncodingError, match="not a file with a text"):
            Document.open(path)


def test_a_window_says_so_and_goes_on(open_window, tmp_path):
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    window = open_window(path)
    assert "100 megabytes" in window.notice.text
    assert window.files.current is None or window.files.current.path is None


def test_a_text_with_a_million_letters_in_a_line_opens(open_window, tmp_path):
    path = tmp_path / "long.md"
    text = f"---\nfaq:\n- question: a\n  answer: {'word ' * 200_000}end\n---\n"
    path.write_text(text)
    window = open_window(path)
    assert window.files.current.document.to_bytes() == text.encode()
