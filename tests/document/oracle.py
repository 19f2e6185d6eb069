"""What RFC 6902 means on plain data, written apart from the program as a second opinion."""

import copy

END = "-"


def patched(value, steps):
    """Return what the steps make of a value."""
    holder = [unshared(value)]
    for step in steps:
        _apply(holder, step)
    return holder[0]


def unshared(value):
    """Return a copy in which no list or group stands in two places."""
    if isinstance(value, dict):
        return {key: unshared(each) for key, each in value.items()}
    if isinstance(value, list):
        return [unshared(each) for each in value]
    return copy.copy(value)


def pointer(path):
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in path)


def tokens(text):
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text.split("/")[1:])


def _apply(holder, step):
    path = ("0", *tokens(step["path"]))
    match step["op"]:
        case "add":
            _put(holder, path, unshared(step["value"]))
        case "replace":
            parent = _walk(holder, path[:-1])
            parent[_position(parent, path[-1])] = unshared(step["value"])
        case "remove":
            _take(holder, path)
        case "move":
            _put(holder, path, _take(holder, ("0", *tokens(step["from"]))))
        case "copy":
            _put(holder, path, unshared(_walk(holder, ("0", *tokens(step["from"])))))


def _walk(value, path):
    for token in path:
        value = value[_position(value, token)]
    return value


def _position(parent, token):
    if isinstance(parent, dict):
        return token
    position = len(parent) if token == END else int(token)
    if not 0 <= position <= len(parent):
        raise LookupError(token)
    return position


def _put(holder, path, value):
    parent = _walk(holder, path[:-1])
    position = _position(parent, path[-1])
    if isinstance(parent, list) and len(path) > 1:
        parent.insert(position, value)
    elif isinstance(parent, dict):
        parent[position] = value
    else:
        raise LookupError(path)


def _take(holder, path):
    parent = _walk(holder, path[:-1])
    position = _position(parent, path[-1])
    value = parent[position]
    del parent[position]
    return value
