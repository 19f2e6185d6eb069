"""What reviewers have looked at is kept for each of them and each file."""

from editor.storage.reviewed import ReviewedStore


def test_each_reviewer_has_ticks_of_their_own(tmp_path):
    store, path = ReviewedStore(tmp_path / "ticks"), tmp_path / "faq.md"
    store.mark(path, "ana", ["one", "two"], is_reviewed=True)
    store.mark(path, "ben", ["two"], is_reviewed=True)
    store.mark(path, "ana", ["two"], is_reviewed=False)
    assert store.of(path, "ana") == {"one"}
    assert store.of(path, "ben") == {"two"}
    assert store.of(tmp_path / "other.md", "ana") == frozenset()


def test_a_damaged_list_counts_as_empty(tmp_path):
    store, path = ReviewedStore(tmp_path / "ticks"), tmp_path / "faq.md"
    store.mark(path, "ana", ["one"], is_reviewed=True)
    (kept,) = (tmp_path / "ticks").iterdir()
    for damage in ("{", "[1]", '{"ana": 3}'):
        kept.write_text(damage)
        assert store.of(path, "ana") == frozenset()
    store.mark(path, "ana", ["two"], is_reviewed=True)
    assert store.of(path, "ana") == {"two"}
