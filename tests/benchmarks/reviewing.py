"""What differs between two FAQs, against difflib, which only knows lines."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from editor.document import Document
from editor.review.comparing import differences
from tests.benchmarks.documents import page
from tests.benchmarks.measuring import in_turns, milliseconds, ratio

_CHANGES = 100


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each length: some answers reworded and link names changed, a topic moved."""
    for items, rounds in ((20, 21), (1_000, 5), (10_000, 1)):
        text = page(items)
        other = _edited(text, items)
        old, new = (Document.from_bytes(each.encode(), is_page=False) for each in (text, other))
        contestants = {
            "ours": lambda old=old, new=new: differences(old, new),
            "difflib": lambda text=text, other=other: list(
                unified_diff(text.splitlines(), other.splitlines())
            ),
        }
        times = in_turns(contestants, rounds)
        yield (
            "differences",
            str(items),
            milliseconds(times["ours"]),
            "difflib, of lines",
            milliseconds(times["difflib"]),
            ratio(times["ours"], times["difflib"]),
        )


def _edited(text: str, items: int) -> str:
    """Return a page with every few answers reworded or link names changed, a topic at the end."""
    step = max(items // _CHANGES, 2)

    def reworded(match: re.Match[str]) -> str:
        number = int(match["number"])
        if number % step:
            return match[0]
        return match[0].replace('"q-', '"was-') if number % 3 else match[0].replace("?", " now?")

    pattern = r'question: "What about number (?P<number>\d+)\?"\n.*\n'
    changed = re.sub(pattern, reworded, text)
    head, first, *topics = re.split(r"(?m)^(?=  - topic)", changed)
    return "".join([head, *topics, first])
