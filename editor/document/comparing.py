"""Whether two ropes are the same text, at the cost of what differs between them."""

from editor.document.nodes import Collection, Entry, Node, entry_text, node_text


def same_text(left: Node, right: Node) -> bool:
    """Whether two nodes stand for the same characters, however those are shared out."""
    if left is right:
        return True
    if (
        isinstance(left, Collection)
        and isinstance(right, Collection)
        and (left.open, left.close) == (right.open, right.close)
    ):
        return _same_entries(left.entries, right.entries)
    return node_text(left) == node_text(right)


def _same_entries(left: tuple[Entry, ...], right: tuple[Entry, ...]) -> bool:
    """Compare only what lies between the entries that both have at their ends."""
    shorter = min(len(left), len(right))
    head = next((i for i in range(shorter) if left[i] is not right[i]), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if left[-1 - i] is not right[-1 - i]), rest)
    ours, theirs = left[head : len(left) - tail], right[head : len(right) - tail]
    if len(ours) == len(theirs) == 1 and _same_around(ours[0], theirs[0]):
        return same_text(ours[0].value, theirs[0].value)
    return "".join(map(entry_text, ours)) == "".join(map(entry_text, theirs))


def _same_around(left: Entry, right: Entry) -> bool:
    return (left.lead, left.before, left.key, left.between, left.tail) == (
        right.lead,
        right.before,
        right.key,
        right.between,
        right.tail,
    )
