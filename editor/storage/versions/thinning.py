"""Which versions are let go: those that are too old, and the oldest where there is too much."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from editor.storage.versions.history import Version

KEPT_FOR = timedelta(days=30)


def outdated(
    lists: Sequence[Sequence[Version]], sizes: Mapping[str, int], most: int, now: datetime
) -> set[Version]:
    """Return the versions that go; the last one of a file always stays.

    Args:
        lists: the versions of each file, oldest first.
        sizes: how many bytes each text takes.
        most: how many bytes all of them may take.
        now: the time.
    """
    may_go = sorted((each for rows in lists for each in rows[:-1]), key=lambda each: each.when)
    stay = {rows[-1] for rows in lists if rows}
    needed = Counter(each.mark for rows in lists for each in rows)
    total = sum(sizes.get(mark, 0) for mark in needed)
    gone: set[Version] = set()
    for version in may_go:
        if total <= most and now - version.when <= KEPT_FOR:
            break
        if version in stay:
            continue
        gone.add(version)
        needed[version.mark] -= 1
        if not needed[version.mark]:
            total -= sizes.get(version.mark, 0)
    return gone
