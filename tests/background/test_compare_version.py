"""What has changed in a file since a version of it was kept, in the words of its readers."""

from datetime import UTC, datetime

import pytest

from editor.background.compare_version import compare_version
from editor.background.tasks import TaskError
from editor.storage.versions import Reason, VersionStore

NOW = datetime(2026, 5, 4, tzinfo=UTC)
OLD = """\
- topic: Leaves
  items:
  - question: Is it green?
    answer: Mostly so.
- topic: Water
  items:
  - question: How hot?
    answer: Not boiling.
"""


@pytest.fixture
def ask(tmp_path):
    folder, path = tmp_path / "versions", tmp_path / "faq.yml"

    def compare(new: str, old: str = OLD):
        store = VersionStore(folder)
        store.keep(path, old.encode(), Reason.SAVED, NOW)
        mark = store.of(path)[-1].mark
        asked = {"folder": str(folder), "mark": mark, "path": str(path), "text": new}
        return compare_version(asked, None)

    return compare


def test_nothing_has_changed(ask):
    assert ask(OLD) == []


def test_a_rewording_shows_the_words(ask):
    [row] = ask(OLD.replace("Mostly", "Always"))
    assert row["sentence"] == "The answer to “Is it green?” was reworded."
    assert row["texts"] == [[["deleted", "Mostly"], ["inserted", "Always"], ["kept", " so."]]]


def test_what_went_or_came_is_shown_whole(ask):
    shorter = OLD[: OLD.index("- topic: Water")]
    [gone] = ask(shorter)
    assert gone["texts"] == [[["deleted", "Water\n\n· How hot?"]]]
    [come] = ask(OLD, shorter)
    assert come["texts"] == [[["inserted", "Water\n\n· How hot?"]]]


def test_a_broken_text_is_compared_as_text(ask):
    assert ask('- question: "open\n')


def test_a_version_that_is_gone_is_said_to_be(tmp_path):
    asked = {"folder": str(tmp_path), "mark": "0" * 64, "path": "/a.yml", "text": ""}
    with pytest.raises(TaskError, match="cannot be read"):
        compare_version(asked, None)
