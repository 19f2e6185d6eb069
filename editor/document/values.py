"""What nodes mean: plain Python data, read exactly as PyYAML's safe loader reads it.

Types follow YAML 1.1 (`yes` is true, `1:30` is ninety), because Jekyll's Psych does too.
"""

import datetime as dt
import re
from collections.abc import Callable, Hashable

import yaml

from editor.document.errors import Refusal, SyntaxProblem
from editor.document.nodes import Alias, Collection, Node, Scalar, Sequence, Style
from editor.language import _

_STRING = "tag:yaml.org,2002:str"
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST_NEW = 60
_MOST_NEW = 2_000_000
_MOST_BITS = 10_000
#: Python reads no decimal number that is longer; one of base sixty (`1:30:00`) it would read for ever.
_LONGEST_NUMBER = 4_300
_NON_SPECIFIC = "!"  # read as if there were neither tag nor quotes
_MERGE = "tag:yaml.org,2002:merge"
_STANDARD = "tag:yaml.org,2002:"

Anchors = dict[str, object]


class _Constructor(yaml.constructor.SafeConstructor, yaml.resolver.Resolver):
    """PyYAML's rules for what a scalar means, without its loader."""

    def __init__(self) -> None:
        yaml.constructor.SafeConstructor.__init__(self)
        yaml.resolver.Resolver.__init__(self)


_constructor = _Constructor()
_resolve: Callable[[type, str, tuple[bool, bool]], str] = _constructor.resolve


def plain_tag(value: str) -> str:
    """Return the tag that a plain scalar gets from how it looks, `tag:yaml.org,2002:int` say."""
    return _resolve(yaml.ScalarNode, value, (True, False))


def scalar_value(scalar: Scalar) -> object:
    """Return what a scalar means: text, number, date, true, false or None.

    Raises:
        SyntaxProblem: it has a tag that its text does not fit, `!!int word` say.
    """
    tag = scalar.tag
    if tag is None or not tag.startswith(_STANDARD):
        is_text = scalar.style is not Style.PLAIN or tag is not None
        if is_text and (tag != _NON_SPECIFIC or not scalar.value):
            return scalar.value
        tag = plain_tag(scalar.value)
    is_endless = ":" in scalar.value and len(scalar.value) > _LONGEST_NUMBER
    if tag == _STRING or is_endless:
        return scalar.value
    try:
        return _constructor.construct_object(yaml.ScalarNode(tag, scalar.value))
    except (ValueError, yaml.YAMLError, LookupError, AttributeError, TypeError) as error:
        if scalar.tag is None:  # looks like a date but is none, as 2024-13-45
            return scalar.value
        raise SyntaxProblem(
            _("“{name}” is not what its tag says").format(name=scalar.text)
        ) from error


def data(node: Node, anchors: Anchors | None = None) -> object:
    """Return a node as plain dicts, lists and scalars; aliases share one object.

    Args:
        node: what to read.
        anchors: the values seen so far by their names; those of this node are added.

    Raises:
        SyntaxProblem: an alias without its anchor, a key that cannot be a key, or a bad tag.
    """
    known: Anchors = {} if anchors is None else anchors
    match node:
        case Scalar():
            value = scalar_value(node)
            if node.anchor is not None:
                known[node.anchor] = value
            return value
        case Alias():
            if node.name not in known:
                raise SyntaxProblem(
                    _("“{name}” refers to something that is defined nowhere").format(name=node.text)
                )
            return known[node.name]
        case Collection():
            is_list = isinstance(node, Sequence)
            return _sequence_data(node, known) if is_list else _mapping_data(node, known)


def _sequence_data(node: Collection, anchors: Anchors) -> list[object]:
    values: list[object] = []
    if node.anchor is not None:
        anchors[node.anchor] = values
    values.extend(data(entry.value, anchors) for entry in node.entries)
    return values


def _mapping_data(node: Collection, anchors: Anchors) -> dict[object, object]:
    values: dict[object, object] = {}
    merged: dict[object, object] = {}
    if node.anchor is not None:
        anchors[node.anchor] = values
    for entry in node.entries:
        key = entry.key
        if key is None:
            continue
        if isinstance(key, Scalar) and is_merge_key(key):
            merged |= _merged(data(entry.value, anchors))
            continue
        if isinstance(key, Alias) and isinstance(anchors.get(key.name), dict | list):
            raise SyntaxProblem(_("this key is not a word or number"))
        name = _hashable(data(key, anchors))
        values[name] = data(entry.value, anchors)
    for name, value in merged.items():
        values.setdefault(name, value)
    return values


def is_merge_key(key: Node) -> bool:
    """Whether a key is `<<`, which takes over the entries of another mapping."""
    return (
        isinstance(key, Scalar)
        and key.style is Style.PLAIN
        and key.tag is None
        and plain_tag(key.value) == _MERGE
    )


def _merged(source: object) -> dict[object, object]:
    """Return what a `<<` takes over; of several sources the first that has a key gives its value.

    Of several `<<` in one group it is the last, in PyYAML and Psych.
    """
    merged: dict[object, object] = {}
    for mapping in reversed(source if isinstance(source, list) else [source]):
        if not isinstance(mapping, dict):
            raise SyntaxProblem(_("“<<” must refer to a group of settings"))
        merged |= mapping
    return merged


def _hashable(key: object) -> Hashable:
    if isinstance(key, list):
        return tuple(_hashable(part) for part in key)
    if isinstance(key, dict):
        return tuple((_hashable(name), _hashable(value)) for name, value in key.items())
    if isinstance(key, Hashable):
        return key
    raise SyntaxProblem(_("this key is not a word or number"))


def same(left: object, right: object) -> bool:
    """Whether two values are the same data, types included (`True` is not `1`, NaN is NaN)."""
    return _same(left, right, set())


def _same(left: object, right: object, compared: set[tuple[int, int]]) -> bool:
    """Compare what aliases share only once: a value can hold itself, or more than memory can."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict | list):
        if (id(left), id(right)) in compared:
            return True
        compared.add((id(left), id(right)))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(
            _same(left[key], right[key], compared) for key in left
        )
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(
            _same(*pair, compared) for pair in zip(left, right, strict=True)
        )
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        return left == right and left.tzinfo == right.tzinfo
    return left == right or (left != left and right != right)  # noqa: PLR0124 - NaN


def check_writable(value: object) -> None:
    """Check that a new value can be written at all.

    Raises:
        Refusal: it is nested too deeply, too large, or holds half a character or an endless number.
    """
    waiting = [(value, 0)]
    for _step in range(_MOST_NEW):
        if not waiting:
            return
        part, depth = waiting.pop()
        if depth > _DEEPEST_NEW:
            raise Refusal(_("lists are nested deeper than {n} levels").format(n=_DEEPEST_NEW))
        if isinstance(part, list):
            waiting += [(inner, depth + 1) for inner in part]
        elif isinstance(part, dict):
            waiting += [(inner, depth + 1) for pair in part.items() for inner in pair]
        elif isinstance(part, str) and _SURROGATE.search(part):
            raise Refusal(_("half of a character cannot be written; type it anew"))
        elif isinstance(part, int) and part.bit_length() > _MOST_BITS:
            raise Refusal(_("this number is too long to be written"))
    raise Refusal(_("this is too much to be written at once"))


def equal_as_json(left: object, right: object) -> bool:
    """Whether two values are equal as JSON: numbers by value, but true is not 1."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(
            equal_as_json(left[key], right[key]) for key in left
        )
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal_as_json, left, right))
    return left == right
