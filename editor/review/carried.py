"""A comparison as plain values that travel between two processes, and back from them.

The documents stay where they are: both processes have read the same texts.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from editor.document.document import Document
from editor.document.faq import Position
from editor.document.parts import Outside, Part
from editor.review.comparing import Comparison
from editor.review.difference import Changed, Difference, Kind, Subject
from editor.review.matching import Matching
from editor.review.one_shape import read_alike

Json: TypeAlias = dict[str, object]


class NotTheSame(ValueError):  # noqa: N818 - a state of affairs, not a mistake
    """The documents are not those that were compared."""


def carried(comparison: Comparison) -> Json:
    """Return a comparison without its documents."""
    matching = comparison.matching
    return {
        "pairs": _pairs_out(matching.pairs),
        "split_off": _pairs_out(matching.split_off),
        "merged_into": _pairs_out(matching.merged_into),
        "tops": matching.tops,
        "differences": [_out(each) for each in comparison.differences],
        "formatting": [_out(each) for each in comparison.formatting],
    }


def brought(old: Document, new: Document, values: Json) -> Comparison:
    """Return the comparison of two documents that another process has made.

    Raises:
        NotTheSame: it has read the documents in another way.
    """
    old, new = read_alike(old, new)
    try:
        comparison = _read(old, new, values)
    except (KeyError, TypeError, ValueError) as error:
        raise NotTheSame(str(error)) from error
    for each in comparison.differences:
        for document, place in ((old, each.old), (new, each.new)):
            if place is not None and document.faq.at(place) is None:
                raise NotTheSame(each.label)
    return comparison


def _read(old: Document, new: Document, values: Json) -> Comparison:
    tops = _list(values["tops"])
    matching = Matching(
        _pairs_in(values["pairs"]),
        _pairs_in(values["split_off"]),
        _pairs_in(values["merged_into"]),
        (_place(tops[0]) or (), _place(tops[1]) or ()),
    )
    found = tuple(_in(cast("Json", each)) for each in _list(values["differences"]))
    formatting = tuple(_in(cast("Json", each)) for each in _list(values["formatting"]))
    return Comparison(old, new, matching, found, formatting)


# One difference


def _out(difference: Difference) -> Json:
    return {
        "subject": difference.subject,
        "kinds": sorted(difference.kinds),
        "label": difference.label,
        "old": difference.old,
        "new": difference.new,
        "changed": [
            [each.part, each.old, each.new, each.old_tokens, each.new_tokens]
            for each in difference.changed
        ],
        "came": difference.came,
        "went": difference.went,
        "key": difference.key,
    }


def _in(values: Json) -> Difference:
    return Difference(
        Subject(str(values["subject"])),
        frozenset(Kind(str(each)) for each in _list(values["kinds"])),
        str(values["label"]),
        _place(values["old"]),
        _place(values["new"]),
        tuple(_changed(*_list(each)) for each in _list(values["changed"])),
        _places(values["came"]),
        _places(values["went"]),
        str(values["key"]),
    )


def _changed(
    part: object, old: object, new: object, old_tokens: object, new_tokens: object
) -> Changed:
    name = str(part)
    return Changed(
        Part(name) if name in list(Part) else Outside(name),
        None if old is None else str(old),
        None if new is None else str(new),
        tuple(map(str, _list(old_tokens))),
        tuple(map(str, _list(new_tokens))),
    )


# Places


def _pairs_out(pairs: Mapping[Position, Position]) -> list[tuple[Position, Position]]:
    return list(pairs.items())


def _pairs_in(values: object) -> dict[Position, Position]:
    pairs = (_list(each) for each in _list(values))
    return {_place(one) or (): _place(other) or () for one, other in pairs}


def _places(values: object) -> tuple[Position, ...]:
    return tuple(_place(each) or () for each in _list(values))


def _place(value: object) -> Position | None:
    return None if value is None else tuple(cast("Iterable[int]", _list(value)))


def _list(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list was expected")
    return list(value)
