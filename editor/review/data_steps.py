"""RFC 6902 steps that make one plain value of another: few, and in an order in which they hold."""

import json
from collections.abc import Iterator
from collections.abc import Mapping as Dict

from editor.document.plain import Step
from editor.document.pointers import Tokens, format_pointer
from editor.document.values import same

_LEAST_MOVED = 3  # characters of a value that is known again under another name


def steps_between(old: object, new: object, tokens: Tokens = ()) -> Iterator[Step]:
    """Yield the steps that make one value of another.

    Args:
        old: what is there.
        new: what is to be there.
        tokens: where it is.
    """
    if same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and _are_named(old, new):
        yield from _in_group(old, new, tokens)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _in_list(old, new, tokens)
    else:
        yield {"op": "replace", "path": format_pointer(tokens), "value": new}


def _are_named(old: Dict[object, object], new: Dict[object, object]) -> bool:
    """Whether two groups have something in common, under names that a path can hold."""
    is_text = all(isinstance(key, str) for key in (*old, *new))
    return is_text and (bool(old.keys() & new.keys()) or not new or not old)


def _in_group(
    old: Dict[object, object], new: Dict[object, object], tokens: Tokens
) -> Iterator[Step]:
    gone = [key for key in old if key not in new]
    for key, value in new.items():
        path = (*tokens, str(key))
        if key in old:
            yield from steps_between(old[key], value, path)
            continue
        source = next((each for each in gone if _is_moved(old[each], value)), None)
        if source is not None:
            gone.remove(source)
            origin = format_pointer((*tokens, str(source)))
            yield {"op": "move", "from": origin, "path": format_pointer(path)}
        else:
            yield {"op": "add", "path": format_pointer(path), "value": value}
    for key in gone:
        yield {"op": "remove", "path": format_pointer((*tokens, str(key)))}


def _is_moved(old: object, new: object) -> bool:
    return same(old, new) and len(_text(new)) > _LEAST_MOVED


def _in_list(old: list[object], new: list[object], tokens: Tokens) -> Iterator[Step]:
    """Go from the end to the beginning, so that places above stay what they are."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - not before the first comparison

    at, new_at = len(old), len(new)
    opcodes = Indel.opcodes(list(map(_text, old)), list(map(_text, new)))
    for part in reversed([*opcodes]):
        if part.tag == "equal":
            yield from _in_block(
                old[part.src_end : at], new[part.dest_end : new_at], (tokens, part.src_end)
            )
            at, new_at = part.src_start, part.dest_start
    yield from _in_block(old[:at], new[:new_at], (tokens, 0))


def _in_block(old: list[object], new: list[object], place: tuple[Tokens, int]) -> Iterator[Step]:
    tokens, start = place
    both = min(len(old), len(new))
    for number in reversed(range(both, len(old))):
        yield {"op": "remove", "path": format_pointer((*tokens, str(start + number)))}
    for number in range(both):
        yield from steps_between(old[number], new[number], (*tokens, str(start + number)))
    for number in range(both, len(new)):
        path = format_pointer((*tokens, str(start + number)))
        yield {"op": "add", "path": path, "value": new[number]}


def _text(value: object) -> str:
    """Return a text that only the same values have."""
    return json.dumps(value, ensure_ascii=False, default=repr, sort_keys=True, skipkeys=True)
