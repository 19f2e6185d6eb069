"""What changes entry by entry where a list or group gets another value."""

from collections.abc import Iterator
from collections.abc import Mapping as Dict
from collections.abc import Sequence as List

from editor.document.nodes import Mapping, Node, Sequence
from editor.document.values import same

Change = tuple[str, str, object]
"""An operation (add, remove, replace), the token of the entry below, its value if it gets one."""

_MOST_COMPARED = 40_000


def changes_between(node: Node, old: object, new: object) -> list[Change] | None:
    """Return the changes that make one value of another; None where nothing of it would stay.

    Args:
        node: what stands in the file.
        old: its value.
        new: the value wanted.
    """
    if isinstance(node, Mapping) and isinstance(new, dict) and new:
        return _in_mapping([entry.name for entry in node.entries], new)
    if isinstance(node, Sequence) and isinstance(old, list) and isinstance(new, list):
        return list(_in_sequence(old, new)) if old and new else None
    return None


def _in_mapping(names: List[str | None], new: Dict[object, object]) -> list[Change] | None:
    kept = [name for name in names if name in new]
    is_plain = None not in names and all(isinstance(name, str) for name in new)
    if not kept or not is_plain or len(set(names)) < len(names):
        return None
    gone: list[Change] = [("remove", str(name), None) for name in names if name not in new]
    return [("add", str(name), value) for name, value in new.items()] + gone


def _in_sequence(old: List[object], new: List[object]) -> Iterator[Change]:
    """Go from the end to the beginning, so that positions above stay what they are."""
    head, tail = _common_ends(old, new)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    for start, end, values in reversed(_blocks(middle_old, middle_new)):
        yield from _in_block(head + start, head + end, values)


def _in_block(start: int, end: int, values: List[object]) -> Iterator[Change]:
    both = min(end - start, len(values))
    for number in range(both):
        yield "replace", str(start + number), values[number]
    for number in reversed(range(start + both, end)):
        yield "remove", str(number), None
    for number in range(both, len(values)):
        yield "add", str(start + number), values[number]


def _blocks(old: List[object], new: List[object]) -> list[tuple[int, int, List[object]]]:
    """Return which runs of old values give way to which new ones.

    Values that have most of their text in common are the same one and stand in runs alone.
    """
    blocks: list[tuple[int, int, List[object]]] = []
    above = (0, 0)
    for i, j in [*_kin(old, new), (len(old), len(new))]:
        if (i, j) != above:
            blocks.append((above[0], i, new[above[1] : j]))
        blocks.append((i, i + 1, new[j : j + 1]))
        above = (i + 1, j + 1)
    return blocks[:-1]


def _kin(old: List[object], new: List[object]) -> list[tuple[int, int]]:
    """Return the pairs of places that keep most text, in order (longest common subsequence)."""
    if len(old) * len(new) > _MOST_COMPARED:
        return []
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    shared = [[_shared(left, right) for right in new] for left in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            taken = shared[i][j] and shared[i][j] + best[i + 1][j + 1]
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if shared[i][j] and best[i][j] == shared[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _shared(left: object, right: object) -> int:
    """Return how many characters two values have in common; none if that is less than a third."""
    if not (isinstance(left, dict) and isinstance(right, dict)):
        return _length(left) if same(left, right) else 0
    kept = sum(_length(left[key]) for key in left if key in right and same(left[key], right[key]))
    return kept if kept * 3 >= min(_length(left), _length(right)) else 0


def _length(value: object) -> int:
    if isinstance(value, dict):
        return sum(map(_length, value.values()))
    if isinstance(value, list):
        return sum(map(_length, value)) + 1
    return len(str(value)) + 1


def _common_ends(old: List[object], new: List[object]) -> tuple[int, int]:
    """Return how many values both begin with, and how many of the others both end with."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if not same(old[i], new[i])), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if not same(old[-1 - i], new[-1 - i])), rest)
    return head, tail
