"""The writer's words are a text file that can also be edited by hand."""

from editor.storage.own_words import OwnWords


def test_words_are_kept_in_order_and_once(tmp_path):
    own = OwnWords(tmp_path / "folder" / "words.txt")
    assert own.words() == []
    for word in ("Zylopedal", "bell", "Bell", "bell"):
        own.add(word)
    assert own.words() == ["Bell", "bell", "Zylopedal"]
    assert OwnWords(tmp_path / "folder" / "words.txt").words() == ["Bell", "bell", "Zylopedal"]
    own.replace(["chain", " ", " cog "])
    assert (tmp_path / "folder" / "words.txt").read_text() == "chain\ncog\n"


def test_a_list_from_another_editor_is_read(tmp_path):
    (tmp_path / "words.txt").write_bytes("\ufeffnaïve\r\n\r\nbell\r\n".encode() + b"\xff\n")
    assert OwnWords(tmp_path / "words.txt").words() == ["bell", "naïve", "\ufffd"]
