"""What the writer is typing at the caret, and what could stand there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.writing.includes import Include

_MOST = 40
_LOOSE_FROM = 2  #: Letters from which on places inside of names are found too.

_DEEPER_FROM = 3  #: Letters from which on variables in groups are found too.


class Kind(StrEnum):
    """What is being typed."""

    VARIABLE = "variable"
    INCLUDE = "include"
    PARAMETER = "parameter"
    VALUE = "value"
    LINK_NAME = "link name"
    PAGE = "page"
    ADDRESS = "address"
    """Of either kind: nothing of it is typed yet."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed, and what of it stands there already."""

    kind: Kind
    words: str
    start: int
    """Where these words begin in the text before the caret."""
    include: str = ""
    """The include whose parameters are typed."""
    parameter: str = ""
    """The parameter whose value is typed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can stand at the caret."""

    text: str
    detail: str = ""
    """What it is: the value of a variable, the question of a link name."""
    tail: str = ""
    """What comes behind it, if it is not there yet."""


@dataclass(frozen=True, slots=True)
class Known:
    """What there is in the file and its site."""

    variables: Sequence[Candidate] = ()
    includes: Sequence[Include] = ()
    link_names: Sequence[Candidate] = ()
    pages: Sequence[Candidate] = ()
    """Addresses on the site, those with a link name behind them among them."""


_OPEN = re.compile(r"\{\{(?:(?!\}\}).)*$|\{%(?:(?!%\}).)*$")
_INCLUDE_NAME = re.compile(r"\{%-?\s*include(?:_cached|_relative)?\s+(?P<words>[\w./-]*)$")
_IN_INCLUDE = re.compile(r"\{%-?\s*include(?:_cached)?\s+(?P<name>[\w./-]+)\s(?P<rest>.*)$")
_VALUE = re.compile(r"(?:^|\s)(?P<parameter>[\w-]+)\s*=\s*[\"'](?P<words>[^\"']*)$")
_PARAMETER = re.compile(r"(?:^|\s)(?P<words>[\w-]*)$")
_CLOSED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TOKEN = re.compile(r"(?<![\w.\"'-])(?P<words>[A-Za-z_][\w.-]*)$")
_IN_STRING = re.compile(r"[\"']")
_ADDRESS = re.compile(r"\]\((?P<words>(?:[#/][^()\s]*)?)$")
_NOTHING_YET = re.compile(r"\{\{-?\s*$")


#: How far before the caret Liquid may have been opened.
_REACH = 1_000


def typed_at(before: str) -> Typed | None:
    """Return what is being typed at the end of the text before the caret, in its line."""
    opened = _OPEN.search(before, max(len(before) - _REACH, 0))
    if opened is not None:
        return _in_liquid(before, opened.start())
    found = _ADDRESS.search(before)
    if found is None:
        return None
    words = found["words"]
    if not words:
        return Typed(Kind.ADDRESS, "", len(before))
    is_name = words.startswith("#")
    kind = Kind.LINK_NAME if is_name else Kind.PAGE
    return Typed(kind, words[1:] if is_name else words, found.start("words") + is_name)


def _in_liquid(before: str, start: int) -> Typed | None:
    name = _INCLUDE_NAME.match(before, start)
    if name is not None:
        return Typed(Kind.INCLUDE, name["words"], name.start("words"))
    inside = _IN_INCLUDE.match(before, start)
    if inside is not None:
        return _in_include(inside)
    if len(_IN_STRING.findall(_CLOSED.sub("", before[start:]))):
        return None
    if _NOTHING_YET.match(before, start):
        return Typed(Kind.VARIABLE, "", len(before))
    token = _TOKEN.search(before, start + 2)
    if token is None or token["words"] in ("if", "for", "assign", "unless", "elsif", "case"):
        return None
    return Typed(Kind.VARIABLE, token["words"], token.start("words"))


def _in_include(inside: re.Match[str]) -> Typed | None:
    rest, offset, name = inside["rest"], inside.start("rest"), inside["name"]
    value = _VALUE.search(_CLOSED.sub(lambda match: "x" * len(match.group()), rest))
    if value is not None:
        start = value.start("words")
        parameter = value["parameter"]
        return Typed(Kind.VALUE, rest[start:], offset + start, name, parameter)
    word = _PARAMETER.search(rest)
    if word is None:
        return None
    return Typed(Kind.PARAMETER, word["words"], offset + word.start("words"), name)


def offered(typed: Typed, known: Known) -> list[Candidate]:
    """Return what could be meant, the likeliest first."""
    match typed.kind:
        case Kind.VARIABLE:
            return _variables(typed.words, known.variables)
        case Kind.INCLUDE:
            names = (Candidate(each.name, _taken(each), " %}") for each in known.includes)
            return _ranked(typed.words, names)
        case Kind.PARAMETER | Kind.VALUE:
            return _ranked(typed.words, _of_include(typed, known.includes))
        case Kind.LINK_NAME:
            return _ranked(typed.words, known.link_names)
        case Kind.PAGE:
            return _ranked(typed.words, known.pages)
        case Kind.ADDRESS:
            return _addresses(known)


def _addresses(known: Known) -> list[Candidate]:
    """Return the first link names of the file and pages of the site, as many of each."""
    names = known.link_names[: _MOST // 2]
    in_page = [Candidate(f"#{each.text}", each.detail, each.tail) for each in names]
    return [*in_page, *known.pages[: _MOST // 2]]


def _taken(include: Include) -> str:
    return ", ".join(each.name for each in include.parameters)


def _of_include(typed: Typed, includes: Sequence[Include]) -> Iterable[Candidate]:
    parameters = next((each.parameters for each in includes if each.name == typed.include), ())
    for each in parameters:
        if typed.kind is Kind.PARAMETER:
            yield Candidate(f'{each.name}="', ", ".join(each.choices))
        elif each.name == typed.parameter:
            yield from (Candidate(choice, tail='"') for choice in each.choices)


def _variables(words: str, variables: Sequence[Candidate]) -> list[Candidate]:
    """Return what goes on from the dots that are typed, then what has the words deeper inside."""
    depth = words.count(".")
    near = [each for each in variables if each.text.count(".") == depth]
    first = [each for each in _ranked(words, near) if each.text.startswith(words)]
    last = words.rpartition(".")[2]
    if len(last) < _DEEPER_FROM:
        return first
    known = {each.text for each in first}
    deeper = [each for each in variables if last.lower() in each.text.rpartition(".")[2].lower()]
    deeper.sort(key=lambda each: (each.text.count("."), len(each.text)))
    return (first + [each for each in deeper if each.text not in known])[:_MOST]


def _ranked(words: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that have the words: at their beginning, of a part, anywhere."""
    wanted = words.lower()
    found = []
    for candidate in candidates:
        rank = _rank(wanted, candidate)
        if rank is not None:
            found.append((rank, len(candidate.text), candidate.text, candidate))
    found.sort(key=lambda each: each[:3])
    return [candidate for *_, candidate in found[:_MOST]]


def _rank(wanted: str, candidate: Candidate) -> int | None:
    text = candidate.text.lower()
    if text == wanted and not candidate.tail:
        return None
    if text.startswith(wanted):
        return 0
    at = text.find(wanted)
    if at > 0:
        return 1 if not text[at - 1].isalnum() else 2
    is_detail = len(wanted) >= _LOOSE_FROM and wanted in candidate.detail.lower()
    return 3 if is_detail else None
