"""Patterns for file names as Ruby understands them."""

import functools
import re


@functools.lru_cache(maxsize=1024)
def matcher(pattern: str, *, slashes: bool) -> re.Pattern[str]:
    """Return a pattern as a regular expression for a whole path.

    Args:
        pattern: with `*`, `**`, `?`, `[…]`.
        slashes: whether `*` and `?` also match slashes, as in `include` and `exclude`.
    """
    one = "." if slashes else "[^/]"
    parts: list[str] = []
    place = 0
    while place < len(pattern):
        if not slashes and pattern.startswith("**/", place):
            parts.append(r"(?:[^/.][^/]*/)*")
            place += 3
            continue
        place = _one(pattern, place, parts, one)
    return re.compile("".join(parts), re.DOTALL)


def _one(pattern: str, place: int, parts: list[str], one: str) -> int:
    """Translate what stands at a place and return the place behind it."""
    character = pattern[place]
    if character == "*":
        end = place + len(pattern[place:]) - len(pattern[place:].lstrip("*"))
        hidden = r"(?!\.)" if one != "." and (place == 0 or pattern[place - 1] == "/") else ""
        parts.append(f"{hidden}{one}*")
        return end
    if character == "?":
        parts.append(one)
        return place + 1
    found = re.compile(r"\[([!^]?)([^\]]+)\]").match(pattern, place) if character == "[" else None
    if found:
        inside = found[2].replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
        parts.append(f"[{'^' if found[1] else ''}{inside}]")
        return found.end()
    parts.append(re.escape(character))
    return place + 1
