"""RFC 6902 on plain data: what a patch means, without any text."""

from collections.abc import Mapping as Dict

from editor.document.errors import PatchError, Refusal
from editor.document.pointers import Tokens, list_index, parse_pointer
from editor.language import _

Step = Dict[str, object]
"""An operation of RFC 6902."""

#: As many values as a file may hold in which texts repeat each other, and as deep.
_MOST_VALUES = 1_000_000
_DEEPEST = 400


def apply_to_plain(value: object, step: Step) -> object:
    """Return a copy of the value with one step applied.

    Raises:
        PatchError: the step does not fit.
    """
    value = _copied(value, [_MOST_VALUES])
    path = parse_pointer(str(step["path"]))
    match step["op"]:
        case "add" | "replace":
            return _add(value, path, step["value"], replaces=step["op"] == "replace")
        case "remove":
            return _remove(value, path)
        case "move" | "copy":
            source = parse_pointer(str(step["from"]))
            moved = _copied(_get(value, source), [_MOST_VALUES])
            if step["op"] == "move":
                value = _remove(value, source)
            return _add(value, path, moved)
        case _:
            return value


def _copied(value: object, left: list[int], depth: int = 0) -> object:
    """Return a copy in which nothing is shared, as if every alias was written out."""
    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        raise Refusal(_("this file repeats its own parts too often to be changed here"))
    if isinstance(value, list):
        return [_copied(part, left, depth + 1) for part in value]
    if isinstance(value, dict):
        return {key: _copied(part, left, depth + 1) for key, part in value.items()}
    return value


def _get(value: object, path: Tokens) -> object:
    for token in path:
        if isinstance(value, list):
            value = value[list_index(token, len(value) - 1)]
        elif isinstance(value, dict):
            value = value[_key(value, token)]
        else:
            raise PatchError("the path leads nowhere")
    return value


def _key(mapping: dict[object, object], token: str) -> object:
    """Return the key that a token names; keys may be numbers, which tokens never are."""
    return token if token in mapping else next((k for k in mapping if str(k) == token), token)


def _add(value: object, path: Tokens, new: object, *, replaces: bool = False) -> object:
    if not path:
        return new
    parent = _get(value, path[:-1])
    if isinstance(parent, list):
        index = list_index(path[-1], len(parent))
        parent[index : index + replaces] = [new]
    elif isinstance(parent, dict):
        parent[_key(parent, path[-1])] = new
    return value


def _remove(value: object, path: Tokens) -> object:
    if not path:
        return None
    parent = _get(value, path[:-1])
    if isinstance(parent, list):
        del parent[list_index(path[-1], len(parent) - 1)]
    elif isinstance(parent, dict):
        del parent[_key(parent, path[-1])]
    return value
