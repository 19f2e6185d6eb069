"""A text that could not be saved where it belongs is kept where it can be found."""

from datetime import datetime

from editor.storage.rescue import keep_copy

NOW = datetime(2026, 5, 4, 9, 30).astimezone()


def test_a_copy_has_the_name_of_its_file_and_the_time(tmp_path):
    place = keep_copy(tmp_path / "rescued", "faq.md", b"text", NOW)
    assert place.read_bytes() == b"text"
    assert place.name.startswith("faq 2026-05-04 09.30")
    assert place.suffix == ".md"


def test_the_same_text_is_kept_once_and_another_beside_it(tmp_path):
    places = [keep_copy(tmp_path, "faq.md", text, NOW) for text in (b"a", b"a", b"b")]
    assert places[0] == places[1] != places[2]
    assert len(list(tmp_path.iterdir())) == 2


def test_the_longest_name_has_room_for_the_time(tmp_path):
    assert keep_copy(tmp_path, "n" * 252 + ".md", b"text", NOW).read_bytes() == b"text"
