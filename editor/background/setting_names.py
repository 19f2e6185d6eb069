"""The task that tells which settings the pages of a site have, to suggest them for one more."""

import datetime as dt
from collections import Counter

from editor.background.desk import Desk, Json
from editor.document.settings import Kind
from editor.site import SiteFileError

#: In this order: what is true or false is a number, too.
_KINDS: tuple[tuple[type | tuple[type, ...], Kind], ...] = (
    (bool, Kind.YES_NO),
    ((int, float), Kind.NUMBER),
    (dt.date, Kind.DATE),
    (list, Kind.WORDS),
    (dict, Kind.GROUP),
)
_MOST = 60
_BETWEEN_LOOKS = 50


def setting_names(arguments: Json, desk: Desk) -> list[Json]:
    """Return the names of settings in the pages of a site, the most frequent first.

    Args:
        arguments: `path` of a file of the site.
        desk: what the task works with.

    Returns:
        Each `name` with the `kind` that most pages give it.
    """
    site = desk.sites.around(str(arguments.get("path") or ""))
    found: Counter[tuple[str, Kind]] = Counter()
    pages = [*site.contents.pages, *site.contents.documents] if site is not None else []
    for number, page in enumerate(pages):
        if number % _BETWEEN_LOOKS == 0:
            desk.send(None)
        try:
            front = dict(page.front)
        except SiteFileError:
            continue
        found.update((str(name), _kind(value)) for name, value in front.items())
    names: dict[str, Kind] = {}
    for (name, kind), _count in found.most_common():
        names.setdefault(name, kind)
    return [{"name": name, "kind": str(kind)} for name, kind in list(names.items())[:_MOST]]


def _kind(value: object) -> Kind:
    if isinstance(value, str) and "\n" in value:
        return Kind.LONG_TEXT
    return next((kind for types, kind in _KINDS if isinstance(value, types)), Kind.TEXT)
