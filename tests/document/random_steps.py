"""Random steps on a document, and what must be true of each."""

import re
from collections import Counter
from random import Random

import yaml

from editor.document import Document, Refusal
from editor.document.values import same
from tests.document.oracle import patched, pointer, tokens, unshared

VALUES = (
    "word", "a: b", "yes", "1:30", "- x", "line one\nline two\n", "para\n\npara\n", " x", "x ",
    "  indented\n  more\n", "#c", "a # b", "", "é日本", "'q'", '"dq"', "\\n", "tab\there", "x\n\n",
    "trail  \nnext\n", "@at", "%d", "`x", "{{ x }}", "{% y %}\n", "x\n   \ny\n", "a\r\nb", "\n",
    "no end\nhere", "\u2028", "\x85x", "null", "2024-01-01", "=", "<<", "\ttab first\n", "x\n  ",
    5, True, None, 1.5, [], {}, ["a", "b"], {"k": "v", "w": [1]}, [["a"], []], {"t": "l\nm\n"},
    [{"question": "Q?", "answer": "One.\n\nTwo.\n"}],
)  # fmt: skip


def random_step(random: Random, value: object) -> dict[str, object] | None:
    """Return a step that fits a value, None where the dice fell badly."""
    places = list(_places(value))
    name = random.choice(("replace", "word", "word", "add", "remove", "move", "copy"))
    path, _ = random.choice(places[1:] or places)
    if name == "word":
        return _word(random, places)
    if name == "replace":
        return {"op": "replace", "path": pointer(path), "value": random.choice(VALUES)}
    if name == "remove":
        return {"op": "remove", "path": pointer(path)} if path else None
    containers = [place for place in places if isinstance(place[1], list | dict)]
    if not containers:
        return None
    above, container = random.choice(containers)
    target = (*above, _token(random, container))
    if name == "add":
        like = container if isinstance(container, list) else list(container.values())
        chosen = random.choice([*like, *VALUES[:8], random.choice(VALUES)])
        return {"op": "add", "path": pointer(target), "value": unshared(chosen)}
    if not path or target[: len(path)] == path:
        return None
    return {"op": name, "from": pointer(path), "path": pointer(target)}


def _word(random, places):
    texts = [(path, held) for path, held in places if isinstance(held, str) and held]
    if not texts:
        return None
    path, held = random.choice(texts)
    start = random.randrange(len(held) + 1)
    end = min(len(held), start + random.randrange(4))
    new = held[:start] + random.choice(("x", " new ", "é", "", "\n", " ")) + held[end:]
    return {"op": "replace", "path": pointer(path), "value": new}


def _token(random, container):
    if isinstance(container, list):
        return random.choice(["-", *map(str, range(len(container) + 1))])
    return random.choice([*(key for key in container if isinstance(key, str)), "new key", "other"])


def _places(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for key, each in value.items():
            if isinstance(key, str):
                yield from _places(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _places(each, (*path, str(index)))


def wanted(value, step):
    """Return what a step must make of a value, by the oracle; None where it does not fit."""
    try:
        return [patched(value, [step])]
    except (LookupError, TypeError, ValueError):
        return None


def take(document: Document, step: dict[str, object]) -> Document | None:
    """Apply a step and prove all that must be true of it; None where it was refused."""
    before = document.to_bytes()
    expected = wanted(document.data, step)
    if expected is None:
        return None
    try:
        edited, inverse = document.apply([step])
    except Refusal:
        assert document.to_bytes() == before
        return None
    after = edited.to_bytes()
    again = Document.from_bytes(after, is_page=document.source.opening != "")
    assert same(again.data, expected[0]), "the text does not read back as was asked"
    assert same(yaml.load(front_matter(again), yaml.CSafeLoader), unshared(again.data))
    assert same(edited.data, expected[0]), "the nodes are not what was asked"
    assert again.to_bytes() == after
    assert after.endswith(b"\n") or not before.endswith(b"\n"), "the last line's end is lost"
    assert again.body == document.body
    back, forth = edited.apply(inverse)
    assert back.to_bytes() == before, "the inverse does not give the first bytes"
    assert same(back.data, document.data)
    assert back.apply(forth)[0].to_bytes() == after, "the inverse of the inverse differs"
    _check_lines(document, step, before, after)
    return edited


def front_matter(document: Document) -> str:
    source = document.source
    text = document.to_text()
    return text[len(source.opening) : len(text) - len(source.closing) - len(source.body)]


def _check_lines(document, step, before, after):
    """Lines that hold something come or go only with the entry that was asked for."""
    old, new = _lines(before), _lines(after)
    if step["op"] == "add" and _is_block(document, tokens(step["path"])[:-1]):
        if not _exists(document.data, tokens(step["path"])) or _in_list(document.data, step):
            assert _is_within(old, new), "an addition changed other lines"
    elif step["op"] == "remove" and _is_block(document, tokens(step["path"])[:-1], least=2):
        assert _is_within(new, old), "a removal changed other lines"


def _in_list(value, step):
    parent = value
    for token in tokens(step["path"])[:-1]:
        parent = parent[int(token)] if isinstance(parent, list) else parent[token]
    return isinstance(parent, list)


def _exists(value, path):
    return any(place == path for place, _ in _places(value))


def _is_block(document, path, least=1):
    node = document.root
    for token in path:
        by_name = {entry.name: entry.value for entry in getattr(node, "entries", ())}
        node = by_name.get(token) or node.entries[int(token)].value
    return not node.is_flow and len(node.entries) >= least


def _lines(content):
    text = re.sub(r"- |(?<=[|>])[-+0-9]+", "  ", content.decode("utf-8-sig"))
    return [line.split() for line in text.splitlines() if line.strip()]


def _is_within(few, many):
    """Whether all lines of the one are lines of the other, dashes and indentation aside."""
    return not Counter(map(tuple, few)) - Counter(map(tuple, many))
