"""Queries and hits as values of JSON, to be sent to another process and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields

from editor.document.faq import Position
from editor.document.parts import Outside, Part
from editor.document.search.hits import Hit
from editor.document.search.query import Query, QueryProblem, Scope
from editor.document.search.texts import Place
from editor.language import _

Json = dict[str, object]

_PARTS: dict[str, Part | Outside] = {str(part): part for part in (*Part, *Outside)}
_STRANGE = _("What to look for was not understood.")


def query_to_json(query: Query) -> Json:
    """Return a query as JSON has it."""
    return {**asdict(query), "scopes": sorted(query.scopes)}


def query_from_json(value: object) -> Query:
    """Return the query that JSON has.

    Raises:
        QueryProblem: it is none.
    """
    try:
        members = _members(value)
        scopes = frozenset(Scope(each) for each in members.pop("scopes"))  # type: ignore[attr-defined]  # anything else raises
        return Query(**members, scopes=scopes)  # type: ignore[arg-type]  # likewise
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise QueryProblem(_STRANGE) from error


def hit_to_json(hit: Hit) -> Json:
    """Return a hit as JSON has it."""
    return asdict(hit)


def hit_from_json(value: object) -> Hit:
    """Return the hit that JSON has; members that hits do not have are ignored.

    Raises:
        QueryProblem: it is none.
    """
    try:
        members = _members(value)
        place = _members(members.pop("place"))
        position: Position = tuple(place["position"])  # type: ignore[arg-type]  # anything else raises
        known = {each.name for each in fields(Hit)}
        return Hit(
            Place(_PARTS[str(place["part"])], position, str(place["pointer"])),
            **{name: each for name, each in members.items() if name in known},  # type: ignore[arg-type]  # likewise
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise QueryProblem(_STRANGE) from error


def _members(value: object) -> Json:
    if not isinstance(value, Mapping):
        raise TypeError
    return dict(value)
