"""A journal: what was kept in it comes back, however it ends."""

import errno
import json
import os
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.storage.journal.reading import read_journal
from editor.storage.journal.records import MAGIC, Kind, Record
from editor.storage.journal.writing import Journal, mark_resumed
from tests.storage.journal.keeping import BEFORE, PATH, journal_of, unsaved

WORDS = ["Mostly green.", "Mostly green, ", "Mostly black, sometimes", "é" * 20, ""]


def test_the_newest_text_comes_back_with_what_it_was_made_from(tmp_path):
    left = read_journal(journal_of(tmp_path / "a.journal", *WORDS, "At last."))
    assert left.text == b"At last."
    assert left.before == BEFORE.encode()
    assert (left.path, left.base) == (PATH, unsaved("").base)
    assert left.is_whole
    assert not left.is_orderly
    assert left.file.stem == left.token


def test_a_text_that_was_never_saved_has_no_file(tmp_path):
    left = read_journal(journal_of(tmp_path / "a.journal", "New.", "New and more.", before=None))
    assert (left.path, left.before, left.text) == (None, None, b"New and more.")


@given(st.lists(st.text(max_size=30), min_size=1, max_size=8), st.data())
def test_a_torn_journal_is_read_as_far_as_it_is_whole(tmp_path_factory, texts, data):
    file = tmp_path_factory.mktemp("torn") / "a.journal"
    journal, lengths = Journal(file), []
    for text in texts:
        journal.keep(unsaved(text))
        lengths.append(file.stat().st_size)
    journal.close()
    cut = data.draw(st.integers(lengths[0], lengths[-1]))
    os.truncate(file, cut)
    left = read_journal(file)
    assert left.is_whole
    assert left.text == [t for t, n in zip(texts, lengths, strict=True) if n <= cut][-1].encode()


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5), st.data())
def test_a_damaged_journal_gives_a_text_that_was_kept_or_none(tmp_path_factory, texts, data):
    file = journal_of(tmp_path_factory.mktemp("damaged") / "a.journal", *texts)
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    file.write_bytes(content)
    assert read_journal(file).text in {None, BEFORE.encode(), *(text.encode() for text in texts)}


@given(st.binary(max_size=200), st.booleans())
def test_what_is_no_journal_is_never_an_error(tmp_path_factory, content, is_announced):
    file = tmp_path_factory.mktemp("none") / "a.journal"
    file.write_bytes(MAGIC + content if is_announced else content)
    read_journal(file)


@pytest.mark.parametrize("header", [b"[]", b"7", b"{}", b'{"path": 3}', b"{", b"\xff", b'"x"'])
def test_a_header_that_makes_no_sense_is_not_believed(tmp_path, header):
    file = tmp_path / "a.journal"
    records = Record(Kind.HEADER, 1.0, header), Record(Kind.DELTA, float("nan"), b"")
    file.write_bytes(MAGIC + b"".join(record.to_bytes() for record in records))
    left = read_journal(file)
    assert left.text is None
    assert not left.is_whole


def test_a_length_that_reaches_beyond_the_end_costs_no_memory(tmp_path):
    file = journal_of(tmp_path / "a.journal", "Kept.")
    with file.open("ab") as journal:
        journal.write(struct.pack(">cdQI", b"w", 1.0, 1 << 62, 0))
    assert read_journal(file).text == b"Kept."


def test_only_what_ended_well_counts_as_orderly(tmp_path):
    journal = Journal(tmp_path / "a.journal")
    journal.keep(unsaved("Once."))
    journal.note_good_end()
    assert read_journal(tmp_path / "a.journal").is_orderly
    journal.keep(unsaved("Twice."))
    assert not read_journal(tmp_path / "a.journal").is_orderly
    journal.note_good_end()
    journal.close()
    mark_resumed(tmp_path / "a.journal")
    left = read_journal(tmp_path / "a.journal")
    assert (left.is_orderly, left.text) == (False, b"Twice.")


def test_a_journal_begins_anew_before_it_is_many_times_its_text(tmp_path):
    journal = Journal(tmp_path / "a.journal")
    sizes = []
    for number in range(40):
        journal.keep(unsaved(f"{number}" * 60_000))
        sizes.append((tmp_path / "a.journal").stat().st_size)
    journal.close()
    assert max(sizes) < 3_000_000
    assert read_journal(tmp_path / "a.journal").text == b"39" * 60_000


def test_saving_under_another_name_begins_anew(tmp_path):
    journal = Journal(tmp_path / "a.journal")
    journal.keep(unsaved("One."))
    journal.keep(unsaved("Two.", path=tmp_path / "other.md"))
    assert read_journal(tmp_path / "a.journal").path == tmp_path / "other.md"


def test_a_name_that_is_no_text_is_kept_like_any_other(tmp_path):
    path = tmp_path / "gr\udcfcn.md"
    journal = Journal(tmp_path / "a.journal")
    journal.keep(unsaved("One.", path=path))
    journal.close()
    assert read_journal(tmp_path / "a.journal").path == path


@pytest.mark.parametrize("failing", ["write", "fsync"])
def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path, monkeypatch, failing):
    file = tmp_path / "a.journal"
    journal = Journal(file)
    journal.keep(unsaved("Kept."))
    whole = file.read_bytes()

    def refuse(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        if failing == "fsync":
            broken.setattr("editor.storage.journal.writing.flush_file", refuse)
        else:
            broken.setattr("editor.storage.journal.writing.write_all", refuse)
        with pytest.raises(OSError, match="space"):
            journal.keep(unsaved("Kept, and more."))
        assert file.read_bytes() == whole
    journal.keep(unsaved("Kept, and more than that."))
    assert read_journal(file).text == b"Kept, and more than that."


def test_a_disk_that_lets_nothing_be_taken_back_gets_a_new_journal(tmp_path, monkeypatch):
    file = tmp_path / "a.journal"
    journal = Journal(file)
    journal.keep(unsaved("Kept."))

    def tear(opened, content):
        os.write(opened, content[:7])
        os.close(opened)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr("editor.storage.journal.writing.write_all", tear)
        with pytest.raises(OSError, match="output"):
            journal.keep(unsaved("Kept, and more."))
    assert read_journal(file).text == b"Kept."
    journal.keep(unsaved("Kept again."))
    assert read_journal(file).text == b"Kept again."


def test_the_header_says_which_program_wrote_it(tmp_path):
    content = journal_of(tmp_path / "a.journal", "One.").read_bytes()
    start = content.index(b"{")
    header, _end = json.JSONDecoder().raw_decode(content[start:].decode("latin-1"))
    assert set(header) == {"path", "base", "version"}
