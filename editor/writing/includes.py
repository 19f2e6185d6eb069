"""The includes of a site: what they take, which of them are callouts, and how a tag is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor.writing.lines import fence_before, line_after, line_before, read_line
from editor.writing.passage import Passage

#: How parameters are called that hold a text to be shown.
_TEXT_NAMES = ("content", "text", "body", "message", "msg", "note", "description", "copy")
_USED = re.compile(r"\binclude\.([\w-]+)((?:\.[\w-]+|\[)?)")
_SHOWN = re.compile(r"\{\{-?\s*include\.([\w-]+)\s*(?:\|[^{}]*)?-?\}\}")
_LOOPED = re.compile(r"\bin\s+include\.([\w-]+)")
_COMPARED = re.compile(r"\binclude\.([\w-]+)\s*(?:==|contains)\s*[\"']([^\"']*)[\"']")
_CASE = re.compile(r"\{%-?\s*case\s+include\.([\w-]+)\s*-?%\}(.*?)\{%-?\s*endcase", re.DOTALL)
_WHEN = re.compile(r"\{%-?\s*when\s+(.*?)-?%\}", re.DOTALL)
_QUOTED = re.compile(r"[\"']([^\"']+)[\"']")
_TAG = re.compile(
    r"\{%-?\s*include(?:_cached)?\s+(?P<name>[^\s%{}\"'=]+)(?P<rest>.*?)-?%\}", re.DOTALL
)
_PARAMETER = re.compile(
    r"(?P<name>[\w-]+)\s*=\s*"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|(?P<plain>[\w.-]+))"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that an include takes."""

    name: str
    choices: tuple[str, ...] = ()
    """The values that the include asks for."""
    is_text: bool = False
    """Whether readers see it as a text."""


@dataclass(frozen=True, slots=True)
class Include:
    """A file of the site that answers can bring in."""

    name: str
    parameters: tuple[Parameter, ...] = ()
    takes_lists: bool = False
    """Whether it takes what cannot be typed into a tag: lists and groups."""

    @property
    def is_callout(self) -> bool:
        """Whether it sets a text of the writer apart."""
        return not self.takes_lists and any(each.is_text for each in self.parameters)

    @property
    def title(self) -> str:
        """What it is called where people choose it: `misc/big-note.html` is “Big note”."""
        stem = self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return re.sub(r"[-_]+", " ", stem).strip().capitalize() or self.name


@dataclass(frozen=True, slots=True)
class Call:
    """An include as a text brings it in."""

    start: int
    end: int
    name: str
    values: Mapping[str, str]
    """What it is given; variables are written as they are, texts without their quotes."""
    plain: frozenset[str] = frozenset()
    """The parameters that are given variables."""


def read_include(name: str, text: str) -> Include:
    """Return what an include takes, by what its text does with it."""
    used = dict.fromkeys(match[1] for match in _USED.finditer(text))
    groups = {match[1] for match in _USED.finditer(text) if match[2]}
    groups |= {match[1] for match in _LOOPED.finditer(text)}
    shown = {match[1] for match in _SHOWN.finditer(text)}
    choices = _choices(text)
    parameters = tuple(
        Parameter(each, tuple(choices.get(each, ())), _is_text(each, shown)) for each in used
    )
    return Include(name, parameters, takes_lists=bool(groups))


def _is_text(name: str, shown: set[str]) -> bool:
    return name in shown and name.lower() in _TEXT_NAMES


def _choices(text: str) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for match in _COMPARED.finditer(text):
        if match[2]:
            found.setdefault(match[1], {})[match[2]] = None
    for match in _CASE.finditer(text):
        for when in _WHEN.finditer(match[2]):
            for value in _QUOTED.findall(when[1]):
                found.setdefault(match[1], {})[value] = None
    return found


def call_at(passage: Passage) -> Call | None:
    """Return the include whose tag the selection is in."""
    for match in _TAG.finditer(passage.text):
        if match.start() <= passage.start and passage.end <= match.end():
            found = list(_PARAMETER.finditer(match["rest"]))
            plain = frozenset(each["name"] for each in found if each["plain"] is not None)
            return Call(
                match.start(),
                match.end(),
                match["name"],
                {each["name"]: _value(each) for each in found},
                plain,
            )
    return None


def _value(match: re.Match[str]) -> str:
    if match["double"] is not None:
        return match["double"].replace('\\"', '"')
    if match["single"] is not None:
        return match["single"].replace("\\'", "'")
    return match["plain"]


def tag(name: str, values: Mapping[str, str], plain: frozenset[str] = frozenset()) -> str:
    """Return the tag that brings an include in; parameters without a value are left out."""
    parts = [
        f"{key}={value if key in plain else _quoted(value)}"
        for key, value in values.items()
        if value
    ]
    return f"{{% {' '.join(['include', name, *parts])} %}}"


def _quoted(value: str) -> str:
    if '"' in value and "'" not in value:
        return f"'{value}'"
    escaped = value.replace('"', '\\"')
    return f'"{escaped}"'


def with_call(passage: Passage, call: Call) -> Passage:
    """Write a tag over the place that it has; one that is new stands in lines of its own."""
    written = tag(call.name, call.values, call.plain)
    text = passage.text
    if text[call.start : call.start + 2] == "{%" and call.end > call.start:
        return passage.selecting(call.start, call.end).typed(written)
    if fence_before(text, call.start):
        return passage.selecting(call.start, call.end).typed(written)
    first, last = read_line(text, call.start), read_line(text, call.end)
    above, below = line_before(text, first), line_after(text, last)
    head = tail = ""
    if text[first.start : call.start].strip():
        head = "\n\n"
    elif above is not None and not above.is_blank:
        head = "\n"
    if text[call.end : last.end].strip():
        tail = "\n\n"
    elif below is not None and not below.is_blank:
        tail = "\n"
    done = passage.selecting(call.start, call.end).typed(head + written)
    return done.typed(tail).selecting(done.start)


def gaps_beside_includes(passage: Passage) -> tuple[str, str]:
    """Return the line breaks that keep what is inserted apart from an include on its line."""
    text = passage.text
    if fence_before(text, passage.start):
        return "", ""
    before = text[read_line(text, passage.start).start : passage.start].rstrip()
    after = text[passage.end : read_line(text, passage.end).end].lstrip()
    ends = [match.end() for match in _TAG.finditer(before)]
    head = "\n\n" if ends[-1:] == [len(before)] else ""
    return head, "\n\n" if _TAG.match(after) else ""
