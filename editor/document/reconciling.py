"""What changes entry by entry where a list or group gets another value."""

from collections.abc import Iterator
from collections.abc import Mapping as Dict
from collections.abc import Sequence as List

from editor.document.nodes import Mapping, Node, Sequence
from editor.document.values import same

Change = tuple[str, str, object]
"""An operation (add, remove, replace), the token of the entry below, its value if it gets one."""


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
    head, tail = _common_ends(old, new)
    gone, come = len(old) - head - tail, len(new) - head - tail
    for number in range(head, head + min(gone, come)):
        yield "replace", str(number), new[number]
    for number in reversed(range(head + come, head + gone)):
        yield "remove", str(number), None
    for number in range(head + gone, head + come):
        yield "add", str(number), new[number]


def _common_ends(old: List[object], new: List[object]) -> tuple[int, int]:
    """Return how many values both begin with, and how many of the others both end with."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if not same(old[i], new[i])), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if not same(old[-1 - i], new[-1 - i])), rest)
    return head, tail
