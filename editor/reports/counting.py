"""How many differences of which kind there are, as a writer would count them."""

from collections import Counter
from collections.abc import Iterator

from editor.language import ngettext
from editor.review.comparing import Comparison
from editor.review.difference import Difference, Kind, Subject


def counts(comparison: Comparison) -> Iterator[str]:
    """Yield phrases such as “2 questions added”, none for what there is not."""
    found = Counter(map(_sort, comparison.differences))
    for sort in _ORDER:
        n = found[sort]
        if n:
            yield _phrase(sort, n).format(n=n)


_ORDER = (
    "topics added", "topics removed", "questions added", "questions removed", "moved",
    "reworded", "settings", "other",
)  # fmt: skip


def _sort(difference: Difference) -> str:
    kinds = difference.kinds
    if difference.subject is Subject.SETTING:
        return "settings"
    for kind, name in ((Kind.ADDED, "added"), (Kind.REMOVED, "removed")):
        if kind in kinds:
            noun = "topics" if difference.subject is Subject.TOPIC else "questions"
            return f"{noun} {name}"
    if difference.is_move:
        return "moved"
    return "reworded" if difference.subject in (Subject.TOPIC, Subject.ITEM) else "other"


def _phrase(sort: str, n: int) -> str:
    phrases = {
        "topics added": ngettext("{n} topic added", "{n} topics added", n),
        "topics removed": ngettext("{n} topic removed", "{n} topics removed", n),
        "questions added": ngettext("{n} question added", "{n} questions added", n),
        "questions removed": ngettext("{n} question removed", "{n} questions removed", n),
        "moved": ngettext("{n} moved", "{n} moved", n),
        "reworded": ngettext("{n} reworded", "{n} reworded", n),
        "settings": ngettext("{n} setting changed", "{n} settings changed", n),
        "other": ngettext("{n} other change", "{n} other changes", n),
    }
    return phrases[sort]
