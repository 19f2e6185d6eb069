"""JSON pointers (RFC 6901): where in the front matter something stands."""

import re

from editor.document.errors import PatchError
from editor.document.nodes import Collection, Sequence

_END = "-"
_MOST_DIGITS = 18
_INDEX = re.compile(r"0|[1-9][0-9]*")

Tokens = tuple[str, ...]


def parse_pointer(pointer: str) -> Tokens:
    """Return the tokens of a pointer.

    Raises:
        PatchError: the text is no pointer.
    """
    if pointer == "":
        return ()
    if not pointer.startswith("/") or re.search("~(?![01])", pointer):
        raise PatchError(f"“{pointer}” is not a JSON pointer")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/"))


def format_pointer(tokens: Tokens) -> str:
    """Return the pointer made of these tokens."""
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)


def list_index(token: str, length: int) -> int:
    """Return the position that a token names in a list of this length.

    Raises:
        PatchError: it is no position in the list; its end counts as one.
    """
    if token == _END:
        return length
    if not _INDEX.fullmatch(token) or len(token) > _MOST_DIGITS or int(token) > length:
        raise PatchError(f"there is no position “{token}” in a list of {length}")
    return int(token)


def entry_index(collection: Collection, token: str) -> int | None:
    """Return the position of the entry that a token names, or None where there is none.

    Of duplicate keys the last counts, as in every loader.
    """
    if isinstance(collection, Sequence):
        index = list_index(token, len(collection.entries)) if token != _END else None
        return index if index is not None and index < len(collection.entries) else None
    return key_index(collection, token)


def key_index(mapping: Collection, name: str) -> int | None:
    """Return the position of the last entry under a key, or None."""
    for index in range(len(mapping.entries) - 1, -1, -1):
        if mapping.entries[index].name == name:
            return index
    return None


def key_count(mapping: Collection, name: str) -> int:
    """Return how many entries stand under a key."""
    return sum(entry.name == name for entry in mapping.entries)
