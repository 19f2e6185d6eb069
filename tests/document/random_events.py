"""Random documents as libyaml itself would write them: from random events, in random styles."""

from random import Random

import yaml

from tests.document.random_documents import KEYS, PLAIN, WORDS

_STYLES = (None, "'", '"', "|", ">")


def emitted_document(random: Random) -> str:
    """Return a text that libyaml's emitter makes of a random stream of events."""
    anchors: list[str] = []
    events = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=random.random() < 0.3),
        *_node(random, 3, anchors),
        yaml.DocumentEndEvent(explicit=random.random() < 0.2),
        yaml.StreamEndEvent(),
    ]
    return yaml.emit(
        events,
        Dumper=yaml.CDumper,
        canonical=random.random() < 0.1,
        indent=random.choice((2, 3, 4, 8)),
        width=random.choice((20, 80, 1000)),
        allow_unicode=random.random() < 0.8,
        line_break=random.choice(("\n", "\n", "\r\n")),
    )


def _node(random: Random, depth: int, anchors: list[str]) -> list[yaml.Event]:
    kind = random.random()
    if kind < 0.05 and anchors:
        return [yaml.AliasEvent(random.choice(anchors))]
    if depth == 0 or kind < 0.4:
        return [_scalar(random, anchors)]
    anchor = _anchor(random)
    flow = random.random() < 0.3
    count = range(random.randrange(4))
    if kind < 0.7:
        inner = [event for _ in count for event in _node(random, depth - 1, anchors)]
        start: yaml.Event = yaml.SequenceStartEvent(anchor, None, True, flow_style=flow)
        events = [start, *inner, yaml.SequenceEndEvent()]
    else:
        names = random.sample(KEYS, len(count))
        inner = [
            event
            for name in names
            for event in (_text(name, None), *_node(random, depth - 1, anchors))
        ]
        start = yaml.MappingStartEvent(anchor, None, True, flow_style=flow)
        events = [start, *inner, yaml.MappingEndEvent()]
    if anchor is not None:
        anchors.append(anchor)
    return events


def _scalar(random: Random, anchors: list[str]) -> yaml.Event:
    if random.random() < 0.3:
        return yaml.ScalarEvent(None, None, (True, False), random.choice(PLAIN))
    separators = (" ", "\n", "\n\n", "  ")
    words = [random.choice(WORDS) + random.choice(separators) for _ in range(random.randrange(6))]
    value = "".join(words).strip() + random.choice(("", "\n", "\n\n"))
    anchor = _anchor(random)
    if anchor is not None:
        anchors.append(anchor)
    return _text(value, random.choice(_STYLES), anchor)


def _text(value: str, style: str | None, anchor: str | None = None) -> yaml.Event:
    return yaml.ScalarEvent(anchor, None, (False, True), value, style=style)


def _anchor(random: Random) -> str | None:
    return f"a{random.randrange(10**6)}" if random.random() < 0.05 else None
