"""What a file held before can be had again for as long as was promised, whatever breaks."""

import os
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.storage.versions import DamagedVersion, Reason, Version, VersionStore
from editor.storage.versions.thinning import KEPT_FOR, outdated
from editor.storage.versions.words import words_changed
from tests.storage.faulty_calls import FaultyCalls, every_fault

pytestmark = pytest.mark.usefixtures("quick_disk")

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
FILE, OTHER = Path("/site/faq.md"), Path("/site/other.md")
PLENTY = 1 << 30


@pytest.fixture
def store(tmp_path: Path) -> VersionStore:
    return VersionStore(tmp_path / "versions")


def keep(
    store: VersionStore, *texts: bytes, path: Path = FILE, reason: Reason = Reason.SAVED
) -> None:
    for number, text in enumerate(texts):
        store.keep(path, text, reason, NOW + timedelta(minutes=number))


def texts(store: VersionStore, path: Path = FILE) -> list[bytes]:
    return [store.content(each) for each in store.of(path)]


def test_a_file_that_was_never_saved_here_has_no_versions(store):
    assert store.of(FILE) == ()


def test_versions_come_back_in_their_order_with_when_and_why(store):
    keep(store, b"one", b"one two")
    assert texts(store) == [b"one", b"one two"]
    assert [each.when for each in store.of(FILE)] == [NOW, NOW + timedelta(minutes=1)]
    assert {each.reason for each in store.of(FILE)} == {Reason.SAVED}
    assert [each.words for each in store.of(FILE)] == [0, 1]


def test_a_text_that_did_not_change_is_no_new_version(store):
    keep(store, b"one", b"one")
    keep(store, b"one", reason=Reason.WORKING)
    assert len(store.of(FILE)) == 1


def test_a_text_that_was_kept_while_working_is_another_version_once_it_is_saved(store):
    keep(store, b"one", reason=Reason.WORKING)
    keep(store, b"one", reason=Reason.SAVED)
    assert [each.reason for each in store.of(FILE)] == [Reason.WORKING, Reason.SAVED]


def test_each_file_has_its_own_versions_and_equal_texts_are_kept_once(store, tmp_path):
    keep(store, b"one")
    keep(store, b"one", b"two", path=OTHER)
    assert texts(store) == [b"one"]
    assert texts(store, OTHER) == [b"one", b"two"]
    assert len(list((tmp_path / "versions" / "texts").rglob("*.z"))) == 2


def test_a_file_that_was_saved_under_another_name_has_the_versions_it_had(store):
    keep(store, b"one", b"two")
    store.follow(FILE, OTHER)
    store.follow(FILE, OTHER)
    assert texts(store, OTHER) == texts(store) == [b"one", b"two"]


def test_a_link_and_its_file_have_the_same_versions(store, tmp_path):
    (tmp_path / "a.md").write_bytes(b"")
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    keep(store, b"one", path=tmp_path / "link.md")
    assert texts(store, tmp_path / "a.md") == [b"one"]


def test_versions_of_more_than_thirty_days_go_but_never_the_last_one(store):
    keep(store, b"one", b"two")
    keep(store, b"alone", path=OTHER)
    store.thin(PLENTY, NOW + KEPT_FOR + timedelta(days=1))
    assert texts(store) == [b"two"]
    assert texts(store, OTHER) == [b"alone"]


def test_where_there_is_too_much_the_oldest_go(store):
    noise = [os.urandom(1000) for _ in range(10)]
    keep(store, *noise)
    store.thin(5_200, NOW)
    assert texts(store) == noise[5:]
    store.thin(0, NOW)
    assert texts(store) == noise[9:]


def test_texts_of_a_list_that_is_damaged_are_not_thrown_away_at_once(store, tmp_path):
    keep(store, b"one")
    [there] = (tmp_path / "versions" / "files").iterdir()
    there.write_bytes(b"\xff\x00 rubbish")
    assert store.of(FILE) == ()
    store.thin(PLENTY, NOW)
    kept = tmp_path / "versions" / "texts"
    assert len(list(kept.rglob("*.z"))) == 1
    store.thin(PLENTY, datetime.now(UTC) + KEPT_FOR + timedelta(days=1))
    assert not list(kept.rglob("*.z"))


@pytest.mark.parametrize("damage", [b"", b"rubbish", None], ids=["empty", "rubbish", "gone"])
def test_a_damaged_version_is_said_to_be_one(store, tmp_path, damage):
    keep(store, b"one", b"two")
    first = store.of(FILE)[0]
    [place] = (tmp_path / "versions" / "texts").rglob(f"{first.mark}.z")
    place.unlink() if damage is None else place.write_bytes(damage)
    with pytest.raises(DamagedVersion):
        store.content(first)
    assert store.is_there(first) == (damage is not None)
    assert store.content(store.of(FILE)[1]) == b"two"
    keep(store, b"one")
    assert store.content(first) == b"one"


def test_another_text_in_the_place_of_a_version_is_not_trusted(store, tmp_path):
    keep(store, b"one", b"two")
    first, second = store.of(FILE)
    folder = tmp_path / "versions" / "texts"
    [there], [here] = folder.rglob(f"{first.mark}.z"), folder.rglob(f"{second.mark}.z")
    there.write_bytes(here.read_bytes())
    with pytest.raises(DamagedVersion):
        store.content(first)


def test_a_line_that_a_crash_tore_costs_no_other(store, tmp_path):
    keep(store, b"one", b"two")
    [there] = (tmp_path / "versions" / "files").iterdir()
    there.write_bytes(there.read_bytes()[:-20])
    keep(store, b"three")
    assert texts(store) == [b"one", b"three"]


@pytest.mark.parametrize("kills", [False, True], ids=["fails", "is killed"])
def test_whatever_fails_while_a_version_is_kept_the_earlier_ones_are_there(tmp_path, kills):
    if kills and not hasattr(os, "fork"):
        pytest.skip("the system does not fork")
    numbers = iter(range(10_000))
    keep(VersionStore(tmp_path / "first"), b"one", b"two")

    def fresh() -> VersionStore:
        folder = shutil.copytree(tmp_path / "first", tmp_path / str(next(numbers)))
        return VersionStore(folder)

    faults = list(every_fault(partial(keep_and_thin, fresh()), ("ENOSPC",)))
    for fault in faults:
        if kills and fault.goes_on_failing:
            continue
        store = fresh()
        _keep_with(FaultyCalls(fault.fails_at, kills=True) if kills else fault, store)
        assert set(texts(store)) - {b"three"} <= {b"one", b"two"}, (fault.failed, fault.made)
        assert texts(store)[:2] == [b"one", b"two"], (fault.failed, fault.made)
        keep(store, b"four")
        assert b"four" in texts(store)
    assert len(faults) > 40


def keep_and_thin(store: VersionStore) -> None:
    store.keep(FILE, b"three", Reason.SAVED, NOW + timedelta(hours=1))
    store.thin(PLENTY, NOW)


def _keep_with(fault: FaultyCalls, store: VersionStore) -> None:
    if not fault.kills:
        with fault.at_work():
            try:
                keep_and_thin(store)
            except OSError:
                return
        return
    process = os.fork()
    if process == 0:
        try:
            with fault.at_work():
                keep_and_thin(store)
        finally:
            os._exit(0)
    os.waitpid(process, 0)


DATES = st.integers(0, 60).map(lambda days: NOW - timedelta(days=days))
VERSIONS = st.builds(Version, DATES, st.sampled_from(Reason), st.sampled_from("abcdef"))
HISTORY = st.lists(VERSIONS, min_size=1, max_size=6).map(
    lambda rows: tuple(sorted(rows, key=lambda each: each.when))
)


@given(st.lists(HISTORY, max_size=4), st.integers(0, 40))
def test_what_goes_is_old_or_too_much_and_never_the_last_of_a_file(
    lists: Sequence[Sequence[Version]], most: int
):
    sizes = dict.fromkeys("abcdef", 10)
    gone = outdated(lists, sizes, most, NOW)
    kept = [[each for each in rows if each not in gone] for rows in lists]
    assert all(rows[-1] in left for rows, left in zip(lists, kept, strict=True))
    may_go = {each for rows in kept for each in rows[:-1]} - {rows[-1] for rows in lists}
    total = 10 * len({each.mark for rows in kept for each in rows})
    assert total <= most or not may_go
    assert all(NOW - each.when <= KEPT_FOR for each in may_go)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"", b"", 0),
        (b"one two\nthree", b"one two\nthree", 0),
        (b"one two\nthree", b"one four\nthree", 1),
        (b"one two\nthree", b"three\none two", 0),
        (b"one", b"one two three", 2),
        (b"caf\xe9 \xff", "café".encode(), 1),
    ],
)
def test_words_are_counted_where_lines_differ(old, new, words):
    assert words_changed(old, new) == words
