"""RFC 6902 on plain data: what a patch means, without any text."""

import copy
from collections.abc import Mapping as Dict

from editor.document.errors import PatchError
from editor.document.pointers import Tokens, list_index, parse_pointer


def apply_to_plain(value: object, step: Dict[str, object]) -> object:
    """Return a copy of the value with one step applied.

    Raises:
        PatchError: the step does not fit.
    """
    value = copy.deepcopy(value)
    path = parse_pointer(str(step["path"]))
    match step["op"]:
        case "add" | "replace":
            return _add(value, path, step["value"], replaces=step["op"] == "replace")
        case "remove":
            return _remove(value, path)
        case "move" | "copy":
            source = parse_pointer(str(step["from"]))
            moved = copy.deepcopy(_get(value, source))
            if step["op"] == "move":
                value = _remove(value, source)
            return _add(value, path, moved)
        case _:
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
