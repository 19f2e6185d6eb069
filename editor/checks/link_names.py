"""Rules about link names: used twice, missing, or of no use in an address."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor.checks.problem import Finding, Fix, Problem
from editor.checks.sources import Kind, Texts
from editor.document.edits import Part, quoted, slug
from editor.language import _

#: What a link name may be made of, in an address and as the name of a place on a page.
_USABLE = re.compile(r"[^\s\"'<>#%\\^`{}|?]+")
_ADDRESS = re.compile(r"[/:@]|\.(?:html?|com|org)\b")
_NUMBER = re.compile(r"[\d.-]*")
_MOST_OF = 0.75
_FEW = 3


def have_link_names(texts: Sequence[Texts]) -> bool:
    """Whether what looks like link names is used as such, and not as numbers or addresses."""
    names = [each.anchor for each in texts if each.anchor]
    strange = sum(bool(_NUMBER.fullmatch(name) or _ADDRESS.search(name)) for name in names)
    return bool(names) and strange * 2 < len(names) and len(set(names)) * 2 >= len(names)


def link_name_problems(texts: Sequence[Texts]) -> Iterator[Problem]:
    """Find link names that are used twice, missing or unusable."""
    if not have_link_names(texts):
        return
    taken = {each.anchor for each in texts if each.anchor}
    yield from _duplicates(texts, taken)
    for kind in (Kind.TOPIC, Kind.ITEM):
        yield from _missing([each for each in texts if each.kind is kind], taken)
    for each in texts:
        if each.anchor and not _USABLE.fullmatch(each.anchor):
            yield _unusable(each, taken)


def _duplicates(texts: Sequence[Texts], taken: set[str]) -> Iterator[Problem]:
    """Report each link name that was there before; the first keeps it, for links lead there."""
    owners: dict[str, Texts] = {}
    for each in texts:
        if not each.anchor:
            continue
        first = owners.setdefault(each.anchor, each)
        if first is not each:
            message = _("{other} has the link name “{name}” too. Give this one another.").format(
                other=quoted(first.name), name=each.anchor
            )
            yield _problem("duplicate-link-name", each, message, _unused(each, taken))


def _missing(texts: Sequence[Texts], taken: set[str]) -> Iterator[Problem]:
    """Report missing link names where most others of the kind have one."""
    without = [each for each in texts if each.anchor is not None and not each.anchor.strip()]
    named = len(texts) - len(without)
    if named < _FEW or named < len(texts) * _MOST_OF:
        return
    for each in without:
        message = _("There is no link name here, so nobody can link to this place.")
        yield _problem("missing-link-name", each, message, _unused(each, taken))


def _unusable(texts: Texts, taken: set[str]) -> Problem:
    message = _(
        "This link name does not work in an address. "
        "Use small letters, digits and hyphens, and no spaces."
    )
    return _problem("unusable-link-name", texts, message, _unused(texts, taken, texts.anchor or ""))


def _problem(rule: str, texts: Texts, message: str, name: str) -> Problem:
    length = len(texts.anchor or "")
    label = _("Use “{name}”").format(name=name)
    fix = Fix(label, 0, length, name)
    return Problem(texts.id, Finding(rule, Part.ANCHOR, 0, length, message, fix))


def _unused(texts: Texts, taken: set[str], like: str = "") -> str:
    """Return a link name that nobody has, and take it."""
    base = slug(like or texts.name) or "entry"
    names = defaultdict(int, {base: 1})
    name = base
    while name in taken:
        names[base] += 1
        name = f"{base}-{names[base]}"
    taken.add(name)
    return name
