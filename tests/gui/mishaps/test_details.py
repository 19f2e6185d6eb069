"""What is told of a mistake says where, and nothing of any text."""

import pytest

from editor.document import Document, DocumentError
from editor.gui.mishaps.details import details, without_quotes

ANSWER = "Nobody must read this answer"


def raised(act):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - any will do
        act()
    return caught.value


def _looked_up():
    answer = {"answer": ANSWER}
    return answer[ANSWER]


def _chained():
    try:
        _looked_up()
    except KeyError as error:
        raise ValueError(f"no such text: {ANSWER}") from error


def _read():
    Document.from_bytes(f"---\nfaq: [{ANSWER}: {ANSWER}\n---\n".encode())


@pytest.mark.parametrize(
    "act", [_looked_up, _chained, _read, lambda: int(ANSWER), lambda: ANSWER.encode().decode("x")]
)
def test_no_text_is_told(act):
    told = details(raised(act))
    assert "Nobody" not in told
    assert "test_details.py" in told


def test_the_place_and_the_kind_are_told_of_all_causes():
    told = details(raised(_chained))
    assert told.index("ValueError") < told.index("KeyError")
    assert "_looked_up" in told
    assert "/home" not in told


def test_what_the_system_refused_is_told_without_the_name_of_a_file(tmp_path):
    told = details(raised((tmp_path / ANSWER).read_bytes))
    assert told.startswith("FileNotFoundError ENOENT")
    assert "Nobody" not in told


def test_causes_in_a_circle_come_to_an_end():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert len(details(one).splitlines()) == 5


@pytest.mark.parametrize("quote", ['"{}"', "'{}'", "“{}”"])
def test_messages_of_qt_lose_what_they_quote(quote):
    told = without_quotes(f"QUrl: cannot parse {quote.format(ANSWER)} here")
    assert told == "QUrl: cannot parse … here"


def test_the_kind_of_a_document_error_is_enough():
    assert issubclass(type(raised(_read)), DocumentError)
