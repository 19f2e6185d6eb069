"""Jekyll's filters that look through lists: where, find, group_by and sort.

See "Liquid Filters" in Jekyll's manual.
"""

import functools
import re
from collections.abc import Callable, Mapping, Sequence

from editor.language import _
from editor.preview.liquid.access import can_select, select
from editor.preview.liquid.conditions import compare, has_order, strict_condition
from editor.preview.liquid.context import Context
from editor.preview.liquid.expressions import Expression, parse_output
from editor.preview.liquid.filters.arrays import items
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import (
    Word,
    inspect,
    is_equal,
    is_hash,
    is_list,
    is_true,
    output,
    to_s,
)

_NUMERIC = re.compile(r"\s*-?(?:\d{1,300}\.?\d*|\.\d+)\s*", re.ASCII)
_NILS = {"first": -1, "last": 1}


def item_property(item: object, name: object) -> object:
    """Return a property of an item; dots in the name go deeper."""
    text = to_s(name)
    if is_hash(item) and text in item:
        return item[text]
    first, *rest = text.split(".")
    value = select(item, first)
    for part in rest:
        value = select(value, part) if can_select(value) else False
    return value


def _searched(value: object) -> Sequence[object] | None:
    """Return what `where` and `find` look through; None if they give it back as it is."""
    if is_hash(value):
        return list(value.values())
    if isinstance(value, range):
        return items(value)
    return value if is_list(value) else None


def _matches(value: object, wanted: object) -> bool:
    """Whether a property is what is looked for, or a list that has it."""
    if wanted is None:
        return value is None
    if isinstance(wanted, Word):
        return not output(value)
    text = to_s(wanted)
    if value is None or not is_list(value):
        return value is not None and to_s(value) == text
    return any(to_s(each) == text for each in value)


def where(_context: Context, value: object, name: object, wanted: object) -> object:
    found = _searched(value)
    if found is None or not is_true(name) or is_list(wanted) or is_hash(wanted):
        return value
    return [each for each in found if _matches(item_property(each, name), wanted)]


def find(_context: Context, value: object, name: object, wanted: object) -> object:
    found = _searched(value)
    if found is None or not is_true(name) or is_list(wanted) or is_hash(wanted):
        return value
    return next((each for each in found if _matches(item_property(each, name), wanted)), None)


def where_exp(context: Context, value: object, name: object, condition: object) -> object:
    found = _searched(value)
    if found is None:
        return value
    expression = strict_condition(to_s(condition))
    return [each for each in found if is_true(_evaluated(context, name, each, expression))]


def find_exp(context: Context, value: object, name: object, condition: object) -> object:
    found = _searched(value)
    if found is None:
        return value
    expression = strict_condition(to_s(condition))
    held = (each for each in found if is_true(_evaluated(context, name, each, expression)))
    return next(held, None)


def _evaluated(context: Context, name: object, item: object, expression: Expression) -> object:
    with context.frame({to_s(name): item}):
        return expression.evaluate(context)


def group_by(_context: Context, value: object, name: object) -> object:
    return _grouped(value, lambda each: to_s(item_property(each, name)))


def group_by_exp(context: Context, value: object, name: object, markup: object) -> object:
    expression = parse_output(to_s(markup))
    return _grouped(value, lambda each: _evaluated(context, name, each, expression))


def _grouped(value: object, key: Callable[[object], object]) -> object:
    if is_hash(value):
        value = [list(pair) for pair in value.items()]
    if not is_list(value):
        return value
    groups: dict[str, tuple[object, list[object]]] = {}
    for each in value:
        name = key(each)
        groups.setdefault(inspect(name), (name, []))[1].append(each)
    return [
        {"name": name, "items": members, "size": len(members)} for name, members in groups.values()
    ]


def _listed(value: object) -> list[object]:
    """Return the items of a list or range, or the pairs of a hash."""
    if is_hash(value):
        return [list(pair) for pair in value.items()]
    if isinstance(value, range):
        return list(items(value))
    if is_list(value):
        return list(value)
    raise LiquidFailure(_("{value} is no list that could be sorted.").format(value=inspect(value)))


def sort(_context: Context, value: object, name: object = None, nils: object = "first") -> object:
    """Sort, by a property if one is named; what is nil comes first unless told otherwise."""
    if value is None:
        raise LiquidFailure(_("Cannot sort a null object."))
    found = _listed(value)
    if name is None:
        return sorted(found, key=functools.cmp_to_key(ordered))
    if nils not in _NILS:
        raise LiquidFailure(
            _("“{word}” says not whether nil comes “first” or “last”.").format(word=to_s(nils))
        )
    order = _NILS[to_s(nils)]
    keyed = [(_sorted_by(item_property(each, name)), each) for each in found]

    def compared(left: tuple[object, object], right: tuple[object, object]) -> int:
        if left[0] is None or right[0] is None:
            return order * ((left[0] is None) - (right[0] is None))
        try:
            return ordered(left[0], right[0])
        except LiquidFailure:
            return ordered(to_s(left[0]), to_s(right[0]))

    return [each for _key, each in sorted(keyed, key=functools.cmp_to_key(compared))]


def _sorted_by(value: object) -> object:
    """Return what a property is sorted by; texts that are numbers go as numbers."""
    if isinstance(value, str) and _NUMERIC.fullmatch(value):
        return float(value)
    return value


def ordered(left: object, right: object) -> int:
    """Return the order of two values as Ruby's `<=>` has it."""
    if is_list(left) and is_list(right):
        return _ordered_lists(left, right)
    if not (has_order(left) and has_order(right)):
        if is_equal(left, right):
            return 0
        raise LiquidFailure(
            _("{left} and {right} cannot be compared.").format(
                left=inspect(left), right=inspect(right)
            )
        )
    return compare(left, ">", right) - compare(left, "<", right)


def _ordered_lists(left: Sequence[object], right: Sequence[object]) -> int:
    for first, second in zip(left, right, strict=False):
        found = ordered(first, second)
        if found:
            return found
    return (len(left) > len(right)) - (len(left) < len(right))


FILTERS: Mapping[str, Callable[..., object]] = {
    "find": find, "find_exp": find_exp, "group_by": group_by, "group_by_exp": group_by_exp,
    "sort": sort, "where": where, "where_exp": where_exp,
}  # fmt: skip
