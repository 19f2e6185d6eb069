"""What Ruby's square brackets find in a value."""

from collections.abc import Mapping

from editor.language import _
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import inspect, is_hash, is_list, to_s

_LAST_BIT = 20_000


def has(mapping: Mapping[object, object], key: object) -> bool:
    """Whether a hash has a key; 1, 1.0 and true are three keys."""
    if isinstance(key, str):
        return key in mapping
    try:
        if key not in mapping:
            return False
    except TypeError:  # what has no hash in Python is no key
        return False
    return not isinstance(key, int | float) or any(
        each == key and type(each) is type(key) for each in mapping
    )


def select(item: object, key: object) -> object:
    """Return a property of an item, as filters on lists ask for one.

    Texts and whole numbers can be asked too: for a part that they have, for a bit.
    """
    if is_hash(item):
        return item[key] if has(item, key) else None
    if isinstance(item, str) and isinstance(key, str):
        return key if key in item else None
    if isinstance(key, int | float) and not isinstance(key, bool | str):
        place = int(key)
        if isinstance(item, str):
            return item[place] if -len(item) <= place < len(item) else None
        if isinstance(item, int) and not isinstance(item, bool):
            return (item >> min(place, _LAST_BIT)) & 1 if place >= 0 else 0
    raise LiquidFailure(_("{item} has no “{key}”.").format(item=inspect(item), key=to_s(key)))


def can_select(item: object) -> bool:
    """Whether Ruby's square brackets may follow a value at all."""
    if isinstance(item, bool):
        return False
    return isinstance(item, str | int) or is_hash(item) or is_list(item)
