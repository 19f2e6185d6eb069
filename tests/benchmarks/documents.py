"""Opening, editing and holding documents, against PyYAML's C loader and ruamel.yaml."""

import io
from collections.abc import Iterator

import yaml
from ruamel.yaml import YAML

from editor.document import Document
from tests.benchmarks.measuring import in_turns, memory_of, milliseconds, ratio

SIZES = (20, 1_000, 10_000)
ITEMS_OF_A_TOPIC = 100
PARAGRAPH = "Some twenty words of an answer that say what somebody who asks this wants to know now."


def page(items: int) -> str:
    """Return front matter with this many items of about 600 bytes."""
    lines = ["title: Help", "faq:"]
    for number in range(items):
        if number % ITEMS_OF_A_TOPIC == 0:
            topic = number // ITEMS_OF_A_TOPIC
            lines += [f'  - topic: "Topic {topic}"', f'    anchor: "t-{topic}"', "    items:"]
        lines += [
            f'      - question: "What about number {number}?"',
            f'        anchor: "q-{number}"',
            "        answer: |",
            *["          " + PARAGRAPH, ""] * 5,
        ]
    return "\n".join(lines) + "\n"


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each thing measured: what, items, ours, peer, its time, ratio."""
    for items in SIZES:
        text = page(items)
        yield from _opening(items, text)
        yield from _editing(items, text)
    yield from _verified_edits()
    yield _memory()


def _opening(items: int, text: str) -> Iterator[tuple[str, ...]]:
    content = text.encode()
    contestants = {
        "ours": lambda: Document.from_bytes(content, is_page=False),
        "CSafeLoader": lambda: yaml.load(content, yaml.CSafeLoader),
    }
    times = in_turns(contestants, _rounds(items))
    yield _row("open", items, times["ours"], "CSafeLoader", times["CSafeLoader"])
    times |= in_turns({"ruamel": lambda: YAML().load(content)}, 1 if items >= SIZES[-1] else 3)
    yield _row("open", items, times["ours"], "ruamel round trip", times["ruamel"])


def _editing(items: int, text: str) -> Iterator[tuple[str, ...]]:
    document = Document.from_bytes(text.encode(), is_page=False)
    rounds = iter(range(10**6))
    ruamel = YAML()
    tree = ruamel.load(text)

    def ours() -> bytes:
        edited, _ = document.apply([_step(next(rounds))])
        return edited.to_bytes()

    def peer() -> bytes:
        tree["faq"][0]["items"][0]["answer"] = f"Word {next(rounds)}.\n"
        out = io.BytesIO()
        ruamel.dump(tree, out)
        return out.getvalue()

    times = in_turns({"ours": ours, "ruamel": peer}, 3 if items >= SIZES[-1] else 5)
    yield _row("one edit and its bytes", items, times["ours"], "ruamel edit, dump", times["ruamel"])


def _verified_edits() -> Iterator[tuple[str, ...]]:
    """An edit proves what it wrote; that must not cost more in a longer document."""
    documents = {
        items: Document.from_bytes(page(items).encode(), is_page=False) for items in (100, 50_000)
    }
    rounds = iter(range(10**6))
    contestants = {
        str(items): lambda document=document: document.apply([_step(next(rounds))])
        for items, document in documents.items()
    }
    times = in_turns(contestants, 101)
    yield _row("one edit, proved", 50_000, times["50000"], "the same of 100", times["100"])


def _memory() -> tuple[str, ...]:
    text = page(SIZES[-1])
    content = text.encode()
    ours = memory_of(lambda: Document.from_bytes(content, is_page=False))
    peer = memory_of(lambda: yaml.load(content, yaml.CSafeLoader)) + len(content)
    mebibyte = 1024 * 1024
    return (
        "memory",
        str(SIZES[-1]),
        f"{ours / mebibyte:.1f} MiB",
        "PyYAML's data and the text",
        f"{peer / mebibyte:.1f} MiB",
        ratio(ours, peer),
    )


def _step(number: int) -> dict[str, object]:
    return {"op": "replace", "path": "/faq/0/items/0/answer", "value": f"Word {number}.\n"}


def _row(what: str, items: int, ours: float, peer: str, theirs: float) -> tuple[str, ...]:
    return what, str(items), milliseconds(ours), peer, milliseconds(theirs), ratio(ours, theirs)


def _rounds(items: int) -> int:
    return 7 if items >= SIZES[-1] else 21
