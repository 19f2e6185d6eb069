"""Sheets as files: JSON that people can read, and that is not believed unseen.

The text that is suggested is kept as the lines that differ, so that the file stays small:

    {"format": "faq-suggestions", "version": 1, "file": …, "by": …, "when": …,
     "base": [line, …], "changes": [{"from": 3, "to": 4, "lines": [line, …]}, …],
     "comments": [{"id", "about": {"anchor", "name", "quote"}, "by", "when", "text",
                   "replies": [{"by", "when", "text"}], "done"}, …],
     "decided": {key: "accepted" or "rejected"}}

Lines are parted at line feeds and counted from 0; `to` is behind the last that goes. Times are as
RFC 3339 writes them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from difflib import SequenceMatcher

from editor.language import _
from editor.review.suggestions.sheet import About, Comment, Reply, Sheet, State

_FORMAT = "faq-suggestions"
_VERSION = 1
_MOST_BYTES = 60 * 1024 * 1024
_MOST_COMMENTS = 5_000
_LONGEST = 100_000  # characters of a comment
_LONGEST_NAME = 1_000


class SheetError(Exception):
    """A file holds no suggestions that can be read; the message is a sentence for a writer."""


def written(sheet: Sheet) -> bytes:
    """Return a sheet as its file holds it."""
    base = sheet.base.split("\n")
    told = {
        "format": _FORMAT,
        "version": _VERSION,
        "file": sheet.file,
        "by": sheet.by,
        "when": sheet.when.isoformat(),
        "comments": [_comment_as_json(each) for each in sheet.comments],
        "decided": dict(sheet.states),
        "changes": list(_changes(base, sheet.text.split("\n"))),
        "base": base,
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "surrogatepass")


def read(content: bytes) -> Sheet:
    """Return the sheet that a file holds.

    Raises:
        SheetError: it holds none, or one of a newer kind.
    """
    if len(content) > _MOST_BYTES:
        raise SheetError(_("This file is too large to hold suggestions."))
    try:
        told = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise SheetError(_("This file holds no suggestions.")) from error
    if not isinstance(told, dict) or told.get("format") != _FORMAT:
        raise SheetError(_("This file holds no suggestions."))
    if told.get("version") != _VERSION:
        raise SheetError(_("These suggestions were written by a newer version of the program."))
    try:
        return _sheet(told)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise SheetError(_("These suggestions are damaged and cannot be read.")) from error


def _sheet(told: Mapping[str, object]) -> Sheet:
    base = [_text(each, _MOST_BYTES) for each in _list(told["base"])]
    decided = told.get("decided", {})
    if not isinstance(decided, dict):
        raise TypeError("decided")
    comments = [_comment(each) for each in _list(told.get("comments", []))]
    if len(comments) > _MOST_COMMENTS or len({each.id for each in comments}) < len(comments):
        raise ValueError("comments")
    return Sheet(
        _text(told["file"]),
        _text(told["by"]),
        _time(told["when"]),
        "\n".join(base),
        "\n".join(_changed(base, _list(told["changes"]))),
        tuple(comments),
        {_text(key): State(state) for key, state in decided.items()},
    )


# The text


def _changes(base: Sequence[str], text: Sequence[str]) -> Iterator[dict[str, object]]:
    head = _same(base, text)
    tail = _same(base[head:][::-1], text[head:][::-1])
    old, new = base[head : len(base) - tail], text[head : len(text) - tail]
    for tag, start, end, first, behind in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag != "equal":
            yield {"from": head + start, "to": head + end, "lines": list(new[first:behind])}


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many lines are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _changed(base: Sequence[str], changes: Sequence[object]) -> Iterator[str]:
    at = 0
    for each in changes:
        if not isinstance(each, dict):
            raise TypeError("changes")
        start, end = int(each["from"]), int(each["to"])
        if not at <= start <= end <= len(base):
            raise ValueError("changes")
        yield from base[at:start]
        yield from (_text(line, _MOST_BYTES) for line in _list(each["lines"]))
        at = end
    yield from base[at:]


# Comments


def _comment_as_json(comment: Comment) -> dict[str, object]:
    about = comment.about
    return {
        "id": comment.id,
        "about": {"anchor": about.anchor, "name": about.name, "quote": about.quote},
        **_said_as_json(comment),
        "replies": [_said_as_json(each) for each in comment.replies],
        "done": comment.is_done,
    }


def _said_as_json(said: Comment | Reply) -> dict[str, object]:
    return {"by": said.by, "when": said.when.isoformat(), "text": said.text}


def _comment(told: object) -> Comment:
    if not isinstance(told, dict) or not isinstance(told["about"], dict):
        raise TypeError("comment")
    about = told["about"]
    return Comment(
        _text(told["id"]),
        About(*(_text(about.get(name, ""), _LONGEST) for name in ("anchor", "name", "quote"))),
        *_said(told),
        tuple(Reply(*_said(each)) for each in _list(told.get("replies", []))[:_MOST_COMMENTS]),
        is_done=told.get("done") is True,
    )


def _said(told: object) -> tuple[str, datetime, str]:
    if not isinstance(told, dict):
        raise TypeError("said")
    return _text(told["by"]), _time(told["when"]), _text(told["text"], _LONGEST)


# Values


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("list")
    return value


def _text(value: object, longest: int = _LONGEST_NAME) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    if len(value) > longest:
        raise ValueError("a text is too long")
    return value


def _time(value: object) -> datetime:
    when = datetime.fromisoformat(_text(value))
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)
