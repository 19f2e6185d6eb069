"""Two pieces of HTML with marks at the words in which they differ, and nothing that reaches out."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

from rapidfuzz.distance import Indel

#: A tag, a character reference, a word, white space, or any other sign.
_TOKEN = re.compile(r"<(?:[^<>\"]|\"[^\"]*\")*>|&#?\w+;|\w+(?:['’]\w+)*|\s+|.", re.DOTALL)
_START = re.compile(r"<(\w+)")
_ATTRIBUTE = re.compile(r"\s([\w-]+)(?:=\"([^\"]*)\")?")
_REACHES = re.compile(r"(?:https?:|mailto:|tel:)", re.IGNORECASE)
#: What counts when two pieces are compared: words, and tags that stand for something to see.
_SEEN = frozenset({"a", "img", "input", "hr"})
_MOST = 20_000
#: Around the words that the preview shows where there is no answer; nobody wrote those.
_STAND_IN, _STAND_IN_END = '<p class="empty">', "</p>"
_MARKS = {"del": '<del class="went">', "ins": '<ins class="came">'}

Picture = Callable[[str], str | None]


def marked_pair(old: str, new: str) -> tuple[str, str]:
    """Return both pieces: in the old one `del` around what went, in the new one `ins`."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    left, right = list(_seen_rows(ours)), list(_seen_rows(theirs))
    if max(len(left), len(right)) > _MOST:
        return old, new
    went: set[int] = set()
    came: set[int] = set()
    steps = Indel.opcodes([ours[row] for row in left], [theirs[row] for row in right])
    for step in steps:
        if step.tag != "equal":
            went.update(left[step.src_start : step.src_end])
            came.update(right[step.dest_start : step.dest_end])
    return "".join(_marked(ours, went, "del")), "".join(_marked(theirs, came, "ins"))


def all_marked(html: str, name: str) -> str:
    """Return a piece of HTML with marks, `del` or `ins`, around all that it says."""
    tokens = _TOKEN.findall(html)
    return "".join(_marked(tokens, set(_seen_rows(tokens)), name))


def _seen_rows(tokens: list[str]) -> Iterator[int]:
    """Yield where something stands that a writer wrote: not what stands for a missing answer."""
    is_stand_in = False
    for row, token in enumerate(tokens):
        is_stand_in = token == _STAND_IN or (is_stand_in and token != _STAND_IN_END)
        if _is_seen(token) and not is_stand_in:
            yield row


def _is_seen(token: str) -> bool:
    tag = _START.match(token)
    if tag is not None:
        return tag[1] in _SEEN
    return not token.startswith("<") and not token.isspace()


def _marked(tokens: list[str], rows: set[int], name: str) -> Iterator[str]:
    """Yield the tokens with marks around runs of text; marks never reach across a tag."""
    is_open = False
    for row, token in enumerate(tokens):
        is_text = not token.startswith("<")
        is_inside = is_text and (row in rows or (is_open and _joins(tokens, rows, row)))
        if is_open and not is_inside:
            yield f"</{name}>"
        if is_inside and not is_open:
            yield _MARKS[name]
        is_open = is_inside
        yield _with_class(token) if row in rows and _START.match(token) else token
    if is_open:
        yield f"</{name}>"


def _joins(tokens: list[str], rows: set[int], row: int) -> bool:
    """Whether white space stands between two marked words."""
    return tokens[row].isspace() and row + 1 in rows and not tokens[row + 1].startswith("<")


def _with_class(tag: str) -> str:
    """Return a tag that says that it differs: its goal does, or its picture."""
    name = _START.match(tag)
    return f'{tag[: name.end()]} data-other=""{tag[name.end() :]}' if name else tag


def standing_alone(html: str, picture: Picture) -> str:
    """Return HTML that needs nothing around it.

    Names that could collide are gone, links lead out of the page or nowhere, and pictures are
    what `picture` makes of their addresses; without any they are their descriptions.
    """
    return "".join(_alone(token, picture) for token in _TOKEN.findall(html))


def _alone(token: str, picture: Picture) -> str:
    start = _START.match(token)
    if start is None:
        return token
    held: dict[str, str] = dict(_ATTRIBUTE.findall(token[start.end() :]))
    if start[1] == "img":
        return _picture(held, picture)
    kept = {name: value for name, value in held.items() if _is_kept(name, value)}
    written = "".join(f' {name}="{value}"' for name, value in kept.items())
    return f"<{start[1]}{written}>"


def _is_kept(name: str, value: str) -> bool:
    if name == "href":
        return _REACHES.match(unescape(value).strip()) is not None
    return name not in {"data-id", "id", "name", "src", "poster", "cite", "target"}


def _picture(held: dict[str, str], picture: Picture) -> str:
    made = picture(unescape(held.get("src", "")))
    text = held.get("alt", "")
    if made is None:
        return f'<span class="picture">{text or escape(held.get("src", ""))}</span>'
    return f'<img src="{escape(made)}" alt="{text}">'
