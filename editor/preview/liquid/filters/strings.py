"""Filters on texts: letters, white space, parts, and putting texts together."""

import re
from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.liquid.context import Context
from editor.preview.liquid.numbers import strict_integer
from editor.preview.liquid.problems import LimitReached
from editor.preview.liquid.values import is_hash, is_list, is_true, to_s

_SPACE = " \t\n\v\f\r\0"
_MOST = 10_000_000
_ESCAPED = re.compile(r"\\([\\0-9&])")


def upcase(_context: Context, value: object) -> str:
    return to_s(value).upper()


def downcase(_context: Context, value: object) -> str:
    # Ruby does not tell the sigma at the end of a word from others.
    return to_s(value).replace("Σ", "σ").lower()


def capitalize(_context: Context, value: object) -> str:
    text = to_s(value)
    return text[:1].title() + text[1:].lower()


def strip(_context: Context, value: object) -> str:
    return to_s(value).lstrip(_SPACE).rstrip(_SPACE)


def lstrip(_context: Context, value: object) -> str:
    return to_s(value).lstrip(_SPACE)


def rstrip(_context: Context, value: object) -> str:
    return to_s(value).rstrip(_SPACE)


def strip_newlines(_context: Context, value: object) -> str:
    return re.sub("\r?\n", "", to_s(value))


def append(_context: Context, value: object, text: object) -> str:
    return to_s(value) + to_s(text)


def prepend(_context: Context, value: object, text: object) -> str:
    return to_s(text) + to_s(value)


def _expanded(new: str, old: str) -> str:
    """Return what Ruby puts in: a backslash before 0 or & stands for what was found."""
    if "\\" not in new:
        return new
    return _ESCAPED.sub(lambda match: {"\\": "\\", "0": old, "&": old}.get(match[1], ""), new)


def replace(_context: Context, value: object, old: object, new: object = "") -> str:
    text, before, after = to_s(value), to_s(old), _expanded(to_s(new), to_s(old))
    if len(after) > len(before):
        number = text.count(before)
        if len(text) + number * (len(after) - len(before)) > _MOST:
            raise LimitReached(_("This makes texts larger than the preview can hold."))
    return text.replace(before, after)


def replace_first(_context: Context, value: object, old: object, new: object = "") -> str:
    return to_s(value).replace(to_s(old), _expanded(to_s(new), to_s(old)), 1)


def replace_last(_context: Context, value: object, old: object, new: object) -> str:
    before, found, after = (
        to_s(value).rpartition(to_s(old)) if to_s(old) else (to_s(value), "x", "")
    )
    return before + to_s(new) + after if found else after


def remove(context: Context, value: object, old: object) -> str:
    return replace(context, value, old, "")


def remove_first(context: Context, value: object, old: object) -> str:
    return replace_first(context, value, old, "")


def remove_last(context: Context, value: object, old: object) -> str:
    return replace_last(context, value, old, "")


def truncate(_context: Context, value: object, length: object = 50, end: object = "...") -> object:
    if value is None:
        return None
    text, most, end = to_s(value), strict_integer(length), to_s(end)
    return text[: max(most - len(end), 0)] + end if len(text) > most else text


def truncatewords(
    _context: Context, value: object, words: object = 15, end: object = "..."
) -> object:
    if value is None:
        return None
    most = max(strict_integer(words), 1)
    found = re.split(r"[ \t\n\v\f\r\0]+", to_s(value).strip(_SPACE), maxsplit=most)
    if len(found) <= most:
        return to_s(value)
    return " ".join(found[:most]) + to_s(end)


def split(_context: Context, value: object, between: object) -> list[str]:
    """Split as Ruby does: nothing is left at the end, and a space stands for all white space."""
    text, sign = to_s(value), to_s(between)
    if sign == " ":
        return [each for each in re.split(r"[ \t\n\v\f\r\0]+", text) if each]
    if len(text) > _MOST:
        raise LimitReached(_("This makes lists longer than the preview can hold."))
    parts = list(text) if not sign else text.split(sign)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def slice_(_context: Context, value: object, first: object, number: object = 1) -> object:
    """Return a part of a text or list; negative positions count from the end."""
    whole = value if is_list(value) else to_s(value)
    start, most = strict_integer(first), 1 if number is None else strict_integer(number)
    start = start + len(whole) if start < 0 else start
    if start < 0 or start > len(whole) or most < 0:
        return [] if is_list(whole) else ""
    return whole[start : start + most]


def default(
    _context: Context, value: object, instead: object = "", options: object = None
) -> object:
    """Return the value unless it is nil, false or empty."""
    if value is False and is_hash(options) and is_true(options.get("allow_false")):
        return value
    is_empty = (isinstance(value, str) or is_list(value) or is_hash(value)) and not value
    return instead if is_empty or not is_true(value) else value


def normalize_whitespace(_context: Context, value: object) -> str:
    return re.sub(r"[ \t\r\n\f\v]+", " ", to_s(value)).strip(_SPACE)


FILTERS: Mapping[str, Callable[..., object]] = {
    "append": append, "capitalize": capitalize, "default": default, "downcase": downcase,
    "lstrip": lstrip, "normalize_whitespace": normalize_whitespace, "prepend": prepend,
    "remove": remove, "remove_first": remove_first, "remove_last": remove_last,
    "replace": replace, "replace_first": replace_first, "replace_last": replace_last,
    "rstrip": rstrip, "slice": slice_, "split": split, "strip": strip,
    "strip_newlines": strip_newlines, "truncate": truncate, "truncatewords": truncatewords,
    "upcase": upcase,
}  # fmt: skip
